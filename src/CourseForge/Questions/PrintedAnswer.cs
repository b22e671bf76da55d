using CourseForge.Views;

namespace CourseForge.Questions;

/// <summary>How a question is answered in printed matter.</summary>
/// <param name="Options">What learners choose from, or pairs and items in their right order.</param>
/// <param name="Answer">The right answer in short.</param>
internal sealed record PrintedAnswer(KeyOptionView[] Options, string Answer)
{
    /// <summary>
    /// A table for learners to fill in, where the options would tell them the answer; null where they are asked with
    /// the options.
    /// </summary>
    internal FillTableView? ToFill { get; init; }

    /// <summary>What learners choose from to fill the table in; nothing where its columns say it, or there is no choice.</summary>
    internal KeyOptionView[] ToChoose { get; init; } = [];

    /// <summary>Of places on a picture: the picture; null where there is none.</summary>
    internal Html? Picture { get; init; }

    /// <summary>The places on it.</summary>
    internal PointView[] Places { get; init; } = [];

    /// <summary>Of a number to be written: what it counts, in words.</summary>
    internal string Unit { get; init; } = "";
}
