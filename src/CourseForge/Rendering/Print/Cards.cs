using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The pages to cut out: role briefs, each alone on its page so that nobody reads another's, and observers' checklists.
/// </summary>
internal static class Cards
{
    internal readonly record struct Card(string Id, string Label, BlockSyntax Block);

    /// <summary>The cards that belong to a role-play or table-top exercise.</summary>
    internal static IEnumerable<Card> Of(CourseRenderContext context, BlockSyntax exercise, string lesson)
    {
        if (exercise.Kind is not (BlockKind.Roleplay or BlockKind.Tabletop))
        {
            yield break;
        }

        var number = 0;
        foreach (var child in exercise.Children)
        {
            if (
                child.Kind is (BlockKind.Brief or BlockKind.Observer)
                && !context.Course.Bindings.LeftOut.Contains(child)
            )
            {
                number++;
                var label = Labels.Of(context, child.Kind);
                yield return new Card(
                    ElementIds.InLesson(
                        lesson,
                        $"{exercise.Id?.Value ?? "exercise-" + RecordViews.Number(exercise.Span.Start)}-card-{RecordViews.Number(number)}"
                    ),
                    child.Attribute("role") is { } role ? $"{label}: {role.Value}"
                        : child.Title is { } title ? $"{label}: {title}"
                        : label,
                    child
                );
            }
        }
    }

    internal static IEnumerable<CardView> Views(PageWriterContext page, PlannedLesson lesson)
    {
        var context = page.Context;
        var bodies = BlockBodies
            .Of(lesson.Lesson.Content)
            .ToDictionary(
                static pair => pair.Block,
                static pair => pair.Body,
                ReferenceEqualityComparer.Instance as IEqualityComparer<BlockSyntax>
            );
        foreach (var exercise in Exercises(lesson.Lesson, context.Course.Bindings))
        {
            foreach (var card in Of(context, exercise, lesson.Lesson.Id.Value))
            {
                if (!bodies.TryGetValue(card.Block, out var body))
                {
                    continue;
                }

                yield return new CardView(
                    card.Id,
                    Labels.Of(context, card.Block.Kind),
                    card.Block.Kind == BlockKind.Observer,
                    card.Block.Attribute("role")?.Value ?? card.Block.Title ?? "",
                    exercise.Title ?? Labels.Of(context, exercise.Kind),
                    exercise.Minutes is { } minutes ? RecordViews.Number(minutes) : null,
                    new Html(writer => WriteSetting(page, bodies.GetValueOrDefault(exercise), writer)),
                    new Html(writer => page.Markdown.WriteBlocks(body, writer))
                );
            }
        }
    }

    internal static IEnumerable<BlockSyntax> Exercises(Lesson lesson, Bindings bindings) =>
        lesson
            .Content.Blocks.WithDescendants()
            .Where(block =>
                block.Kind is (BlockKind.Roleplay or BlockKind.Tabletop) && !bindings.LeftOut.Contains(block)
            );

    /// <summary>Of the exercise, what everybody is told: the text that is in no block of its own.</summary>
    private static void WriteSetting(PageWriterContext page, ContainerBlock? exercise, TextWriter writer)
    {
        for (var i = 0; i < exercise?.Count; i++)
        {
            if (exercise[i].GetData(MarkdownData.Block) is null)
            {
                page.Markdown.WriteNode(exercise[i], writer);
            }
        }
    }
}
