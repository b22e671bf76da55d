using System.Collections.Immutable;
using CourseForge.Syntax;
using Markdig.Syntax;

namespace CourseForge.Overlays.Applying;

/// <summary>
/// What has an id of its own in a block stays when the block gets another text, as it does in a section: the slot that a
/// county has filled, the list that a state has added to.
/// </summary>
internal static class KeptBlocks
{
    /// <summary>Puts them behind what stands in the new block.</summary>
    /// <param name="from">The block as it was, of a tree that nobody else has.</param>
    /// <param name="to">The block as it is now.</param>
    /// <param name="syntax">What it holds by then; whose ids are among that has been placed by its author.</param>
    /// <param name="content">The text that the old block stands in.</param>
    internal static ImmutableArray<BlockSyntax> Move(
        ContainerBlock from,
        ContainerBlock to,
        BlockSyntax syntax,
        MarkdownContent content
    )
    {
        var kept = ImmutableArray.CreateBuilder<BlockSyntax>(0);
        foreach (var (container, block) in Named(from).ToList())
        {
            if (
                syntax.Kind.CanHold(block.Kind)
                && !syntax.Children.WithDescendants().Any(inner => inner.Id?.Value == block.Id!.Value.Value)
            )
            {
                container.Parent!.Remove(container);
                to.Add(container);
                if (container.GetData(MarkdownData.Words) is null)
                {
                    container.SetData(MarkdownData.Words, content.Parts[0].Map);
                }

                kept.Add(block);
            }
        }

        return kept.ToImmutable();
    }

    /// <summary>The outermost blocks with ids that stand in one.</summary>
    private static IEnumerable<(ContainerBlock Container, BlockSyntax Block)> Named(ContainerBlock around)
    {
        foreach (var child in around.OfType<ContainerBlock>())
        {
            if (child.GetData(MarkdownData.Block) is BlockSyntax { Id: not null } block)
            {
                yield return (child, block);
                continue;
            }

            foreach (var inner in Named(child))
            {
                yield return inner;
            }
        }
    }
}
