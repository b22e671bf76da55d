using System.Collections.Immutable;

namespace CourseForge.Authoring.Overlays;

/// <summary>What is to become of the files of a layer. Nothing has been written.</summary>
/// <param name="Subjects">The cells or ids that it is about, in the order in which they were named.</param>
/// <param name="Texts">The new text of each file that changes, by path from the curriculum folder.</param>
public sealed record LayerChange(ImmutableArray<string> Subjects, ImmutableSortedDictionary<string, string> Texts)
{
    internal static LayerChange OfReviews(ReviewedLayer reviewed, IEnumerable<string> subjects, string text) =>
        new([.. subjects], Sorted([new(reviewed.ReviewFile, text)]));

    internal static ImmutableSortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
