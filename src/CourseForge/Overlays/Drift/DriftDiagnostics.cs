using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Drift;

/// <summary>
/// Says what drifted, to the one who must act: at the layer's claim, with the place in the base beside it.
/// </summary>
internal static class DriftDiagnostics
{
    private const int ShownLength = 60;

    /// <param name="isLocked">For a build that is published: what law hangs on must not have changed unseen.</param>
    internal static void Report(
        IEnumerable<LayerFinding> findings,
        LayerSyntax layer,
        bool isLocked,
        DiagnosticBag diagnostics
    )
    {
        var unreviewed = 0;
        foreach (var finding in findings)
        {
            if (finding.IsEdited)
            {
                diagnostics.Add(Codes.Drift.Edited, finding.Review!.Cell.Span, finding.Cell);
            }

            if (finding.State == DriftState.Unreviewed)
            {
                unreviewed++;
            }
            else if (Describe(finding, layer, isLocked) is { } diagnostic)
            {
                diagnostics.Add(
                    finding.BasePlace.IsNowhere
                        ? diagnostic
                        : diagnostic.WithRelated(finding.BasePlace, "it stands here")
                );
            }
        }

        // A layer that was never reviewed is new; one that was in part has been forgotten in part.
        // What is published is looked at more closely.
        if (unreviewed > 0 && (layer.Lock.Reviews.Count > 0 || isLocked))
        {
            diagnostics.Add(Unreviewed(layer, unreviewed));
        }
    }

    /// <summary>So many texts under a layer were never read by anybody who said so.</summary>
    internal static Diagnostic Unreviewed(LayerSyntax layer, int count) =>
        Diagnostic
            .Create(Codes.Drift.Unreviewed, layer.Id.Span, layer.Id.Value, count)
            .WithHint($"'{Suggest.OverlayStatus(layer.Id.Value)}' lists them");

    private static Diagnostic? Describe(LayerFinding finding, LayerSyntax layer, bool isLocked)
    {
        var place = finding.Claims is [var claim, ..] ? claim.Target.Span : finding.Review?.Cell.Span ?? layer.Id.Span;
        var id = layer.Id.Value;
        var since = finding.Review is { } review ? $"{IsoDate.Text(review.Reviewed)} (version {review.Base})" : "";
        switch (finding.State)
        {
            case DriftState.Changed:
                var (then, now) = TextDifference.Of(finding.Review!.Text, finding.Now ?? "", ShownLength);
                var changed = Diagnostic
                    .Create(Codes.Drift.Changed, place, finding.Cell, since, then, now)
                    .WithHint($"'{Suggest.OverlayDiff(id, finding.Node)}' shows then, now and yours");
                changed = finding.Lapsed is { } waiver
                    ? changed.WithRelated(
                        finding.Review.Cell.Span,
                        $"the waiver by {waiver.By} lapsed on {IsoDate.Text(waiver.Until)}: {waiver.Because}"
                    )
                    : changed;
                return isLocked && finding.IsLaw ? changed with { Severity = Severity.Error } : changed;
            case DriftState.Retitled:
                var (before, after) = TextDifference.Of(
                    string.Join(" > ", finding.Review!.Titles!.Value),
                    string.Join(" > ", finding.Titles),
                    ShownLength
                );
                return Diagnostic
                    .Create(Codes.Drift.Retitled, place, finding.Cell, since, before, after)
                    .WithHint($"'{Suggest.OverlayAccept(id, finding.Cell)}' when your words are right under it, too");
            case DriftState.New:
                return Diagnostic
                    .Create(Codes.Drift.New, finding.Review?.Cell.Span ?? layer.Id.Span, finding.Node, finding.Other)
                    .WithHint(
                        $"decide in '{id}': {(finding.IsSlot ? "fill" : "replace")} it, declare it not-applicable, or write  keep: [{finding.Node}]"
                    );
            case DriftState.Gone:
                return Diagnostic.Create(Codes.Drift.Gone, place, finding.Node, since).WithHint(finding.Other);
            case DriftState.RuleChanged:
                return Diagnostic.Create(Codes.Drift.RuleChanged, place, finding.Cell, since, finding.Other);
            case DriftState.SameNow:
                return Diagnostic
                    .Create(Codes.Drift.SameNow, place, finding.Cell)
                    .WithHint($"keep it as your own word, or drop it with '{Suggest.OverlayTake(id, finding.Node)}'");
            case DriftState.Waived:
                return Diagnostic.Create(
                    Codes.Drift.Waived,
                    place,
                    finding.Cell,
                    IsoDate.Text(finding.On!.Value),
                    finding.Review!.Waiver!.Because,
                    finding.Review.Waiver.By
                );
            case DriftState.Ok or DriftState.WillChange or DriftState.Unreviewed or DriftState.Renamed:
                return null;
            default:
                throw new InvalidOperationException($"no such state: {finding.State}");
        }
    }
}
