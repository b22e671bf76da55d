using System.Buffers;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Addresses in a style sheet: of other servers, from which pages load nothing, and of files that are not there. Either
/// way a style, font or picture would be missing without a word.
/// </summary>
internal static class StyleAddresses
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("\"'); \r\n");

    /// <param name="package">The files that are there.</param>
    internal static void Check(SourceFile file, ThemePackage package, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (Opening(text.AsSpan(at)) is var opening and > 0)
            {
                at += opening;
                var end = text.AsSpan(at).IndexOfAny(s_ends);
                var address = text.Substring(at, end < 0 ? text.Length - at : end);
                if (
                    address.StartsWith("//", StringComparison.Ordinal)
                    || (address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('#'))
                )
                {
                    diagnostics.Add(Codes.Rendering.StyleFromOutside, file.Span(at, address.Length), address);
                }
                else if (
                    Resolved(ThemeFiles.SheetOf(CurriculumLayout.InsideTheme(file.Path)), address.Split('#', '?')[0])
                        is { } path
                    && package.Lacks(path) is { } others
                )
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(Codes.Rendering.ThemeFileMissing, file.Span(at, address.Length), address)
                            .WithNearest(path, others)
                    );
                }
            }
        }
    }

    /// <summary>Where an address leads from a style sheet; null when it is out of the theme's folders.</summary>
    private static string? Resolved(string sheet, string address)
    {
        if (address.Length == 0 || address[0] == '/')
        {
            return null;
        }

        var folders = sheet.Split('/').SkipLast(1).ToList();
        foreach (var part in address.Split('/'))
        {
            if (part == ".." && folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                folders.Add(part);
            }
        }

        return string.Join('/', folders);
    }

    /// <summary>
    /// The length of <c>url(</c> or <c>@import</c> with the blanks and the quote behind it; 0 for anything else.
    /// </summary>
    private static int Opening(ReadOnlySpan<char> text)
    {
        var length =
            text.StartsWith("url(", StringComparison.OrdinalIgnoreCase) ? 4
            : text.StartsWith("@import", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        if (length == 0)
        {
            return 0;
        }

        var rest = text[length..].TrimStart(" \t\r\n\"'");
        // In "@import url(" the inner one counts.
        return rest.StartsWith("url(", StringComparison.OrdinalIgnoreCase) ? 0 : text.Length - rest.Length;
    }
}
