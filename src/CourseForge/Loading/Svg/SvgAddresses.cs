using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Text;

namespace CourseForge.Loading.Svg;

/// <summary>
/// Where a picture may lead to: parts of itself, and pictures and fonts that it holds as data. Nothing is fetched from
/// elsewhere.
/// </summary>
internal static partial class SvgAddresses
{
    private static readonly HashSet<string> s_showPictures = new(StringComparer.Ordinal) { "image", "feImage" };

    /// <summary>What a style can fetch with, or run, besides <c>url()</c>.</summary>
    private static readonly string[] s_fetching =
    [
        "@import",
        "image(",
        "image-set(",
        "src(",
        "expression(",
        "-moz-binding",
        "behavior:",
        "javascript:",
        "vbscript:",
    ];

    /// <param name="element">The element whose <c>href</c> it is.</param>
    /// <param name="isOfLayer">Of somebody else: not even a link that is only followed when it is clicked.</param>
    internal static bool IsHarmless(string address, string element, bool isOfLayer)
    {
        address = Plain(address);
        return address.Length == 0
            || IsPart(address)
            || (s_showPictures.Contains(element) && PictureData().IsMatch(address))
            || (element == "a" && !isOfLayer && WebAddress.IsPlain(address));
    }

    /// <summary>Whether a value is an address that runs, however it is spelt.</summary>
    internal static bool IsCode(string value)
    {
        // Longer ones are the text of a drawing; its beginning says what it is.
        var plain = Plain(value.Length > 400 ? value[..400] : value);
        return plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("data:text/", StringComparison.OrdinalIgnoreCase)
            || plain.Contains(";javascript:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a style, or an attribute that can hold one, would fetch or run; null when it is harmless.</summary>
    internal static string? InStyle(string style)
    {
        if (style.AsSpan().IndexOfAny('(', '@', ':') < 0 && !style.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        // A comment parts words; what looks like one within quotation marks is none.
        if (style.Contains("/*", StringComparison.Ordinal))
        {
            style = Comments()
                .Replace(style, static found =>
                    found.Value.StartsWith("/*", StringComparison.Ordinal) ? " " : found.Value
                );
        }

        return Fetched(Unescaped(style));
    }

    private static string? Fetched(string style)
    {
        foreach (var word in s_fetching)
        {
            var at = style.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !(char.IsAsciiLetter(style[at - 1]) || style[at - 1] == '-' && word[0] == 'b')))
            {
                return word;
            }
        }

        for (var at = 0; (at = style.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            at += 4;
            var end = style.IndexOf(')', at);
            var address = Plain(style[at..(end < 0 ? style.Length : end)]).Trim('"', '\'');
            if (
                address.Length > 0
                && !IsPart(address)
                && !PictureData().IsMatch(address)
                && !FontData().IsMatch(address)
                && address != SvgNames.Svg
            )
            {
                return $"url({address})";
            }
        }

        return null;
    }

    private static bool IsPart(string address) => address is ['#', ..];

    /// <summary>An address without what browsers leave out of it: blanks, tabs, line ends and control characters.</summary>
    private static string Plain(string address)
    {
        var plain = new StringBuilder(address.Length);
        foreach (var character in address)
        {
            if (character > ' ' && !char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    /// <summary>CSS Syntax 3, section 4.3.7: a backslash and up to six hexadecimal digits, or any one character.</summary>
    private static string Unescaped(string style)
    {
        if (!style.Contains('\\', StringComparison.Ordinal))
        {
            return style;
        }

        return Escapes()
            .Replace(style, static found => found.Groups["code"] is not { Success: true } code
                    ? found.Groups["sign"].Value
                : int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var number
                && Rune.IsValid(number)
                    ? new Rune(number).ToString()
                : "\uFFFD");
    }

    [GeneratedRegex(
        """\\(?:(?<code>[0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(?:\r\n|[\n\f])|(?<sign>.))""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Escapes();

    [GeneratedRegex(
        """\\.|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|/\*.*?(?:\*/|$)""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Comments();

    [GeneratedRegex(
        """^data:image/(png|jpe?g|gif|webp|avif);(charset=utf-8;)?base64,[A-Za-z0-9+/=%]*$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PictureData();

    [GeneratedRegex(
        """^data:(font/|application/(x-)?font-|application/vnd\.ms-fontobject|application/octet-stream)[a-z0-9.+-]*"""
            + """;(charset=utf-8;)?base64,[A-Za-z0-9+/=%]*$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex FontData();
}
