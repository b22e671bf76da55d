using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CourseForge.Packaging.Leaks;

/// <summary>Characters that markup names, read as browsers read them.</summary>
internal static partial class References
{
    /// <summary>The longest name that browsers know without the sign that ends it.</summary>
    private const int LongestOpenName = 6;

    /// <summary>"Q&amp;As;" is no name.</summary>
    private const int FewestLetters = 3;

    /// <summary>
    /// Without references: also those that nothing ends. Of names that only browsers know nearly all are signs and blanks, which
    /// would hide the word they stand in.
    /// </summary>
    internal static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = WebUtility.HtmlDecode(text);
        return decoded.Contains('&', StringComparison.Ordinal) ? Left().Replace(decoded, Replaced) : decoded;
    }

    private static string Replaced(Match found)
    {
        if (found.Groups["number"] is { Success: true } number)
        {
            var isHex = number.ValueSpan[0] is 'x' or 'X';
            return
                int.TryParse(
                    isHex ? number.ValueSpan[1..] : number.ValueSpan,
                    isHex ? NumberStyles.HexNumber : NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var code
                ) && Rune.TryCreate(code, out var rune)
                ? rune.ToString()
                : "";
        }

        var name = found.Groups["name"].Value;
        if (found.Groups["end"].Length > 0)
        {
            return name.Length < FewestLetters ? found.Value : "";
        }

        for (var length = Math.Min(LongestOpenName, name.Length); length > 1; length--)
        {
            if (WebUtility.HtmlDecode($"&{name[..length]};") is [< (char)0x100 and var character])
            {
                return character + name[length..];
            }
        }

        return found.Value;
    }

    [GeneratedRegex(
        "&(?:#(?<number>[xX][0-9a-fA-F]+|[0-9]+)|(?<name>[A-Za-z][A-Za-z0-9]{1,31})(?<end>;?))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Left();
}
