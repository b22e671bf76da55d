using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <summary>For which days what a course says holds, in words, for print.</summary>
internal static class CourseValidity
{
    internal static string? InWords(CourseRenderContext context)
    {
        var words = context.Words;
        var (from, until, review) = CourseTimeline.ValidityOf(context.Course);
        var window = (from, until) switch
        {
            (null, null) => null,
            ({ } first, { } last) => $"{words["from"]} {IsoDate.Text(first)} {words["until"]} {IsoDate.Text(last)}",
            ({ } first, null) => $"{words["from"]} {IsoDate.Text(first)} {words["noChangeKnown"]}",
            (null, { } last) => $"{words["until"]} {IsoDate.Text(last)}",
        };
        var next = review is { } day ? $"{words["nextReview"]} {IsoDate.Text(day)}" : null;
        return window is null || next is null ? window ?? next : $"{window}. {next}";
    }
}
