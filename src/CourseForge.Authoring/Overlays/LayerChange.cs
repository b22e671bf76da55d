using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;

namespace CourseForge.Authoring.Overlays;

/// <summary>What is to become of the files of a layer. Nothing has been written.</summary>
/// <param name="Subjects">The cells or ids that it is about, in the order in which they were named.</param>
/// <param name="Texts">The new text of each file that changes, in the order of their paths.</param>
public sealed record LayerChange(ImmutableArray<string> Subjects, ImmutableArray<NewText> Texts)
{
    /// <summary>A change of files that were read, and are only written over while they are as they were then.</summary>
    internal static LayerChange Of(
        ReviewedLayer reviewed,
        IEnumerable<string> subjects,
        IEnumerable<KeyValuePair<string, string>> texts
    ) =>
        reviewed.Layer.Span.File?.Origin is { } origin
            ? throw new RequestException(
                $"'{reviewed.Name}' comes with {origin}, and only its owner can change it",
                "write an overlay of your own that builds on it: courseforge overlay new"
            )
            : new(
                [.. subjects],
                [
                    .. texts
                        .OrderBy(text => text.Key, StringComparer.Ordinal)
                        .Select(text => new NewText(text.Key, text.Value, reviewed.DigestOf(text.Key))),
                ]
            );

    internal static LayerChange OfReviews(ReviewedLayer reviewed, IEnumerable<string> subjects, string text) =>
        Of(reviewed, subjects, [new(reviewed.ReviewFile, text)]);
}
