using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The modules of a course side by side, each as wide as it is long, with one of them filled. Decoration for those who
/// see it: number, minutes and place on the clock stand beside it in words.
/// </summary>
internal static class CourseRibbon
{
    private const int Width = 1000;
    private const int Gap = 4;

    internal static Html Of(Course course, Module current)
    {
        var minutes = course
            .Modules.Select(static module => Math.Max(1, module.Lessons.Sum(static lesson => lesson.Minutes.Value)))
            .ToArray();
        return new Html(writer => Write(course, current, minutes, writer));
    }

    private static void Write(Course course, Module current, int[] minutes, TextWriter writer)
    {
        writer.Write($"<svg class=\"ribbon\" viewBox=\"0 0 {Width} 36\" aria-hidden=\"true\" focusable=\"false\">\n");
        var room = Width - Gap * (minutes.Length - 1);
        var all = minutes.Sum();
        var before = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            // From one edge to the next, so that rounding never adds up.
            var from = room * before / all + Gap * i;
            before += minutes[i];
            var to = room * before / all + Gap * i;
            var isCurrent = course.Modules[i].Id == current.Id;
            var place = string.Create(
                CultureInfo.InvariantCulture,
                $"x=\"{from}\" y=\"1\" width=\"{Math.Max(2, to - from)}\" height=\"34\""
            );
            var number = RecordViews.Number(course.Modules[i].Number);
            var middle = RecordViews.Number((from + to) / 2);
            writer.Write($"<g{(isCurrent ? " class=\"now\"" : "")}><rect {place}/>");
            writer.Write($"<text x=\"{middle}\" y=\"24\">{number}</text></g>\n");
        }

        writer.Write("</svg>");
    }
}
