using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>One piece of Markdown while it is being read: where it stands and what was found so far.</summary>
internal sealed class ContentBuilder(
    string text,
    TextMap map,
    MarkdownKind kind,
    bool rawHtml,
    DiagnosticBag diagnostics
)
{
    internal string Text { get; } = text;

    internal MarkdownKind Kind { get; } = kind;

    internal bool RawHtml { get; } = rawHtml;

    /// <summary>overlays/ID, for the text of an overlay.</summary>
    internal string? OverlayFolder => CurriculumLayout.OverlayFolderOf(map.File.Path);

    /// <summary>Text of an overlay or target.</summary>
    internal bool IsOfLayer => CurriculumLayout.IsLayer(map.File.Path);

    internal DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Of a text that other programs read as well: where its paths lead. Null in all other texts.</summary>
    internal DocumentLinks? Paths { get; init; }

    // Most pieces are a sentence with nothing in it: a list is made for the first that is found.
    private ImmutableArray<BlockSyntax>.Builder? _blocks;
    private ImmutableArray<ReferenceSyntax>.Builder? _references;
    private ImmutableArray<LinkSyntax>.Builder? _links;
    private ImmutableArray<MediaSyntax>.Builder? _media;
    private ImmutableArray<HeadingSyntax>.Builder? _headings;
    private ImmutableArray<ParameterSyntax>.Builder? _parameters;
    private ImmutableArray<Located<string>>.Builder? _singleBraces;

    internal ImmutableArray<BlockSyntax>.Builder Blocks => _blocks ??= ImmutableArray.CreateBuilder<BlockSyntax>();

    internal ImmutableArray<ReferenceSyntax>.Builder References =>
        _references ??= ImmutableArray.CreateBuilder<ReferenceSyntax>();

    internal ImmutableArray<LinkSyntax>.Builder Links => _links ??= ImmutableArray.CreateBuilder<LinkSyntax>();

    internal ImmutableArray<MediaSyntax>.Builder Media => _media ??= ImmutableArray.CreateBuilder<MediaSyntax>();

    internal ImmutableArray<HeadingSyntax>.Builder Headings =>
        _headings ??= ImmutableArray.CreateBuilder<HeadingSyntax>();

    internal ImmutableArray<ParameterSyntax>.Builder Parameters =>
        _parameters ??= ImmutableArray.CreateBuilder<ParameterSyntax>();

    internal ImmutableArray<Located<string>>.Builder SingleBraces =>
        _singleBraces ??= ImmutableArray.CreateBuilder<Located<string>>();

    /// <summary>
    /// After a fence that pairs with the wrong block, what other fences do is guesswork and not reported.
    /// </summary>
    internal bool FencesAreBroken { get; set; }

    internal SourceSpan Span(int start, int length) => map.Span(start, length);

    internal SourceSpan Span(MarkdownObject node) => map.Span(node.Span.Start, node.Span.Length);

    /// <summary>The first line of a block.</summary>
    internal SourceSpan FirstLine(MarkdownObject node) => FirstLine(node.Span.Start);

    internal SourceSpan FirstLine(int start) => Span(start, LineAt(start).Length);

    /// <summary>The text from an offset to the end of its line.</summary>
    internal ReadOnlySpan<char> LineAt(int start)
    {
        var rest = Text.AsSpan(Math.Clamp(start, 0, Text.Length));
        var end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }

    internal void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Diagnostics.Add(descriptor, span, arguments);

    internal MarkdownContent Build(MarkdownDocument document) =>
        new(
            [new ContentPart([.. document], map)],
            Found(_blocks),
            Found(_references),
            Found(_links),
            Found(_media),
            Found(_headings),
            Found(_parameters)
        )
        {
            SingleBraces = Found(_singleBraces),
        };

    private static ImmutableArray<T> Found<T>(ImmutableArray<T>.Builder? found) => found?.ToImmutable() ?? [];
}
