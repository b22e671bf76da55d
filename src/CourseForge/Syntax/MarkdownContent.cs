using System.Collections.Immutable;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Syntax;

/// <summary>
/// A piece of Markdown. Trees are parsed once, shared by all variants and never changed after parsing; a text that an
/// overlay has a share in is made of parts of several trees. Beside Markdig's nodes stand the things that later phases
/// ask about, each with its place; the nodes carry them too (see <see cref="MarkdownData"/>), so that a renderer finds
/// the record that belongs to a node.
/// </summary>
/// <param name="Parts">In order. One, from one tree, unless overlays took part.</param>
public sealed record MarkdownContent(
    ImmutableArray<ContentPart> Parts,
    ImmutableArray<BlockSyntax> Blocks,
    ImmutableArray<ReferenceSyntax> References,
    ImmutableArray<LinkSyntax> Links,
    ImmutableArray<MediaSyntax> Media,
    ImmutableArray<HeadingSyntax> Headings,
    ImmutableArray<ParameterSyntax> Parameters
)
{
    /// <summary>
    /// Words in single braces, or in two braces within code, each with its place: text, unless a parameter has that name
    /// and was meant.
    /// </summary>
    public ImmutableArray<Located<string>> SingleBraces { get; init; } = [];

    /// <summary>
    /// Reads the same text again, into a tree that nobody else has: for a text that is put into a box of the base. Null
    /// where nobody could ask for that.
    /// </summary>
    internal Func<MarkdownContent>? ReadAgain { get; init; }

    /// <summary>Texts from elsewhere that a layer put into blocks of this one, with what stands in them.</summary>
    internal ImmutableArray<ContentGraft> Grafts { get; init; } = [];

    /// <summary>The one block that a text is, with nothing beside it; null where it is anything else.</summary>
    internal BlockSyntax? SoleBlock =>
        Nodes.Where(static node => node is not (FootnoteGroup or LinkReferenceDefinitionGroup)).ToList() is [var only]
            ? only.GetData(MarkdownData.Block) as BlockSyntax
            : null;

    /// <summary>The text, where it is one sentence without any markup: most are. Null where there is more to it.</summary>
    internal string? PlainText => Parts is [{ PlainText: { } text }] ? text : null;

    /// <summary>The top-level nodes of all parts.</summary>
    public IEnumerable<Block> Nodes => Parts.SelectMany(static part => part.Nodes);

    /// <summary>
    /// All nodes, each before what is in it. Markdig's own walk of a single leaf leaves out the words in it.
    /// </summary>
    public IEnumerable<MarkdownObject> Descendants() =>
        Nodes.SelectMany(static node =>
            (
                node is LeafBlock { Inline: { } inline } ? inline.Descendants().Prepend(inline) : node.Descendants()
            ).Prepend(node)
        );

    /// <summary>Where the text stands; of a text in several parts, the first.</summary>
    public SourceSpan Span => Parts.IsEmpty ? default : Parts[0].Map.Span(0, Parts[0].Map.Length);
}

/// <summary>A text of another tree inside of one.</summary>
/// <param name="At">Where that stands in whose place it is.</param>
/// <param name="Kept">What of that is still there, behind the new text.</param>
internal sealed record ContentGraft(SourceSpan At, MarkdownContent Text, ImmutableArray<BlockSyntax> Kept)
{
    /// <summary>Whether a place of the text around it lies where the other text is now.</summary>
    internal bool Holds(SourceSpan place) => At.Holds(place) && !Kept.Any(block => block.Span.Holds(place));
}

/// <summary>A run of top-level nodes of one tree.</summary>
public sealed record ContentPart
{
    // Most texts of a curriculum are a sentence of an answer, and a tree is much to keep for one: it is made when it is
    // asked for.
    private readonly ImmutableArray<Block> _nodes;
    private readonly string? _sentence;

    /// <param name="nodes">In the order of the text.</param>
    /// <param name="map">Where the tree's characters stand in its file.</param>
    /// <param name="origin">The layer whose words these are; null = the base's.</param>
    public ContentPart(ImmutableArray<Block> nodes, TextMap map, ContentOrigin? origin = null)
    {
        Nodes = nodes;
        Map = map;
        Origin = origin;
    }

    /// <summary>The top-level nodes; those of a plain sentence are made anew each time.</summary>
    public ImmutableArray<Block> Nodes
    {
        get => _sentence is null ? _nodes : [PlainParagraph.Of(_sentence)];
        init
        {
            _sentence = PlainParagraph.TextOf(value);
            _nodes = _sentence is null ? value : default;
        }
    }

    /// <summary>The text, where it is one sentence without any markup; null where there is more to it.</summary>
    internal string? PlainText => _sentence;

    /// <summary>Where the tree's characters stand in its file.</summary>
    public TextMap Map { get; init; }

    /// <summary>The layer whose words these are; null = the base's.</summary>
    public ContentOrigin? Origin { get; init; }

    /// <summary>The file that the words stand in, where that is not the tree's.</summary>
    public SourceFile? WordsIn
    {
        get => field ?? Map.File;
        init;
    }

    /// <summary>Of a stub: the title of what does not stand here; null where it has none.</summary>
    public string? Missing { get; init; }

    /// <summary>Of a stub in place of a block: its kind.</summary>
    public BlockKind? MissingKind { get; init; }

    /// <summary>Of a note: the block that it is on. Whoever does not see the block does not see the note.</summary>
    public BlockSyntax? Beside { get; init; }
}

/// <summary>Keys under which the parser hangs records on Markdig nodes (<c>node.GetData(key)</c>).</summary>
internal static class MarkdownData
{
    /// <summary>On a CustomContainer: its <see cref="BlockSyntax"/>.</summary>
    public static readonly object Block = new();

    /// <summary>
    /// On a LinkInline or AutolinkInline: its <see cref="ReferenceSyntax"/>, <see cref="LinkSyntax"/> or <see
    /// cref="MediaSyntax"/>.
    /// </summary>
    public static readonly object Link = new();

    /// <summary>
    /// On a block whose words stand elsewhere than those around it: their <see cref="TextMap"/>, with their file.
    /// </summary>
    public static readonly object Words = new();

    /// <summary>On a slot whose title was written anew: the file of the title, in whose language it is.</summary>
    public static readonly object Title = new();

    /// <summary>On a HeadingBlock: its <see cref="HeadingSyntax"/>.</summary>
    public static readonly object Heading = new();

    /// <summary>On the inline of a <c>{{parameter}}</c>: its <see cref="ParameterSyntax"/>.</summary>
    public static readonly object Parameter = new();
}

/// <summary>A heading inside a lesson. Level is as written: 3 for <c>###</c>.</summary>
public sealed record HeadingSyntax(int Level, string Text, Located<string>? Id, SourceSpan Span)
{
    /// <summary>What slides show of the section, as its author wrote it; null = what CourseForge chooses.</summary>
    public Located<string>? Slide { get; init; }
}

/// <summary><c>{{name}}</c>.</summary>
public sealed record ParameterSyntax(Located<string> Name, SourceSpan Span);
