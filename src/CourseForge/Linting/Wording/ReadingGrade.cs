using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// The Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975): 0.39 words a sentence + 11.8 syllables a
/// word - 15.59. Paragraphs and list items count; headings and table cells do not, since they are no sentences.
/// </summary>
/// <param name="Longest">The places and word counts of the three longest sentences, longest first.</param>
internal sealed record ReadingGrade(
    double Grade,
    int Words,
    int Sentences,
    ImmutableArray<(SourceSpan Span, int Words)> Longest
)
{
    private const int LongestTold = 3;

    public static ReadingGrade Of(Prose prose)
    {
        int words = 0,
            syllables = 0,
            sentences = 0;
        var longest = new List<(SourceSpan Span, int Words)>(LongestTold + 1);
        foreach (var passage in prose.Passages)
        {
            if (passage.Kind != PassageKind.Text)
            {
                continue;
            }

            foreach (var (start, length) in SentenceReader.Sentences(passage.Text))
            {
                var (count, spoken) = Count(passage.Text.AsSpan(start, length));
                words += count;
                syllables += spoken;
                sentences++;
                if (longest.Count < LongestTold || count >= longest[^1].Words)
                {
                    Insert((passage.Span(start, length), count), longest);
                }
            }
        }

        if (sentences == 0)
        {
            return new ReadingGrade(0, 0, 0, []);
        }

        return new ReadingGrade(Formula(words, sentences, syllables), words, sentences, [.. longest]);
    }

    private static void Insert((SourceSpan Span, int Words) sentence, List<(SourceSpan Span, int Words)> longest)
    {
        var at = longest.FindIndex(other =>
            other.Words != sentence.Words ? other.Words < sentence.Words : other.Span.CompareTo(sentence.Span) > 0
        );
        longest.Insert(at < 0 ? longest.Count : at, sentence);
        if (longest.Count > LongestTold)
        {
            longest.RemoveAt(LongestTold);
        }
    }

    public static double Formula(int words, int sentences, int syllables) =>
        (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;

    private static (int Words, int Syllables) Count(ReadOnlySpan<char> sentence)
    {
        int at = 0,
            words = 0,
            syllables = 0;
        while (WordReader.Next(sentence, ref at, out var start, out var length))
        {
            words++;
            syllables += Syllables.In(sentence.Slice(start, length));
        }

        return (words, syllables);
    }
}
