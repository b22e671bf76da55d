using System.Globalization;
using System.Text;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace CourseForge.Overlays.Canonical;

// Canonical: what was written, in one spelling. Cells of the base and claims are compared, digested, stored in
// overlay.lock and shown in this form.

/// <summary>
/// Markdown as text of which there is one spelling: a line for each paragraph, item and row; marks, attributes and
/// escapes always written alike. Two texts have one canonical text exactly when readers see the same.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();
    private readonly List<Footnote> _notes = [];
    private readonly CanonicalInlines _inlines;

    /// <summary>What comes next belongs to the line before it: no blank line between them.</summary>
    private bool _isJoined;

    private CanonicalText() => _inlines = new CanonicalInlines(_notes);

    /// <summary>A whole piece.</summary>
    internal static string Of(MarkdownContent content) => Of(content.Nodes);

    /// <summary>Some nodes of a piece, such as a section's own text, with the footnotes that they refer to.</summary>
    internal static string Of(IEnumerable<Block> nodes)
    {
        var writer = new CanonicalText();
        writer.Blocks(nodes, "");
        writer.Notes();
        return NormalizedText.Of(writer._text.ToString());
    }

    /// <summary>A word or sentence that is no Markdown, such as a title.</summary>
    internal static string OfPlain(string text) => NormalizedText.Of(text);

    private void Blocks(IEnumerable<Block> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            Block(node, indent);
        }
    }

    private void Block(Block node, string indent)
    {
        switch (node)
        {
            case ParagraphBlock { Inline: { } inline }:
                Apart(indent);
                Line(indent, AsWords(_inlines.Of(inline)));
                break;
            case HeadingBlock heading:
                Apart(indent);
                var title = heading.Inline is { } words ? _inlines.Of(words) : "";
                var id = (heading.GetData(MarkdownData.Heading) as HeadingSyntax)?.Id;
                Line(indent, $"{new string('#', heading.Level)} {title}{(id is { } own ? $" {{#{own.Value}}}" : "")}");
                break;
            case ListBlock list:
                Apart(indent);
                List(list, indent);
                break;
            case Table table:
                Apart(indent);
                CanonicalTable.Write(table, _inlines, line => Line(indent, line));
                break;
            case QuoteBlock quote:
                Apart(indent);
                Blocks(quote, indent + "> ");
                break;
            case CodeBlock code:
                Apart(indent);
                Code(code, indent);
                break;
            case ThematicBreakBlock:
                Apart(indent);
                Line(indent, "---");
                break;
            case HtmlBlock html:
                Apart(indent);
                Line(indent, html.Lines.ToString());
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container when container.GetData(MarkdownData.Block) is BlockSyntax syntax:
                Apart(indent);
                Line(indent, CanonicalAttributes.Opening(syntax));
                _isJoined = true;
                Blocks(container, indent);
                Line(indent, ":::");
                break;
            case ContainerBlock container:
                Blocks(container, indent);
                break;
        }
    }

    private void List(ListBlock list, string indent)
    {
        var number =
            list.IsOrdered
            && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                ? start
                : 1;
        foreach (var item in list.OfType<ContainerBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var words = item is [ParagraphBlock { Inline: { } inline }, ..] ? inline : null;
            Line(indent, words is null ? mark.TrimEnd() : mark + AsWords(_inlines.Of(words)));
            _isJoined = words is null || item is [_, ListBlock, ..];
            Blocks(words is null ? item : item.Skip(1), indent + new string(' ', mark.Length));
        }
    }

    private void Code(CodeBlock code, string indent)
    {
        var longest = 2;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            longest = Math.Max(longest, Characters.LongestRun(code.Lines.Lines[i].Slice.AsSpan(), '`'));
        }

        var fence = new string('`', longest + 1);
        Line(
            indent,
            fence
                + (
                    code is FencedCodeBlock { Info: { Length: > 0 } info }
                        ? info.Replace("`", "", StringComparison.Ordinal)
                        : ""
                )
        );
        for (var i = 0; i < code.Lines.Count; i++)
        {
            Line(indent, code.Lines.Lines[i].Slice.ToString());
        }

        Line(indent, fence);
    }

    /// <summary>Numbered as readers meet them; a note may refer to another one, which then joins the list.</summary>
    private void Notes()
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            Apart("");
            Line("", string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]:"));
            _isJoined = true;
            Blocks(_notes[i], "  ");
        }
    }

    /// <summary>Words that begin like a block are marked as words.</summary>
    private static string AsWords(string line) =>
        TextMarks.MarkLength(line) is > 0 and var length
            ? line.Insert(char.IsAsciiDigit(line[0]) ? length - 1 : 0, "\\")
            : line;

    /// <summary>A blank line between blocks, except at the beginning of what they stand in.</summary>
    private void Apart(string indent)
    {
        if (_text.Length > 0 && !_isJoined)
        {
            Line(indent.TrimEnd(), "");
        }

        _isJoined = false;
    }

    private void Line(string indent, ReadOnlySpan<char> words)
    {
        _text.Append(indent).Append(words).Append('\n');
        _isJoined = false;
    }
}
