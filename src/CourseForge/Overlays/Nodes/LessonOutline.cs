using System.Collections.Immutable;
using CourseForge.Syntax;
using Markdig.Syntax;

namespace CourseForge.Overlays.Nodes;

/// <summary>
/// A lesson, a section or a block with an id, and what stands in it in order. A section's own text is what stands in it
/// outside of sections and blocks with ids of their own; a heading without an id belongs to the text around it.
/// </summary>
/// <param name="Level">The heading's level; 2 for the lesson, 0 for a block.</param>
/// <param name="HeadingIndex">Where the section's heading, or the block, stands among the lesson's nodes; -1 for the
/// lesson.</param>
internal sealed record OutlineNode(
    string Id,
    NodeKind Kind,
    int Level,
    int HeadingIndex,
    HeadingSyntax? Heading,
    BlockSyntax? Block,
    List<OutlineItem> Items
)
{
    internal IEnumerable<OutlineNode> Children =>
        Items.Where(item => item.Child is not null).Select(item => item.Child!);
}

/// <summary>Either a run of the node's own text, or a node in it.</summary>
/// <param name="Start">The first node of the run.</param>
/// <param name="End">Behind the last node of the run.</param>
internal readonly record struct OutlineItem(OutlineNode? Child, int Start, int End);

/// <summary>Takes a lesson apart into what overlays can speak of.</summary>
internal static class LessonOutline
{
    internal static OutlineNode Of(string lesson, MarkdownContent content)
    {
        var root = new OutlineNode(lesson, NodeKind.Lesson, 2, -1, null, null, []);
        var open = new Stack<OutlineNode>([root]);
        var index = -1;
        foreach (var node in content.Nodes)
        {
            index++;
            if (RecordPlaces.IsDefinitions(node))
            {
                // They belong to no place.
                continue;
            }

            if (node is HeadingBlock && node.GetData(MarkdownData.Heading) is HeadingSyntax heading)
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                if (heading.Id is { } id)
                {
                    var section = new OutlineNode(id.Value, NodeKind.Section, heading.Level, index, heading, null, []);
                    open.Peek().Items.Add(new OutlineItem(section, index, index + 1));
                    open.Push(section);
                    continue;
                }
            }
            else if (node.GetData(MarkdownData.Block) is BlockSyntax { Id: { } blockId } block)
            {
                var kind = block.IsSlot ? NodeKind.Slot : NodeKind.Block;
                open.Peek()
                    .Items.Add(
                        new OutlineItem(
                            new OutlineNode(blockId.Value, kind, 0, index, null, block, []),
                            index,
                            index + 1
                        )
                    );
                continue;
            }

            AddOwn(open.Peek().Items, index);
        }

        return root;
    }

    /// <summary>The node of a text's tree that a block is.</summary>
    internal static ContainerBlock ContainerOf(MarkdownContent content, BlockSyntax block) =>
        content
            .Nodes.SelectMany(node => node.Descendants<ContainerBlock>().Prepend(node as ContainerBlock))
            .First(node => ReferenceEquals(node?.GetData(MarkdownData.Block), block))!;

    /// <summary>
    /// A node's own blocks and the blocks in them, the node itself where it is one; not those of nodes with ids of
    /// their own.
    /// </summary>
    internal static IEnumerable<BlockSyntax> OwnBlocks(OutlineNode node, ImmutableArray<Block> nodes) =>
        Tops(node, nodes).ToImmutableArray().WithDescendants();

    /// <summary>A node's own blocks, or the node itself where it is one.</summary>
    internal static IEnumerable<BlockSyntax> Tops(OutlineNode node, ImmutableArray<Block> nodes)
    {
        var own =
            node.Kind == NodeKind.Block
                ? [nodes[node.HeadingIndex]]
                : node.Items.Where(item => item.Child is null).SelectMany(item => nodes[item.Start..item.End]);
        return own.Select(top => top.GetData(MarkdownData.Block)).OfType<BlockSyntax>();
    }

    private static void AddOwn(List<OutlineItem> items, int index)
    {
        if (items.Count > 0 && items[^1] is { Child: null } last && last.End == index)
        {
            items[^1] = last with { End = index + 1 };
        }
        else
        {
            items.Add(new OutlineItem(null, index, index + 1));
        }
    }
}
