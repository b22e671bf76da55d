using System.Globalization;
using CourseForge.Text;
using NuGet.Versioning;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// The spelling of scalars: whether a text is a date, a version, a colour ... None of it depends on culture.
/// </summary>
internal static class ScalarText
{
    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    internal static bool IsPartialDate(string text) =>
        text.Length switch
        {
            4 => IsoDate.TryRead(text + "-01-01", out _),
            7 => IsoDate.TryRead(text + "-01", out _),
            _ => IsoDate.TryRead(text, out _),
        };

    internal static bool TryInteger(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    internal static bool TryDecimal(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value
        );

    internal static bool TryFlag(string text, out bool value)
    {
        value = text is "yes" or "true";
        return value || text is "no" or "false";
    }

    /// <summary>SemVer 2.0.0: three numbers without leading zeros, then optional pre-release and build parts.</summary>
    internal static bool IsVersion(string text) => SemanticVersion.TryParse(text, out _);

    internal static bool IsLanguage(string text) => LanguageTag.IsOne(text);

    /// <summary>UK and EL are kept for two countries whose codes are GB and GR, and stand for neither.</summary>
    internal static bool IsCountry(string text) =>
        text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] and not ("UK" or "EL");

    internal static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !HasOneOf(text, " \t\r\n<>\"`\\")
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    internal static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var host = text.AsSpan(at + 1);
        return at > 0
            && text.LastIndexOf('@') == at
            && !HasOneOf(text, " \t\r\n<>\"`\\,;:?&")
            && host.IndexOf('.') > 0
            && host[^1] != '.'
            && !host.Contains("..", StringComparison.Ordinal);
    }

    internal static bool IsColour(string text) =>
        text.Length is 4 or 7 && text[0] == '#' && !HasOther(text.AsSpan(1), "0123456789abcdefABCDEF");

    /// <summary>Minutes since midnight of a time such as <c>09:00</c>.</summary>
    internal static bool TryTime(string text, out int minutes)
    {
        minutes = 0;
        if (
            text is not [>= '0' and <= '2', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9']
            || (text[0] - '0') * 10 + text[1] - '0' is var hour && hour > 23
        )
        {
            return false;
        }

        minutes = hour * 60 + (text[3] - '0') * 10 + text[4] - '0';
        return true;
    }

    internal static bool IsFontList(string text) =>
        !HasOther(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,-'\"")
        && text.AsSpan().Count('"') % 2 == 0
        && text.AsSpan().Count('\'') % 2 == 0;

    private static bool HasOneOf(string text, string characters)
    {
        foreach (var c in text)
        {
            if (characters.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOther(ReadOnlySpan<char> text, string characters)
    {
        foreach (var c in text)
        {
            if (!characters.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An id, and perhaps the lowest version: <c>first-aid ^1.2</c>.</summary>
    internal static bool IsRequirement(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return AuthoredId.IsId(blank < 0 ? text : text.AsSpan(0, blank))
            && (blank < 0 || CaretRange.Parse(text[blank..].Trim()) is not null);
    }
}
