using System.Globalization;
using CourseForge.Blocks;
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
            var check = ChecksLast(context, lesson) ? Math.Min((lesson.Checks.Length + 1) / 2, teaching - 1) : 0;
            teaching -= Math.Max(0, check);
            if (teaching > 0)
            {
                var what = lesson.Checks.IsEmpty || check > 0 ? "teaching" : "teachingAndCheck";
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

            if (check > 0)
            {
                var questions = context.Words.Counted("checksToAsk", "count", lesson.Checks.Length);
                steps.Add(Step(at, at + check, context.Words["knowledgeCheck"], questions, anchor, isLesson: false));
            }

            clock = end;
        }

        return [.. steps];
    }

    /// <summary>
    /// Whether questions are asked after an exercise: then the plan has them there, as the text does, with half a
    /// minute of the teaching for each.
    /// </summary>
    private static bool ChecksLast(CourseRenderContext context, Lesson lesson)
    {
        var blocks = lesson.Content.Blocks.Where(block => !context.Course.Bindings.LeftOut.Contains(block)).ToList();
        var exercise = blocks.FindIndex(block => block.Kind.TakesTime && context.Course.Bindings.MinutesOf(block) > 0);
        return exercise >= 0 && blocks.FindLastIndex(static block => block.Kind is CheckBlock) > exercise;
    }

    /// <summary>Exercises of a lesson that have a time, the outermost only: what is inside takes part of it.</summary>
    internal static IEnumerable<(int Minutes, string Label, string Title, string Target)> Timed(
        CourseRenderContext context,
        Lesson lesson
    )
    {
        var open = new Stack<BlockSyntax>(lesson.Content.Blocks.Reverse());
        while (open.TryPop(out var block))
        {
            if (!block.Kind.TakesTime || context.Course.Bindings.LeftOut.Contains(block))
            {
                continue;
            }

            if (context.Course.Bindings.MinutesOf(block) is { } minutes and > 0)
            {
                var target = block.Id is { } id
                    ? ElementIds.InLesson(lesson.Id.Value, id.Value)
                    : ElementIds.Lesson(lesson.Id.Value);
                var title = context.Course.Bindings.TitleOf(block) ?? "";
                yield return (minutes, context.LabelOf(block), title, target);
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
            .Lessons.SelectMany(lesson => lesson.Blocks(context.Course))
            .Select(static block => block.Definition())
            .ToHashSet();
        var methods = BlockKinds.All.Where(kinds.Contains).Select(static kind => kind.Method).OfType<string>();
        return string.Join(", ", methods.Prepend("teachingLabel").Select(word => context.Words[word]));
    }

    private static StepView Step(int start, int end, string label, string title, string target, bool isLesson) =>
        new(Clock(start), Clock(end), RecordViews.Number(end - start), label, title, target, isLesson);
}
