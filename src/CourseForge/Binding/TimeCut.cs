using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// Cuts a course to a time: its core stays, with what must be read to complete it, and of what is extended, by priority
/// and then in the order of the course, each lesson for which there is time left.
/// </summary>
internal static class TimeCut
{
    /// <summary>The lessons to leave out; null when even the core takes too long, which was reported.</summary>
    internal static HashSet<LessonSyntax>? LeaveOut(
        ImmutableArray<ModuleSyntax> modules,
        Selection selection,
        int minutes,
        CourseSyntax course,
        DiagnosticBag diagnostics
    )
    {
        var lessons = modules
            .SelectMany(static module => module.Lessons.Select(lesson => (Module: module, Lesson: lesson)))
            .Where(pair => selection.Takes(pair.Module, pair.Lesson))
            .ToList();
        var core = lessons.Where(IsCore).Sum(static pair => pair.Lesson.Minutes.Value);
        if (core > minutes)
        {
            diagnostics.Add(Codes.Binding.CutTooShort, course.Id.Span, course.Id.Value, minutes, core);
            return null;
        }

        var room = minutes - core;
        var leftOut = new HashSet<LessonSyntax>(ReferenceEqualityComparer.Instance);
        foreach (
            var pair in lessons
                .Where(pair => !IsCore(pair))
                .OrderBy(static pair => pair.Lesson.Priority?.Value ?? int.MaxValue)
        )
        {
            if (pair.Lesson.Minutes.Value <= room)
            {
                room -= pair.Lesson.Minutes.Value;
            }
            else
            {
                leftOut.Add(pair.Lesson);
            }
        }

        return leftOut;

        bool IsCore((ModuleSyntax Module, LessonSyntax Lesson) pair) =>
            Selection.TierOf(pair.Module, pair.Lesson) == Tier.Core
            || course.Completion.Required.Any(id => id.Value == pair.Lesson.Id.Value);
    }

    /// <summary>Nobody can spend more time in a course than it has.</summary>
    internal static CompletionSyntax Completion(CompletionSyntax rule, ImmutableArray<Module> modules)
    {
        var has = modules.SelectMany(static module => module.Lessons).Sum(static lesson => lesson.Minutes.Value);
        return rule.Minutes is { } asked && asked.Value > has
            ? rule with
            {
                Minutes = new Located<int>(has, asked.Span),
            }
            : rule;
    }

    /// <summary>What the cut costs.</summary>
    /// <param name="objectivesOf">The objectives that a lesson names, or else its module's.</param>
    internal static CourseCut Report(
        int minutes,
        ImmutableArray<ModuleSyntax> modules,
        HashSet<LessonSyntax> leftOut,
        IEnumerable<Lesson> kept,
        Func<ModuleSyntax, LessonSyntax, IEnumerable<Objective>> objectivesOf
    )
    {
        var syntax = kept.Select(static lesson => lesson.Syntax)
            .ToHashSet<LessonSyntax>(ReferenceEqualityComparer.Instance);
        var all = modules
            .SelectMany(static module => module.Lessons.Select(lesson => (Module: module, Lesson: lesson)))
            .ToList();
        var taught = all.Where(pair => syntax.Contains(pair.Lesson))
            .SelectMany(pair => objectivesOf(pair.Module, pair.Lesson))
            .Select(static objective => objective.Id)
            .ToHashSet();
        var dropped = all.Where(pair => leftOut.Contains(pair.Lesson)).ToList();
        var touched = dropped
            .SelectMany(pair => objectivesOf(pair.Module, pair.Lesson))
            .DistinctBy(static objective => objective.Id)
            .ToList();
        return new CourseCut(
            minutes,
            [
                .. dropped.Select(static pair => new CutLesson(
                    new LessonId(pair.Lesson.Id.Value),
                    pair.Lesson.Title,
                    pair.Module.Title.Value,
                    pair.Lesson.Minutes.Value
                )),
            ],
            [.. touched.Where(objective => !taught.Contains(objective.Id))],
            [.. touched.Where(objective => taught.Contains(objective.Id))]
        );
    }
}
