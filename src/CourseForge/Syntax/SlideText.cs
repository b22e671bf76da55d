using System.Collections.Immutable;

namespace CourseForge.Syntax;

/// <summary>What an author says of slides with <c>{slide=...}</c> on a lesson, a section or a block.</summary>
internal static class SlideText
{
    internal const string Attribute = "slide";

    /// <summary>Leaves it to the speaker.</summary>
    internal const string No = "no";

    /// <summary>Shows it in full.</summary>
    internal const string Yes = "yes";

    /// <summary>More points than that nobody reads while somebody speaks.</summary>
    internal const int MostPoints = 6;

    /// <summary>Characters of a point that fit two lines of a slide.</summary>
    internal const int LongestPoint = 110;

    /// <summary>The points of an author's own words.</summary>
    internal static ImmutableArray<string> Points(string written) =>
        [.. written.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
