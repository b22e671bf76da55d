using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Reads the list of choices at the end of a node: <c>- [What the learner does](next-node){score=2} Feedback.</c>
/// </summary>
internal static class ChoiceReader
{
    internal static readonly AttributeShape[] Attributes =
    [
        new("score", AttributeType.Score, "Points for the choice."),
    ];

    /// <param name="textEnd">Where the node's own text ends.</param>
    internal static ImmutableArray<ScenarioChoiceSyntax> Read(
        SourceFile file,
        DocumentPart part,
        bool rawHtml,
        DiagnosticBag diagnostics,
        out int textEnd
    )
    {
        textEnd = part.End;
        var text = file.Text[part.Body..part.End];
        var content = new ContentBuilder(
            text,
            TextMap.Slice(file, part.Body, text.Length),
            MarkdownKind.Lesson,
            rawHtml,
            new DiagnosticBag()
        );
        // What is too deep to be parsed is reported when the node's text is read.
        if (!MarkdownGuard.Accepts(content) || MarkdownReader.Parse(content) is not { } document)
        {
            return [];
        }

        ListBlock? list = null;
        foreach (var block in document)
        {
            if (list is not null && block is not (LinkReferenceDefinitionGroup or FootnoteGroup))
            {
                diagnostics.Add(Codes.MarkdownDocuments.TextAfterChoices, content.FirstLine(block));
                break;
            }

            if (list is null && block is ListBlock candidate && candidate.Any(item => Link(item) is not null))
            {
                list = candidate;
            }
        }

        if (list is null)
        {
            return [];
        }

        textEnd = part.Body + list.Span.Start;
        var choices = ImmutableArray.CreateBuilder<ScenarioChoiceSyntax>(list.Count);
        foreach (var item in list)
        {
            if (item is ListItemBlock choice && Choice(choice, content, rawHtml, diagnostics) is { } read)
            {
                choices.Add(read);
            }
        }

        return choices.ToImmutable();
    }

    /// <summary>The link that an item begins with, when it can lead to a node.</summary>
    private static LinkInline? Link(Block item) =>
        item is ListItemBlock { Count: > 0 } block
        && block[0] is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: false } link }
        && LinkScheme.Of(link.Url ?? "").Length == 0
        && LinkScheme.Forbidden(link.Url ?? "") is null
            ? link
            : null;

    private static ScenarioChoiceSyntax? Choice(
        ListItemBlock item,
        ContentBuilder content,
        bool rawHtml,
        DiagnosticBag diagnostics
    )
    {
        var span = content.FirstLine(item);
        if (Link(item) is not { } link)
        {
            diagnostics.Add(Codes.MarkdownDocuments.ChoiceWithoutTarget, span);
            return null;
        }

        var text = MarkdownText.Of(link);
        var target = new Located<string>(link.Url ?? "", LinkReader.UrlSpan(link, content));
        if (text.Length == 0 || target.Value.Length == 0)
        {
            diagnostics.Add(Codes.Markdown.EmptyLink, content.Span(link), text.Length == 0 ? "text" : "target");
            return null;
        }

        if (LinkReader.HasParameter(target.Value, target.Span, content))
        {
            return null;
        }

        if (link.FindDescendants<ParameterInline>().FirstOrDefault() is { } parameter)
        {
            var place = content.Span(parameter);
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.ParameterNotTaken, place, place.Slice.ToString(), "the text of a choice")
                    .WithHint("write the words themselves here")
            );
        }

        AttributeReader.CheckId(target, diagnostics);
        var end = link.Span.End + 1;
        int? score = null;
        if (link.NextSibling is AttributesInline braces)
        {
            end = braces.Span.End + 1;
            var list = AttributeReader.Read(braces.Text, content.Span(braces), diagnostics);
            var values = AttributeCheck.Check(list, Attributes, [], "a choice", span, diagnostics);
            score = values.TryGetValue("score", out var value)
                ? int.Parse(value.Value, CultureInfo.InvariantCulture)
                : null;
        }

        return new ScenarioChoiceSyntax(text, target, score, Feedback(item, end, content, rawHtml, diagnostics), span);
    }

    /// <summary>The rest of the item, without the indentation that made it part of the item.</summary>
    private static MarkdownContent? Feedback(
        ListItemBlock item,
        int start,
        ContentBuilder content,
        bool rawHtml,
        DiagnosticBag diagnostics
    )
    {
        var source = content.Text;
        var end = Math.Min(item.Span.End + 1, source.Length);
        while (start < end && source[start] is ' ' or '\t')
        {
            start++;
        }

        var text = new StringBuilder();
        var segments = ImmutableArray.CreateBuilder<TextMap.Segment>();
        var indent = item[0].Column;
        for (var at = start; at < end; )
        {
            for (var taken = 0; at > start && taken < indent && at < end && source[at] is ' '; taken++)
            {
                at++;
            }

            var next = source.IndexOf('\n', at) is var lineEnd and >= 0 ? Math.Min(lineEnd + 1, end) : end;
            segments.Add(new TextMap.Segment(text.Length, content.Span(at, 0).Start));
            text.Append(source, at, next - at);
            at = next;
        }

        var feedback = text.ToString();
        return string.IsNullOrWhiteSpace(feedback) || content.Span(start, 0).File is not { } file
            ? null
            : MarkdownReader.Read(
                feedback,
                new TextMap(file, segments.ToImmutable(), feedback.Length),
                MarkdownKind.Value,
                rawHtml,
                diagnostics
            );
    }
}
