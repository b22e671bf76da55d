using System.Globalization;
using CourseForge.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CourseForge.Rendering.Markup;

/// <summary>The footnotes of a page: the marks in its text, and the notes at its end.</summary>
internal sealed class NoteWriter(PageWriterContext page, MarkdownWriter markdown)
{
    private readonly List<Footnote> _notes = [];

    /// <summary>How many places refer to each note.</summary>
    private readonly Dictionary<Footnote, int> _uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Notes are numbered as learners meet them: one that only the instructor's text refers to is not there at all.
    /// </summary>
    internal void WriteReference(Footnote note, TextWriter writer)
    {
        var index = _notes.IndexOf(note);
        if (index < 0)
        {
            index = _notes.Count;
            _notes.Add(note);
        }

        var use = _uses[note] = _uses.GetValueOrDefault(note) + 1;

        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        writer.Write("<sup class=\"note-reference\"><a");
        HtmlText.WriteAttribute(writer, "id", UseAnchor(number, use));
        HtmlText.WriteAttribute(writer, "href", "#" + NoteAnchor("note-" + number));
        HtmlText.WriteAttribute(writer, "aria-label", page.Context.Words["footnote"] + " " + number);
        writer.Write('>');
        writer.Write(number);
        writer.Write("</a></sup>");
    }

    /// <summary>
    /// A note of one paragraph as words, a longer one with its paragraphs, lists and tables; behind it the ways back to
    /// each place that refers to it.
    /// </summary>
    private void WriteNote(Footnote note, string number, TextWriter writer)
    {
        Block[] blocks = [.. note.Where(static block => block is not LinkReferenceDefinitionGroup)];
        if (blocks is [ParagraphBlock { Inline: { } words }])
        {
            markdown.WriteInlines(words, writer);
            WriteWaysBack(note, number, writer);
            return;
        }

        foreach (var block in blocks.SkipLast(1))
        {
            markdown.WriteNode(block, writer);
        }

        var last = blocks.LastOrDefault();
        if (last is not (null or ParagraphBlock))
        {
            markdown.WriteNode(last, writer);
        }

        writer.Write("<p>");
        if (last is ParagraphBlock { Inline: { } end })
        {
            markdown.WriteInlines(end, writer);
        }

        WriteWaysBack(note, number, writer);
        writer.Write("</p>\n");
    }

    private void WriteWaysBack(Footnote note, string number, TextWriter writer)
    {
        for (var use = 1; use <= _uses[note]; use++)
        {
            var name = page.Context.Words["footnoteBack"];
            writer.Write(" <a");
            HtmlText.WriteAttribute(writer, "href", "#" + UseAnchor(number, use));
            HtmlText.WriteAttribute(
                writer,
                "aria-label",
                _uses[note] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({use})")
            );
            writer.Write(">↩");
            if (_uses[note] > 1)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<sup>{use}</sup>"));
            }

            writer.Write("</a>");
        }
    }

    private string UseAnchor(string number, int use) =>
        NoteAnchor(
            use == 1
                ? "note-reference-" + number
                : string.Create(CultureInfo.InvariantCulture, $"note-reference-{number}-{use}")
        );

    private string NoteAnchor(string id) => page.Print is { } print ? print.Prefix + id : id;

    internal void Write(TextWriter writer)
    {
        if (_notes.Count == 0)
        {
            return;
        }

        if (page.Print is null)
        {
            writer.Write("<section class=\"endnotes notes\" aria-labelledby=\"notes-title\">\n<h2 id=\"notes-title\">");
            HtmlText.Write(writer, page.Context.Words["footnotes"]);
            writer.Write("</h2>\n<ol>\n");
        }
        else
        {
            writer.Write("<section class=\"notes\">\n<ol>\n");
        }

        // A note may refer to another one, which then joins the list.
        for (var i = 0; i < _notes.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            writer.Write("<li");
            HtmlText.WriteAttribute(writer, "id", NoteAnchor("note-" + number));
            writer.Write('>');
            WriteNote(_notes[i], number, writer);
            writer.Write("</li>\n");
        }

        writer.Write("</ol>\n</section>\n");
    }
}
