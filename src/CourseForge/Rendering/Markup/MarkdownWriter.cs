// Longer than 400 lines because whoever asks which kinds of node can reach a page should have to read one file.

using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// Markdown to HTML for one page. Every kind of node is written here by hand, not by Markdig's renderer, so that what
/// can reach a page is what this file and <see cref="BlockWriter"/> write: no author's attribute, no style, no address
/// that was not looked at.
/// </summary>
internal sealed class MarkdownWriter
{
    private readonly PageWriterContext _page;
    private readonly BlockWriter _blocks;
    private readonly LinkWriter _links;
    private readonly NoteWriter _notes;

    internal MarkdownWriter(PageWriterContext page)
    {
        _page = page;
        _blocks = new BlockWriter(page, this);
        _links = new LinkWriter(page, this);
        _notes = new NoteWriter(page, this);
        HeadingLevel = page.Print?.Level ?? 1;
        _typography = Typography.Of(page.Context.Language);
    }

    /// <summary>How words are set where the writer is now: a passage may be in another language than its page.</summary>
    private Typography _typography;

    /// <summary>The language that it is in; null for the page's.</summary>
    private string? _language;

    /// <summary>Where the writer is in the words of a paragraph, a heading, a cell or a label.</summary>
    private Typography.Place _place;

    /// <summary>The level of the heading that what is written now stands under; 1 is the page's own title.</summary>
    internal int HeadingLevel { get; set; }

    /// <summary>Headings without an id of their own so far.</summary>
    private int _sections;

    /// <summary>A text; paragraphs in &lt;p&gt;.</summary>
    internal void Write(MarkdownContent content, TextWriter writer)
    {
        if (content.PlainText is { } text && content.Parts[0] is { Origin: null, Beside: null } part)
        {
            WriteIn(_page.OtherLanguage(part.WordsIn), writer, () => WritePlain(text, writer));
        }
        else
        {
            Write(content, writer, WriteNode);
        }
    }

    /// <summary>What a plain sentence is written as, without making the tree that says no more.</summary>
    private void WritePlain(string text, TextWriter writer)
    {
        writer.Write("<p>");
        WriteText(text, writer);
        writer.Write("</p>\n");
    }

    /// <param name="write">Writes one block of it.</param>
    private void Write(MarkdownContent content, TextWriter writer, Action<Block, TextWriter> write)
    {
        for (var i = 0; i < content.Parts.Length; )
        {
            // A heading and the words under it come as two parts of one passage.
            var origin = content.Parts[i].Origin;
            var start = i++;
            while (
                i < content.Parts.Length
                && origin is not null
                && content.Parts[i].Origin is { } next
                && next.Span == origin.Span
                && next.Kind == origin.Kind
                && origin.Kind != OriginKind.Stub
            )
            {
                i++;
            }

            if (content.Parts[start].Beside is { } block && !_page.Shows(block))
            {
                // A note on what is not shown here.
                continue;
            }

            if (origin is null)
            {
                // What layers filled in cuts the base's text into parts; slots on both sides of a cut are one table.
                while (i < content.Parts.Length && Continues(content.Parts[i], content.Parts[start]))
                {
                    i++;
                }

                WriteNodes(content.Parts[start..i], writer, write);
            }
            else
            {
                var end = i;
                if (origin.Kind == OriginKind.Note && !content.Parts[start..end].Any(IsShown))
                {
                    // A note for instructors alone: learners would see a box with nothing in it.
                    continue;
                }

                _blocks.WritePassage(
                    content.Parts[start],
                    target =>
                    {
                        for (var part = start; part < end; part++)
                        {
                            WriteNodes([content.Parts[part]], target, write);
                        }
                    },
                    writer
                );
            }
        }
    }

    private bool Continues(ContentPart next, ContentPart first) =>
        next.Origin is null && next.WordsIn == first.WordsIn && (next.Beside is not { } block || _page.Shows(block));

    /// <summary>Whether anything of a part is for those who read the page.</summary>
    private bool IsShown(ContentPart part) =>
        part.Nodes.Any(node =>
            node is not (FootnoteGroup or LinkReferenceDefinitionGroup)
            && (node.GetData(MarkdownData.Block) is not BlockSyntax block || _page.Shows(block))
        );

    /// <param name="parts">In one language.</param>
    private void WriteNodes(ImmutableArray<ContentPart> parts, TextWriter writer, Action<Block, TextWriter> write)
    {
        ImmutableArray<Block> nodes = parts is [var one] ? one.Nodes : [.. parts.SelectMany(static part => part.Nodes)];
        WriteIn(nodes.IsEmpty ? null : _page.OtherLanguage(parts[0].WordsIn), writer, () =>
            WriteRuns(nodes, writer, write)
        );
    }

    /// <param name="language">Null for the language of the page.</param>
    private void WriteIn(string? language, TextWriter writer, Action write)
    {
        var (outer, around) = (_typography, _language);
        // WCAG 3.1.2: what stands in another language than what is around it says so.
        var said = language ?? (around is null ? null : _page.Context.Language);
        if (said is not null)
        {
            (_typography, _language) = (Typography.Of(said), language);
            writer.Write($"<div lang=\"{said}\" dir=\"{PageChrome.Direction(said)}\">\n");
        }

        write();
        (_typography, _language) = (outer, around);
        writer.Write(said is null ? "" : "</div>\n");
    }

    internal void WriteNode(Block node, TextWriter writer) => WriteBlock(node, writer, isTight: false);

    /// <summary>Nodes that follow each other; paragraphs in &lt;p&gt;.</summary>
    internal void WriteNodes(IEnumerable<Block> nodes, TextWriter writer) => WriteRuns(nodes, writer, WriteNode);

    /// <param name="write">Writes a node that is not shown as one with those beside it.</param>
    private void WriteRuns(IEnumerable<Block> nodes, TextWriter writer, Action<Block, TextWriter> write)
    {
        List<(BlockSyntax, ContainerBlock)> run = [];
        List<Block> others = [];
        string? otherLanguage = null;
        foreach (var node in nodes)
        {
            var language = FileOf(node) is { } file ? _page.OtherLanguage(file) : _language;
            if (language != _language)
            {
                // What follows each other in one language is one passage: slots of it are one table.
                EndRun(null);
                if (others.Count > 0 && language != otherLanguage)
                {
                    EndOthers();
                }

                otherLanguage = language;
                others.Add(node);
                continue;
            }

            if (node is BlankLineBlock or LinkReferenceDefinitionGroup)
            {
                continue;
            }

            EndOthers();
            if (node.GetData(MarkdownData.Block) is BlockSyntax block && block.Definition() is { Joins: true } kind)
            {
                if (_page.Shows(block))
                {
                    EndRun(kind);
                    run.Add((block, (ContainerBlock)node));
                }
            }
            else
            {
                EndRun(null);
                write(node, writer);
            }
        }

        EndOthers();
        EndRun(null);

        void EndOthers()
        {
            if (others.Count > 0)
            {
                var passage = others;
                others = [];
                WriteIn(otherLanguage, writer, () => WriteRuns(passage, writer, write));
            }
        }

        void EndRun(BlockKind? next)
        {
            if (run.Count > 0 && run[0].Item1.Kind != next)
            {
                _blocks.Write(run, writer);
                run = [];
            }
        }
    }

    /// <summary>The file that the words of a node stand in, where a layer wrote them into another text.</summary>
    private static SourceFile? FileOf(Block node) =>
        node.GetData(MarkdownData.Title) as SourceFile ?? (node.GetData(MarkdownData.Words) as TextMap)?.File;

    /// <summary>A question of an assessment's pool.</summary>
    internal void WriteAssessed(Question question, TextWriter writer) => _blocks.WriteAssessed(question, writer);

    /// <summary>Everything in a container; paragraphs in &lt;p&gt;.</summary>
    internal void WriteBlocks(ContainerBlock container, TextWriter writer) =>
        WriteBlocks(container, writer, isTight: false);

    /// <summary>
    /// A lesson for those who have read it, and its footnotes: of its paragraphs the first sentences, all else in full.
    /// </summary>
    internal void WriteLessonInShort(MarkdownContent content, TextWriter writer)
    {
        Write(content, writer, WriteInShort);
        _notes.Write(writer);
    }

    private void WriteInShort(Block node, TextWriter writer)
    {
        if (
            node is not ParagraphBlock { Inline: { } inline }
            || _links.SoleMedia(inline) is not null
            || ShortText.EndOf(inline) is not { } end
        )
        {
            WriteNode(node, writer);
            return;
        }

        writer.Write("<p>");
        WriteUpTo(inline, end, writer);
        writer.Write(" <span class=\"more\">[…]</span></p>\n");
    }

    private void WriteUpTo(ContainerInline inline, (LiteralInline In, int Length) end, TextWriter writer)
    {
        _place = default;
        for (var child = inline.FirstChild; child is not null && child != end.In; child = child.NextSibling)
        {
            WriteInline(child, writer);
        }

        WriteWords(end.In.Content.AsSpan()[..end.Length], writer);
    }

    /// <summary>The first sentence of a paragraph; all of it where it has no other.</summary>
    internal void WriteSentence(ContainerInline inline, TextWriter writer)
    {
        if (ShortText.EndOf(inline, ShortText.Sentence) is { } end)
        {
            WriteUpTo(inline, end, writer);
        }
        else
        {
            WriteInlines(inline, writer);
        }
    }

    /// <summary>Whether a paragraph is a picture, a sound or a film and nothing else.</summary>
    internal bool IsMedia(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && _links.SoleMedia(inline) is not null;

    /// <summary>The lesson and its footnotes.</summary>
    internal void WriteLesson(MarkdownContent content, TextWriter writer)
    {
        Write(content, writer);
        _notes.Write(writer);
    }

    /// <summary>A text as words with breaks between its paragraphs, for places such as labels.</summary>
    internal void WriteUnwrapped(MarkdownContent content, TextWriter writer)
    {
        var language = content.Parts.IsEmpty ? null : _page.OtherLanguage(content.Parts[0].WordsIn);
        var (outer, around) = (_typography, _language);
        var said = language ?? (around is null ? null : _page.Context.Language);
        if (said is not null)
        {
            (_typography, _language) = (Typography.Of(said), language);
            writer.Write($"<span lang=\"{said}\" dir=\"{PageChrome.Direction(said)}\">");
        }

        if (content.PlainText is { } text)
        {
            WriteText(text, writer);
        }
        else
        {
            WriteUnwrapped(content.Nodes, writer);
        }

        (_typography, _language) = (outer, around);
        writer.Write(said is null ? "" : "</span>");
    }

    /// <summary>Paragraphs as words with breaks between them.</summary>
    internal void WriteUnwrapped(IEnumerable<Block> nodes, TextWriter writer)
    {
        var isFirst = true;
        foreach (var block in nodes)
        {
            if (block is ParagraphBlock { Inline: { } inline })
            {
                writer.Write(isFirst ? "" : "<br><br>");
                WriteInlines(inline, writer);
            }
            else
            {
                WriteBlock(block, writer, isTight: true);
            }

            isFirst = false;
        }
    }

    internal void WriteInlines(ContainerInline container, TextWriter writer)
    {
        if (container.ParentBlock is not null)
        {
            _place = default;
        }

        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            WriteInline(child, writer);
        }
    }

    internal void WriteEach(IEnumerable<Inline> inlines, TextWriter writer)
    {
        _place = default;
        foreach (var inline in inlines)
        {
            WriteInline(inline, writer);
        }
    }

    private void WriteBlocks(ContainerBlock container, TextWriter writer, bool isTight) =>
        WriteRuns(container, writer, (block, target) => WriteBlock(block, target, isTight));

    private void WriteBlock(Block block, TextWriter writer, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, writer, isTight);
                break;
            case HeadingBlock heading:
                WriteHeading(heading, writer);
                break;
            case ListBlock list:
                WriteList(list, writer);
                break;
            case Table table:
                _blocks.WriteTable(table, writer);
                break;
            case QuoteBlock quote:
                WriteQuote(quote, writer);
                break;
            case CodeBlock code:
                writer.Write("<pre tabindex=\"0\"><code>");
                WriteLines(code.Lines, writer, isRaw: false);
                writer.Write("</code></pre>\n");
                break;
            case ThematicBreakBlock:
                writer.Write("<hr>\n");
                break;
            case HtmlBlock html:
                // Sanitised when it was parsed.
                WriteLines(html.Lines, writer, isRaw: true);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container when container.GetData(MarkdownData.Block) is BlockSyntax syntax:
                if (_page.Shows(syntax))
                {
                    _blocks.Write([(syntax, container)], writer);
                }

                break;
            case ContainerBlock container:
                WriteBlocks(container, writer, isTight);
                break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, TextWriter writer, bool isTight)
    {
        if (paragraph.Inline is not { } inline)
        {
            return;
        }

        if (_links.SoleMedia(inline) is { } media)
        {
            _blocks.WriteMedia(media.Media, media.Link, writer);
        }
        else if (isTight)
        {
            WriteInlines(inline, writer);
        }
        else
        {
            writer.Write("<p>");
            WriteInlines(inline, writer);
            writer.Write("</p>\n");
        }
    }

    /// <summary>A quotation; where its last line begins with a dash, that line says whose words they are.</summary>
    private void WriteQuote(QuoteBlock quote, TextWriter writer)
    {
        if (Attribution.Of(quote) is not { } by)
        {
            writer.Write("<blockquote>\n");
            WriteBlocks(quote, writer);
            writer.Write("</blockquote>\n");
            return;
        }

        writer.Write("<figure class=\"quote\">\n<blockquote>\n");
        WriteNodes(quote.SkipLast(1), writer);
        if (by.Before.Count > 0)
        {
            writer.Write("<p>");
            WriteEach(by.Before, writer);
            writer.Write("</p>\n");
        }

        writer.Write("</blockquote>\n<figcaption>");
        WriteEach(by.Words, writer);
        writer.Write("</figcaption>\n</figure>\n");
    }

    private void WriteHeading(HeadingBlock heading, TextWriter writer)
    {
        // The page's title is the h1, which '##' stands for in the source; so '###' is an h2.
        // None is left out on the way down: who goes by headings would look for it.
        HeadingLevel = Math.Clamp(heading.Level - 2 + (_page.Print?.Level ?? 1), 2, Math.Min(6, HeadingLevel + 1));
        var name = (char)('0' + HeadingLevel);
        writer.Write("<h");
        writer.Write(name);
        if (heading.GetData(MarkdownData.Heading) is HeadingSyntax { Id: { } id })
        {
            HtmlText.WriteAttribute(writer, "id", _page.Anchor(id.Value));
        }
        else if (HeadingLevel == 2 && _page.Kind == PageKind.Lesson)
        {
            // For links within the page alone; by its place, because words change.
            HtmlText.WriteAttribute(writer, "id", ElementIds.NumberedSection(++_sections));
        }

        writer.Write('>');
        if (heading.Inline is { } inline)
        {
            WriteInlines(inline, writer);
        }

        writer.Write("</h");
        writer.Write(name);
        writer.Write(">\n");
    }

    private void WriteList(ListBlock list, TextWriter writer)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        writer.Write('<');
        writer.Write(name);
        if (list.IsOrdered && list.OrderedStart is { } start && start != "1" && start.All(char.IsAsciiDigit))
        {
            HtmlText.WriteAttribute(writer, "start", start);
        }

        writer.Write(">\n");
        foreach (var item in list)
        {
            writer.Write("<li>");
            if (item is ContainerBlock content)
            {
                WriteItem(content, writer, isTight: !list.IsLoose);
            }

            writer.Write("</li>\n");
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write(">\n");
    }

    private void WriteItem(ContainerBlock item, TextWriter writer, bool isTight)
    {
        for (var i = 0; i < item.Count; i++)
        {
            if (i > 0 && isTight && item[i - 1] is ParagraphBlock)
            {
                writer.Write('\n');
            }

            WriteBlock(item[i], writer, isTight);
        }
    }

    private static void WriteLines(StringLineGroup lines, TextWriter writer, bool isRaw)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (isRaw)
            {
                writer.Write(line);
            }
            else
            {
                HtmlText.Write(writer, line);
            }

            writer.Write('\n');
        }
    }

    /// <summary>Words that are a whole text.</summary>
    private void WriteText(ReadOnlySpan<char> words, TextWriter writer)
    {
        _place = default;
        WriteWords(words, writer);
    }

    /// <summary>The next words of a text.</summary>
    private void WriteWords(ReadOnlySpan<char> typed, TextWriter writer)
    {
        var words = _typography.Set(typed, ref _place);
        if (_page.Print is null)
        {
            HtmlText.Write(writer, words);
        }
        else
        {
            PrintedNumber.Write(writer, words);
        }
    }

    private void WriteInline(Inline inline, TextWriter writer)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteWords(literal.Content.AsSpan(), writer);
                break;
            case LineBreakInline lineBreak:
                writer.Write(
                    lineBreak.IsHard ? "<br>\n"
                    : IsInCitation(lineBreak) ? "\u00a0"
                    : "\n"
                );
                _place.Before = ' ';
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis, writer);
                break;
            case CodeInline code:
                writer.Write("<code>");
                HtmlText.Write(writer, code.Content);
                writer.Write("</code>");
                _place.Before = 'x';
                break;
            case LinkInline link:
                _links.Write(link, writer);
                _place.Before = 'x';
                break;
            case AutolinkInline link:
                _links.Write(link, writer);
                _place.Before = 'x';
                break;
            case ParameterInline parameter:
                HtmlText.Write(
                    writer,
                    _page.Context.Course.Bindings.Parameters.GetValueOrDefault(parameter.Name, parameter.Name)
                );
                _place.Before = 'x';
                break;
            case HtmlEntityInline entity:
                HtmlText.Write(writer, entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                // Sanitised when it was parsed.
                writer.Write(html.Tag);
                break;
            case FootnoteLink { IsBackLink: false, Footnote: { } note }:
                _notes.WriteReference(note, writer);
                break;
            case TaskList task:
                WriteTask(task, writer);
                break;
            case DelimiterInline delimiter:
                HtmlText.Write(writer, delimiter.ToLiteral());
                WriteInlines(delimiter, writer);
                break;
            case ContainerInline container:
                WriteInlines(container, writer);
                break;
        }
    }

    /// <summary>A line of the source that ends at a section sign: the page must not break there, too.</summary>
    private static bool IsInCitation(LineBreakInline lineBreak) =>
        (lineBreak.PreviousSibling is LiteralInline before && before.Content.AsSpan().EndsWith("\u00a7"))
        || (lineBreak.NextSibling is LiteralInline after && after.Content.AsSpan().StartsWith("\u00a7"));

    private void WriteEmphasis(EmphasisInline emphasis, TextWriter writer)
    {
        var name = emphasis switch
        {
            { DelimiterChar: '~' } => "del",
            { DelimiterCount: 2 } => "strong",
            _ => "em",
        };
        writer.Write($"<{name}>");
        WriteInlines(emphasis, writer);
        writer.Write($"</{name}>");
    }

    private void WriteTask(TaskList task, TextWriter writer)
    {
        writer.Write("<span class=\"task\" role=\"img\"");
        HtmlText.WriteAttribute(writer, "aria-label", _page.Context.Words[task.Checked ? "taskDone" : "taskOpen"]);
        writer.Write(task.Checked ? ">☑</span>" : ">☐</span>");
    }
}
