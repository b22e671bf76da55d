using System.Collections.Immutable;

namespace CourseForge.Syntax;

/// <summary>Walks blocks and the blocks inside them.</summary>
public static class BlockTree
{
    /// <summary>Each block before the blocks inside it, as they stand on the page.</summary>
    public static IEnumerable<BlockSyntax> WithDescendants(this ImmutableArray<BlockSyntax> blocks)
    {
        var open = new Stack<BlockSyntax>();
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            open.Push(blocks[i]);
        }

        while (open.TryPop(out var block))
        {
            yield return block;
            for (var i = block.Children.Length - 1; i >= 0; i--)
            {
                open.Push(block.Children[i]);
            }
        }
    }
}
