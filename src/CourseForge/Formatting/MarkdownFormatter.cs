using System.Globalization;
using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CourseForge.Formatting;

/// <summary>
/// Markdown in our house style: a line for each paragraph, item and row, a blank line between blocks, one spelling for
/// every mark. Comments are no part of the syntax and are not written.
/// </summary>
internal sealed class MarkdownFormatter
{
    private readonly List<Footnote> _notes = [];
    private readonly InlineFormatter _inlines;

    private MarkdownFormatter() => _inlines = new InlineFormatter(_notes);

    /// <summary>A piece, with a line end behind its last line; empty for nothing.</summary>
    internal static string Of(MarkdownContent content)
    {
        var writer = new MarkdownFormatter();
        var lines = writer.Blocks([.. content.Nodes], isTight: false, isInItem: false);
        writer.Notes(lines, content.Nodes.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Words of one line that are no Markdown, such as a lesson's title, so that they are read as words.</summary>
    internal static string Words(string words)
    {
        var text = new StringBuilder();
        MarkdownEscapes.Write(text, words, '\n', '\n');
        return MarkdownEscapes.Line(text.ToString());
    }

    private List<string> Blocks(List<Block> blocks, bool isTight, bool isInItem)
    {
        var lines = new List<string>();
        var mark = '\0';
        foreach (var block in blocks.Where(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup)))
        {
            // Two lists in a row stay two by their marks.
            mark = block is ListBlock list ? MarkOf(list, mark) : '\0';
            var written = Lines(block, mark, isInItem);
            if (written.Count == 0)
            {
                continue;
            }

            if (lines.Count > 0 && !isTight)
            {
                lines.Add("");
            }

            lines.AddRange(written);
        }

        return lines;
    }

    private List<string> Lines(Block block, char mark, bool isInItem) =>
        block switch
        {
            ParagraphBlock { Inline: { } inline } => [.. Split(_inlines.Of(inline)).Select(MarkdownEscapes.Line)],
            HeadingBlock heading => [Heading(heading)],
            ListBlock list => List(list, mark),
            Table table => Rows(table),
            QuoteBlock quote => [.. Blocks([.. quote], false, false).Select(Quoted).DefaultIfEmpty(">")],
            CodeBlock code => Code(code),
            ThematicBreakBlock => [isInItem ? "___" : "---"],
            HtmlBlock html => Split(html.Lines.ToString()),
            ContainerBlock container when container.GetData(MarkdownData.Block) is BlockSyntax syntax => Container(
                container,
                syntax
            ),
            ContainerBlock container => Blocks([.. container], false, isInItem),
            _ => [],
        };

    private string Heading(HeadingBlock heading)
    {
        var line = new StringBuilder().Append('#', heading.Level);
        var words = heading.Inline is { } inline ? _inlines.Of(inline) : "";
        if (words.Length > 0)
        {
            // A sign behind the words would close the heading.
            line.Append(' ').Append(words.EndsWith('#') ? words.Insert(words.Length - 1, "\\") : words);
        }

        if (heading.GetData(MarkdownData.Heading) is HeadingSyntax syntax && (syntax.Id ?? syntax.Slide) is not null)
        {
            var parts = new[]
            {
                syntax.Id is { } id ? "#" + id.Value : null,
                syntax.Slide is { } slide ? $"{SlideText.Attribute}=\"{slide.Value}\"" : null,
            };
            line.Append(" {").AppendJoin(' ', parts.OfType<string>()).Append('}');
        }

        return line.ToString();
    }

    private static char MarkOf(ListBlock list, char before) =>
        list.IsOrdered ? (before == '.' ? ')' : '.')
        : before == '-' ? '*'
        : '-';

    private List<string> List(ListBlock list, char mark)
    {
        var lines = new List<string>();
        var number = long.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : 1;
        foreach (var item in list.OfType<ContainerBlock>())
        {
            var first = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{mark}") : $"{mark}";
            var indent = new string(' ', first.Length + 1);
            if (lines.Count > 0 && list.IsLoose)
            {
                lines.Add("");
            }

            var body = Blocks([.. item], !list.IsLoose, isInItem: true);
            var isBeside = body.Count > 0 && !IsRule($"{first} {body[0]}");
            lines.Add(isBeside ? $"{first} {body[0]}" : first);
            lines.AddRange(body.Skip(isBeside ? 1 : 0).Select(line => line.Length > 0 ? indent + line : ""));
        }

        return lines;
    }

    /// <summary>Marks of empty items in a row would be a rule across the page.</summary>
    private static bool IsRule(string line) => line.All(character => character == line[0] || character == ' ');

    private List<string> Rows(Table table)
    {
        var lines = new List<string>();
        foreach (var row in table.OfType<TableRow>())
        {
            lines.Add($"| {string.Join(" | ", row.OfType<TableCell>().Select(Words))} |");
            if (row.IsHeader)
            {
                lines.Add($"|{string.Concat(row.Select((_, column) => Rule(table, column) + "|"))}");
            }
        }

        return lines;
    }

    private string Words(TableCell cell) =>
        string.Join(
            ' ',
            cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => _inlines.Of(leaf.Inline!))
        );

    private static string Rule(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => ":---",
            TableColumnAlign.Center => ":---:",
            TableColumnAlign.Right => "---:",
            _ => "---",
        };

    private static List<string> Code(CodeBlock code)
    {
        var info = code is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";
        var sign = info.Contains('`', StringComparison.Ordinal) ? '~' : '`';
        var lines = new List<string>();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            lines.Add(code.Lines.Lines[i].Slice.ToString());
        }

        var fence = new string(
            sign,
            Math.Max(2, lines.Select(line => Characters.LongestRun(line, sign)).DefaultIfEmpty(0).Max()) + 1
        );
        return [fence + info, .. lines, fence];
    }

    /// <summary>A block in one line when it is empty, otherwise with blank lines around what it holds.</summary>
    private List<string> Container(ContainerBlock container, BlockSyntax syntax)
    {
        var colons = 3 + HeightOf(syntax);
        var body = Blocks([.. container], false, false);
        List<string> open = [AttributeFormatter.Opening(syntax, colons)];
        return body.Count == 0
            ? [.. open, new string(':', colons)]
            : [.. open, "", .. body, "", new string(':', colons)];
    }

    private static int HeightOf(BlockSyntax block) => block.Children.IsEmpty ? 0 : block.Children.Max(HeightOf) + 1;

    /// <summary>A note may refer to another one, which then joins the list.</summary>
    private void Notes(List<string> lines, IEnumerable<Footnote> all)
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            Note(lines, _notes[i]);
        }

        foreach (var note in all.Where(note => !_notes.Contains(note)).ToList())
        {
            Note(lines, note);
        }
    }

    private void Note(List<string> lines, Footnote note)
    {
        var body = Blocks([.. note], false, isInItem: true);
        if (lines.Count > 0)
        {
            lines.Add("");
        }

        lines.Add($"[{note.Label}]: {body.FirstOrDefault()}".TrimEnd(' '));
        lines.AddRange(body.Skip(1).Select(line => line.Length > 0 ? "    " + line : ""));
    }

    private static string Quoted(string line) => line.Length > 0 ? "> " + line : ">";

    private static List<string> Split(string text) => [.. text.Split('\n')];
}
