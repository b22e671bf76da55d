using CourseForge.Model;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Drift;

/// <summary>What a review says, and how one is made.</summary>
internal static class DriftReview
{
    /// <summary>
    /// Whether a text is one of those that were accepted. A review that was made by another normaliser is not worth
    /// less: its stored text is digested again.
    /// </summary>
    internal static bool Accepts(ReviewSyntax review, string text)
    {
        var digest = NormalizedText.Digest(text);
        return review.Accepted.Any(accepted => accepted.StartsWith(NormalizedText.Algorithm, StringComparison.Ordinal))
            ? review.Accepted.Contains(digest, StringComparer.Ordinal)
            : NormalizedText.Digest(review.Text) == digest;
    }

    /// <summary>
    /// Whether a text stands under the titles that it was reviewed under: they can turn round what it says. A review of
    /// which nobody wrote them down, as older versions did not, is not worth less.
    /// </summary>
    internal static bool StoodUnder(ReviewSyntax review, IEnumerable<string> titles) =>
        review.Titles is not { } reviewed
        || reviewed.Select(NormalizedText.Of).SequenceEqual(titles.Select(NormalizedText.Of));

    /// <summary>Whether the stored text is one that was accepted: otherwise somebody edited the file.</summary>
    internal static bool IsWhole(ReviewSyntax review) => Accepts(review, review.Text);

    /// <summary>The last part of a cell's name is the facet; assessments have facets of two.</summary>
    internal static CellId CellOf(ReviewSyntax review)
    {
        var name = review.Cell.Value;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return new CellId(name[..dot], name[(dot + 1)..]);
    }

    /// <summary>The claims on a cell were found right for what it is now.</summary>
    /// <param name="isAhead">And for what it is known to become: on that day nobody is alarmed.</param>
    internal static ReviewSyntax Accept(
        LayerFinding finding,
        bool isAhead,
        string version,
        DateOnly day,
        string? by,
        string? note
    )
    {
        var now = finding.Now ?? "";
        string[] texts = isAhead && finding.Upcoming is { } upcoming ? [now, upcoming] : [now];
        return new ReviewSyntax
        {
            Cell = new Located<string>(finding.Cell, default),
            Accepted = [.. texts.Select(NormalizedText.Digest).Distinct().Order(StringComparer.Ordinal)],
            Text = now,
            Base = version,
            Reviewed = day,
            By = by,
            Note = note,
            Waiver = null,
            Span = default,
            Rule = finding.Rule == MergeRule.Replace ? null : finding.Rule,
            Contains = finding.Contains,
            Titles = finding.Titles.IsEmpty ? null : finding.Titles,
        };
    }

    /// <summary>The same review, of the text that the finding has now; whatever else was reviewed, and what was not, stays so.</summary>
    internal static ReviewSyntax Follow(ReviewSyntax review, LayerFinding finding)
    {
        var now = finding.Now ?? "";
        return review with
        {
            // What it is known to become was accepted, too.
            Accepted =
            [
                .. review
                    .Accepted.Where(digest => digest != NormalizedText.Digest(review.Text))
                    .Append(NormalizedText.Digest(now))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            Text = now,
            Titles = review.Titles is null ? null : finding.Titles,
        };
    }
}
