using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CourseForge.Packaging.Leaks;

/// <summary>A text once more as people get to read it: without what parts its sentences, and with what is encoded in it decoded.</summary>
internal static partial class OtherReadings
{
    /// <summary>Of base64: fewer are a word.</summary>
    private const int FewestLetters = 24;

    /// <summary>Of base64: a multiple of four.</summary>
    private const int LettersOfHead = 340;

    private static readonly SearchValues<char> s_letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-"
    );

    internal static List<string> Of(ReadOnlySpan<char> text)
    {
        var others = new List<string>();
        if (text.Contains("-->", StringComparison.Ordinal) && Cues().IsMatch(text))
        {
            // A sentence goes on from caption to caption.
            others.Add(Cues().Replace(text.ToString(), " "));
        }

        if (Times().IsMatch(text))
        {
            others.Add(Times().Replace(text.ToString(), " "));
        }

        if (text.Contains("](", StringComparison.Ordinal))
        {
            others.Add(LinkAddresses().Replace(text.ToString(), "]"));
        }

        if (Escaped().IsMatch(text))
        {
            others.Add(Uri.UnescapeDataString(text));
        }

        if (text.Contains('\\') && StyleEscapes().IsMatch(text))
        {
            others.Add(StyleEscapes().Replace(text.ToString(), static found => OfCode(found.Groups["code"].ValueSpan)));
        }

        for (var at = NextLongWord(text, 0); at >= 0; )
        {
            var after = at + FewestLetters;
            foreach (var found in Encoded().EnumerateMatches(text[at..]))
            {
                if (Decoded(text.Slice(at + found.Index, found.Length)) is { } decoded)
                {
                    others.Add(decoded);
                }

                after = at + found.Index + found.Length;
                break;
            }

            at = NextLongWord(text, after);
        }

        return others;
    }

    /// <summary>
    /// Where the next stretch of so many signs of base64 begins; -1 when there is none. Looks at the last sign that must
    /// be one first, which in most texts is none within a few: so only a few signs of a page are looked at.
    /// </summary>
    private static int NextLongWord(ReadOnlySpan<char> text, int at)
    {
        while (at + FewestLetters <= text.Length)
        {
            var other = text.Slice(at, FewestLetters).LastIndexOfAnyExcept(s_letters);
            if (other < 0)
            {
                return at;
            }

            at += other + 1;
        }

        return -1;
    }

    /// <summary>The text of a stretch of base64; null where it is a picture, or no base64 at all.</summary>
    private static string? Decoded(ReadOnlySpan<char> encoded)
    {
        var letters = ArrayPool<char>.Shared.Rent(encoded.Length + 3);
        var bytes = ArrayPool<byte>.Shared.Rent(encoded.Length);
        try
        {
            var length = 0;
            foreach (var letter in encoded.TrimEnd('='))
            {
                if (!char.IsWhiteSpace(letter))
                {
                    letters[length++] = letter switch
                    {
                        '-' => '+',
                        '_' => '/',
                        _ => letter,
                    };
                }
            }

            if (length % 4 == 1)
            {
                return null;
            }

            for (; length % 4 != 0; length++)
            {
                letters[length] = '=';
            }

            // Most is none, such as the keys of answers, which its beginning tells.
            return
                LooksLikeText(letters.AsSpan(0, Math.Min(length, LettersOfHead)))
                && Convert.TryFromBase64Chars(letters.AsSpan(0, length), bytes, out var read)
                ? Encoding.UTF8.GetString(bytes, 0, read)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static bool LooksLikeText(ReadOnlySpan<char> letters)
    {
        Span<byte> head = stackalloc byte[LettersOfHead / 4 * 3];
        return Convert.TryFromBase64Chars(letters, head, out var length) && PackedKinds.LooksLikeText(head[..length]);
    }

    private static string OfCode(ReadOnlySpan<char> code) =>
        Rune.TryCreate(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune)
            ? rune.ToString()
            : "";

    /// <summary>The times of captions, with the number or name in the line above them.</summary>
    [GeneratedRegex(
        """(?:^\d+[ \t]*\r?\n|(?<=\n[ \t]*\r?\n)[^\r\n]+\r?\n)?^[ \t]*[\d:]+[.,]\d+[ \t]*-->[^\n]*$""",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Cues();

    /// <summary>
    /// What stands in front of the words of a line of a transcript: a time in or without brackets, and who speaks.
    /// </summary>
    [GeneratedRegex(
        """^[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[ \t:-]*(?:\p{Lu}[\p{L}. ]{0,30}:)?|\p{Lu}[\p{Lu}. ]{0,30}:)""",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Times();

    [GeneratedRegex("""\]\([^()\s]*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex LinkAddresses();

    /// <summary>Words in the form of addresses: blanks are written as %20.</summary>
    [GeneratedRegex("%20|%0[aA]", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    /// <summary>Letters of a style sheet by their numbers; the blank that ends a number belongs to it.</summary>
    [GeneratedRegex(
        """\\(?<code>[0-9a-fA-F]{2,6})(?:\r\n|[ \t\r\n\f])?""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex StyleEscapes();

    /// <summary>What may be base64, of either alphabet, in one line or broken into lines.</summary>
    [GeneratedRegex("""[A-Za-z0-9+/_-]{24,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*={0,2}""", RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();
}
