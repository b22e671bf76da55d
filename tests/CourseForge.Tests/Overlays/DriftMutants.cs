using System.Collections.Immutable;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using Drift = CourseForge.Tests.Overlays.DriftLaws.Drift;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// Drift checks that are wrong in ways that people would write by mistake; the laws of drift must catch each.
/// </summary>
internal static class DriftMutants
{
    internal static ImmutableSortedDictionary<string, Drift> All { get; } =
        new Dictionary<string, Drift>
        {
            ["the digest is over bytes"] = (world, layer, input) => DriftLaws.Right(Bytes(world), layer, input),
            ["drift is against the base instead of the parents"] = (world, layer, input) =>
                DriftLaws.Right(
                    world with
                    {
                        Layers = [.. world.Layers.Select(one => one.Id == layer ? one with { BuildsOn = [] } : one)],
                    },
                    layer,
                    input
                ),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Every text as its characters' numbers: nothing is normalised in them.</summary>
    private static OverlayWorld Bytes(OverlayWorld world) =>
        world
            .Edited(
                (_, cell) =>
                    cell.Rule == MergeRule.Replace
                        ? string.Join('.', cell.Value.Select(character => (int)character))
                        : cell.Value
            )
            .Map(claim =>
                [
                    claim.IsReplacing
                        ? claim with
                        {
                            Value = string.Join('.', claim.Value.Select(character => (int)character)),
                        }
                        : claim,
                ]
            );
}
