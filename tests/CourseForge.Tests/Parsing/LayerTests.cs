using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Parsing;
using CourseForge.Syntax;

namespace CourseForge.Tests.Parsing;

/// <summary>
/// What overlays and targets come to when nothing is wrong with them; what can be wrong is in
/// tests/cases/parsing/overlay-*.case.
/// </summary>
public sealed class LayerTests
{
    [Fact]
    public void An_overlay_is_the_claims_of_all_its_files()
    {
        var layer = Read(
                (
                    "overlays/xa/overlay.yaml",
                    """
                    layer: xa
                    title: Xanadu
                    jurisdiction: xa
                    builds-on: [federal]
                    for: sample ^1.2
                    fill:
                      slot-a: 988
                      slot-b: no
                      slot-c: {value: 24:00, from: 2026-01-01, cite: xa:1, confidence: verified, checked: 2026-02-01}
                      slot-d: [{value: 4, until: 2027-01-01}, {value: 6, from: 2027-01-01, pending: yes}]
                    set: {first-lesson.title: New title, basics.summary: "A *new* summary"}
                    at-least: {basic.post.pass-mark: 80}
                    add: {help.contacts: [xa:one, xa:two]}
                    keep: [first-lesson]
                    not-applicable: {section-a: Not here.}
                    lock: {section-b: {because: Ask us., notes: no}}
                    decide: {slot-e: {use: federal, because: Counsel said so.}}
                    contacts: {xa:one: {name: One, kind: other, url: "https://example.org/", from: 2026-01-01}}
                    """
                ),
                (
                    "overlays/xa/law.md",
                    """
                    ::: after #first-lesson {id=xa:more title="More" minutes=5 objectives="lo-basics"}
                    ### A section {#xa:part}
                    See ![a map](media/map.svg) and [one](contact:xa:one).
                    :::
                    ::: note #section-b {because="So it is"}
                    A note.
                    :::
                    """
                )
            )
            .Single();

        Assert.Equal(
            ("xa", "federal", "sample", "^1.2"),
            (
                layer.Id.Value,
                layer.BuildsOn.Single().Value,
                layer.Requires?.Curriculum.Value,
                layer.Requires?.Range?.Value
            )
        );
        var fills = layer.Claims.OfType<FillSyntax>().ToArray();
        Assert.Equal(["988", "no", "24:00", "4", "6"], fills.Select(fill => fill.Value?.Value));
        Assert.Equal(
            (new DateOnly(2026, 1, 1), "xa:1", Confidence.Verified),
            (fills[2].Terms.From?.Value, fills[2].Terms.Cite?.Value, fills[2].Terms.Currency?.Confidence.Value)
        );
        Assert.Equal((new DateOnly(2027, 1, 1), true), (fills[4].Terms.From?.Value, fills[4].Terms.IsPending));
        Assert.Equal(
            [("first-lesson", "title", false), ("basics", "summary", true)],
            layer
                .Claims.OfType<SetSyntax>()
                .Select(set => (set.Target.Value, set.Facet?.Value, set.Content is not null))
        );
        Assert.Equal(
            ("basic", "post.pass-mark", 80m),
            layer
                .Claims.OfType<BoundSyntax>()
                .Select(bound => (bound.Target.Value, bound.Facet?.Value, bound.Value.Value))
                .Single()
        );
        Assert.Equal(["xa:one", "xa:two"], layer.Claims.OfType<AddSyntax>().Select(add => add.Element.Value));
        Assert.Equal("Not here.", layer.Claims.OfType<NotApplicableSyntax>().Single().Terms.Because?.Value);
        Assert.False(layer.Claims.OfType<LockSyntax>().Single().AllowNotes);
        Assert.Equal("federal", layer.Claims.OfType<DecideSyntax>().Single().Use?.Value);
        Assert.IsType<ContactSyntax>(layer.Claims.OfType<RecordClaimSyntax>().Single().Record);
        var insert = layer.Claims.OfType<InsertSyntax>().Single();
        Assert.Equal(
            ("xa:more", "first-lesson", InsertPlace.After, 5),
            (insert.Target.Value, insert.Anchor.Value, insert.Place, insert.Lesson?.Minutes.Value)
        );
        Assert.Equal("overlays/xa/media/map.svg", insert.Content.Media.Single().Path.Value);
        Assert.Equal("xa:part", insert.Content.Headings.Single().Id?.Value);
        Assert.Equal("xa:one", insert.Content.References.Single().Id.Value);
        Assert.Equal("section-b", layer.Claims.OfType<NoteSyntax>().Single().Target.Value);
    }

    [Fact]
    public void A_target_is_a_layer_that_says_what_is_built()
    {
        var layer = Read(
                (
                    "targets/springfield.yaml",
                    """
                    target: springfield
                    title: Springfield
                    layers: [xa, river-nation]
                    courses: [basic]
                    tier: core
                    as-of: 2026-07-01
                    with-pending: yes
                    fill: {slot-a: Sgt. Lee}
                    """
                )
            )
            .Single();

        Assert.Equal(["xa", "river-nation"], layer.BuildsOn.Select(id => id.Value));
        Assert.Equal(
            (Tier.Core, new DateOnly(2026, 7, 1), true),
            (layer.Target?.Tier, layer.Target?.AsOf?.Value, layer.Target?.WithPending)
        );
        Assert.Null(layer.Overlay);
        Assert.Single(layer.Claims);
    }

    private static ImmutableArray<LayerSyntax> Read(params (string Path, string Text)[] files)
    {
        var workspace = MinimalCurriculum.Workspace();
        foreach (var (path, text) in files)
        {
            workspace.Add(path, text + "\n");
        }

        var bag = new DiagnosticBag();
        var options = new CompileOptions();
        var curriculum = Parser.Parse(Loader.Load(workspace, options, bag), options, bag);
        Assert.Equal("", string.Join("\n", bag.ToSorted().Select(diagnostic => DiagnosticText.Line(diagnostic))));
        Assert.NotNull(curriculum);
        return curriculum.Layers;
    }
}
