// Longer than 400 lines because the laws are one list, by number, and most are read beside the ones before them.

using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// What must hold of every stack, by number. Each takes the resolver to judge, so that the same laws run over the real
/// one and over the deliberately wrong ones of <see cref="OverlayMutants"/>, each of which at least one law must catch.
/// </summary>
internal static class OverlayLaws
{
    internal delegate Resolved Resolve(OverlayWorld world);

    internal static Resolved Right(OverlayWorld world) =>
        Resolver.Resolve(world.Course, world.Stack, world.Day).Whole();

    internal static ImmutableSortedDictionary<string, Func<OverlayWorld, Resolve, bool>> All { get; } =
        new Dictionary<string, Func<OverlayWorld, Resolve, bool>>
        {
            ["01 an empty layer on top changes nothing"] = (world, resolve) =>
                Same(resolve(world), resolve(world.OnTop("zz-empty"))),
            ["02 the order of layers, claims and parents means nothing"] = OrderMeansNothing,
            ["03 stacks combine by set union"] = Union,
            ["04 the names of layers mean nothing"] = NamesMeanNothing,
            ["05 a cell without a claim is the base's"] = Frame,
            ["06 one more claim changes only what it speaks of"] = Locality,
            ["07 the layer above all others wins"] = Precedence,
            ["08 a layer above that decides settles exactly that"] = Settle,
            ["09 there is no silent winner"] = NoSilentWinner,
            ["10 no claim is dead"] = NoDeadClaim,
            ["11 removing a loser changes nothing"] = LoserRemoval,
            ["12 the result is at least every floor and at most every ceiling"] = Bounds,
            ["13 a locked cell is what its locker saw"] = Lock,
            ["14 removal does not move anything"] = Tombstone,
            ["15 nothing shows inside what is absent"] = NoGhost,
            ["16 pending claims are inert"] = (world, resolve) =>
                Same(
                    resolve(world),
                    resolve(
                        world.Map(claim =>
                            !claim.IsPending ? [claim]
                            : claim.Verb == ClaimVerb.Insert ? [claim with { IsPending = false, Period = LongAgo }]
                            : []
                        )
                    )
                ),
            ["17 a period may be split"] = PeriodSplit,
            ["18 nothing changes between two dates of the timeline"] = Constancy,
            ["19 the result, as a new base, resolves to itself"] = Flatten,
            ["20 renaming ids of the base, and following in the layers, changes names only"] = Rename,
            ["26 the trace lists every active claim, and without the winner something else holds, or another says it"] =
                Explained,
            ["27 a translation is shown exactly where the text stands that it was made from"] = Translated,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>For pending inserts, which cannot be taken away: other claims may name their nodes.</summary>
    private static Period LongAgo => new(new DateOnly(1900, 1, 1), new DateOnly(1900, 1, 2));

    /// <summary>
    /// Putting stacks together is associative, commutative and idempotent, and a bundle of layers equals its parts.
    /// </summary>
    private static bool Union(OverlayWorld world, Resolve resolve)
    {
        var all = world.Layers.ToDictionary(layer => layer.Id, StringComparer.Ordinal);
        string[] ids = [.. all.Keys];
        var (one, other, third) = (
            Of(ids.Where((_, i) => i % 3 == 0)),
            Of(ids.Where((_, i) => i % 3 == 1)),
            Of(ids.Where((_, i) => i % 3 == 2))
        );
        return Of(one.Concat(other).Concat(third)).SequenceEqual(Of(third.Concat(Of(other.Concat(one)))))
            && Of(one.Concat(one)).SequenceEqual(one)
            && Same(resolve(world), resolve(world with { Layers = [.. world.Layers.Reverse()] }));

        string[] Of(IEnumerable<string> wanted) =>
            [.. LayerStack.Close(all, wanted, [])!.Layers.Select(layer => layer.Id)];
    }

    private static bool OrderMeansNothing(OverlayWorld world, Resolve resolve)
    {
        var shuffled = world with
        {
            Layers =
            [
                .. world
                    .Layers.Reverse()
                    .Select(layer =>
                        layer with
                        {
                            Claims = [.. layer.Claims.Reverse()],
                            BuildsOn = [.. layer.BuildsOn.Reverse()],
                        }
                    ),
            ],
        };
        return Same(resolve(world), resolve(shuffled));
    }

    private static bool NamesMeanNothing(OverlayWorld world, Resolve resolve)
    {
        // The names turn around; ids of inserted nodes are the authors' and stay.
        var ids = world.Layers.Select(layer => layer.Id).Order(StringComparer.Ordinal).ToList();
        string New(string id) => "r" + (ids.Count - ids.IndexOf(id)).ToString(CultureInfo.InvariantCulture);
        var renamed = world with
        {
            Layers =
            [
                .. world.Layers.Select(layer => new Layer(
                    New(layer.Id),
                    [.. layer.BuildsOn.Select(New)],
                    [.. layer.Claims.Select(claim => claim with { Layer = New(claim.Layer) })]
                )),
            ],
        };
        var (before, after) = (resolve(world), resolve(renamed));
        return Accepted(before) == Accepted(after)
            && (
                !Accepted(before)
                || (Values(before).SequenceEqual(Values(after)) && Presence(before).SequenceEqual(Presence(after)))
            );
    }

    private static bool Frame(OverlayWorld world, Resolve resolve)
    {
        var spoken = world.Claims.Where(claim => IsActive(claim, world)).Select(claim => claim.Cell).ToHashSet();
        var result = resolve(world);
        return !Accepted(result)
            || world.Course.Nodes.All(node =>
                node.Cells.All(cell =>
                    spoken.Contains(new CellId(node.Id, cell.Key))
                    || (
                        result.Cells.TryGetValue(new CellId(node.Id, cell.Key), out var resolved)
                        && resolved.Value == Bottom(cell.Value)
                        && resolved.Notes.IsEmpty
                    )
                )
            );
    }

    private static bool Locality(OverlayWorld world, Resolve resolve)
    {
        var with = resolve(world);
        foreach (var claim in Accepted(with) ? world.Claims : [])
        {
            var without = resolve(world.Without(other => ReferenceEquals(other, claim)));
            if (!Accepted(without))
            {
                continue;
            }

            var changed = with
                .Cells.Keys.Union(without.Cells.Keys)
                .Where(cell =>
                    !(
                        with.Cells.TryGetValue(cell, out var one)
                        && without.Cells.TryGetValue(cell, out var other)
                        && one.Value == other.Value
                        && one.Notes.SequenceEqual(other.Notes)
                    )
                )
                .Where(cell => cell != claim.Cell && cell.Node != claim.Cell.Node);
            if (changed.Any() && claim.Verb is not (ClaimVerb.NotApplicable or ClaimVerb.Restore or ClaimVerb.Insert))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Precedence(OverlayWorld world, Resolve resolve)
    {
        var before = resolve(world);
        foreach (var node in Accepted(before) ? before.Nodes.Where(node => node.Removed is null) : [])
        {
            var cell = new CellId(node.Id, "text");
            var result = resolve(
                world.OnTop(
                    "zz-top",
                    new Claim
                    {
                        Layer = "zz-top",
                        Verb = ClaimVerb.Replace,
                        Cell = cell,
                        Value = "from the top",
                        Period = Period.Always,
                    }
                )
            );
            var isLocked = Around(before, node.Id)
                .Any(id =>
                    world.Course.Nodes.Any(other => other.Id == id && other.IsLocked)
                    || world.Claims.Any(claim =>
                        claim.Verb == ClaimVerb.Lock && claim.Cell.Node == id && IsActive(claim, world)
                    )
                );
            if (isLocked ? Accepted(result) : !Accepted(result) || result.Cells[cell].Value != "from the top")
            {
                return false;
            }
        }

        return true;
    }

    private static bool Settle(OverlayWorld world, Resolve resolve)
    {
        var problems = resolve(world).Problems;
        var disputes = problems
            .Where(problem => problem.Kind == ProblemKind.Dispute && problem.Claims.All(claim => claim.IsReplacing))
            .ToList();
        // What somebody has locked, nobody above may decide.
        var isLocked = world.Claims.Any(claim => claim.Verb == ClaimVerb.Lock && IsActive(claim, world));
        if (disputes.Count == 0 || disputes.Count != problems.Length || isLocked)
        {
            return true;
        }

        var decisions = disputes
            .Select(dispute => new Claim
            {
                Layer = "zz-top",
                Verb = ClaimVerb.Decide,
                Cell = dispute.Cell,
                Value = "",
                Period = Period.Always,
                Use = dispute.Claims[0].Layer,
            })
            .ToArray();
        var settled = resolve(world.OnTop("zz-top", decisions));
        return Accepted(settled)
            && disputes.All(dispute => settled.Cells[dispute.Cell].Value == dispute.Claims[0].Value);
    }

    private static bool NoSilentWinner(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        if (!Accepted(result))
        {
            return true;
        }

        var stack = world.Stack;
        var present = result.Nodes.Where(node => node.Removed is null).Select(node => node.Id).ToHashSet();
        var active = world.Claims.Where(claim => IsActive(claim, world) && present.Contains(claim.Cell.Node)).ToList();
        foreach (
            var (one, other) in active
                .SelectMany(one => active.Select(other => (one, other)))
                .Where(pair => pair.one.Cell == pair.other.Cell && stack.AreUnrelated(pair.one.Layer, pair.other.Layer))
        )
        {
            bool IsTop(Claim claim) =>
                !active.Exists(third =>
                    third.Cell == claim.Cell && third.IsReplacing && stack.IsAbove(third.Layer, claim.Layer)
                );
            if (
                one.IsReplacing
                && IsTop(one)
                && IsTop(other)
                && (other.IsReplacing ? one.Value != other.Value : other.Verb == ClaimVerb.Note)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool NoDeadClaim(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        var stack = world.Stack;
        return !Accepted(result)
            || world.Claims.All(claim =>
                result.Trace.SingleOrDefault(step => ReferenceEquals(step.Claim, claim)) is { } step
                && (
                    step.Fate != ClaimFate.Superseded
                    || (step.By is not null && stack.IsAbove(step.By.Layer, claim.Layer))
                )
            );
    }

    private static bool Explained(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        return !Accepted(result)
            || result.Cells.Values.All(cell =>
            {
                var told = result
                    .Trace.Where(step => step.Claim.Cell == cell.Id)
                    .Select(step => step.Claim)
                    .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
                if (!world.Claims.Where(claim => claim.Cell == cell.Id && IsActive(claim, world)).All(told.Contains))
                {
                    return false;
                }

                if (cell.Winner is not { } winner)
                {
                    return true;
                }

                var without = resolve(world.Without(claim => ReferenceEquals(claim, winner)));
                return !Accepted(without)
                    || without.Cells[cell.Id] is not { } other
                    || NormalizedText.Of(other.Value) != NormalizedText.Of(cell.Value)
                    || (other.Winner is { } next ? told.Contains(next) : SaysBase(world, cell));
            });
    }

    /// <summary>The base itself, or the insert that brings the node, has what the cell has.</summary>
    private static bool SaysBase(OverlayWorld world, ResolvedCell cell) =>
        NormalizedText.Of(
            world.Course.Find(cell.Id.Node)?.Cells[cell.Id.Facet].Value
                ?? world.Claims.First(claim => claim.Verb == ClaimVerb.Insert && claim.Cell == cell.Id).Value
        ) == NormalizedText.Of(cell.Value);

    private static bool LoserRemoval(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        return !Accepted(result)
            || result
                .Trace.Where(step => step.Fate == ClaimFate.Superseded && step.Claim.IsReplacing)
                .All(step => Same(result, resolve(world.Without(claim => ReferenceEquals(claim, step.Claim)))));
    }

    private static bool Bounds(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        return !Accepted(result)
            || result
                .Trace.Where(step =>
                    step.Fate == ClaimFate.Contributes && step.Claim.Verb is ClaimVerb.AtLeast or ClaimVerb.AtMost
                )
                .Concat(
                    world
                        .Claims.Where(claim =>
                            claim.Verb is ClaimVerb.AtLeast or ClaimVerb.AtMost
                            && IsActive(claim, world)
                            && result.Nodes.Any(node => node.Id == claim.Cell.Node && node.Removed is null)
                        )
                        .Select(claim => new TraceStep(claim, ClaimFate.Contributes))
                )
                .All(step =>
                    step.Claim.Verb == ClaimVerb.AtLeast
                        ? Number(result, step.Claim.Cell) >= Number(step.Claim.Value)
                        : Number(result, step.Claim.Cell) <= Number(step.Claim.Value)
                            || Rule(world, step.Claim.Cell) == MergeRule.AtLeast
                );
    }

    private static bool Lock(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        if (!Accepted(result))
        {
            return true;
        }

        var locks = world
            .Claims.Where(claim => claim.Verb == ClaimVerb.Lock && IsActive(claim, world))
            .Select(claim => (Node: claim.Cell.Node, Layer: (string?)claim.Layer))
            .Concat(
                world.Course.Nodes.Where(node => node.IsLocked).Select(node => (Node: node.Id, Layer: (string?)null))
            );
        foreach (var held in locks)
        {
            var closure = held.Layer is { } locker
                ? world.Close(locker).Layers.Select(layer => layer.Id).ToHashSet()
                : [];
            var seen = resolve(world with { Layers = [.. world.Layers.Where(layer => closure.Contains(layer.Id))] });
            if (!Accepted(seen))
            {
                // A layer that locks what it takes out itself has seen nothing, and cannot be built.
                continue;
            }

            // And everything in it, no more and no less.
            var (now, then) = (Inside(result, held.Node), Inside(seen, held.Node));
            if (
                IsPresent(result, held.Node) != IsPresent(seen, held.Node)
                || (IsPresent(seen, held.Node) && !now.SequenceEqual(then))
                || now.Any(id => Text(result, id) != Text(seen, id) || IsPresent(result, id) != IsPresent(seen, id))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A node and what it stands in.</summary>
    private static IEnumerable<string> Around(Resolved result, string id)
    {
        for (string? at = id; at is not null; )
        {
            yield return at;
            at = result.Nodes.FirstOrDefault(node => node.Id == at)?.Container;
        }
    }

    /// <summary>A node and what stands in it, in its order.</summary>
    private static List<string> Inside(Resolved result, string id) =>
        [.. result.Nodes.Select(node => node.Id).Where(inner => Around(result, inner).Contains(id))];

    private static bool Tombstone(OverlayWorld world, Resolve resolve)
    {
        var (with, without) = (resolve(world), resolve(world.Without(claim => claim.IsPresence)));
        return !Accepted(with)
            || !Accepted(without)
            || with.Nodes.Select(node => node.Id).SequenceEqual(without.Nodes.Select(node => node.Id));
    }

    private static bool NoGhost(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        var absent = result.Nodes.Where(node => node.Removed is not null).Select(node => node.Id).ToHashSet();
        return !Accepted(result)
            || result.Nodes.All(node =>
                node.Container is null || !absent.Contains(node.Container) || absent.Contains(node.Id)
            );
    }

    private static bool PeriodSplit(OverlayWorld world, Resolve resolve)
    {
        var split = world.Map(claim =>
            claim.Period is { From: { } from, Until: { } until }
            && until.DayNumber - from.DayNumber > 1
            && claim.Verb != ClaimVerb.Insert
                ?
                [
                    claim with
                    {
                        Period = new Period(from, from.AddDays(1)),
                    },
                    claim with
                    {
                        Period = new Period(from.AddDays(1), until),
                    },
                ]
                : [claim]
        );
        return Enumerable.Range(-1, 9).All(day => SameValues(resolve(At(world, day)), resolve(At(split, day))));
    }

    private static bool Constancy(OverlayWorld world, Resolve resolve)
    {
        var points = world
            .Claims.SelectMany(claim => new[] { claim.Period.From, claim.Period.Until })
            .OfType<DateOnly>()
            .ToHashSet();
        return Enumerable
            .Range(-1, 9)
            .Where(day => !points.Contains(OverlayWorld.Start.AddDays(day + 1)))
            .All(day => SameValues(resolve(At(world, day)), resolve(At(world, day + 1))));
    }

    private static bool Flatten(OverlayWorld world, Resolve resolve)
    {
        var result = resolve(world);
        if (!Accepted(result))
        {
            return true;
        }

        var flat = new BaseGraph([
            .. result
                .Nodes.Where(node => node.Removed is null)
                .Select(node => new BaseNode(
                    node.Id,
                    node.Container,
                    result
                        .Cells.Where(cell => cell.Key.Node == node.Id)
                        .ToImmutableSortedDictionary(
                            cell => cell.Key.Facet,
                            cell => new BaseCell(cell.Value.Value, Rule(world, cell.Key))
                        )
                )),
        ]);
        var again = resolve(new OverlayWorld(flat, [], world.Day));
        return again
                .Nodes.Select(node => node.Id)
                .SequenceEqual(result.Nodes.Where(node => node.Removed is null).Select(node => node.Id))
            && again.Cells.All(cell => cell.Value.Value == result.Cells[cell.Key].Value);
    }

    private static bool Rename(OverlayWorld world, Resolve resolve)
    {
        // The names turn around, so that nothing stays in its alphabetic order.
        static string New(string id) =>
            id.StartsWith('n')
                ? "m" + (9 - int.Parse(id[1..], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
                : id;
        var renamed = world.Renamed(New);
        var (before, after) = (resolve(world), resolve(renamed));
        return before
                .Nodes.Select(node => (New(node.Id), node.Removed is null))
                .SequenceEqual(after.Nodes.Select(node => (node.Id, node.Removed is null)))
            && before
                .Problems.Select(problem => (problem.Kind, New(problem.Cell.Node), problem.Cell.Facet))
                .ToHashSet()
                .SetEquals(after.Problems.Select(problem => (problem.Kind, problem.Cell.Node, problem.Cell.Facet)))
            && before
                .Cells.Values.Select(cell => (New(cell.Id.Node), cell.Id.Facet, cell.Value))
                .ToHashSet()
                .SetEquals(after.Cells.Values.Select(cell => (cell.Id.Node, cell.Id.Facet, cell.Value)));
    }

    /// <summary>
    /// A layer that translates every text of the base: some from the base's words, some from other words, some nobody
    /// knows from which.
    /// </summary>
    private static bool Translated(OverlayWorld world, Resolve resolve)
    {
        var own = world.Course.Nodes.Select(node => node.Id).ToImmutableArray();
        static bool? MadeFrom(CellId cell, string text) =>
            (cell.Node[^1] - '0') switch
            {
                2 or 5 => null,
                3 or 6 => text == "value 1",
                var number => text == $"base {number}",
            };
        var translation = new Layer("zz-es", [], [])
        {
            Translations =
            [
                .. own.Select(node => new Claim
                {
                    Layer = "zz-es",
                    Verb = ClaimVerb.Replace,
                    Cell = new CellId(node, "text"),
                    Value = "translated",
                    Period = Period.Always,
                    IsTranslation = true,
                }),
            ],
            MadeFrom = MadeFrom,
        };
        var (before, after) = (resolve(world), resolve(world with { Layers = world.Layers.Add(translation) }));
        return before
                .Problems.Select(problem => (problem.Kind, problem.Cell))
                .SequenceEqual(after.Problems.Select(problem => (problem.Kind, problem.Cell)))
            && Order(before).SequenceEqual(Order(after))
            && Presence(before).SequenceEqual(Presence(after))
            && before.Cells.Values.All(cell =>
                after.Cells[cell.Id] is var other
                && other.Notes.SequenceEqual(cell.Notes)
                && other.Winner == cell.Winner
                && other.Value
                    == (
                        cell.Id.Facet == "text"
                        && own.Contains(cell.Id.Node)
                        && IsPresent(before, cell.Id.Node)
                        && MadeFrom(cell.Id, cell.Value) == true
                            ? "translated"
                            : cell.Value
                    )
            );
    }

    internal static bool Accepted(Resolved result) => result.Problems.IsEmpty;

    internal static bool IsActive(Claim claim, OverlayWorld world) =>
        !claim.IsPending && claim.Period.Contains(world.Day);

    private static OverlayWorld At(OverlayWorld world, int day) => world with { Day = OverlayWorld.Start.AddDays(day) };

    internal static bool Same(Resolved one, Resolved other) =>
        SameValues(one, other) && Order(one).SequenceEqual(Order(other));

    /// <summary>The same problems, or the same values and presence.</summary>
    private static bool SameValues(Resolved one, Resolved other) =>
        one.Problems.Select(problem => (problem.Kind, problem.Cell))
            .Distinct()
            .SequenceEqual(other.Problems.Select(problem => (problem.Kind, problem.Cell)).Distinct())
        && (
            !Accepted(one) || (Values(one).SequenceEqual(Values(other)) && Presence(one).SequenceEqual(Presence(other)))
        );

    private static IEnumerable<string> Order(Resolved result) =>
        Accepted(result) ? result.Nodes.Select(node => node.Id) : [];

    private static IEnumerable<string> Values(Resolved result) =>
        result.Cells.Values.Select(cell =>
            $"{cell.Id}={cell.Value}|{string.Join('|', cell.Notes.Select(note => note.Value).Order(StringComparer.Ordinal))}"
        );

    private static IEnumerable<string> Presence(Resolved result) =>
        result
            .Nodes.OrderBy(node => node.Id, StringComparer.Ordinal)
            .Select(node => $"{node.Id} {node.Removed is null}");

    private static string? Text(Resolved result, string node) =>
        result.Cells.GetValueOrDefault(new CellId(node, "text"))?.Value;

    private static bool IsPresent(Resolved result, string node) =>
        result.Nodes.Any(other => other.Id == node && other.Removed is null);

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    private static decimal Number(Resolved result, CellId cell) => Number(result.Cells[cell].Value);

    private static string Bottom(BaseCell cell) => cell.Value;

    private static MergeRule Rule(OverlayWorld world, CellId cell) =>
        world.Course.Nodes.FirstOrDefault(node => node.Id == cell.Node)?.Cells.GetValueOrDefault(cell.Facet)?.Rule
        ?? MergeRule.Replace;
}
