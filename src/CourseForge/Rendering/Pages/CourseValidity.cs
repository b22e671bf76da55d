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
            ({ } first, { } last) => $"{words["from"]} {words.Day(first)} {words["until"]} {words.Day(last)}",
            ({ } first, null) => $"{words["from"]} {words.Day(first)} {words["noChangeKnown"]}",
            (null, { } last) => $"{words["until"]} {words.Day(last)}",
        };
        var next = review is { } day ? $"{words["nextReview"]} {words.Day(day)}" : null;
        return window is null || next is null ? window ?? next : $"{window}. {next}";
    }
}
