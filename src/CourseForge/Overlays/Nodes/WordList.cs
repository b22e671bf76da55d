using System.Collections.Immutable;

namespace CourseForge.Overlays.Nodes;

/// <summary>A list of words as one value, such as the people of a scenario: separated by <c>|</c>, as elsewhere.</summary>
internal static class WordList
{
    internal static string Of(IEnumerable<string> words) => string.Join(" | ", words);

    internal static ImmutableArray<string> Read(string words) =>
        [.. words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
