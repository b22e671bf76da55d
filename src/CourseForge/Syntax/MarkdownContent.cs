using System.Collections.Immutable;
using CourseForge.Text;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Syntax;

/// <summary>
/// A piece of Markdown, parsed once and shared by all variants; never changed after parsing.
/// Beside Markdig's tree stand the things that later phases ask about, each with its place; the tree's nodes carry
/// them too (see <see cref="MarkdownData"/>), so that a renderer finds the record that belongs to a node.
/// </summary>
public sealed record MarkdownContent(
    MarkdownDocument Document,
    TextMap Map,
    ImmutableArray<BlockSyntax> Blocks,
    ImmutableArray<ReferenceSyntax> References,
    ImmutableArray<LinkSyntax> Links,
    ImmutableArray<MediaSyntax> Media,
    ImmutableArray<HeadingSyntax> Headings,
    ImmutableArray<ParameterSyntax> Parameters)
{
    /// <summary>Words in single braces, each with its place: text, unless a parameter has that name and was meant.</summary>
    public ImmutableArray<Located<string>> SingleBraces { get; init; } = [];

    /// <summary>The place of a Markdig node. Markdig's own spans have an inclusive end.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => Map.Span(node.Span.Start, node.Span.Length);
}

/// <summary>Keys under which the parser hangs records on Markdig nodes (<c>node.GetData(key)</c>).</summary>
public static class MarkdownData
{
    /// <summary>On a CustomContainer: its <see cref="BlockSyntax"/>.</summary>
    public static readonly object Block = new();

    /// <summary>On a LinkInline or AutolinkInline: its <see cref="ReferenceSyntax"/>, <see cref="LinkSyntax"/> or <see cref="MediaSyntax"/>.</summary>
    public static readonly object Link = new();

    /// <summary>On a HeadingBlock: its <see cref="HeadingSyntax"/>.</summary>
    public static readonly object Heading = new();

    /// <summary>On the inline of a <c>{{parameter}}</c>: its <see cref="ParameterSyntax"/>.</summary>
    public static readonly object Parameter = new();
}

/// <summary>A heading inside a lesson. Level is as written: 3 for <c>###</c>.</summary>
public sealed record HeadingSyntax(int Level, string Text, Located<string>? Id, SourceSpan Span);

/// <summary><c>{{name}}</c>.</summary>
public sealed record ParameterSyntax(Located<string> Name, SourceSpan Span);
