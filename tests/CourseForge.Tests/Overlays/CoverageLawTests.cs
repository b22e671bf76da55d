using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Coverage;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// Law 25 of the design: one worst state for each slot and target, and counts that add up. Any node with a text serves
/// as a slot.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CoverageLawTests
{
    [Fact]
    public void Every_slot_of_every_stack_has_one_worst_state_and_counts_add_up() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(OverlayLawTests.Stacks),
            Prop.ForAll(OverlayWorld.Arbitrary, OneWorstState)
        );

    [Fact]
    public void The_order_of_layers_and_claims_means_nothing() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(OverlayLawTests.Stacks),
            Prop.ForAll(OverlayWorld.Arbitrary, world =>
            {
                var turned = world with
                {
                    Layers =
                    [
                        .. world.Layers.Reverse().Select(layer => layer with { Claims = [.. layer.Claims.Reverse()] }),
                    ],
                };
                return Of(world).Zip(Of(turned)).All(pair => pair.First.Findings.SequenceEqual(pair.Second.Findings));
            })
        );

    [Fact]
    public void Random_stacks_reach_most_states()
    {
        var seen = Enumerable
            .Range(0, 1000)
            .SelectMany(seed => Of(new OverlayWorldMaker(seed).Make()))
            .Select(cell => cell.Findings[0].State)
            .ToHashSet();
        // Reviews, drift, translations and what nobody knows need syntax, which these worlds do not have.
        Assert.Equal(
            Enum.GetValues<CoverageState>()
                .Except([
                    CoverageState.ReviewOverdue,
                    CoverageState.Drifted,
                    CoverageState.Untranslated,
                    CoverageState.Unknown,
                ]),
            seen.Order()
        );
    }

    private static bool OneWorstState(OverlayWorld world)
    {
        var cells = Of(world);
        var counts = cells.GroupBy(cell => cell.Findings[0].State).Sum(group => group.Count());
        return counts == cells.Count && cells.All(IsWhole);
    }

    private static bool IsWhole(
        (AskedSlot Slot, ResolvedOverlays Resolution, ImmutableArray<CoverageFinding> Findings) cell
    )
    {
        if (cell.Findings.IsEmpty || cell.Findings[0].State != cell.Findings.Max(finding => finding.State))
        {
            return false;
        }

        var states = cell.Findings.Select(finding => finding.State).ToHashSet();
        var hasValue = cell.Resolution.Cells.GetValueOrDefault(cell.Slot.Cell)?.Source is not null;
        var isFilled = states.Overlaps([
            CoverageState.Filled,
            CoverageState.Kept,
            CoverageState.Inherited,
            CoverageState.InheritedUnconfirmed,
        ]);
        var isEmpty = states.Overlaps([
            CoverageState.Missing,
            CoverageState.Open,
            CoverageState.NotConcerned,
            CoverageState.Expired,
            CoverageState.PendingOnly,
        ]);
        var isAway = states.Contains(CoverageState.NotApplicable);
        var isDisputed = states.Contains(CoverageState.Disputed);
        return new[] { isFilled, isEmpty, isAway, isDisputed }.Count(holds => holds) == 1
            && (!isFilled || hasValue)
            && (!isEmpty || !hasValue)
            && (!isAway || cell.Resolution.Removed(cell.Slot.Cell.Node) is not null)
            && (!states.Contains(CoverageState.Missing) || cell.Slot.MustDecide);
    }

    private static List<(AskedSlot Slot, ResolvedOverlays Resolution, ImmutableArray<CoverageFinding> Findings)> Of(
        OverlayWorld world
    )
    {
        var resolution = Resolver.Resolve(world.Course, world.Stack, world.Day);
        // Levels that go with parentage: who builds on others is narrower, as a rule.
        var levels = world.Stack.Layers.ToDictionary(
            layer => layer.Id,
            layer => (JurisdictionLevel)Math.Min(4, world.Stack.Ancestors(layer.Id).Count)
        );
        var check = new SlotCheck(new CoverageInput(world.Stack, resolution, world.Day, levels, _ => default));
        return
        [
            .. world
                .Course.Nodes.Where(node => node.Cells.ContainsKey("text"))
                .Select((node, i) => new AskedSlot(new CellId(node.Id, "text"), (JurisdictionLevel)(i % 5), i % 2 == 0))
                .Select(slot => (slot, resolution, check.Of(slot))),
        ];
    }
}
