using CourseForge.Syntax;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Shared;

/// <summary>Keys that several types have.</summary>
internal static class SharedKeys
{
    internal static readonly KeyShape Partial = Optional(
        "partial",
        Flag,
        "Whether a partly right answer earns part of the points."
    ) with
    {
        Default = "no",
        Example = "yes",
    };

    internal static readonly KeyShape OtherwiseFeedback = Optional(
        "feedback",
        Markdown,
        "What to say to those who wrote something else.",
        "Look at the picture again."
    );
}
