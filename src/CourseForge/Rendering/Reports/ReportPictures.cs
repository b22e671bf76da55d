using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Reports;

/// <summary>A day of the calendar.</summary>
/// <param name="IsReview">Something is to be looked at again; otherwise a law begins or ends.</param>
internal sealed record ReportDay(DateOnly Date, bool IsReview, string Kind, string Title, string Id);

/// <summary>What the report of a build shows as pictures.</summary>
internal static class ReportPictures
{
    private const int Months = 12;
    private const int Whole = 1000;

    /// <summary>Below that, in thousandths, a number has no room.</summary>
    private const int RoomForNumber = 25;

    internal static ReportBarView Hours(Course course)
    {
        var declared = course.Hours.Value * course.Settings.MinutesPerHour;
        var minutes = course
            .Modules.Select(static module => module.Lessons.Sum(static lesson => lesson.Minutes.Value))
            .ToArray();
        var longest = Math.Max(1, Math.Max(declared, minutes.Sum()));
        var segments = new List<ReportSegmentView>(minutes.Length);
        var at = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            var (from, to) = (Part(at), Part(at + minutes[i]));
            var module = course.Modules[i];
            var number = RecordViews.Number(module.Number);
            segments.Add(
                new ReportSegmentView(
                    to - from < RoomForNumber ? "" : number,
                    Text(from),
                    Text(to - from),
                    Text((from + to) / 2),
                    $"{number}. {module.Title}: {RecordViews.Number(minutes[i])}",
                    i % 2 == 1
                )
            );
            at += minutes[i];
        }

        return new ReportBarView([.. segments], Text(Part(declared)), at < declared);

        decimal Part(decimal of) => Whole * of / longest;
    }

    internal static ObjectiveMapView Objectives(Course course, ReportLessonView[] lessons, ThemeWords words)
    {
        var nothing = new HeatCellView("", "", "none");
        return new ObjectiveMapView(lessons, [.. course.Objectives.Select(Row)]);

        ObjectiveMapRowView Row(Objective objective)
        {
            HeatCellView[] cells = [.. course.Lessons.Select(lesson => Cell(lesson, objective))];
            var drawn = course
                .Assessments.SelectMany(static assessment => assessment.Draw)
                .Where(draw => draw.Objective.Id == objective.Id)
                .Sum(static draw => draw.Count);
            var isTaught = course.Lessons.Any(lesson => Teaches(lesson, objective));
            var isAsked = drawn > 0 || course.Lessons.Any(lesson => Asks(lesson, objective));
            return new ObjectiveMapRowView(
                objective.Id.Value,
                objective.Text,
                cells,
                RecordViews.Number(drawn),
                (isTaught, isAsked) switch
                {
                    (true, true) => null,
                    (false, true) => words["gapNotTaught"],
                    (true, false) => words["gapNotAsked"],
                    _ => $"{words["gapNotTaught"]}; {words["gapNotAsked"]}",
                }
            );
        }

        HeatCellView Cell(Lesson lesson, Objective objective) =>
            (Teaches(lesson, objective), Asks(lesson, objective)) switch
            {
                (true, true) => new HeatCellView("●?", $"{words["taught"]}, {words["asked"]}", "hot"),
                (true, false) => new HeatCellView("●", words["taught"], "warm"),
                (false, true) => new HeatCellView("?", words["asked"], "cold"),
                _ => nothing,
            };
    }

    /// <summary>Null where nothing has a day.</summary>
    /// <param name="day">The day of the build's law: what lies before it is past.</param>
    internal static CalendarView? Calendar(IEnumerable<ReportDay> all, DateOnly day, ThemeWords words)
    {
        ReportDay[] days =
        [
            .. all.Distinct().OrderBy(static one => one.Date).ThenBy(static one => one.Id, StringComparer.Ordinal),
        ];
        if (days.Length == 0)
        {
            return null;
        }

        var first = new DateOnly(day.Year, day.Month, 1);
        string[] months =
        [
            words["calendarPast"],
            .. Enumerable
                .Range(0, Months)
                .Select(month => first.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            words["calendarLater"],
        ];
        return new CalendarView(
            months,
            [Row(words["calendarReviews"], true), Row(words["calendarLaw"], false)],
            [.. days.Select(static one => new CalendarDayView(IsoDate.Text(one.Date), one.Kind, one.Title, one.Id))]
        );

        CalendarRowView Row(string title, bool isReview)
        {
            var counts = new int[Months + 2];
            foreach (var one in days.Where(one => one.IsReview == isReview))
            {
                counts[Column(one.Date)]++;
            }

            return new CalendarRowView(
                title,
                [
                    .. counts.Select(
                        (count, column) =>
                            new HeatCellView(
                                count == 0 ? "" : RecordViews.Number(count),
                                $"{months[column]}: {RecordViews.Number(count)}",
                                count == 0 ? "none"
                                    : column == 0 && isReview ? "hot"
                                    : "warm"
                            )
                    ),
                ]
            );
        }

        int Column(DateOnly date) =>
            date < day ? 0
            : ((date.Year - day.Year) * 12) + date.Month - day.Month is var month && month < Months ? month + 1
            : Months + 1;
    }

    private static bool Teaches(Lesson lesson, Objective objective) =>
        lesson.Objectives.Any(one => one.Id == objective.Id);

    private static bool Asks(Lesson lesson, Objective objective) =>
        lesson.Checks.Any(question => question.Objectives.Any(one => one.Id == objective.Id));

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
