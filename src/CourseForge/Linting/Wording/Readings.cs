using System.Runtime.CompilerServices;
using CourseForge.Syntax;

namespace CourseForge.Linting.Wording;

/// <summary>How hard a text is to read. The same text in several variants is read once.</summary>
internal static class Readings
{
    private static readonly ConditionalWeakTable<MarkdownContent, Reading> s_known = [];

    internal static Reading Of(MarkdownContent content) => s_known.GetValue(content, static content =>
        {
            var prose = Prose.Of(content);
            return new Reading(ReadingGrade.Of(prose), prose.WordCount);
        });
}

/// <param name="WordCount">All words, those of headings and tables among them.</param>
internal sealed record Reading(ReadingGrade Grade, int WordCount);
