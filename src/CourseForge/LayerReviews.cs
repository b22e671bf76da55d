using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays;
using CourseForge.Overlays.Drift;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge;

/// <summary>What is done to layers between builds: reviewing what they rest on.</summary>
public static class LayerReviews
{
    /// <summary>
    /// How everything that a layer rests on stands; with <see cref="CompileOptions.LooksAhead"/> also what is known to
    /// come. Null when there is no such layer, or what was read has errors.
    /// </summary>
    /// <param name="layer">The id of an overlay, or <c>targets/ID</c>.</param>
    public static ImmutableArray<LayerFinding>? Of(ParsedCurriculum parsed, string layer, CompileOptions options) =>
        parsed.HasErrors || parsed.Syntax is null
            ? null
            : Composer.Review(parsed.Syntax, parsed.Nodes.Value, layer, options);

    /// <summary>
    /// Tells the overlays of which nobody has said that the texts under them were read (CF3045): a change of these texts
    /// cannot be noticed. A build does not say so, since an overlay begins like that; who looks at the curriculum should
    /// know.
    /// </summary>
    public static IEnumerable<Diagnostic> NeverReviewed(ParsedCurriculum parsed, CompileOptions options) =>
        from layer in parsed.Syntax?.Layers ?? []
        where layer.Target is null && layer.Lock.Reviews.Count == 0
        let unreviewed = Of(parsed, layer.Id.Value, options)
            ?.Count(static finding => finding.State == DriftState.Unreviewed)
        where unreviewed > 0
        select DriftDiagnostics.Unreviewed(layer, unreviewed.Value);

    /// <summary>
    /// The text of overlay.lock with a review of each finding: its claims are right beside what it says now.
    /// </summary>
    /// <param name="isAhead">And beside what it is known to become.</param>
    public static string Accept(
        LayerSyntax layer,
        IEnumerable<LayerFinding> findings,
        bool isAhead,
        string version,
        DateOnly day,
        string? by,
        string? note
    )
    {
        var reviews = layer.Lock.Reviews;
        foreach (var finding in findings)
        {
            reviews = finding.Review is { } old ? reviews.Remove(old.Cell.Value) : reviews;
            reviews = reviews.SetItem(finding.Cell, DriftReview.Accept(finding, isAhead, version, day, by, note));
        }

        return ReviewFileText.Of(reviews.Values);
    }

    /// <summary>
    /// Whether a review of the layer can have been made on a text with a word in it. False is certain: then nothing that
    /// was reviewed is another text because of that word.
    /// </summary>
    public static bool MayRestOn(LayerSyntax layer, string word) =>
        layer.Lock.Reviews.Values.Any(review =>
            // Of what was accepted besides the stored text only digests are known.
            review.Accepted.Length > 1
            || !DriftReview.IsWhole(review)
            || (review.Titles ?? ImmutableArray<string>.Empty)
                .Append(review.Text)
                .Any(text => text.Contains(word, StringComparison.Ordinal))
        );

    /// <summary>
    /// The text of overlay.lock in which reviews hold for what findings say now, as they were made: only names have
    /// changed since, and that is no other text.
    /// </summary>
    public static string Follow(LayerSyntax layer, IEnumerable<LayerFinding> findings)
    {
        var reviews = layer.Lock.Reviews;
        foreach (var finding in findings)
        {
            if (finding.Review is { } review)
            {
                reviews = reviews.SetItem(review.Cell.Value, DriftReview.Follow(review, finding));
            }
        }

        return ReviewFileText.Of(reviews.Values);
    }

    /// <summary>The text of overlay.lock in which the changes are tolerated for a time.</summary>
    public static string Waive(LayerSyntax layer, IEnumerable<LayerFinding> findings, WaiverSyntax waiver) =>
        ReviewFileText.Of(
            findings
                .Aggregate(layer.Lock.Reviews, (reviews, finding) =>
                    finding.Review is { } review
                        ? reviews.SetItem(review.Cell.Value, review with { Waiver = waiver })
                        : reviews
                )
                .Values
        );

    /// <summary>
    /// A file of a layer without some of its claims: comments and what stands beside them stay. Null where they cannot
    /// be taken out without touching others. Whoever writes it reads the result first.
    /// </summary>
    /// <param name="places">
    /// Where the targets of the claims stand; of an insert in Markdown, its anchor.
    /// </param>
    public static string? WithoutClaims(SourceFile file, IReadOnlySet<int> places)
    {
        var edits = new TextEditSet();
        return edits.TryAdd(ClaimEdits.Without(file, places)) ? edits.Apply(file) : null;
    }

    /// <summary>The text of overlay.lock without the reviews of some cells, or with other names for them.</summary>
    /// <param name="rename">The new name of a cell, or of an id alone; null to leave it out.</param>
    public static string RewriteLock(LayerSyntax layer, Func<string, string?> rename) =>
        ReviewFileText.Of(
            layer
                .Lock.Reviews.Values.Select(review => (review, name: rename(review.Cell.Value)))
                .Where(pair => pair.name is not null)
                .Select(pair =>
                    pair.review with
                    {
                        Cell = pair.review.Cell with { Value = pair.name! },
                        Contains = [.. pair.review.Contains.Select(id => rename(id) ?? id)],
                    }
                )
        );
}
