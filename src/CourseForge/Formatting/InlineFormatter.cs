using System.Globalization;
using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Formatting;

/// <summary>
/// The words of a paragraph with their marks: one line, unless there are line breaks that readers see.
/// </summary>
/// <param name="notes">Footnotes that were referred to, in that order.</param>
internal sealed class InlineFormatter(List<Footnote> notes)
{
    private readonly StringBuilder _text = new();

    internal string Of(ContainerInline container)
    {
        _text.Clear();
        Children(container, '\n');
        return _text.ToString().Trim(' ');
    }

    /// <param name="after">What follows behind the last child.</param>
    private void Children(ContainerInline container, char after)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Write(child, child.NextSibling is { } next ? FirstOf(next) : after);
        }
    }

    private void Write(Inline inline, char after)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Words(literal.Content.AsSpan(), after);
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Original.AsSpan());
                break;
            case LineBreakInline lineBreak:
                _text.Append(lineBreak.IsHard ? "\\\n" : " ");
                break;
            case CodeInline code:
                Code(code.Content);
                break;
            case EmphasisInline emphasis:
                var mark = new string(MarkOf(emphasis), emphasis.DelimiterCount);
                _text.Append(mark);
                Children(emphasis, mark[0]);
                _text.Append(mark);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline link:
                _text.Append('<').Append(link.Url).Append('>');
                break;
            case ParameterInline parameter:
                _text.Append("{{").Append(parameter.Name).Append(parameter.IsComplete ? "}}" : "");
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
                _text.Append(task.Checked ? "[x]" : "[ ]");
                break;
            case DelimiterInline delimiter:
                Words(delimiter.ToLiteral(), delimiter.FirstChild is { } first ? FirstOf(first) : after);
                Children(delimiter, after);
                break;
            case ContainerInline container:
                Children(container, after);
                break;
        }
    }

    private void Words(ReadOnlySpan<char> words, char after)
    {
        var before = _text.Length > 0 ? _text[^1] : '\n';
        if (before == '\n')
        {
            words = words.TrimStart(" \t");
        }

        MarkdownEscapes.Write(_text, words, before, after);
    }

    /// <summary>
    /// A star, unless another emphasis touches this one: two marks of one kind side by side would be read as one.
    /// </summary>
    private static char MarkOf(EmphasisInline emphasis)
    {
        if (emphasis.DelimiterChar == '~')
        {
            return '~';
        }

        var isTouching =
            emphasis.FirstChild is EmphasisInline
            || emphasis.LastChild is EmphasisInline
            || emphasis.PreviousSibling is EmphasisInline
            || emphasis.NextSibling is EmphasisInline
            || (emphasis.Parent is EmphasisInline && (emphasis.PreviousSibling ?? emphasis.NextSibling) is null)
            || (
                emphasis.Parent is EmphasisInline outer && (outer.FirstChild == emphasis || outer.LastChild == emphasis)
            );
        return isTouching ? emphasis.DelimiterChar : '*';
    }

    private void Code(string code)
    {
        var ticks = new string('`', Characters.LongestRun(code, '`') + 1);
        var isPadded =
            code.StartsWith('`')
            || code.EndsWith('`')
            || (code.StartsWith(' ') && code.EndsWith(' ') && !string.IsNullOrWhiteSpace(code));
        var edge = isPadded ? " " : "";
        _text.Append(ticks).Append(edge).Append(code).Append(edge).Append(ticks);
    }

    private void Link(LinkInline link)
    {
        if (link.IsAutoLink)
        {
            // Its words are the address as it was written.
            _text.Append(MarkdownText.Of(link));
            return;
        }

        _text.Append(link.IsImage ? "![" : "[");
        Children(link, ']');
        _text.Append("](");
        Address(link.Url ?? "");
        if (!string.IsNullOrEmpty(link.Title))
        {
            _text.Append(" \"");
            Escaped(link.Title, "\"");
            _text.Append('"');
        }

        _text.Append(')');
        if (link.GetData(MarkdownData.Link) is MediaSyntax media)
        {
            Media(media, link.Url ?? "");
        }
    }

    private void Address(string url)
    {
        if (url.Length > 0 && !url.AsSpan().ContainsAny(" ()<>"))
        {
            Escaped(url, "");
        }
        else if (url.Length > 0)
        {
            _text.Append('<');
            Escaped(url, "<>");
            _text.Append('>');
        }
    }

    /// <summary>Text in which backslashes and entities count, but no other marks do.</summary>
    private void Escaped(string text, string also)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (
                also.Contains(text[i], StringComparison.Ordinal)
                || (text[i] == '\\' && (char.IsAsciiLetterOrDigit(next) is false))
                || (text[i] == '&' && (char.IsAsciiLetter(next) || next == '#'))
            )
            {
                _text.Append('\\');
            }

            _text.Append(text[i]);
        }
    }

    private void Media(MediaSyntax media, string url)
    {
        // An overlay's media were found in its own folder; it writes them without.
        var folder = media.Path.Value.EndsWith(url, StringComparison.Ordinal) ? media.Path.Value[..^url.Length] : "";
        AttributeFormatter.Write(
            _text,
            null,
            [
                ("decorative", media.IsDecorative ? "" : null),
                ("captions", Own(media.Captions?.Value)),
                ("transcript", Own(media.Transcript?.Value)),
                ("chapters", media.Chapters?.Value),
            ]
        );

        string? Own(string? path) =>
            path?.StartsWith(folder, StringComparison.Ordinal) == true ? path[folder.Length..] : path;
    }

    private void Note(Footnote note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }

        _text.Append(CultureInfo.InvariantCulture, $"[{note.Label}]");
    }

    /// <summary>
    /// The character that an inline begins with, as far as words before it must know: a bracket that is only text is
    /// written with a backslash.
    /// </summary>
    private static char FirstOf(Inline inline) =>
        inline switch
        {
            LiteralInline { Content.IsEmpty: false } literal => literal.Content.AsSpan()[0] is var first && first == '['
                ? '\\'
                : first,
            LiteralInline => inline.NextSibling is { } next ? FirstOf(next) : '\0',
            LinkInline { IsImage: true } => '!',
            LinkInline { IsAutoLink: true } => 'h',
            LinkInline or FootnoteLink or TaskList => '[',
            LineBreakInline { IsHard: false } => ' ',
            LineBreakInline => '\\',
            CodeInline => '`',
            EmphasisInline { DelimiterChar: '~' } => '~',
            EmphasisInline => '*',
            ParameterInline or PlaceInline => '{',
            HtmlEntityInline => '&',
            AutolinkInline or HtmlInline => '<',
            _ => '\0',
        };
}
