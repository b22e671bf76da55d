using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>How much a slide holds, in its lines.</summary>
internal static class SlideRoom
{
    /// <summary>Letters in a line of the two larger sizes of slides.css.</summary>
    private const int Normal = 70;

    private const int Long = 100;

    /// <summary>Points on a slide that is shared by sections.</summary>
    private const int MostPoints = 10;

    private const double NormalLines = 10;
    private const double LongLines = 16.8;
    private const double BetweenPoints = 0.4;
    private const double Heading = 1.5;

    /// <summary>A picture gets smaller where words stand beside it, and not smaller than this.</summary>
    private const double Picture = 10;

    /// <summary>A row of a table with what is between rows; and of the letters of one how many go beside each other.</summary>
    private const double Row = 1.25;

    private const int RowLetters = 150;

    /// <summary>Letters in a line of a block, which has numbers, fronts or times beside its text.</summary>
    private const int BlockLetters = 64;

    /// <summary>The middle size is smaller by this.</summary>
    private const double Smaller = 0.74;

    /// <summary>Letters of a block of parts that finds room on one slide.</summary>
    private const int ShortBody = 420;

    internal static bool Fit(IReadOnlyList<SlideGroup> groups) =>
        groups.Sum(static group => group.Points.Length + group.After.Length) <= MostPoints
        && groups.Count(static group => group.Body?.IsPicture == true) <= 1
        && LinesOf(groups, Long, 1) <= LongLines;

    /// <summary>How large letters can be.</summary>
    internal static string Size(IReadOnlyList<SlideGroup> groups) =>
        SlideView.Sizes[
            LinesOf(groups, Normal, Smaller) <= NormalLines ? 0
            : LinesOf(groups, Long, 1) <= LongLines + 1 ? 1
            : 2
        ];

    /// <inheritdoc cref="Size(IReadOnlyList{SlideGroup})"/>
    /// <param name="points">The length of each point.</param>
    /// <param name="body">Letters beside the points.</param>
    internal static string Size(IReadOnlyCollection<int> points, int body)
    {
        const int NormalBody = 39;
        const int LongBody = 52;
        return SlideView.Sizes[
            Of(Normal, NormalBody) <= NormalLines - 1 ? 0
            : Of(Long, LongBody) <= LongLines - 2 ? 1
            : 2
        ];

        double Of(int perLine, int perBodyLine) =>
            points.Sum(letters => Lines(letters, perLine)) + (body / (double)perBodyLine);
    }

    private static double LinesOf(IReadOnlyList<SlideGroup> groups, int perLine, double size) =>
        groups.Sum(group =>
            group.Points.Concat(group.After).Sum(point => Lines(point.Letters, perLine))
            + (group.Body is { } body ? body.Lines * (body.IsPicture ? size : 1 / size) : 0)
        ) + (groups.Count > 1 ? groups.Count * Heading : 0);

    /// <summary>How much room a table, a quotation, a figure or a block takes.</summary>
    internal static double LinesOf(bool isPicture, Block node) =>
        isPicture ? Picture
        : node is Table table ? (table.Count * Row) + (MarkdownText.Of(node).Length / (double)RowLetters)
        : node.Descendants<ParagraphBlock>().Sum(static text => Lines(MarkdownText.Of(text).Length, BlockLetters));

    private static double Lines(int letters, int perLine) => Math.Ceiling(letters / (double)perLine) + BetweenPoints;

    /// <summary>As few slides as hold them, with as many on each.</summary>
    internal static IEnumerable<T[]> Split<T>(T[] points)
    {
        var slides = (points.Length + SlideText.MostPoints - 1) / SlideText.MostPoints;
        return slides == 0 ? [] : points.Chunk((points.Length + slides - 1) / slides);
    }

    internal static bool IsShort(Block body) => MarkdownText.Of(body).Length <= ShortBody;

    /// <summary>Two questions of a check stand side by side where both are short.</summary>
    internal static bool HoldsBoth(Question one, Question other) => IsShort(one) && IsShort(other);

    private static bool IsShort(Question question)
    {
        const int Column = 44;
        const double Most = 14;
        var choices = question.Type().Choices(question.Answer);
        return choices.Length > 0
            && LinesIn(MarkdownText.Of(question.Syntax.Stem).Length)
                + choices.Sum(choice => LinesIn(choice.Words.Length) + BetweenPoints)
                <= Most;

        static double LinesIn(int letters) => Math.Max(1, Math.Ceiling(letters / (double)Column));
    }
}
