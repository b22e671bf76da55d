using System.Buffers;
using System.Text;

namespace CourseForge.Text;

/// <summary>
/// How texts are set in one language: quotation marks and apostrophes that turn, dashes between words, and citations of
/// law that stay on one line. Only what is shown and printed is set; sources, review files, search and what learning
/// systems are told keep what was written.
/// </summary>
/// <remarks>
/// Quotation marks by language: Unicode CLDR 46, delimiters (https://www.unicode.org/reports/tr35/tr35-general.html);
/// Dutch with double ones first, as its users write. A language that is not listed keeps the marks that were typed.
/// </remarks>
internal sealed class Typography
{
    private const char NoBreak = '\u00a0';
    private const string Apostrophe = "\u2019";

    private static readonly SearchValues<char> Typed = SearchValues.Create("\"'-\u00a7");
    private static readonly string[] Codes = ["U.S.C.", "C.F.R."];

    /// <summary>Opening and closing, then those within.</summary>
    private static readonly Dictionary<string, string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "” “ ’ ‘",
        ["bg"] = "„ “ ‘ ’",
        ["cs"] = "„ “ ‚ ‘",
        ["da"] = "“ ” ‘ ’",
        ["de"] = "„ “ ‚ ‘",
        ["de-CH"] = "« » ‹ ›",
        ["el"] = "« » “ ”",
        ["en"] = "“ ” ‘ ’",
        ["es"] = "« » “ ”",
        ["es-419"] = "“ ” ‘ ’",
        ["es-AR"] = "“ ” ‘ ’",
        ["es-MX"] = "“ ” ‘ ’",
        ["es-US"] = "“ ” ‘ ’",
        ["fa"] = "« » ‹ ›",
        ["fi"] = "” ” ’ ’",
        ["fr"] = "«\u202f \u202f» “ ”",
        ["fr-CH"] = "« » ‹ ›",
        ["he"] = "” ” ’ ’",
        ["hu"] = "„ ” » «",
        ["id"] = "“ ” ‘ ’",
        ["it"] = "« » “ ”",
        ["nb"] = "« » ‘ ’",
        ["nl"] = "“ ” ‘ ’",
        ["nn"] = "« » ‘ ’",
        ["pl"] = "„ ” « »",
        ["pt"] = "“ ” ‘ ’",
        ["pt-PT"] = "« » “ ”",
        ["ro"] = "„ ” « »",
        ["ru"] = "« » „ “",
        ["sk"] = "„ “ ‚ ‘",
        ["sv"] = "” ” ’ ’",
        ["tr"] = "“ ” ‘ ’",
        ["uk"] = "« » „ “",
        ["vi"] = "“ ” ‘ ’",
    };

    private static readonly Dictionary<string, Typography> Languages = Marks.ToDictionary(
        static marks => marks.Key,
        static marks => new Typography(marks.Value.Split(' ')),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Typography Plain = new(null);

    /// <summary>Null: marks stay as they were typed.</summary>
    private readonly string[]? _marks;

    private Typography(string[]? marks) => _marks = marks;

    /// <summary>Of a language by its tag (BCP 47), or of the more general one: <c>es-ES</c>, <c>es</c>.</summary>
    internal static Typography Of(string language)
    {
        while (!Languages.ContainsKey(language) && language.LastIndexOf('-') is var dash and > 0)
        {
            language = language[..dash];
        }

        return Languages.GetValueOrDefault(language, Plain);
    }

    /// <summary>A whole text.</summary>
    internal string Set(string text)
    {
        if (!NeedsSetting(text))
        {
            return text;
        }

        var at = default(Place);
        return Set(text, ref at).ToString();
    }

    /// <summary>The next part of a text: what came before it says whether a mark opens or closes.</summary>
    internal ReadOnlySpan<char> Set(ReadOnlySpan<char> text, ref Place at)
    {
        if (!NeedsSetting(text))
        {
            at.Before = text.IsEmpty ? at.Before : text[^1];
            return text;
        }

        var set = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var before = i == 0 ? at.Before : text[i - 1];
            var after = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '"' when _marks is not null:
                    set.Append(Double(before, ref at));
                    break;
                case '\'' when _marks is not null:
                    set.Append(Single(before, after, ref at));
                    break;
                case '-' when IsBlank(before) && before != '\0' && Dashes(text, i) is var length and > 0:
                    set.Append('\u2013');
                    i += length - 1;
                    break;
                case ' ' when IsInCitation(text, i):
                    set.Append(NoBreak);
                    break;
                default:
                    set.Append(text[i]);
                    break;
            }
        }

        at.Before = text[^1];
        return set.ToString();
    }

    private string Double(char before, ref Place at)
    {
        if (at.IsDoubleOpen)
        {
            at.IsDoubleOpen = false;
            return _marks![1];
        }

        if (!Opens(before))
        {
            // After a figure it stands for inches; after a word its partner is in another part.
            return char.IsAsciiDigit(before) ? "\"" : _marks![1];
        }

        at.IsDoubleOpen = true;
        return _marks![0];
    }

    private string Single(char before, char after, ref Place at)
    {
        if (Opens(before))
        {
            if (char.IsAsciiDigit(after) || !(char.IsLetter(after) || after is '\0' or '"'))
            {
                // '90s, and what stands alone.
                return Apostrophe;
            }

            at.IsSingleOpen = true;
            return _marks![2];
        }

        if (at.IsSingleOpen && !char.IsLetterOrDigit(after))
        {
            at.IsSingleOpen = false;
            return _marks![3];
        }

        // After a figure it stands for feet or minutes.
        return char.IsAsciiDigit(before) && !char.IsLetter(after) ? "'" : Apostrophe;
    }

    /// <summary>How many of one to three hyphens with a blank behind them stand here; 0 for anything else.</summary>
    private static int Dashes(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '-')
        {
            end++;
        }

        return end - at <= 3 && end < text.Length && IsBlank(text[end]) ? end - at : 0;
    }

    private static bool Opens(char before) =>
        IsBlank(before)
        || before
            is '('
                or '['
                or '{'
                or '\u2013'
                or '\u2014'
                or '/'
                or '"'
                or '\''
                or '\u201c'
                or '\u00ab'
                or '\u201e'
                or '\u00bf'
                or '\u00a1';

    private static bool IsBlank(char character) => character == '\0' || char.IsWhiteSpace(character);

    private static bool NeedsSetting(ReadOnlySpan<char> text) =>
        text.ContainsAny(Typed)
        || text.Contains(Codes[0], StringComparison.Ordinal)
        || text.Contains(Codes[1], StringComparison.Ordinal);

    /// <summary>A blank within a citation: at a section sign, and between title, code and section, <c>18 U.S.C. § 1591</c>.</summary>
    private static bool IsInCitation(ReadOnlySpan<char> text, int at)
    {
        if ((at > 0 && text[at - 1] == '\u00a7') || (at + 1 < text.Length && text[at + 1] == '\u00a7'))
        {
            return true;
        }

        foreach (var code in Codes)
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && text[(at + 1)..].StartsWith(code))
            {
                return true;
            }

            if (text[..at].EndsWith(code) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a text has got to that is set in parts.</summary>
    internal record struct Place
    {
        /// <summary>The character before the next part; nought at the beginning.</summary>
        internal char Before { get; set; }

        internal bool IsDoubleOpen { get; set; }

        internal bool IsSingleOpen { get; set; }
    }
}
