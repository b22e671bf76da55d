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
}
