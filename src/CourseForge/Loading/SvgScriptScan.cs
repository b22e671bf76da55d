using System.Text;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// Finds what a browser would run in an SVG picture: scripts, event handlers, frames, addresses that are code. The
/// picture is data to us, so this is a look at its tags, not an XML parser; it does not run in a page's img, but does
/// when someone opens the picture itself, with the rights of the LMS.
/// </summary>
internal static class SvgScriptScan
{
    // A picture of this size is a photograph in disguise; it is not read.
    private const int MaxMegabytes = 16;

    private const int LongestShown = 60;

    private static readonly string[] s_elements = ["script", "iframe", "object", "embed", "handler"];

    internal static SourceSpan? Find(IWorkspace workspace, WorkspaceEntry entry)
    {
        if (
            entry.Length > MaxMegabytes * 1_000_000
            || !entry.Path.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)
            || workspace.Read(entry.Path) is not { } bytes
        )
        {
            return null;
        }

        using var reader = new StreamReader(
            new MemoryStream(bytes, writable: false),
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );
        var text = reader.ReadToEnd();
        return Find(text) is { } found ? new SourceFile(entry.Path, text).Span(found.Start, found.Length) : null;
    }

    private static (int Start, int Length)? Find(string text)
    {
        for (
            var at = text.IndexOf('<', StringComparison.Ordinal);
            at >= 0;
            at = at < text.Length ? text.IndexOf('<', at) : -1
        )
        {
            if (text.AsSpan(at).StartsWith("<!--") || text.AsSpan(at).StartsWith("<![CDATA["))
            {
                var end = text.IndexOf(text[at + 2] == '-' ? "-->" : "]]>", at, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 3;
            }
            else if (Tag(text, ref at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Reads one tag and moves behind it.</summary>
    private static (int Start, int Length)? Tag(string text, ref int at)
    {
        var start = at;
        var name = Name(text, ++at);
        at += name.Length;
        if (IsElement(name[(name.LastIndexOf(':') + 1)..]))
        {
            return (start, at - start);
        }

        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            var attribute = Name(text, at);
            if (
                attribute.Length > 2
                && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                && text.AsSpan(at + attribute.Length).TrimStart().StartsWith("=")
            )
            {
                return (at, attribute.Length);
            }

            at += Math.Max(1, attribute.Length);
            if (at < text.Length && text[at] is '"' or '\'')
            {
                var end = text.IndexOf(text[at], at + 1);
                end = end < 0 ? text.Length : end;
                if (
                    IsCode(
                        text.AsSpan(at + 1, Math.Max(0, end - at - 1)),
                        isEntity: name.Equals("!ENTITY", StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    return (at + 1, Math.Clamp(end - at - 1, 0, LongestShown));
                }

                at = end + 1;
            }
        }

        return null;
    }

    private static bool IsElement(ReadOnlySpan<char> name)
    {
        foreach (var element in s_elements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Addresses are compared as a browser reads them: without white space, and with character references seen as what
    /// they may hide.
    /// </summary>
    private static bool IsCode(ReadOnlySpan<char> value, bool isEntity)
    {
        if (isEntity && value.Contains('<'))
        {
            return true;
        }

        var plain = new StringBuilder();
        foreach (var character in value[..Math.Min(value.Length, 200)])
        {
            if (character > ' ')
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        var address = plain.ToString();
        return address.StartsWith("javascript:", StringComparison.Ordinal)
            || address.StartsWith("data:text/html", StringComparison.Ordinal)
            || (address.StartsWith("&#", StringComparison.Ordinal) && value.Contains(':'));
    }

    private static ReadOnlySpan<char> Name(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_' or '.' or '!'))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }
}
