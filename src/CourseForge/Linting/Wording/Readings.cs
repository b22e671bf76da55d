using System.Runtime.CompilerServices;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// How hard a text is to read, and what sensitive words it has. The same text in several variants is read once.
/// </summary>
internal static class Readings
{
    private static readonly ConditionalWeakTable<MarkdownContent, Reading> s_known = [];
    private static readonly ConditionalWeakTable<MarkdownContent, Sensitive> s_sensitive = [];

    internal static Reading Of(MarkdownContent content) =>
        s_known.GetValue(content, static content => Read(Prose.Of(content)));

    /// <summary>The sensitive words of a text; remembers how hard it is to read, since its words are at hand.</summary>
    internal static List<Located<string>> Take(MarkdownContent content, SensitiveWords words)
    {
        if (
            s_known.TryGetValue(content, out _)
            && s_sensitive.TryGetValue(content, out var known)
            && known.Of == words.Written
        )
        {
            return known.Found;
        }

        var prose = Prose.Of(content);
        s_known.GetValue(content, _ => Read(prose));
        var found = words.In(prose);
        s_sensitive.AddOrUpdate(content, new Sensitive(words.Written, found));
        return found;
    }

    /// <param name="Of">The words that were looked for.</param>
    private sealed record Sensitive(string Of, List<Located<string>> Found);

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
