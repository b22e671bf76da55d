using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Raw HTML: comments leave the tree; the rest is refused, or sanitised in place where the curriculum allows it, so
/// that what stays in the tree can be written as it is.
/// </summary>
internal static class HtmlReader
{
    /// <summary>A block that is left without lines leaves the tree.</summary>
    internal static void Read(HtmlBlock block, ContentBuilder content)
    {
        if (block.Type == HtmlBlockType.Comment)
        {
            Comment(block, content);
        }
        else if (
            content.RawHtml
            && content.Text.AsSpan(block.Span.Start, block.Span.Length).Count('<') > MarkdownGuard.MostTags
        )
        {
            // The same for Markdown is looked at before parsing, but <pre> and <script> go on behind blank lines.
            content.Report(
                Codes.Markdown.ParagraphTooLong,
                content.FirstLine(block),
                MarkdownGuard.MostTags,
                "tags of raw HTML"
            );
        }
        else if (content.RawHtml)
        {
            var dropped = new List<string>();
            var clean = RawHtml.Sanitise(block.Lines.ToString(), dropped);
            block.Lines = string.IsNullOrWhiteSpace(clean) ? default : new StringLineGroup(clean);
            Report(dropped, content.FirstLine(block), content);
            RefuseParameter(clean, content.Span(block), content);
            return;
        }
        else
        {
            var line = content.FirstLine(block);
            content.Report(Refusal(content), line, line.Slice.ToString());
        }

        block.Lines = default;
    }

    /// <summary>
    /// The HTML tags among the children of a node. A tag counts only with its partner in the same node.
    /// </summary>
    internal static void Read(ContainerInline container, ContentBuilder content)
    {
        Stack<(string Name, HtmlInline Tag)>? open = null;
        for (var inline = container.FirstChild; inline is not null; )
        {
            var next = inline.NextSibling;
            if (inline is HtmlInline tag)
            {
                Read(tag, ref open, content);
            }

            inline = next;
        }

        foreach (var (name, tag) in open ?? [])
        {
            content.Report(Codes.Markdown.UnsafeHtml, content.Span(tag), $"<{name}> without </{name}>");
            tag.Remove();
        }
    }

    /// <summary>A curriculum can allow raw HTML for itself, not for the overlays of others.</summary>
    private static DiagnosticDescriptor Refusal(ContentBuilder content) =>
        content.IsOfLayer ? Codes.OverlayFiles.RawHtml : Codes.Markdown.RawHtml;

    private static void Comment(HtmlBlock block, ContentBuilder content)
    {
        // From the file, not from the block's lines, which have other line ends.
        var text = content.Text.AsSpan(
            block.Span.Start,
            Math.Min(block.Span.Length, content.Text.Length - block.Span.Start)
        );
        var end = text.IndexOf("-->");
        if (end < 0)
        {
            content.Report(Codes.Markdown.UnclosedComment, content.FirstLine(block));
            return;
        }

        var rest = text[(end + 3)..];
        if (!rest.IsWhiteSpace() && !OnlyComments(rest))
        {
            content.Report(
                Codes.Markdown.TextAfterComment,
                content.Span(block.Span.Start + text.Length - rest.TrimStart().Length, rest.Trim().Length),
                rest.Trim().ToString()
            );
        }
    }

    private static bool OnlyComments(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (text.StartsWith("<!--") && text[4..].IndexOf("-->") is var end and >= 0)
        {
            text = text[(4 + end + 3)..].TrimStart();
        }

        return text.IsEmpty;
    }

    private static void Read(HtmlInline tag, ref Stack<(string Name, HtmlInline Tag)>? open, ContentBuilder content)
    {
        if (tag.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            tag.Remove();
            return;
        }

        if (!content.RawHtml)
        {
            content.Report(Refusal(content), content.Span(tag), tag.Tag);
            return;
        }

        var dropped = new List<string>();
        var clean = RawHtml.SanitiseTag(tag.Tag, dropped);
        if (clean is { IsClosing: true } && (open is null || !open.TryPeek(out var top) || top.Name != clean.Name))
        {
            dropped.Add($"</{clean.Name}> without <{clean.Name}>");
            clean = null;
        }

        Report(dropped, content.Span(tag), content);
        if (clean is null)
        {
            tag.Remove();
            return;
        }

        tag.Tag = clean.Text;
        RefuseParameter(clean.Text, content.Span(tag), content);
        if (clean.IsClosing)
        {
            open?.Pop();
        }
        else if (!clean.IsVoid)
        {
            (open ??= new()).Push((clean.Name, tag));
        }
    }

    /// <summary>Raw HTML is written as it is.</summary>
    private static void RefuseParameter(string html, Text.SourceSpan span, ContentBuilder content)
    {
        if (ParameterPlaces.Find(html) is not null)
        {
            var place = ParameterPlaces.Find(span) ?? span;
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.ParameterNotTaken, place, place.Slice.ToString(), "raw HTML")
                    .WithHint("say it in Markdown; blank lines around a tag let Markdown stand between tags")
            );
        }
    }

    private static void Report(List<string> dropped, Text.SourceSpan span, ContentBuilder content)
    {
        foreach (var part in dropped)
        {
            content.Report(Codes.Markdown.UnsafeHtml, span, part);
        }
    }
}
