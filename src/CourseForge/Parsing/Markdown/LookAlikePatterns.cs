using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Emoji;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// What text looks like when other tools would read it as more than text: one entry for each, with the right spelling.
/// A pattern takes nothing that stands in ordinary sentences: sums of money, times, smileys, blanks to fill in.
/// </summary>
internal static partial class LookAlikePatterns
{
    private static readonly FrozenDictionary<string, string> Emoji = EmojiMapping
        .GetDefaultEmojiShortcodeToUnicode()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Signs within the words of a paragraph or heading.</summary>
    internal static ImmutableArray<Mark> Marks { get; } =
    [
        new(
            "$",
            "a formula",
            "formulas are not typeset: write it with signs, such as E = mc², or show it as a picture",
            Formula()
        ),
        new(
            "\\",
            "a formula",
            "formulas are not typeset: write it with signs, such as E = mc², or show it as a picture",
            LatexFormula()
        ),
        new("==", "highlighted text", "for stress write **words** or *words*", Highlight()),
        new("++", "inserted text", "for stress write **words** or *words*", Inserted()),
        new(
            "~",
            "text set lower",
            "write the sign itself, such as H₂O; text that is struck out stands between two of each: ~~words~~",
            Lower()
        ),
        new(
            "^",
            "text set higher",
            "write the sign itself, such as m²; a footnote is [^name] with a line '[^name]: text'",
            Higher()
        ),
        new("^[", "a footnote", "write [^name] here, and '[^name]: text' in a paragraph of its own", InlineNote()),
        new(
            "[[",
            "a wiki link",
            "a lesson is linked to as '[text](lesson:its-id)'; pages have their contents beside the text anyway",
            WikiLink()
        ),
        new(
            "[@",
            "a citation",
            "a source is named by '[](source:its-id)', with its entry in sources.yaml",
            Citation(),
            NotSource()
        ),
        new(":", "the short name of a sign", "", ShortName()),
        new("%%", "a comment", "a comment is written <!-- words -->", Comment()),
        new("{%", "a command of another program", "nothing runs in the text of a course: take it out", Command()),
    ];

    /// <summary>Lines of a paragraph, judged by how they begin.</summary>
    internal static ImmutableArray<LineMark> Lines { get; } =
    [
        new(
            "the rule of a table",
            "a table has a line of heads, the rule below it with as many cells, and blank lines around it",
            Rule()
        ),
        new("a table", "write '| a | b |', below the head '|---|---|', and a line for each row", Grid()),
        new(
            "a formula",
            "formulas are not typeset: write it with signs, such as E = mc², or show it as a picture",
            Display()
        ),
        new("a table", "below the first row stands a rule with a cell for each column: |---|---|", TableRow())
        {
            Fewest = 2,
        },
        new("a list", "items of a list begin with '- ' or '1. '", Bullet()),
        new("a list", "items of a list begin with '- '; in front of the first one leave a line blank", Dash())
        {
            Fewest = 2,
        },
        new("a list", "numbered items begin with '1. '; letters and brackets make no list", Lettered()) { Fewest = 2 },
        new("a list", "a blank stands behind the sign or number of an item: '- item', '1. item'", Close())
        {
            Fewest = 2,
        },
        new(
            "a list",
            "leave a line blank in front of it: only a list that begins with 1 can follow on text directly",
            Later(),
            FromLine: 1
        )
        {
            // One alone may be a day at the beginning of a line: "on the 12. March".
            Fewest = 2,
        },
        new("a list of tasks", "each stands in a list: '- [ ] what to do'", Task()) { NotInItem = true },
        new("a task", "between the brackets of a task stands a plain space, or an x: '- [ ] what to do'", OddTask()),
        new(
            "a definition",
            "write '- **Term**: what it means', or put it into glossary.yaml and link to it: '[term](term:its-id)'",
            Definition()
        ),
        new("an abbreviation", "put it into glossary.yaml and link to it: '[CPS](term:its-id)'", Abbreviation()),
        new("a callout", $"callouts are {Callout.Words}, as in '> [!NOTE]', or blocks: '::: note'", OtherCallout()),
        new("a callout", "write a block: '::: note' or '::: warning', its text, and ':::'", Admonition()),
        new("a table of contents", "pages have their contents beside the text: take the line out", Contents()),
        new("a page break", "pages break by themselves: take the line out", PageBreak()),
    ];

    /// <summary>What a line of indented code looks like; null for what may well be code.</summary>
    internal static string? OfIndented(ReadOnlySpan<char> line) =>
        line.TrimStart() is var words && ListItem().IsMatch(words) ? "a list"
        : Heading().IsMatch(words) ? "a heading"
        : TableRow().IsMatch(words) ? "a table"
        : Link().IsMatch(words) ? "a link or picture"
        : words.StartsWith("> ") ? "a quote"
        : null;

    /// <param name="Sign">What a text must hold to be looked at; empty: any text.</param>
    /// <param name="Not">What a match may not be.</param>
    internal sealed record Mark(string Sign, string What, string Hint, Regex Pattern, Regex? Not = null)
    {
        internal IEnumerable<(int Start, int Length, string? Hint)> Find(string text)
        {
            foreach (Match match in Pattern.Matches(text))
            {
                if (Not?.IsMatch(match.Value) == true)
                {
                    continue;
                }

                if (Hint.Length > 0)
                {
                    yield return (match.Index, match.Length, null);
                }
                else if (Emoji.TryGetValue(match.Value, out var sign))
                {
                    yield return (match.Index, match.Length, $"type the sign itself: {sign}");
                }
            }
        }
    }

    /// <param name="FromLine">The first line that counts, from 0.</param>
    internal sealed record LineMark(string What, string Hint, Regex Pattern, int FromLine = 0)
    {
        /// <summary>How many lines of a paragraph make it one.</summary>
        internal int Fewest { get; init; } = 1;

        /// <summary>In an item of a list it is read.</summary>
        internal bool NotInItem { get; init; }

        internal bool Is(string line, int index) => index >= FromLine && Pattern.IsMatch(line);
    }

    // Between two signs on one line, with a letter of formulas in it or one or two letters alone, and no price.
    [GeneratedRegex(
        @"(?<![\\$\w])\$\$[^$\n]{1,300}\$\$|(?<![\\$\w])\$(?=[^\s$])(?=[A-Za-z]{1,2}\$|[^$\n]{0,200}[\\^_=])[^$\n]{0,200}(?<=[^\s\\])\$(?![\w$])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"\\\((?=[^\n]{0,200}[\\^_=][^\n]{0,200}\\\))[^\n]{1,200}?\\\)"
            + @"|\\\[(?=[^\n\]]{0,200}[\^_])[^\n\]]{1,200}\\\]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LatexFormula();

    [GeneratedRegex(@"(?<![=\\\w])==(?=[^\s=])[^=\n]{1,300}(?<=[^\s])==(?![=\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<![+\\\w])\+\+(?=[^\s+])[^+\n]{1,300}(?<=[^\s])\+\+(?![+\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Inserted();

    [GeneratedRegex(@"(?<![~\\])~(?=\w)[^\s~/]{1,30}~(?!~)", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"(?<=\w)\^(?=[\w+-])[^\s^\[]{1,30}\^(?!\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Higher();

    [GeneratedRegex(@"(?<!\\)\^\[[^\]\n]{1,500}\]", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNote();

    [GeneratedRegex(
        @"(?<![\\\w])!?\[\[(?=[^\[\]\s])(?=[^\]\n]{0,300}[^\W\d_])[^\[\]\n]{1,300}\]\](?![(\[])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<!\\)\[-?@[A-Za-z][\w:.-]{1,100}[^\[\]\n]{0,100}\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    // An address of e-mail in brackets.
    [GeneratedRegex(@"@[^@]*@", RegexOptions.CultureInvariant)]
    private static partial Regex NotSource();

    [GeneratedRegex(@"(?<![\w:\\]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,50}:(?![\w:])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?<![%\\\d])%%(?=[^%])[^%]{1,1000}(?<!\d)%%(?!%)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)\{%-?\s?[a-z][^%\n]{0,200}%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$|^\|\s*:?-{2,}:?\s*\|\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\|[^|\n]+\|(.*\|)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\+([-=]{2,}\+)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grid();

    [GeneratedRegex(@"^\$\$\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Display();

    [GeneratedRegex(@"^[•◦▪▫●■‣⁃∙➢➤►][ \t\u00A0]*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[–—−‐‑·○□☐✓✔➔→][ \t\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(\(?([a-z]|[ivx]{1,4})\)|[a-z]\.|\(\d{1,2}\)|\d{1,2}\.\))[ \t\u00A0]+\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^([-*+•]|\d{1,2}[.)])[^\W\d_][^*]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Close();

    [GeneratedRegex(@"^([2-9]|[1-9]\d)[.)][ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^\[[ xX]?\][ \t\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(@"^\[[\u00A0\u202F\u2007]\]", RegexOptions.CultureInvariant)]
    private static partial Regex OddTask();

    [GeneratedRegex(@"^:[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\*\[[^\]\n]{1,60}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^\[![A-Za-z-]{2,30}\]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCallout();

    [GeneratedRegex(
        @"^(!!!|\?\?\?\+?)[ \t]+[a-z]+"
            + @"|^\.\. (note|tip|hint|important|warning|caution|danger|attention|admonition)::"
            + @"|^\{(?i:note|tip|info|warning|caution|danger)\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"^(\[toc\]|\[\[_?toc_?\]\]|\{:toc\}|@\[toc\].*)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\\(newpage|pagebreak|clearpage)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageBreak();

    [GeneratedRegex(@"^(\d{1,3}[.)]|[-*+])[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^#{1,6}[ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^!?\[[^\]\n]+\]\([^)\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
