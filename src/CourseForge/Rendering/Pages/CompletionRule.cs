using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// What completes a course, for the player and in words. The player evaluates it, in its core/completion.js; the names
/// of the parts are the same there.
/// </summary>
internal static class CompletionRule
{
    /// <summary>A course without questions cannot ask for answers.</summary>
    internal static int ChecksOf(CourseRenderContext context) =>
        context.Plan.Lessons.Any(static lesson => lesson.Facts.Questions.Count > 0)
            ? context.Course.Completion.Checks
            : 0;

    /// <summary>A part of a course, or a cut one, asks only for what is in it.</summary>
    internal static IEnumerable<Scenario> PlayedOf(CourseRenderContext context) =>
        CourseScript
            .ScenariosOf(context.Plan)
            .Where(scenario => context.Course.Completion.Played.Any(id => id.Value == scenario.Id.Value));

    /// <summary>Whether anything in the course can be left out, and may be.</summary>
    internal static bool HasOptOut(CourseRenderContext context) =>
        context.Course.Completion.HasOptOut
        && (
            context.Plan.Lessons.Any(static planned =>
                planned.Lesson.Warning is not null || planned.Module.Warning is not null
            ) || CourseScript.ScenariosOf(context.Plan).Any(static scenario => scenario.Syntax.Warning is not null)
        );

    internal static RuleView[] InWords(CourseRenderContext context)
    {
        var rule = context.Course.Completion;
        var words = context.Words;
        var parts = new List<RuleView>();
        AddPercentage("lessons", "completionLessons", rule.Lessons);
        AddNames(
            "required",
            "completionRequired",
            rule.Required.Select(lesson => context.Plan.Find(new LessonId(lesson.Value))?.Lesson.Title ?? lesson.Value)
        );
        if (rule.Minutes is { } minutes)
        {
            parts.Add(new RuleView("minutes", words.Counted("completionMinutes", "minutes", minutes.Value)));
        }

        AddPercentage("checks", "completionChecks", ChecksOf(context));
        AddNames("taken", "completionTaken", rule.Taken.Select(id => TitleOf(id.Value)));
        AddNames("passed", "completionPassed", rule.Passed.Select(id => TitleOf(id.Value)));
        AddNames("played", "completionPlayed", PlayedOf(context).Select(static scenario => scenario.Title));
        if (rule.Survey is not null)
        {
            parts.Add(new RuleView("survey", words["completionSurvey"]));
        }

        return [.. parts];

        void AddPercentage(string name, string key, int percent)
        {
            if (percent > 0)
            {
                parts.Add(
                    new RuleView(
                        name,
                        percent >= 100
                            ? words[key + "All"]
                            : words.With(key + "Part", "percent", RecordViews.Number(percent))
                    )
                );
            }
        }

        void AddNames(string name, string key, IEnumerable<string> titles)
        {
            var list = string.Join("; ", titles);
            if (list.Length > 0)
            {
                parts.Add(new RuleView(name, words.With(key, "titles", list)));
            }
        }

        string TitleOf(string id) =>
            context.Course.Assessments.FirstOrDefault(assessment => assessment.Id == id)?.Title ?? id;
    }
}
