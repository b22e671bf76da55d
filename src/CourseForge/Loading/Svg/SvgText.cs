using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CourseForge.Loading.Svg;

/// <summary>The text of a picture, decoded as every browser does, or not at all.</summary>
internal static partial class SvgText
{
    private static readonly SearchValues<char> s_blanks = SearchValues.Create(" \t\r\n");

    /// <summary>Null when programs would not agree what the bytes say.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, out string? problem)
    {
        problem = null;
        if (bytes.StartsWith<byte>([0x1F, 0x8B]))
        {
            problem = "it is compressed (SVGZ); save it as plain SVG";
            return null;
        }

        try
        {
            if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
            {
                return new UnicodeEncoding(bytes[0] == 0xFE, true, true).GetString(bytes[2..]);
            }

            if (bytes.StartsWith(Encoding.UTF8.Preamble))
            {
                bytes = bytes[Encoding.UTF8.Preamble.Length..];
            }

            var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]);
            var declared = Declaration().Match(head) is { Success: true } found ? found.Groups["name"].Value : "utf-8";
            if (declared.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase))
            {
                return Encoding.Latin1.GetString(bytes);
            }

            if (
                !declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                && !declared.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            )
            {
                problem = $"its encoding is '{declared}'; save it as UTF-8";
                return null;
            }

            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            problem = "its text is not in the encoding that it says; save it as UTF-8";
            return null;
        }
    }

    /// <summary>
    /// The text with blanks in place of a document type that only names the SVG of the W3C, as many programs write it;
    /// nobody reads what it names. One that declares something stays, and is refused by whoever reads the text.
    /// </summary>
    internal static string WithoutKnownDocumentType(string text)
    {
        var at = 0;
        while (true)
        {
            var rest = text.AsSpan(at);
            var blanks = rest.IndexOfAnyExcept(s_blanks);
            if (blanks < 0)
            {
                return text;
            }

            at += blanks;
            rest = rest[blanks..];
            var end =
                rest.StartsWith("<!--") ? End(rest, "-->", 4)
                : rest.StartsWith("<?") ? End(rest, "?>", 2)
                : -1;
            if (end > 0)
            {
                at += end;
                continue;
            }

            if (!rest.StartsWith("<!DOCTYPE") || DocumentType().Match(text, at) is not { Success: true } found)
            {
                return text;
            }

            // Its line ends stay, so that places are as they were.
            var blank = string.Concat(found.Value.Select(static one => one is '\r' or '\n' ? one : ' '));
            return string.Concat(text.AsSpan(0, at), blank, text.AsSpan(at + found.Length));
        }
    }

    private static int End(ReadOnlySpan<char> text, string mark, int from) =>
        text[from..].IndexOf(mark) is var at and >= 0 ? from + at + mark.Length : -1;

    [GeneratedRegex(
        """^<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        """\G<!DOCTYPE\s+svg(\s+PUBLIC\s+"-//W3C//DTD SVG [^"]*"\s+"[^"<>]*"|\s+SYSTEM\s+"http://www\.w3\.org/[^"<>]*")?\s*>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DocumentType();
}
