using System.Collections.Immutable;
using CourseForge.Overlays.Resolution;
using Resolve = CourseForge.Tests.Overlays.OverlayLaws.Resolve;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// Resolvers that are wrong in ways that people would write by mistake: the right one with its input or its result
/// bent. A law suite that does not catch every one of them proves nothing.
/// </summary>
internal static class OverlayMutants
{
    internal static ImmutableSortedDictionary<string, Resolve> All { get; } =
        new Dictionary<string, Resolve>
        {
            ["last name wins"] = world =>
                Settled(world, claims => claims.MaxBy(claim => claim.Layer, StringComparer.Ordinal)!),
            ["file order wins"] = world => Settled(world, claims => world.Claims.Last(claims.Contains)),
            ["deepest layer wins though unrelated"] = world =>
                Settled(world, claims => claims.MaxBy(claim => world.Stack.Ancestors(claim.Layer).Count)!),
            ["lock binds descendants only"] = world =>
                WithoutLocks(world, problem =>
                    problem.Kind == ProblemKind.Locked
                    && problem.Claims is [var claim, var held]
                    && world.Stack.AreUnrelated(claim.Layer, held.Layer)
                ),
            ["lock ignores containers"] = world =>
                WithoutLocks(world, problem => problem.Kind == ProblemKind.ContainsLocked),
            ["lock does not bind what is inside"] = world =>
                WithoutLocks(world, problem =>
                    problem.Kind == ProblemKind.Locked
                    && (
                        problem.Claims is [var claim, var held]
                            ? claim.Cell.Node != held.Cell.Node
                            : !world.Course.Nodes.Any(node => node.IsLocked && node.Id == problem.Cell.Node)
                    )
                ),
            ["no tombstones"] = NoTombstones,
            ["floor is the last claim"] = world =>
                OverlayLaws.Right(
                    world.Without(claim =>
                        claim.Verb == ClaimVerb.AtLeast
                        && world.Claims.Any(other =>
                            other.Verb == ClaimVerb.AtLeast
                            && other.Cell == claim.Cell
                            && string.CompareOrdinal(other.Layer, claim.Layer) > 0
                            && OverlayLaws.IsActive(other, world)
                        )
                    )
                ),
            ["inserts in file order"] = InsertsInFileOrder,
            ["until is inclusive"] = world =>
                OverlayLaws.Right(
                    world.Map(claim =>
                        [claim with { Period = claim.Period with { Until = claim.Period.Until?.AddDays(1) } }]
                    )
                ),
            ["note kept beside an unrelated replacement"] = world =>
                OverlayLaws.Right(world) is var result
                && result.Problems.All(problem => problem.Kind == ProblemKind.NoteOnReplaced)
                    ? OverlayLaws.Right(
                        world.Without(claim =>
                            result.Problems.Any(problem => ReferenceEquals(problem.Claims[0], claim))
                        )
                    )
                    : result,
            ["a removed module leaves its inserted sections"] = world =>
                OverlayLaws.Right(world) is var result
                    ? result with
                    {
                        Nodes =
                        [
                            .. result.Nodes.Select(node =>
                                node.Inserted is not null && node.Removed is { } removed && removed.Cell.Node != node.Id
                                    ? node with
                                    {
                                        Removed = null,
                                    }
                                    : node
                            ),
                        ],
                    }
                    : throw new InvalidOperationException(),
            ["a translation of another text is shown"] = world =>
                OverlayLaws.Right(
                    world with
                    {
                        Layers = [.. world.Layers.Select(layer => layer with { MadeFrom = (_, _) => true })],
                    }
                ),
            ["a translation of which nobody knows the original is shown"] = world =>
                OverlayLaws.Right(
                    world with
                    {
                        Layers =
                        [
                            .. world.Layers.Select(layer =>
                                layer with
                                {
                                    MadeFrom = (cell, text) => layer.MadeFrom(cell, text) ?? true,
                                }
                            ),
                        ],
                    }
                ),
            ["pending counts as in force"] = world =>
                OverlayLaws.Right(world.Map(claim => [claim with { IsPending = false }])),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Settles disagreements by taking one claim and dropping the others, without a word.</summary>
    private static Resolved Settled(OverlayWorld world, Func<ImmutableArray<Claim>, Claim> choose)
    {
        for (; ; )
        {
            var result = OverlayLaws.Right(world);
            if (
                result.Problems.FirstOrDefault(problem =>
                    problem.Kind == ProblemKind.Dispute && problem.Claims.All(claim => claim.IsReplacing)
                )
                is not { } dispute
            )
            {
                return result;
            }

            var kept = choose(dispute.Claims);
            world = world.Without(claim =>
                !ReferenceEquals(claim, kept) && dispute.Claims.Any(other => ReferenceEquals(other, claim))
            );
        }
    }

    private static Resolved WithoutLocks(OverlayWorld world, Func<Problem, bool> isForgiven)
    {
        var forgiven = OverlayLaws
            .Right(world)
            .Problems.Where(isForgiven)
            .Where(problem => problem.Claims.Length == 2)
            .Select(problem => problem.Claims[1])
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return OverlayLaws.Right(world.Without(forgiven.Contains));
    }

    /// <summary>What hangs on a removed node goes to the end.</summary>
    private static Resolved NoTombstones(OverlayWorld world)
    {
        var result = OverlayLaws.Right(world);
        var removed = result.Nodes.Where(node => node.Removed is not null).Select(node => node.Id).ToHashSet();
        return result with
        {
            Nodes =
            [
                .. result.Nodes.OrderBy(node => node.Inserted?.Anchor is { } anchor && removed.Contains(anchor.Node)),
            ],
        };
    }

    private static Resolved InsertsInFileOrder(OverlayWorld world)
    {
        var result = OverlayLaws.Right(world);
        var written = world
            .Claims.Where(claim => claim.Verb == ClaimVerb.Insert)
            .Select(claim => claim.Cell.Node)
            .ToList();
        var nodes = result.Nodes.ToArray();
        foreach (var group in nodes.Where(node => node.Inserted is not null).GroupBy(node => node.Inserted!.Anchor))
        {
            var places = group.Select(node => Array.IndexOf(nodes, node)).ToList();
            foreach (var (place, node) in places.Zip(group.OrderBy(node => written.IndexOf(node.Id)).ToList()))
            {
                nodes[place] = node;
            }
        }

        return result with
        {
            Nodes = [.. nodes],
        };
    }
}
