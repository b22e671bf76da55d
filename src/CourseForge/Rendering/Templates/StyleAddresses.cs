using System.Buffers;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Addresses of other servers in a style sheet: pages load nothing from outside, so such a style or font would be
/// missing without a word.
/// </summary>
internal static class StyleAddresses
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("\"'); \r\n");

    internal static void Check(SourceFile file, DiagnosticBag diagnostics)
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
            }
        }
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
