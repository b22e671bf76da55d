using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The clock of a module: lessons one after the other, and in each the exercises with minutes of their own; what is
/// left of the lesson is teaching.
/// </summary>
internal static class LessonPlan
{
    /// <summary>Hours and minutes.</summary>
    internal static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    internal static StepView[] Steps(CourseRenderContext context, Module module)
    {
        var steps = new List<StepView>();
        var clock = 0;
        foreach (var lesson in module.Lessons)
        {
            var end = clock + lesson.Minutes.Value;
            var anchor = ElementIds.Lesson(lesson.Id.Value);
            steps.Add(Step(clock, end, $"{module.Number}.{lesson.Number}", lesson.Title, anchor, isLesson: true));
            var exercises = Timed(context, lesson).ToList();
            var teaching = lesson.Minutes.Value - exercises.Sum(static exercise => exercise.Minutes);
            if (teaching > 0)
            {
                var what = lesson.Checks.IsEmpty ? "teaching" : "teachingAndCheck";
                steps.Add(
                    Step(
                        clock,
                        clock + teaching,
                        context.Words["teachingLabel"],
                        context.Words[what],
                        anchor,
                        isLesson: false
                    )
                );
            }

            var at = clock + Math.Max(0, teaching);
            foreach (var (minutes, label, title, target) in exercises)
            {
                steps.Add(Step(at, at + minutes, label, title, target, isLesson: false));
                at += minutes;
            }

            clock = end;
        }

        return [.. steps];
    }

    /// <summary>Exercises of a lesson that have a time, the outermost only: what is inside takes part of it.</summary>
    private static IEnumerable<(int Minutes, string Label, string Title, string Target)> Timed(
        CourseRenderContext context,
        Lesson lesson
    )
    {
        var open = new Stack<BlockSyntax>(lesson.Content.Blocks.Reverse());
        while (open.TryPop(out var block))
        {
            if (block.Kind == BlockKind.Instructor || context.Course.Bindings.LeftOut.Contains(block))
            {
                continue;
            }

            var scenario = (context.Course.Bindings.Blocks.GetValueOrDefault(block) as ScenarioBinding)?.Scenario;
            if ((block.Minutes ?? scenario?.Syntax.Minutes) is { } minutes and > 0)
            {
                var target = block.Id is { } id
                    ? ElementIds.InLesson(lesson.Id.Value, id.Value)
                    : ElementIds.Lesson(lesson.Id.Value);
                yield return (minutes, Labels.Of(context, block.Kind), block.Title ?? scenario?.Title ?? "", target);
                continue;
            }

            for (var i = block.Children.Length - 1; i >= 0; i--)
            {
                open.Push(block.Children[i]);
            }
        }
    }

    /// <summary>How a module is taught, in words.</summary>
    internal static string Methods(CourseRenderContext context, Module module)
    {
        var kinds = module
            .Lessons.SelectMany(static lesson => lesson.Content.Blocks.WithDescendants())
            .Where(block =>
                block.Kind
                    is BlockKind.Discussion
                        or BlockKind.Activity
                        or BlockKind.Case
                        or BlockKind.Roleplay
                        or BlockKind.Tabletop
                        or BlockKind.Scenario
                        or BlockKind.Check
                && !context.Course.Bindings.LeftOut.Contains(block)
            )
            .Select(static block => block.Kind)
            .Distinct()
            .Order()
            .Select(kind => kind == BlockKind.Check ? context.Words["knowledgeCheck"] : Labels.Of(context, kind));
        return string.Join(", ", kinds.Prepend(context.Words["teachingLabel"]));
    }

    private static StepView Step(int start, int end, string label, string title, string target, bool isLesson) =>
        new(Clock(start), Clock(end), RecordViews.Number(end - start), label, title, target, isLesson);
}
