namespace CourseForge.Parsing;

/// <summary>The spelling of ids: lower-kebab, at least two characters; laws carry a jurisdiction in front.</summary>
internal static class AuthoredId
{
    internal const string Pattern = "^(?=.{2})[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    internal const string StatutePattern = "^(?=[^:]{2})[a-z][a-z0-9]*(-[a-z0-9]+)*:[a-z0-9]+(-[a-z0-9]+)*$";
    internal const string NodePattern = "^(?=[^:]{2})[a-z][a-z0-9]*(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$";
    internal const string CellPattern =
        @"^(?=[^:.]{2})[a-z][a-z0-9]*(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?(\.[a-z0-9]+(-[a-z0-9]+)*)*$";
    internal const string Rule =
        "an id is lower-case letters, digits and single hyphens, starts with a letter and has at least two characters, such as 'lo-first-aid'";
    internal const string StatuteRule =
        "the id of a law is a jurisdiction, a colon and a name in lower-case letters, digits and hyphens, such as 'us:18-usc-1591'";

    internal static bool IsId(ReadOnlySpan<char> text) =>
        text.Length >= 2 && char.IsAsciiLetterLower(text[0]) && IsKebab(text);

    internal static bool IsStatuteId(ReadOnlySpan<char> text) =>
        text.IndexOf(':') is var colon and > 0 && IsId(text[..colon]) && IsKebab(text[(colon + 1)..]);

    /// <summary>An id of the curriculum, or one that an overlay added: the overlay's id, a colon and a name.</summary>
    internal static bool IsNodeId(ReadOnlySpan<char> text) => IsId(text) || IsStatuteId(text);

    /// <summary>
    /// An id, and after points what of it is meant: <c>first-response.hours</c>, <c>first-response.post.pass-mark</c>.
    /// </summary>
    internal static bool IsCell(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('.') is var point and >= 0)
        {
            foreach (var part in text[(point + 1)..].Split('.'))
            {
                if (!IsKebab(text[(point + 1)..][part]))
                {
                    return false;
                }
            }

            text = text[..point];
        }

        return IsNodeId(text);
    }

    /// <summary>The id that the author may have meant; null when nothing is left of it.</summary>
    internal static string? Suggest(string text)
    {
        if (text.Length > 100)
        {
            return null;
        }

        Span<char> result = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                result[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && result[length - 1] != '-' && c is '-' or '_' or ' ' or '.' or '/')
            {
                result[length++] = '-';
            }
        }

        var suggestion = result[..length].Trim('-');
        return IsId(suggestion) ? suggestion.ToString() : null;
    }

    private static bool IsKebab(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' ? afterHyphen : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return !afterHyphen;
    }
}
