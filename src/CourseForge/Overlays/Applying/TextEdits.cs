using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CourseForge.Overlays.Applying;

/// <summary>
/// What layers change inside of a text that they leave in its place: titles of blocks, and the texts of blocks that
/// stand in others. It is done on a tree that is read again for it, because the base's is everybody's.
/// </summary>
internal sealed class TextEdits(ResolvedCells outcome)
{
    /// <summary>The blocks that got another text, as they are now.</summary>
    private readonly List<(BlockSyntax Block, CellId Cell)> _written = [];

    /// <summary>The text with all of it; the very text where there is nothing.</summary>
    internal MarkdownContent Of(MarkdownContent content)
    {
        if (
            content.ReadAgain is not { } readAgain
            || !content.Blocks.WithDescendants().Any(block => block.Id is { } id && IsChanged(id.Value))
        )
        {
            return content;
        }

        var fresh = readAgain();
        var now = new Dictionary<BlockSyntax, BlockSyntax>(ReferenceEqualityComparer.Instance);
        var grafts = ImmutableArray.CreateBuilder<ContentGraft>();
        foreach (var node in fresh.Parts[0].Nodes)
        {
            Edit(node, isInner: false, fresh, now, grafts);
        }

        return fresh with
        {
            Blocks = [.. fresh.Blocks.Select(block => now.GetValueOrDefault(block, block))],
            Grafts = grafts.ToImmutable(),
            ReadAgain = readAgain,
        };
    }

    /// <summary>A block with the title that a layer gives it.</summary>
    internal BlockSyntax Titled(BlockSyntax block, string id) =>
        outcome.Word(id, Facets.Title) is { } title
            ? block with
            {
                Attributes = block.Attributes.SetItem(Facets.Title, title),
            }
            : block;

    /// <summary>What of it got a place on a page.</summary>
    internal void ShowIn(ImmutableArray<ModuleSyntax> modules)
    {
        var shown = new HashSet<BlockSyntax>(ReferenceEqualityComparer.Instance);
        foreach (
            var block in modules
                .SelectMany(module => module.Lessons)
                .SelectMany(lesson => lesson.Content.Blocks.WithDescendants())
        )
        {
            shown.Add(block);
            if (
                block.Id is { } id
                && outcome.Word(id.Value, Facets.Title) is { } title
                && block.Attribute(Facets.Title)?.Span == title.Span
            )
            {
                outcome.Show(new CellId(id.Value, Facets.Title));
            }

            if (block is { IsSlot: true, Id: { } slot })
            {
                outcome.Show(new CellId(slot.Value, Facets.Guidance));
            }
        }

        foreach (var (block, cell) in _written.Where(written => shown.Contains(written.Block)))
        {
            outcome.Show(cell);
        }
    }

    private bool IsChanged(string id) =>
        outcome.Word(id, Facets.Title) is not null || outcome.Cell(id, Facets.Text) is { Words: not null };

    /// <summary>What stands inside first, so that what is around it holds it as it is then.</summary>
    private void Edit(
        Block node,
        bool isInner,
        MarkdownContent fresh,
        Dictionary<BlockSyntax, BlockSyntax> now,
        ImmutableArray<ContentGraft>.Builder grafts
    )
    {
        if (node is not ContainerBlock container)
        {
            return;
        }

        var own = container.GetData(MarkdownData.Block) as BlockSyntax;
        foreach (var child in container.ToList())
        {
            Edit(child, isInner || own is not null, fresh, now, grafts);
        }

        if (own is null)
        {
            return;
        }

        var block = own;
        if (block.Children.Any(now.ContainsKey))
        {
            block = block with { Children = [.. block.Children.Select(inner => now.GetValueOrDefault(inner, inner))] };
        }

        var place = container;
        if (block.Id is { } id)
        {
            block = Titled(block, id.Value);
            if (isInner && TextOf(id.Value) is { ReadAgain: { } readAgain })
            {
                var text = readAgain();
                (block, place) = Write(block, container, text);
                var kept = KeptBlocks.Move(container, place, block, fresh);
                block = block with { Children = [.. block.Children, .. kept] };
                place.SetData(MarkdownData.Words, text.Parts[0].Map);
                grafts.Add(new ContentGraft(own.Span, text, kept));
                _written.Add((block, new CellId(id.Value, Facets.Text)));
            }
        }

        if (block.IsSlot && block.Attribute(Facets.Title)?.Span is { File: { } file } && file != own.Span.File)
        {
            // What it asks may still be in the words, and the language, of the base.
            place.SetData(MarkdownData.Title, file);
            foreach (var child in place)
            {
                child.SetData(MarkdownData.Words, fresh.Parts[0].Map);
            }
        }

        if (!ReferenceEquals(block, own))
        {
            place.SetData(MarkdownData.Block, block);
            now.Add(own, block);
        }
    }

    private MarkdownContent? TextOf(string id) =>
        outcome.Cell(id, Facets.Text)?.Words?.Syntax switch
        {
            ReplaceTextSyntax replace => replace.Content,
            DecideSyntax decide => decide.Content,
            _ => null,
        };

    /// <summary>
    /// Puts a text into a block, or, where the text is a block itself, that block in its place, under its id.
    /// </summary>
    private (BlockSyntax Block, ContainerBlock Place) Write(
        BlockSyntax block,
        ContainerBlock container,
        MarkdownContent text
    )
    {
        List<Block> nodes = [.. text.Parts[0].Nodes.Where(node => !RecordPlaces.IsDefinitions(node))];
        foreach (var node in nodes)
        {
            node.Parent?.Remove(node);
        }

        if (text.SoleBlock is { } sole)
        {
            var parent = container.Parent!;
            var at = parent.IndexOf(container);
            parent.RemoveAt(at);
            parent.Insert(at, nodes[0]);
            return (Titled(sole with { Id = sole.Id ?? block.Id }, block.Id!.Value.Value), (ContainerBlock)nodes[0]);
        }

        // What stood there is still to be asked for what stays.
        var box = new CustomContainer(null!);
        foreach (var node in nodes)
        {
            box.Add(node);
        }

        container.Parent!.Insert(container.Parent.IndexOf(container), box);
        container.Parent.Remove(container);
        return (block with { Children = text.Blocks }, box);
    }
}
