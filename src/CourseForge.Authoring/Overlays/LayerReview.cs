using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Overlays;

/// <summary>Records what the owner of a layer found when the texts under it changed.</summary>
public static class LayerReview
{
    /// <summary>What the layer says was found right beside the text there is now.</summary>
    /// <param name="isAhead">And beside what it is known to become.</param>
    public static LayerChange Accept(
        ReviewedLayer reviewed,
        IEnumerable<string> ids,
        bool isAhead,
        DateOnly today,
        string? by,
        string note
    )
    {
        var findings = reviewed.Named(ids);
        if (
            findings.FirstOrDefault(finding =>
                finding.State is DriftState.New or DriftState.Gone or DriftState.RuleChanged
            ) is
            { } other
        )
        {
            throw CannotAccept(reviewed, other);
        }

        var version = reviewed.Curriculum.Settings.Version.Value;
        return LayerChange.OfReviews(
            reviewed,
            findings.Select(finding => finding.Cell),
            LayerReviews.Accept(reviewed.Layer, findings, isAhead, version, today, by, note)
        );
    }

    /// <summary>A change is known, and can wait until a day.</summary>
    public static LayerChange Waive(ReviewedLayer reviewed, IEnumerable<string> ids, WaiverSyntax waiver)
    {
        var findings = reviewed.Named(ids);
        if (
            findings.FirstOrDefault(finding => finding.State is not (DriftState.Changed or DriftState.Waived)) is
            { } other
        )
        {
            throw new RequestException(
                $"there is nothing to waive for '{other.Cell}': it is {other.State.Written()}",
                "only a change of what was reviewed can wait"
            );
        }

        return LayerChange.OfReviews(
            reviewed,
            findings.Select(finding => finding.Cell),
            LayerReviews.Waive(reviewed.Layer, findings, waiver)
        );
    }

    private static RequestException CannotAccept(ReviewedLayer reviewed, LayerFinding finding) =>
        finding.State == DriftState.New
            ? new(
                $"'{finding.Cell}' cannot be accepted: it is new, and '{reviewed.Name}' says nothing about it",
                $"decide in the layer, for example  keep: [{finding.Node}]"
            )
            : new(
                $"'{finding.Cell}' cannot be accepted: {finding.Other ?? "it is not there any more"}",
                $"change the layer, or  {Suggest.OverlayTake(reviewed.Name, finding.Cell)}"
            );
}
