using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Overlays.Applying;

/// <summary>Puts a text together from runs of others, and what stands beside their nodes with them.</summary>
internal sealed class ContentComposer
{
    private readonly ImmutableArray<ContentPart>.Builder _parts = ImmutableArray.CreateBuilder<ContentPart>();
    private readonly ImmutableArray<BlockSyntax>.Builder _blocks = ImmutableArray.CreateBuilder<BlockSyntax>();
    private readonly ImmutableArray<ReferenceSyntax>.Builder _references =
        ImmutableArray.CreateBuilder<ReferenceSyntax>();
    private readonly ImmutableArray<LinkSyntax>.Builder _links = ImmutableArray.CreateBuilder<LinkSyntax>();
    private readonly ImmutableArray<MediaSyntax>.Builder _media = ImmutableArray.CreateBuilder<MediaSyntax>();
    private readonly ImmutableArray<HeadingSyntax>.Builder _headings = ImmutableArray.CreateBuilder<HeadingSyntax>();
    private readonly ImmutableArray<ParameterSyntax>.Builder _parameters =
        ImmutableArray.CreateBuilder<ParameterSyntax>();
    private readonly ImmutableArray<Located<string>>.Builder _braces = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly Dictionary<MarkdownContent, RecordPlaces> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(Type, SourceSpan)> _taken = [];

    /// <summary>All of a text, as a layer's words.</summary>
    /// <param name="beside">The block that the words are a note on.</param>
    internal void Add(MarkdownContent content, ContentOrigin? origin, BlockSyntax? beside = null)
    {
        foreach (var part in content.Parts)
        {
            _parts.Add(origin is null ? part : part with { Origin = origin, Beside = beside });
        }

        _blocks.AddRange(content.Blocks);
        _references.AddRange(content.References);
        _links.AddRange(content.Links);
        _media.AddRange(content.Media);
        _headings.AddRange(content.Headings);
        _parameters.AddRange(content.Parameters);
        _braces.AddRange(content.SingleBraces);
    }

    /// <summary>Some nodes of a text that was parsed as one piece, with what stands in them and in their footnotes.</summary>
    internal void Add(MarkdownContent content, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        _parts.Add(content.Parts[0] with { Nodes = content.Parts[0].Nodes[start..end] });
        var places = PlacesOf(content);
        foreach (var graft in content.Grafts.Where(graft => places.IsIn(graft.At, start, end)))
        {
            // Of what stood there before, nothing is on the page any more.
            Take(graft.Text with { Blocks = [] }, static _ => true);
            AddDefinitions(graft.Text);
        }

        Take(content, place => places.IsIn(place, start, end) && !content.Grafts.Any(graft => graft.Holds(place)));
    }

    /// <summary>What stands in some blocks of a text, whose nodes have come with another text.</summary>
    internal void AddRecordsOf(MarkdownContent content, ImmutableArray<BlockSyntax> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var graft in content.Grafts.Where(graft => block.Span.Holds(graft.At)))
            {
                Take(graft.Text with { Blocks = [] }, static _ => true);
                AddDefinitions(graft.Text);
            }

            Take(content with { Blocks = [] }, place =>
                block.Span.Holds(place) && !content.Grafts.Any(graft => graft.Holds(place))
            );
        }
    }

    /// <summary>
    /// The texts of footnotes and the addresses of links, which the reader puts at the ends of the tree, wherever they
    /// were written: the text around them needs them, whatever became of their place.
    /// </summary>
    internal void AddDefinitions(MarkdownContent content)
    {
        var part = content.Parts[0];
        ImmutableArray<Block> definitions = [.. part.Nodes.Where(RecordPlaces.IsDefinitions)];
        if (!definitions.IsEmpty)
        {
            _parts.Add(part with { Nodes = definitions });
            Take(content, PlacesOf(content).IsNowhere);
        }
    }

    private RecordPlaces PlacesOf(MarkdownContent content)
    {
        if (!_places.TryGetValue(content, out var places))
        {
            _places.Add(content, places = new RecordPlaces(content));
        }

        return places;
    }

    /// <summary>What stands at some places. A footnote that two runs refer to comes once.</summary>
    private void Take(MarkdownContent content, Func<SourceSpan, bool> isThere)
    {
        Some(content.Blocks, static block => block.Span, _blocks);
        Some(content.References, static reference => reference.Span, _references);
        Some(content.Links, static link => link.Span, _links);
        Some(content.Media, static media => media.Span, _media);
        Some(content.Headings, static heading => heading.Span, _headings);
        Some(content.Parameters, static parameter => parameter.Span, _parameters);
        Some(content.SingleBraces, static braces => braces.Span, _braces);

        void Some<T>(ImmutableArray<T> all, Func<T, SourceSpan> span, ImmutableArray<T>.Builder to)
        {
            foreach (var one in all)
            {
                if (isThere(span(one)) && _taken.Add((typeof(T), span(one))))
                {
                    to.Add(one);
                }
            }
        }
    }

    /// <summary>A heading that stands in no file as such: the title of an inserted section, or a new title.</summary>
    /// <param name="span">Where the words stand.</param>
    internal void AddHeading(
        int level,
        string title,
        Located<string>? id,
        TextMap map,
        ContentOrigin? origin,
        SourceSpan span
    )
    {
        var syntax = new HeadingSyntax(level, title, id, span);
        var heading = new HeadingBlock(null!)
        {
            Level = level,
            Inline = new ContainerInline().AppendChild(new LiteralInline(title)),
        };
        heading.SetData(MarkdownData.Heading, syntax);
        _headings.Add(syntax);
        _parts.Add(new ContentPart([heading], map, origin) { WordsIn = span.File });
    }

    /// <summary>What stands where something was taken out: its title, and its origin, which has the reason.</summary>
    internal void AddStub(TextMap map, ContentOrigin origin, string? title, BlockKind? kind = null) =>
        _parts.Add(new ContentPart([], map, origin) { Missing = title, MissingKind = kind });

    internal MarkdownContent Build() =>
        new(
            _parts.ToImmutable(),
            _blocks.ToImmutable(),
            _references.ToImmutable(),
            _links.ToImmutable(),
            _media.ToImmutable(),
            _headings.ToImmutable(),
            _parameters.ToImmutable()
        )
        {
            SingleBraces = _braces.ToImmutable(),
        };
}
