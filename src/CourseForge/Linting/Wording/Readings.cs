using System.Runtime.CompilerServices;
using CourseForge.Syntax;

namespace CourseForge.Linting.Wording;

/// <summary>How hard a text is to read. The same text in several variants is read once.</summary>
internal static class Readings
{
    private static readonly ConditionalWeakTable<MarkdownContent, Reading> s_known = [];

    internal static Reading Of(MarkdownContent content) =>
        s_known.GetValue(content, static content => Read(Prose.Of(content)));

    /// <summary>Remembers a text whose words are at hand.</summary>
    internal static void Take(MarkdownContent content, Prose prose) => s_known.GetValue(content, _ => Read(prose));

    private static Reading Read(Prose prose)
    {
        // Of running text every word stands in a sentence, and was counted there.
        var grade = ReadingGrade.Of(prose);
        var others = prose
            .Passages.Where(static passage => passage.Kind != PassageKind.Text)
            .Sum(static passage => WordReader.Count(passage.Text));
        return new Reading(grade, grade.Words + others);
    }
}

/// <param name="WordCount">All words, those of headings and tables among them.</param>
internal sealed record Reading(ReadingGrade Grade, int WordCount);
