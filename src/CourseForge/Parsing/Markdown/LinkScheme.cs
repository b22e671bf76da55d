using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// What an address begins with, seen as a browser sees it: without white space and control characters, in lower case.
/// </summary>
internal static class LinkScheme
{
    /// <summary>The scheme in lower case, or an empty text for a path.</summary>
    internal static string Of(string url)
    {
        Span<char> scheme = stackalloc char[32];
        var length = 0;
        foreach (var c in url)
        {
            // WHATWG URL, basic parser: tabs and line ends anywhere, and controls and blanks in front, do not count.
            if (c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c))
            {
                continue;
            }

            if (c == ':')
            {
                return length == 0 ? "" : scheme[..length].ToString();
            }

            if (length == scheme.Length || !(char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
            {
                return "";
            }

            scheme[length++] = char.ToLowerInvariant(c);
        }

        return "";
    }

    /// <summary>What makes an address one that is never allowed, in words; null for all others.</summary>
    internal static string? Forbidden(string url)
    {
        if (
            Of(url)
            is "javascript"
                or "data"
                or "vbscript"
                or "file"
                or "blob"
                or "about"
                or "view-source"
                or "filesystem"
                or "jar"
                or "ms-its"
                or "res"
                or "chrome"
                or "mhtml"
                or "livescript"
                or "mocha"
        )
        {
            return $"'{Of(url)}:'";
        }

        var text = url.AsSpan().Trim();
        if (text.Length > 1 && text[0] is '/' or '\\' && text[1] is '/' or '\\')
        {
            return "another server without 'https:'";
        }

        foreach (var c in text)
        {
            // Also invisible and direction-changing characters, which make an address look like another one.
            if (char.IsControl(c) || Characters.TurnsText(c) || c is '\u200B' or '\u2060' or '\uFEFF')
            {
                return "an address with invisible characters";
            }
        }

        return null;
    }
}
