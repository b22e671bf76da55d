using System.Buffers;
using System.Text;

namespace CourseForge.Text.Unicode;

/// <summary>
/// Latin letters and digits in forms that people read as the plain ones: of full width, joined, in circles, raised, and those
/// of mathematics, which pass for bold and script where there is no markup.
/// </summary>
internal static class LetterForms
{
    private const int FirstOfMath = 0x1D400,
        FirstDigitOfMath = 0x1D7CE,
        LettersOfMath = 52 * 13;

    private static readonly string[] s_joined = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Those of mathematics that were there before the others, and raised letters.</summary>
    private static readonly Dictionary<char, char> s_single = Pairs(
        "\u210A\u210B\u210C\u210D\u210E\u2110\u2111\u2112\u2113\u2115\u2119\u211A\u211B"
            + "\u211C\u211D\u2124\u2128\u212C\u212D\u212F\u2130\u2131\u2133\u2134\u2139",
        "gHHHhIILlNPQRRRZZBCeEFMoi",
        "\u1D43\u1D47\u1D48\u1D49\u1D4D\u1D4F\u1D50\u1D52\u1D56\u1D57\u1D58\u1D5B\u02B0\u02B2\u02B3\u02B7\u02B8\u02E1\u02E2\u02E3\u207F\u2071",
        "abdegkmoptuvhjrwylsxni"
    );

    private static readonly SearchValues<char> s_marks = SearchValues.Create([
        .. s_single.Keys,
        .. Range('\uFB00', '\uFB06'),
        .. Range('\uFF10', '\uFF19'),
        .. Range('\uFF21', '\uFF3A'),
        .. Range('\uFF41', '\uFF5A'),
        .. Range('\u24B6', '\u24E9'),
        '\uD835',
    ]);

    /// <summary>The text with plain letters; the text itself where it has no others.</summary>
    internal static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(s_marks);
        if (first < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length).Append(text[..first]);
        foreach (var rune in text[first..].EnumerateRunes())
        {
            Add(rune, plain);
        }

        return plain.ToString();
    }

    private static void Add(Rune rune, StringBuilder plain)
    {
        var code = rune.Value;
        switch (code)
        {
            case >= 0xFB00 and <= 0xFB06:
                plain.Append(s_joined[code - 0xFB00]);
                break;
            case >= 0xFF10 and <= 0xFF5A:
                plain.Append((char)(code - 0xFF00 + ' '));
                break;
            case >= 0x24B6 and <= 0x24E9:
                plain.Append(LetterAt(code - 0x24B6));
                break;
            case >= FirstOfMath and < FirstOfMath + LettersOfMath:
                plain.Append(LetterAt((code - FirstOfMath) % 52));
                break;
            case >= FirstDigitOfMath and <= 0x1D7FF:
                plain.Append((char)('0' + ((code - FirstDigitOfMath) % 10)));
                break;
            default:
                if (rune.IsBmp && s_single.TryGetValue((char)code, out var letter))
                {
                    plain.Append(letter);
                }
                else
                {
                    plain.Append(rune);
                }

                break;
        }
    }

    /// <summary>Of the capital letters and then the small ones.</summary>
    private static char LetterAt(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(static code => (char)code);

    private static Dictionary<char, char> Pairs(string ofMath, string plain, string raised, string plainOfRaised) =>
        (ofMath + raised)
            .Zip(plain + plainOfRaised)
            .ToDictionary(static pair => pair.First, static pair => pair.Second);
}
