using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Syntax;

/// <summary>A whole text that is one sentence without any markup: its tree says no more than the text.</summary>
internal static class PlainParagraph
{
    /// <summary>The text that the nodes are the tree of; null where there is more to them.</summary>
    internal static string? TextOf(ImmutableArray<Block> nodes) =>
        nodes is [ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } literal } paragraph]
        && literal.Content is { Start: 0, Text: { Length: > 0 } text } content
        && content.End == text.Length - 1
        && paragraph is { Line: 0, Column: 0, LinesBefore: null, LinesAfter: null }
        && literal.GetType() == typeof(LiteralInline)
        && paragraph.TryGetAttributes() is null
        && literal.TryGetAttributes() is null
            ? text
            : null;

    /// <summary>The tree that Markdig makes of such a text.</summary>
    internal static ParagraphBlock Of(string text)
    {
        var span = new SourceSpan(0, text.Length - 1);
        var inline = new ContainerInline { Span = span };
        inline.AppendChild(new LiteralInline(new StringSlice(text)) { Span = span });
        return new ParagraphBlock { Inline = inline, Span = span };
    }
}
