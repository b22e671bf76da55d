using CourseForge.Rendering.Templates;
using CourseForge.Views;

namespace CourseForge.Rendering.Reports;

/// <summary>Slots against variants, made of the sections of the report.</summary>
internal static class HeatMap
{
    internal static HeatMapView? Of(IReadOnlyList<ReportCourseView> courses, ThemeWords words)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in courses.SelectMany(static course => course.Slots))
        {
            titles.TryAdd(slot.Id, slot.Title);
        }

        if (titles.Count == 0)
        {
            return null;
        }

        var absent = new HeatCellView("\u00b7", words["heatNotThere"], "none");
        var several = courses.Select(static course => course.Course).Distinct(StringComparer.Ordinal).Count() > 1;
        var slots = courses
            .Select(static course =>
                course
                    .Slots.DistinctBy(static slot => slot.Id)
                    .ToDictionary(static slot => slot.Id, StringComparer.Ordinal)
            )
            .ToList();
        HeatRowView[] rows =
        [
            .. titles.Select(slot => new HeatRowView(
                slot.Key,
                slot.Value,
                [.. slots.Select(of => of.TryGetValue(slot.Key, out var here) ? Cell(here, words) : absent)]
            )),
        ];
        return new HeatMapView(
            [
                .. courses.Select(course => new HeatColumnView(
                    course.Id,
                    (course.Variant.Length == 0 ? words["baseCourse"] : course.Variant)
                        + (several ? " · " + course.Course : "")
                )),
            ],
            rows,
            [
                .. rows.SelectMany(static row => row.Cells)
                    .DistinctBy(static cell => cell.Sign)
                    .OrderBy(static cell => cell.Heat, StringComparer.Ordinal)
                    .ThenBy(static cell => cell.Sign, StringComparer.Ordinal),
            ]
        );
    }

    private static HeatCellView Cell(ReportSlotView slot, ThemeWords words) =>
        slot switch
        {
            { Due: true, Open: true } => new HeatCellView("\u25cb!", words["heatOpenDue"], "hot"),
            { Due: true } => new HeatCellView("\u25cf!", words["heatFilledDue"], "hot"),
            { Open: true } => new HeatCellView("\u25cb", words["heatOpen"], "warm"),
            { NotApplicable: true } => new HeatCellView("\u2013", words["heatNotApplicable"], "cold"),
            _ => new HeatCellView("\u25cf", words["heatFilled"], "cold"),
        };
}
