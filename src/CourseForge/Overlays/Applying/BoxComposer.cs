using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CourseForge.Overlays.Applying;

/// <summary>Blocks that get another text.</summary>
internal sealed class BoxComposer(TextEdits edits)
{
    /// <summary>
    /// A text in place of a block's text: the block stays around it, with its id, its title, its role and its minutes,
    /// and what has an id of its own in it stays behind the text. A text that is a block itself stands there under the
    /// id, so that links and claims find it.
    /// </summary>
    internal void Add(
        ContentComposer composer,
        MarkdownContent text,
        ContentOrigin? origin,
        OutlineNode node,
        MarkdownContent content
    )
    {
        if (text.ReadAgain is not { } readAgain)
        {
            composer.Add(text, origin);
            return;
        }

        // A tree of its own, since nodes know what they stand in and the claim's tree is everybody's.
        var inside = readAgain();
        var part = inside.Parts[0];
        var own = node.Block!;
        List<Block> nodes = [.. part.Nodes.Where(inner => !RecordPlaces.IsDefinitions(inner))];
        ContainerBlock box;
        BlockSyntax syntax;
        if (inside.SoleBlock is { } sole)
        {
            box = (ContainerBlock)nodes[0];
            syntax = edits.Titled(sole with { Id = sole.Id ?? own.Id }, own.Id!.Value.Value);
        }
        else
        {
            box = new CustomContainer(null!);
            foreach (var inner in nodes)
            {
                inner.Parent?.Remove(inner);
                box.Add(inner);
            }

            syntax = own with { Children = inside.Blocks };
        }

        var kept = content.ReadAgain is null
            ? []
            : KeptBlocks.Move((ContainerBlock)content.Parts[0].Nodes[node.HeadingIndex], box, syntax, content);
        syntax = syntax with { Children = [.. syntax.Children, .. kept] };
        box.SetData(MarkdownData.Block, syntax);
        composer.Add(
            inside with
            {
                Parts = [part with { Nodes = [box, .. part.Nodes.Where(RecordPlaces.IsDefinitions)] }],
                Blocks = [syntax],
            },
            origin
        );
        composer.AddRecordsOf(content, kept);
    }
}
