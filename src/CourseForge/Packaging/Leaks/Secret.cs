using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Packaging.Leaks;

/// <summary>A stretch of words that is for the instructor alone.</summary>
internal sealed class Secret(string text, int start, int end, bool isRun)
{
    /// <summary>Letters.</summary>
    internal required int Length { get; init; }

    /// <summary>Of its letters, as <see cref="SearchedText.Sum"/> gives it.</summary>
    internal required ulong Sum { get; init; }

    /// <summary>Of its first ten letters; of all of them where there are fewer.</summary>
    internal required ulong Key { get; init; }

    internal required SourceSpan Place { get; init; }

    /// <summary>The one of the index that is the same; null before the index was asked.</summary>
    internal Secret? Known { get; set; }

    /// <summary>A later one that begins with the same letters.</summary>
    internal Secret? Next { get; set; }

    /// <summary>The same, for another index.</summary>
    internal Secret Copy() =>
        new(text, start, end, isRun)
        {
            Length = Length,
            Sum = Sum,
            Key = Key,
            Place = Place,
        };

    /// <summary>As they were written; of a run, which may go over sentences and lines, the words alone.</summary>
    internal string Words =>
        isRun
            ? string.Join(
                ' ',
                WordRow.Of(text[start..end]).Words.Select(word => text[(start + word.Start)..(start + word.End)])
            )
            : text[start..end];
}
