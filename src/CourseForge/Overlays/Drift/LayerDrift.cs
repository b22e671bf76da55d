using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using Markdig.Syntax;

namespace CourseForge.Overlays.Drift;

/// <summary>Drift of the layers of a curriculum: what <see cref="DriftCheck"/> finds, with places and words.</summary>
internal sealed class LayerDrift(
    CurriculumSyntax curriculum,
    CurriculumNodes nodes,
    IReadOnlyDictionary<string, Layer> layers,
    DateOnly day
)
{
    private readonly ImmutableDictionary<string, string> _renamed = curriculum.Settings.Renamed.ToImmutableDictionary(
        pair => pair.Key,
        pair => pair.Value.Value
    );

    /// <param name="target">The target that is built, which may tolerate changes for a time.</param>
    internal ImmutableArray<LayerFinding> Of(LayerSyntax layer, bool looksAhead, TargetHeadSyntax? target = null)
    {
        var written = layer
            .Claims.SelectMany(claim =>
                claim is InsertSyntax insert ? new[] { insert.Anchor.Value, insert.Target.Value } : [claim.Target.Value]
            )
            .ToHashSet(StringComparer.Ordinal);
        var input = new DriftInput(layer.Lock.Reviews)
        {
            Waivers = target?.Waivers ?? ImmutableDictionary<string, WaiverSyntax>.Empty,
            Renamed = _renamed,
            Retired = curriculum.Settings.Retired,
            About = About,
            Dated = Dated,
            HasHeading = id => nodes.Find(id)?.Kind is not (NodeKind.Block or NodeKind.InnerBlock or NodeKind.Slot),
            IsInText = id => nodes.Find(id)?.Kind == NodeKind.InnerBlock,
            Speaks = written.Contains,
            LooksAhead = looksAhead,
        };
        return
        [
            .. DriftCheck
                .Of(nodes.Course, layers, layers[LayerName.Of(layer)], input, day)
                .Select(finding => Describe(finding, written)),
        ];
    }

    private LayerFinding Describe(DriftFinding finding, HashSet<string> written)
    {
        // The review was found under the new id, but a claim still goes by the old one.
        var oldId = _renamed
            .Where(pair => pair.Value == finding.Cell.Node && written.Contains(pair.Key))
            .Select(pair => pair.Key)
            .Min(StringComparer.Ordinal);
        var isRenamed = oldId is not null && finding.State < DriftState.Renamed;
        var own = finding.Claims.FirstOrDefault(claim =>
            claim.Cell == finding.Cell && claim.Value.Length > 0 && claim.Period.Contains(day)
        ) ?? finding.Claims.FirstOrDefault(claim => claim.Value.Length > 0);
        return new LayerFinding
        {
            Layer = finding.Layer,
            Cell = finding.Cell.ToString(),
            Node = finding.Cell.Node,
            State = isRenamed ? DriftState.Renamed : finding.State,
            Claims = [.. finding.Claims.Select(claim => claim.Syntax).OfType<ClaimSyntax>().Distinct()],
            Review = finding.Review is { } stored ? stored with { Text = NormalizedText.Of(stored.Text) } : null,
            Now = finding.Now,
            Rule = finding.Rule,
            Contains = finding.Contains,
            Titles = finding.Titles,
            BasePlace = nodes.Find(finding.Cell.Node)?.Id.Span ?? default,
            Yours = own?.Value
                ?? finding
                    .Claims.FirstOrDefault(claim => claim.Verb == ClaimVerb.Insert)
                    ?.Cells?.GetValueOrDefault(Facets.Text)
                    ?.Value,
            IsSlot = nodes.Find(finding.Cell.Node)?.Kind == NodeKind.Slot,
            On = finding.On,
            Upcoming = finding.Then,
            Other = isRenamed ? oldId : finding.Other,
            Lapsed = finding.Lapsed,
            IsLaw = IsLaw(finding),
            IsTranslation = finding.Claims.Any(claim => claim.IsTranslation),
            IsEdited = finding.Review is { } review && !DriftReview.IsWhole(review),
        };
    }

    /// <summary>Laws, what cites one, and claims that rest on one.</summary>
    private static bool IsLaw(DriftFinding finding) =>
        finding.Cell.Facet == Facets.Statute
        || finding.Claims.Any(claim => claim.Syntax?.Terms.Cite is not null)
        || new[] { finding.Now, finding.Review?.Text }
            .OfType<string>()
            .Any(text => LawInText.Is(text, isRecord: finding.Cell.Facet == Facets.Question));

    /// <summary>A law says what it is on a day.</summary>
    private DatedText? Dated(CellId cell, Claim? source) =>
        cell.Facet == Facets.Statute
        && ((source?.Syntax as RecordClaimSyntax)?.Record ?? nodes.Find(cell.Node)?.Syntax) is StatuteSyntax statute
            ? new DatedText(
                day => CanonicalRecord.On(statute, day),
                [
                    .. statute
                        .Versions.SelectMany(version => new[] { version.From.Value, version.Until?.Value })
                        .OfType<DateOnly>(),
                ]
            )
            : null;

    /// <summary>A slot's value is nothing without what was asked.</summary>
    private string? About(string id) =>
        nodes.Find(id) is { Kind: NodeKind.Slot, Syntax: BlockSyntax slot, Lesson: { } lesson }
            ? CanonicalText.Of([LessonOutline.ContainerOf(lesson.Content, slot)])
            : null;
}
