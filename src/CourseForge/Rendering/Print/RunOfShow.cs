using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The days of a course in a room: tests, lessons, breaks and lunch by the clock on the wall. Lessons are never divided;
/// what does not fit a day begins the next one.
/// </summary>
internal static class RunOfShow
{
    private const int Arrival = 10;
    private const int Survey = 5;

    /// <summary>One question a minute is what classroom tests reckon with, where the author gives no limit.</summary>
    internal static int MinutesOf(Assessment assessment) =>
        assessment.Syntax.TimeLimit ?? assessment.Draw.Sum(static draw => draw.Count);

    private sealed record Item(string Kind, string Title, int Minutes, string? Detail, Module? Module);

    /// <param name="plans">For their materials; empty where only days are counted.</param>
    internal static IEnumerable<DayView> Days(CourseRenderContext context, PlanView[] plans)
    {
        var days = Split(context);
        for (var i = 0; i < days.Count; i++)
        {
            var modules = days[i].Modules.Select(static module => module.Id.Value).ToHashSet(StringComparer.Ordinal);
            yield return new DayView(
                RecordViews.Number(i + 1),
                RecordViews.Number(days.Count),
                days[i].Rows[0].Start,
                days[i].Rows[^1].End,
                [.. days[i].Rows],
                [
                    .. days[i].Papers.Select(static paper => new MaterialView(paper, null)),
                    .. plans
                        .Where(plan => modules.Contains(plan.Id))
                        .SelectMany(static plan => plan.Materials)
                        .Where(static material => material.Target is not null),
                ]
            );
        }
    }

    private sealed class Day
    {
        internal List<DayRowView> Rows { get; } = [];

        internal List<Module> Modules { get; } = [];

        /// <summary>Tests and surveys, which are copied before.</summary>
        internal List<string> Papers { get; } = [];
    }

    private static List<Day> Split(CourseRenderContext context)
    {
        var (room, words) = (context.Course.Classroom, context.Words);
        var days = new List<Day>();
        Day? day = null;
        var clock = 0;
        var sat = 0;
        var hasEaten = false;
        Module? shown = null;
        foreach (var item in Items(context))
        {
            if (day is not null && clock + item.Minutes > room.End && day.Rows.Count > 1)
            {
                Row("close", words["dayEnds"], 0, null);
                day = null;
            }

            if (day is null)
            {
                (day, clock, sat, hasEaten, shown) = (new Day(), room.Start, 0, false, null);
                days.Add(day);
                Row("arrival", words["arrival"], Arrival, null);
            }

            if (!hasEaten && room.Lunch > 0 && clock + (item.Minutes / 2) >= room.LunchAt && room.LunchAt < room.End)
            {
                Row("lunch", words["lunch"], room.Lunch, null);
                (hasEaten, sat) = (true, 0);
            }
            else if (sat > 0 && sat + item.Minutes > room.BreakAfter)
            {
                Row("break", words["break"], room.Break, null);
                sat = 0;
            }

            if (item.Module is { } module && module.Id != shown?.Id)
            {
                var rest = module.Lessons.Sum(static lesson => lesson.Minutes.Value);
                day.Rows.Add(
                    new DayRowView(
                        "module",
                        WallClock(clock),
                        "",
                        RecordViews.Number(rest),
                        $"{words["module"]} {RecordViews.Number(module.Number)}: {module.Title}",
                        null
                    )
                );
                shown = module;
                if (!day.Modules.Contains(module))
                {
                    day.Modules.Add(module);
                }
            }

            if (item.Kind is "test" or "survey")
            {
                day.Papers.Add($"{words[item.Kind == "test" ? "testPaper" : "survey"]}: {item.Title}");
            }

            Row(item.Kind, item.Title, item.Minutes, item.Detail);
            sat += item.Minutes;
        }

        if (day is not null)
        {
            Row("close", words["dayEnds"], 0, null);
        }

        return days;

        void Row(string kind, string title, int minutes, string? detail)
        {
            day!.Rows.Add(
                new DayRowView(
                    kind,
                    WallClock(clock),
                    WallClock(clock + minutes),
                    RecordViews.Number(minutes),
                    title,
                    detail
                )
            );
            clock += minutes;
        }
    }

    /// <summary>All that takes time, in order.</summary>
    private static IEnumerable<Item> Items(CourseRenderContext context)
    {
        var course = context.Course;
        foreach (var assessment in course.Assessments.Where(static one => one.Syntax.Kind == AssessmentKind.Pre))
        {
            yield return Test(context, assessment);
        }

        foreach (var module in course.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                var exercises = LessonPlan
                    .Timed(context, lesson)
                    .Select(exercise =>
                        $"{exercise.Label}: {exercise.Title} ({RecordViews.Number(exercise.Minutes)} {context.Words["minutes"]})"
                    );
                var detail = string.Join("; ", exercises);
                yield return new Item(
                    "lesson",
                    $"{RecordViews.Number(module.Number)}.{RecordViews.Number(lesson.Number)} {lesson.Title}",
                    lesson.Minutes.Value,
                    detail.Length > 0 ? detail : null,
                    module
                );
            }
        }

        foreach (
            var assessment in course.Assessments.Where(static one =>
                one.Syntax.Kind is AssessmentKind.Check or AssessmentKind.Post
            )
        )
        {
            yield return Test(context, assessment);
        }

        if (course.Survey is { } survey)
        {
            yield return new Item("survey", survey.Title.Value, Survey, null, null);
        }
    }

    private static Item Test(CourseRenderContext context, Assessment assessment) =>
        new(
            "test",
            assessment.Title,
            MinutesOf(assessment),
            context.Words.With(
                "rulesQuestions",
                "count",
                RecordViews.Number(assessment.Draw.Sum(static draw => draw.Count))
            ),
            null
        );

    private static string WallClock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");
}
