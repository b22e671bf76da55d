using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Linting.Wording;

/// <summary>
/// The words that learners read of a text, without markup and without what is for the instructor, each with its place.
/// </summary>
internal sealed class Prose
{
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly PassageBuilder _builder = new();
    private TextMap _map;

    private readonly bool _withInstructor;
    private readonly Func<BlockSyntax, bool>? _only;

    private Prose(MarkdownContent content, bool withInstructor, Func<BlockSyntax, bool>? only = null)
    {
        _withInstructor = withInstructor;
        _only = only;
        _map = content.Parts.IsEmpty ? null! : content.Parts[0].Map;
        foreach (var part in content.Parts)
        {
            _map = part.Map;
            foreach (var node in part.Nodes)
            {
                if (only is null)
                {
                    Walk(node, PassageKind.Text);
                }
                else
                {
                    Look(node);
                }
            }
        }

        Passages = _passages.DrainToImmutable();
    }

    /// <summary>Paragraphs, headings and table cells, in order.</summary>
    public ImmutableArray<Passage> Passages { get; }

    public int WordCount => Passages.Sum(static passage => WordReader.Count(passage.Text));

    public static Prose Of(MarkdownContent content) => new(content, withInstructor: false);

    /// <summary>With what is for the instructor.</summary>
    public static Prose OfAll(MarkdownContent content) => new(content, withInstructor: true);

    /// <summary>What stands in the outermost blocks of some kind, and nothing else.</summary>
    public static Prose In(MarkdownContent content, Func<BlockSyntax, bool> blocks) =>
        new(content, withInstructor: false, blocks);

    private void Look(Block node)
    {
        if (node is not ContainerBlock container)
        {
            return;
        }

        if (container.GetData(MarkdownData.Block) is BlockSyntax block && _only!(block))
        {
            Walk(container, PassageKind.Text);
            return;
        }

        foreach (var child in container)
        {
            Look(child);
        }
    }

    private void Walk(Block block, PassageKind kind)
    {
        if (block.GetData(MarkdownData.Words) is TextMap own && own != _map)
        {
            var outer = _map;
            _map = own;
            Walk(block, kind);
            _map = outer;
            return;
        }

        switch (block)
        {
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                return;
            case ContainerBlock container
                when _withInstructor
                    || container.GetData(MarkdownData.Block) is not BlockSyntax { IsInstructorOnly: true }:
                foreach (var child in container)
                {
                    Walk(child, container is TableCell ? PassageKind.Cell : kind);
                }

                return;
            case LeafBlock { Inline: { } inline }:
                Walk(inline, _builder);
                if (_builder.Build(block is HeadingBlock ? PassageKind.Heading : kind, _map) is { } built)
                {
                    _passages.Add(built);
                }

                return;
        }
    }

    private static void Walk(ContainerInline container, PassageBuilder passage)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    passage.Add(literal.Content.AsSpan(), literal.Span.Start);
                    break;
                case CodeInline code:
                    passage.Add(code.Content, code.Span.Start + code.DelimiterCount);
                    break;
                case HtmlEntityInline entity:
                    passage.Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                    break;
                case LineBreakInline lineBreak:
                    passage.Add(" ", lineBreak.Span.Start);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Walk(inner, passage);
                    break;
                case var other when other.GetData(MarkdownData.Parameter) is ParameterSyntax parameter:
                    // Its value is a word or two; its name stands for it.
                    passage.Add(parameter.Name.Value.Replace('-', ' '), other.Span.Start);
                    break;
            }
        }
    }
}
