using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Drift;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using Reviews = System.Collections.Immutable.ImmutableDictionary<string, CourseForge.Syntax.ReviewSyntax>;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// What must hold of drift over every stack. Each law takes the check to judge, as the laws of <see
/// cref="OverlayLaws"/> take a resolver.
/// </summary>
internal static class DriftLaws
{
    internal delegate ImmutableArray<DriftFinding> Drift(OverlayWorld world, string layer, DriftInput input);

    internal static ImmutableArray<DriftFinding> Right(OverlayWorld world, string layer, DriftInput input)
    {
        var layers = world.Layers.ToDictionary(one => one.Id);
        return DriftCheck.Of(world.Course, layers, layers[layer], input, world.Day);
    }

    internal static ImmutableSortedDictionary<string, Func<OverlayWorld, Drift, bool>> All { get; } =
        new Dictionary<string, Func<OverlayWorld, Drift, bool>>
        {
            ["20 what was renamed is reviewed still"] = RenamedIsReviewed,
            ["21 accepted, then checked, is clean"] = AcceptedIsClean,
            ["22 wrapping the base's prose anew raises nothing"] = RewrappedIsSilent,
            ["23 an edit of one cell alarms exactly the claims whose parents' value changed"] = AlarmsExactly,
            ["24 what a parent's replacement hides alarms nobody above it"] = HiddenIsSilent,
            ["each layer is judged by its own parents, whatever else is there"] = JudgedAlone,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool RenamedIsReviewed(OverlayWorld world, Drift drift)
    {
        static string New(string id) => id.StartsWith('n') ? "x" + id : id;
        var after = world.Renamed(New);
        return world.Layers.All(layer =>
        {
            var reviews = Accept(world, layer.Id, drift);
            var input = new DriftInput(reviews)
            {
                Renamed = world.Course.Nodes.ToDictionary(node => node.Id, node => New(node.Id)),
            };
            var (before, now) = (drift(world, layer.Id, new DriftInput(reviews)), drift(after, layer.Id, input));
            return before.Length == now.Length
                && before.All(finding =>
                    now.Any(other =>
                        other.Cell == finding.Cell with { Node = New(finding.Cell.Node) }
                        && (
                            other.State == finding.State
                            || (
                                other is { State: DriftState.Renamed }
                                && finding.State < DriftState.Renamed
                                && other.Other == finding.Cell.Node
                            )
                        )
                    )
                );
        });
    }

    private static bool AcceptedIsClean(OverlayWorld world, Drift drift) =>
        world.Layers.All(layer =>
            drift(world, layer.Id, new DriftInput(Accept(world, layer.Id, drift)) { LooksAhead = true })
                .All(finding => IsCalm(finding.State) || IsOutOfReach(finding))
        );

    /// <summary>What a layer below took out, or locked, is not accepted away.</summary>
    private static bool IsOutOfReach(DriftFinding finding) =>
        finding.State is DriftState.Gone or DriftState.RuleChanged;

    private static bool IsCalm(DriftState state) =>
        state is DriftState.Ok or DriftState.SameNow or DriftState.WillChange;

    private static bool RewrappedIsSilent(OverlayWorld world, Drift drift)
    {
        var rewrapped = world.Edited(
            (_, cell) =>
                cell.Rule == MergeRule.Replace
                    ? " " + cell.Value.Replace(" ", "\n", StringComparison.Ordinal) + "  \n"
                    : cell.Value
        );
        return world.Layers.All(layer =>
        {
            var reviews = Accept(world, layer.Id, drift);
            return drift(world, layer.Id, new DriftInput(reviews))
                .Select(finding => (finding.Cell, finding.State))
                .SequenceEqual(
                    drift(rewrapped, layer.Id, new DriftInput(reviews)).Select(finding => (finding.Cell, finding.State))
                );
        });
    }

    private static bool AlarmsExactly(OverlayWorld world, Drift drift)
    {
        foreach (var layer in world.Layers)
        {
            var input = new DriftInput(Accept(world, layer.Id, drift));
            var accepted = drift(world, layer.Id, input);
            var before = Parents(world, layer);
            foreach (
                var node in world
                    .Course.Nodes.Where(node =>
                        layer.Claims.Any(claim => claim.Cell.Node == node.Id || claim.Anchor?.Node == node.Id)
                    )
                    .Prepend(world.Course.Nodes[0])
                    .Take(3)
            )
            {
                var edited = world.Edited(
                    (cell, value) => cell == new CellId(node.Id, "text") ? "base amended" : value.Value
                );
                var after = Parents(edited, layer);
                var alarms = drift(edited, layer.Id, input)
                    .Where(finding => finding.State is DriftState.Changed or DriftState.SameNow)
                    .Select(finding => finding.Cell);
                var calm = accepted
                    .Where(finding => finding.State == DriftState.SameNow)
                    .Select(finding => finding.Cell)
                    .ToHashSet();
                var changed = accepted
                    .Where(finding =>
                        !IsOutOfReach(finding) && Shown(before, finding.Cell) != Shown(after, finding.Cell)
                    )
                    .Select(finding => finding.Cell);
                if (!alarms.Except(calm).ToHashSet().SetEquals(changed.Except(calm)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The laws' own reading of "effective parent value": from the resolver alone.</summary>
    private static string? Shown(Resolved parents, CellId cell) =>
        parents.Cells.TryGetValue(cell, out var decided)
            ? decided.Value
            : string.Join(
                '|',
                parents
                    .Problems.Where(problem => problem.Cell == cell)
                    .SelectMany(problem => problem.Claims)
                    .Select(claim => claim.Value)
                    .Order(StringComparer.Ordinal)
            );

    private static Resolved Parents(OverlayWorld world, Layer layer) =>
        Resolver.Resolve(world.Course, world.Close([.. layer.BuildsOn]), world.Day).Whole();

    private static bool HiddenIsSilent(OverlayWorld world, Drift drift)
    {
        foreach (var hider in world.Layers)
        {
            foreach (
                var hiding in hider.Claims.Where(claim =>
                    claim.Verb == ClaimVerb.Replace
                    && OverlayLaws.IsActive(claim, world)
                    && claim.Cell.Node.StartsWith('n')
                )
            )
            {
                var edited = world.Edited((cell, value) => cell == hiding.Cell ? "base amended" : value.Value);
                foreach (var above in world.Layers.Where(layer => world.Stack.IsAbove(layer.Id, hider.Id)))
                {
                    // Only where the parent's word is what the layer was laid upon.
                    if (Parents(world, above).Cells.TryGetValue(hiding.Cell, out var seen) && seen.Winner is not null)
                    {
                        var reviews = Accept(world, above.Id, drift);
                        if (
                            drift(edited, above.Id, new DriftInput(reviews))
                                .Any(finding => finding.Cell == hiding.Cell && finding.State == DriftState.Changed)
                        )
                        {
                            return false;
                        }
                    }
                }
            }
        }

        return true;
    }

    private static bool JudgedAlone(OverlayWorld world, Drift drift) =>
        world.Layers.All(layer =>
        {
            var closure = world.Close(layer.Id).Layers.Select(one => one.Id).ToHashSet();
            var alone = world with { Layers = [.. world.Layers.Where(one => closure.Contains(one.Id))] };
            var input = new DriftInput(Accept(alone, layer.Id, drift));
            return drift(world, layer.Id, input)
                .Select(finding => (finding.Cell, finding.State))
                .SequenceEqual(drift(alone, layer.Id, input).Select(finding => (finding.Cell, finding.State)));
        });

    /// <summary>A lock in which everything that a layer rests on was reviewed.</summary>
    private static Reviews Accept(OverlayWorld world, string layer, Drift drift) =>
        drift(world, layer, new DriftInput(Reviews.Empty) { LooksAhead = true })
            .ToImmutableDictionary(
                finding => finding.Cell.ToString(),
                finding => DriftReview.Accept(Finding(finding), isAhead: true, "1.0.0", world.Day, "jdoe", "read")
            );

    private static LayerFinding Finding(DriftFinding finding) =>
        new()
        {
            Layer = finding.Layer,
            Cell = finding.Cell.ToString(),
            Node = finding.Cell.Node,
            State = finding.State,
            Claims = [],
            Review = finding.Review,
            Now = finding.Now,
            Rule = finding.Rule,
            Contains = finding.Contains,
            BasePlace = default,
            Upcoming = finding.Then,
        };
}
