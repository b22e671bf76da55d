using CourseForge.Syntax;
using Markdig.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>The blocks of a text with what stands in them, as they come.</summary>
internal static class BlockBodies
{
    internal static IEnumerable<(BlockSyntax Block, ContainerBlock Body)> Of(MarkdownContent content)
    {
        foreach (var node in content.Descendants())
        {
            if (node is ContainerBlock container && container.GetData(MarkdownData.Block) is BlockSyntax block)
            {
                yield return (block, container);
            }
        }
    }
}
