using System.Globalization;
using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Overlays.Canonical;

/// <summary>
/// The words of a paragraph with their marks, on one line. Not <see cref="Formatting.InlineFormatter"/>, though it looks
/// alike: reviews rest on this form, so it leaves out what does not count and stays as it is when the house style moves.
/// </summary>
/// <param name="notes">Footnotes that were referred to, in that order; a reference is written as the note's place in
/// it.</param>
internal sealed class CanonicalInlines(List<Footnote> notes)
{
    private readonly StringBuilder _text = new();

    internal string Of(ContainerInline container)
    {
        _text.Clear();
        Children(container);
        return string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Children(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Write(child);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Words(literal.Content.AsSpan(), literal);
                break;
            case HtmlEntityInline entity:
                Words(entity.Transcoded.AsSpan(), entity);
                break;
            case LineBreakInline lineBreak:
                _text.Append(lineBreak.IsHard ? "<br> " : " ");
                break;
            case CodeInline code:
                Code(code.Content);
                break;
            case EmphasisInline emphasis:
                var mark =
                    emphasis.DelimiterChar == '~' ? "~~"
                    : emphasis.DelimiterCount == 2 ? "**"
                    : "*";
                _text.Append(mark);
                Children(emphasis);
                _text.Append(mark);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline link:
                _text.Append('<').Append(link.Url).Append('>');
                break;
            case ParameterInline parameter:
                _text.Append("{{").Append(parameter.Name).Append("}}");
                break;
            case PlaceInline place:
                _text.Append(place.Written);
                break;
            case HtmlInline html:
                _text.Append(html.Tag);
                break;
            case FootnoteLink { IsBackLink: false, Footnote: { } note }:
                Note(note);
                break;
            case TaskList task:
                _text.Append(task.Checked ? "[x] " : "[ ] ");
                break;
            case DelimiterInline delimiter:
                Words(delimiter.ToLiteral(), delimiter);
                Children(delimiter);
                break;
            case ContainerInline container:
                Children(container);
                break;
        }
    }

    private void Words(ReadOnlySpan<char> words, Inline inline)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : '\0';
            if (
                words[i] switch
                {
                    '\\' or '`' or '*' or '[' or ']' or '|' => true,
                    '<' => next == '\0' || char.IsAsciiLetter(next) || next is '/' or '!' or '?',
                    '{' => next is '{' or '\0' || (i == 0 && inline.PreviousSibling is LinkInline or ParameterInline),
                    '!' => next == '\0' && inline.NextSibling is LinkInline,
                    _ => false,
                }
            )
            {
                _text.Append('\\');
            }

            _text.Append(words[i]);
        }
    }

    private void Code(string code)
    {
        // Its spaces are as visible as those of any words: runs of them are one.
        var ticks = new string('`', Characters.LongestRun(code, '`') + 1);
        var edge = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        _text.Append(ticks).Append(edge).Append(code).Append(edge).Append(ticks);
    }

    private void Link(LinkInline link)
    {
        if (link.IsAutoLink)
        {
            Children(link);
            return;
        }

        _text.Append(link.IsImage ? "![" : "[");
        Children(link);
        _text.Append("](");
        var url = link.Url ?? "";
        _text.Append(url.AsSpan().ContainsAny(" ()") ? $"<{url}>" : url);
        if (link.IsImage && !string.IsNullOrEmpty(link.Title))
        {
            // Only media show it.
            _text.Append(" \"").Append(link.Title).Append('"');
        }

        _text.Append(')');
        if (link.GetData(MarkdownData.Link) is MediaSyntax media)
        {
            CanonicalAttributes.Write(
                _text,
                null,
                [
                    ("captions", media.Captions?.Value),
                    ("chapters", media.Chapters?.Value),
                    ("decorative", media.IsDecorative ? "" : null),
                    ("transcript", media.Transcript?.Value),
                ]
            );
        }
    }

    private void Note(Footnote note)
    {
        var index = notes.IndexOf(note);
        if (index < 0)
        {
            index = notes.Count;
            notes.Add(note);
        }

        _text.Append(CultureInfo.InvariantCulture, $"[^{index + 1}]");
    }
}
