using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CourseForge.Text.Unicode;

/// <summary>
/// The order of words in a language, as in its dictionaries, and the letter that each stands under: accents do not matter
/// where the language does not count them as letters of their own (CLDR, primary weights of its collations). The tool
/// carries no culture data, so what differs from the plain alphabet stands here.
/// </summary>
internal sealed class Alphabet : IComparer<string>
{
    /// <summary>What stands under no letter: digits, signs, and scripts that are not written with letters.</summary>
    internal const string NoLetter = "#";

    // Weights of a letter and of the letters that come between it and the next one.
    private const int Room = 16;

    /// <summary>By language: a letter, and behind it those of the language's own that come after it.</summary>
    private static readonly FrozenDictionary<string, string[]> s_own = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["az"] = ["c ç", "e ə", "g ğ", "h x ı", "o ö", "s ş", "u ü"],
        ["bs"] = ["c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"],
        ["cs"] = ["c č", "h ch", "r ř", "s š", "z ž"],
        ["cy"] = ["c ch", "d dd", "f ff", "g ng", "l ll", "p ph", "r rh", "t th"],
        ["da"] = ["z æ ø å"],
        ["es"] = ["n ñ"],
        ["et"] = ["s š z ž", "w õ ä ö ü"],
        ["fi"] = ["z å ä ö"],
        ["gl"] = ["n ñ"],
        ["hr"] = ["c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"],
        ["hu"] = ["c cs", "d dz dzs", "g gy", "l ly", "n ny", "o ö", "s sz", "t ty", "u ü", "z zs"],
        ["is"] = ["a á", "d ð", "e é", "i í", "o ó", "u ú", "y ý", "z þ æ ö"],
        ["lt"] = ["c č", "s š", "z ž"],
        ["lv"] = ["c č", "g ģ", "k ķ", "l ļ", "n ņ", "s š", "z ž"],
        ["nb"] = ["z æ ø å"],
        ["nn"] = ["z æ ø å"],
        ["no"] = ["z æ ø å"],
        ["pl"] = ["a ą", "c ć", "e ę", "l ł", "n ń", "o ó", "s ś", "z ź ż"],
        ["ro"] = ["a ă â", "i î", "s ș", "t ț"],
        ["sk"] = ["a ä", "c č", "h ch", "o ô", "s š", "z ž"],
        ["sl"] = ["c č ć", "d đ", "s š", "z ž"],
        ["sq"] = ["c ç", "d dh", "e ë", "g gj", "l ll", "n nj", "r rr", "s sh", "t th", "x xh", "z zh"],
        ["sv"] = ["z å ä ö"],
        ["tr"] = ["c ç", "g ğ", "h ı", "o ö", "s ş", "u ü"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters that can be taken apart but are letters of their own wherever they are written.</summary>
    private static readonly string[] s_everywhere = ["и й", "у ў", "г ѓ", "к ќ", "і ї"];

    /// <summary>Letters that cannot be taken apart, and what they are sorted as where they are no letters of their own.</summary>
    private static readonly FrozenDictionary<char, string> s_sortedAs = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
    }.ToFrozenDictionary();

    private readonly Dictionary<string, int> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _letters = [];
    private readonly int _longest = 1;
    private readonly bool _hasDottedI;

    private Alphabet(string language)
    {
        _hasDottedI = language is "tr" or "az";
        foreach (var line in s_everywhere.Concat(s_own.GetValueOrDefault(language) ?? []))
        {
            var letters = line.Split(' ');
            for (var i = 1; i < letters.Length; i++)
            {
                var weight = (letters[0][0] * Room) + i;
                _weights[letters[i]] = weight;
                _letters[weight] = letters[i];
                _longest = Math.Max(_longest, letters[i].Length);
            }
        }
    }

    /// <param name="language">A language tag (BCP 47): what stands in it behind the language is not looked at.</param>
    internal static Alphabet Of(string language) => new(language.Split('-')[0].ToLowerInvariant());

    /// <summary>The letter under which a word stands in a dictionary, as a capital; else <see cref="NoLetter"/>.</summary>
    internal string LetterOf(string word)
    {
        var first = Weights(word).FirstOrDefault();
        if (_letters.TryGetValue(first, out var own))
        {
            return Capital(own);
        }

        var letter = (char)(first / Room);
        return char.IsLetter(letter) && !IsIdeograph(letter) ? Capital(letter.ToString()) : NoLetter;
    }

    /// <summary>What are the same letters to the language is told apart by its characters.</summary>
    public int Compare(string? x, string? y)
    {
        using var left = Weights(x ?? "").GetEnumerator();
        using var right = Weights(y ?? "").GetEnumerator();
        while (true)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft || !hasRight)
            {
                return hasLeft ? 1
                    : hasRight ? -1
                    : string.CompareOrdinal(x, y);
            }

            if (left.Current != right.Current)
            {
                return left.Current.CompareTo(right.Current);
            }
        }
    }

    /// <summary>A blank comes before all letters; other signs do not count.</summary>
    private IEnumerable<int> Weights(string text)
    {
        var lower = Lower(Nfc.Of(text));
        for (var at = 0; at < lower.Length; )
        {
            var length = Math.Min(_longest, lower.Length - at);
            int weight;
            while (!_weights.TryGetValue(lower.Substring(at, length), out weight) && --length > 0) { }

            if (length > 0)
            {
                yield return weight;
                at += length;
                continue;
            }

            foreach (var plain in Plain(lower[at]))
            {
                if (char.IsLetterOrDigit(plain) || char.IsSurrogate(plain))
                {
                    yield return plain * Room;
                }
                else if (char.IsWhiteSpace(plain))
                {
                    yield return ' ' * Room;
                }
            }

            at++;
        }
    }

    private string Lower(string text) =>
        (_hasDottedI ? text.Replace('I', 'ı').Replace('İ', 'i') : text).ToLowerInvariant();

    private static string Plain(char letter)
    {
        if (s_sortedAs.TryGetValue(letter, out var other))
        {
            return other;
        }

        int code = letter;
        while (code > 0x7F && CanonicalData.PartsOf(code) is { } parts)
        {
            code = parts.First;
        }

        return code <= char.MaxValue ? ((char)code).ToString() : letter.ToString();
    }

    private string Capital(string letter) =>
        _hasDottedI && letter == "i" ? "İ"
        : letter == "ı" ? "I"
        : char.ToUpperInvariant(letter[0]) + letter[1..];

    /// <summary>Scripts without letters to stand under: Chinese, Japanese and Korean.</summary>
    private static bool IsIdeograph(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter && letter is >= '\u2E80' and <= '\uFAFF';
}
