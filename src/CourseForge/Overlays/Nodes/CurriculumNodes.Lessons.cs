using CourseForge.Overlays.Canonical;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Nodes;

/// <summary>Lessons, and what has an id in their texts.</summary>
internal sealed partial class CurriculumNodes
{
    private void AddLesson(ModuleSyntax module, LessonSyntax lesson)
    {
        var outline = LessonOutline.Of(lesson.Id.Value, lesson.Content);
        Add(
            NodeKind.Lesson,
            lesson.Id,
            lesson,
            module.Id.Value,
            lesson,
            (Facets.Title, Plain(lesson.Title)),
            (Facets.Text, OwnText(lesson, outline)),
            (Facets.Warning, Plain(lesson.Warning?.Value ?? "")),
            (Facets.Minutes, Number(lesson.Minutes.Value)),
            (Facets.Objectives, List(lesson.Objectives))
        );
        AddInside(outline, lesson);
    }

    private void AddInside(OutlineNode parent, LessonSyntax lesson)
    {
        foreach (var block in LessonOutline.Tops(parent, lesson.Content.Parts[0].Nodes))
        {
            AddInBlock(block, parent.Id, lesson);
        }

        foreach (var node in parent.Children)
        {
            switch (node.Kind)
            {
                case NodeKind.Section:
                    Add(
                        NodeKind.Section,
                        node.Heading!.Id!.Value,
                        node,
                        parent.Id,
                        lesson,
                        (Facets.Title, Plain(node.Heading.Text)),
                        (Facets.Text, OwnText(lesson, node))
                    );
                    break;
                case NodeKind.Slot:
                    AddSlot(node.Block!, parent.Id, lesson);
                    continue;
                case NodeKind.Block:
                    Add(
                        NodeKind.Block,
                        node.Block!.Id!.Value,
                        node,
                        parent.Id,
                        lesson,
                        OfBlock(node.Block, () => CanonicalText.Of([lesson.Content.Parts[0].Nodes[node.HeadingIndex]]))
                    );
                    break;
            }

            AddInside(node, lesson);
        }
    }

    /// <summary>What stands in a block and has an id of its own.</summary>
    private void AddInBlock(BlockSyntax block, string container, LessonSyntax lesson)
    {
        foreach (var inner in block.Children)
        {
            if (inner is { IsSlot: true, Id: not null })
            {
                AddSlot(inner, container, lesson);
                continue;
            }

            if (inner.Id is { } id)
            {
                Add(
                    NodeKind.InnerBlock,
                    id,
                    inner,
                    container,
                    lesson,
                    OfBlock(inner, () => CanonicalText.Of([LessonOutline.ContainerOf(lesson.Content, inner)]))
                );
            }

            AddInBlock(inner, inner.Id?.Value ?? container, lesson);
        }
    }

    private static (string, Func<string>)[] OfBlock(BlockSyntax block, Func<string> text) =>
        [
            (Facets.Text, text),
            .. block.Kind.TakesTitle
                ? [(Facets.Title, Plain(block.Title ?? ""))]
                : ReadOnlySpan<(string, Func<string>)>.Empty,
            .. block.Kind.ListFacet is { } list
                ? [(list, List(block.Arguments))]
                : ReadOnlySpan<(string, Func<string>)>.Empty,
        ];

    private void AddSlot(BlockSyntax slot, string container, LessonSyntax lesson) =>
        Add(
            NodeKind.Slot,
            slot.Id!.Value,
            slot,
            container,
            lesson,
            (Facets.Value, Plain("")),
            (Facets.Title, Plain(slot.Title ?? "")),
            (Facets.Guidance, () => CanonicalText.Of(LessonOutline.ContainerOf(lesson.Content, slot)))
        );
}
