using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Print;

/// <summary>What stands under one heading of a lesson, or above the first.</summary>
/// <param name="Title">Writes its title.</param>
/// <param name="Slide">What its author says of slides.</param>
internal sealed record SlideSection(Action<TextWriter> Title, string? Slide, bool IsLesson)
{
    /// <summary>Points that are on no slide yet.</summary>
    internal List<SlidePoint> Points { get; } = [];

    /// <summary>Its author says which points are shown.</summary>
    internal bool IsSteered => Slide is not (null or SlideText.Yes);

    /// <summary>
    /// What is shown of its points: all items of lists and the first sentence before them, or the first three. What is
    /// left is said beside the slide.
    /// </summary>
    internal SlidePoint[] Taken(int mostSentences)
    {
        var left = Points.Any(static point => point.IsItem) ? Math.Min(1, mostSentences) : mostSentences;
        SlidePoint[] taken = Slide is null ? [.. Points.Where(point => point.IsItem || left-- > 0)] : [.. Points];
        Points.Clear();
        return taken;
    }
}

/// <summary>A point. It is written with its slide, since a mark stands where a record is named first on it.</summary>
/// <param name="Letters">How many are shown.</param>
/// <param name="IsItem">Of a list, and no sentence of a text.</param>
internal sealed record SlidePoint(Action<TextWriter> Write, MarkView? Mark, int Letters, bool IsItem)
{
    /// <summary>The first sentence of a paragraph, or all of it.</summary>
    internal static SlidePoint Of(
        ContainerInline words,
        bool isWhole,
        bool isItem,
        MarkView? mark,
        Func<MarkdownWriter> writer
    )
    {
        var letters = MarkdownText.Of(words).Length;
        return isWhole
            ? new SlidePoint(text => writer().WriteInlines(words, text), mark, letters, isItem)
            : new SlidePoint(
                text => writer().WriteSentence(words, text),
                mark,
                Math.Min(letters, ShortText.LengthOfSentence(words) ?? letters),
                isItem
            );
    }
}

/// <summary>A figure, a table, a quotation, or a block that is short enough to share a slide.</summary>
/// <param name="Lines">How much room it takes.</param>
internal sealed record SlideBody(bool IsPicture, Action<TextWriter> Write, double Lines, MarkView? Mark)
{
    /// <summary>Of a block what kind it is, in words.</summary>
    internal string? Label { get; init; }
}

/// <summary>What stands of one section on a slide: points, and a body below them.</summary>
/// <param name="From">Where in what is said since the last slide that begins which it was made of.</param>
internal sealed record SlideGroup(SlideSection Section, SlidePoint[] Points, int From)
{
    internal SlideBody? Body { get; init; }

    /// <summary>Points that follow the body.</summary>
    internal SlidePoint[] After { get; init; } = [];
}

/// <summary>
/// A slide that may still grow: what is short and belongs together stands together, so that a class looks at a slide for
/// a minute and not for a sentence.
/// </summary>
internal sealed class SlideDraft(params IEnumerable<SlideGroup> groups)
{
    internal List<SlideGroup> Groups { get; } = [.. groups];

    /// <summary>Its author says what is on it.</summary>
    internal bool IsClosed { get; init; }

    internal bool Takes(SlideGroup group) => !IsClosed && SlideRoom.Fit([.. Groups, group]);

    /// <summary>Takes points behind the body of their section, or the body below the points of its own, when there is
    /// room.</summary>
    internal bool TakesIntoLast(SlideSection section, Func<SlideGroup, SlideGroup?> grown)
    {
        if (
            IsClosed
            || Groups is not [.., var last]
            || last.Section != section
            || grown(last) is not { } group
            || !SlideRoom.Fit([.. Groups[..^1], group])
        )
        {
            return false;
        }

        Groups[^1] = group;
        return true;
    }
}
