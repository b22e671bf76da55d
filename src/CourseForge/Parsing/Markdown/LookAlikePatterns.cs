using System.Buffers;
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
    // Signs that lines begin with and that stand for something elsewhere; letters are judged by what follows them.
    private const string LineSigns = "|-:+$(0123456789[~=*.!?{\\@#>";

    // Made for the first name of a sign, which most courses have none of.
    private static readonly Lazy<IDictionary<string, string>> s_emoji = new(() =>
        EmojiMapping.GetDefaultEmojiShortcodeToUnicode()
    );

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
        new(
            "{:",
            "a mark of another program",
            "nothing but headings, blocks and pictures takes attributes: take it out",
            Kramdown()
        ),
        new("<%", "a command of another program", "nothing runs in the text of a course: take it out", Embedded()),
        new("=", "a command of another program", "nothing runs in the text of a course: take it out", ShortCode()),
        new("[/", "a mark of forums", "for stress write **words** or *words*; a link is '[words](address)'", Forum()),
        new("{", "a mark of an editor", "keep the words that hold, and take the marks out", Editor()),
        new("||", "hidden text", "nothing hides: take the signs out", Hidden()),
        new("\\", "a command of LaTeX", "for stress write **words**; formulas are not typeset", Latex()),
        new(
            ")[",
            "a link",
            "the words stand in square brackets, the address behind them in round ones: '[words](address)'",
            TurnedLink()
        ),
        new(
            "[",
            "a link",
            "the address stands in round brackets, directly behind the words: '[words](address)'",
            OtherLink()
        ),
        new(
            "\":",
            "a link",
            "the address stands in round brackets, directly behind the words: '[words](address)'",
            QuotedLink()
        ),
        new(
            "•",
            "a list",
            "each item of a list begins on a line of its own with '- ', and the list behind a blank line",
            InlineBullets()
        ),
        new("%%", "a comment", "a comment is written <!-- words -->", Comment()),
        new("{%", "a command of another program", "nothing runs in the text of a course: take it out", Command()),
    ];

    /// <summary>Of these, every mark among words has one.</summary>
    internal static SearchValues<char> Signs { get; } =
        SearchValues.Create([.. Marks.Select(mark => mark.Sign[0]).Distinct()]);

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
        new("a table", "write '| a | b |', below the head '|---|---|', and blank lines around it", OneRow())
        {
            IsAll = true,
        },
        new(
            "a list or heading",
            "characters that nobody sees stand beside its sign, as word processors and web pages write them: delete them and type a plain space",
            Unseen()
        ),
        new("a heading", "a section begins with '### ' and its title, with a blank line around it", OtherHeading())
        {
            IsAll = true,
        },
        new("a list", "items of a list begin with '- ' or '1. '", Bullet()),
        new("a list", "items of a list begin with '- ' or '1. '; in front of the first one leave a line blank", Sign())
        {
            Fewest = 2,
        },
        new("a list", "items of a list begin with '- ', those below them with two blanks more in front", LetterO())
        {
            Fewest = 2,
            IsAll = true,
        },
        new(
            "a list",
            "numbered items begin with '1. '; for numbers of your own leave a blank line between the lines",
            Chapter()
        )
        {
            Fewest = 2,
            IsAll = true,
        },
        new("a list of tasks", "a blank stands behind the sign of an item: '- [ ] what to do'", TightTask()),
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
            Tilde(),
            FromLine: 1
        ),
        new(
            "a definition",
            "write '- **Term**: what it means', or put it into glossary.yaml and link to it: '[term](term:its-id)'",
            Definition()
        ),
        new(
            "a footnote",
            "a footnote is '[^1]' in the text, and '[^1]: its words' in a paragraph of its own",
            NumberedNote()
        ),
        new("an abbreviation", "put it into glossary.yaml and link to it: '[CPS](term:its-id)'", Abbreviation()),
        new("a callout", $"callouts are {Callout.Words}, as in '> [!NOTE]', or blocks: '::: note'", OtherCallout()),
        new("a callout", "write a block: '::: note' or '::: warning', its text, and ':::'", Admonition()),
        new("a command of another program", "nothing runs in the text of a course: take it out", Directive()),
        new("a table of contents", "pages have their contents beside the text: take the line out", Contents()),
        new("a page break", "pages break by themselves: take the line out", PageBreak()),
    ];

    /// <summary>
    /// Whether a line may be one of <see cref="Lines"/>: false for what is sure to be none, without trying them all.
    /// </summary>
    internal static bool MayBeLine(ReadOnlySpan<char> line) =>
        !line.IsEmpty
        && (
            line.Contains("::", StringComparison.Ordinal)
            || (
                char.IsAsciiLetter(line[0]) || (line[0] is >= 'À' and <= 'ɏ' && char.IsLetter(line[0]))
                    // "a)", "iii.", "h2.", "o item"
                    ? line[1..Math.Min(6, line.Length)].ContainsAny(')', '.')
                        || (line[0] == 'o' && line.Length > 1 && line[1] is ' ' or '\t' or '\u00A0')
                    // Bold words begin many lines.
                    : !line.StartsWith("**") && (line[0] > '\u007F' || LineSigns.Contains(line[0]))
            )
        );

    /// <summary>What a line of indented code looks like; null for what may well be code.</summary>
    internal static string? OfIndented(ReadOnlySpan<char> line) =>
        line.TrimStart() is var words && ListItem().IsMatch(words) ? "a list"
        : Heading().IsMatch(words) ? "a heading"
        : TableRow().IsMatch(words) ? "a table"
        : Link().IsMatch(words) ? "a link or picture"
        : words.StartsWith("> ") ? "a quote"
        : null;

    /// <summary>What the word behind the fence of code stands for in other programs; null for any language.</summary>
    internal static (string What, string Hint)? OfFence(string word) =>
        word.ToLowerInvariant() switch
        {
            "math" or "latex" or "tex" or "katex" => (
                "a formula",
                "formulas are not typeset: write it with signs, such as E = mc², or show it as a picture"
            ),
            "mermaid" or "plantuml" or "graphviz" or "dot" => (
                "a diagram",
                "diagrams are not drawn: show it as a picture, '![what it shows](media/diagram.svg)'"
            ),
            "{note}" or "{tip}" or "{hint}" or "{important}" or "{seealso}" or "{admonition}" => (
                "a callout",
                "write a block: '::: note', its text, and ':::'"
            ),
            "{warning}" or "{caution}" or "{danger}" or "{attention}" or "{error}" => (
                "a callout",
                "write a block: '::: warning', its text, and ':::'"
            ),
            "{figure}" or "{image}" => ("a picture", "write '![what it shows](media/file.png)'"),
            _ => null,
        };

    /// <param name="Sign">What a text must hold to be looked at.</param>
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
                else if (s_emoji.Value.TryGetValue(match.Value, out var sign))
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

        /// <summary>Whether every line of the paragraph is to be one.</summary>
        internal bool IsAll { get; init; }

        internal bool Is(string line, int index) => index >= FromLine && Pattern.IsMatch(line);
    }
}
