using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>Leaves of many targets and slots those that somebody asks for.</summary>
internal static class CoverageFilter
{
    /// <param name="place">A jurisdiction; null for all.</param>
    /// <param name="states">Those that a slot must be in, somewhere, to be shown; empty for all.</param>
    public static ImmutableArray<NamedCoverage> Of(
        ImmutableArray<NamedCoverage> columns,
        CurriculumSyntax curriculum,
        string? place,
        ImmutableArray<CoverageState> states
    )
    {
        var there = place is null ? columns : In(columns, curriculum, place);
        if (states.IsEmpty)
        {
            return there;
        }

        // A slot that is wanted for one target is shown for all that are left, so that they can be compared.
        var slots = there
            .SelectMany(static column => column.Coverage.Slots)
            .Where(IsWanted)
            .Select(static slot => slot.Slot.Id)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<NamedCoverage> concerned = [.. there.Where(column => column.Coverage.Slots.Any(IsWanted))];
        return
        [
            .. (concerned.IsEmpty ? there : concerned).Select(column =>
                column with
                {
                    Coverage = column.Coverage with
                    {
                        Slots = [.. column.Coverage.Slots.Where(slot => slots.Contains(slot.Slot.Id))],
                    },
                }
            ),
        ];

        bool IsWanted(SlotCoverage slot) => states.Any(slot.Is);
    }

    private static ImmutableArray<NamedCoverage> In(
        ImmutableArray<NamedCoverage> columns,
        CurriculumSyntax curriculum,
        string place
    )
    {
        KnownNames.Require(
            "jurisdiction",
            place,
            [.. curriculum.Jurisdictions.Select(static one => one.Id.Value).Distinct()]
        );
        var parents = curriculum
            .Jurisdictions.DistinctBy(static one => one.Id.Value)
            .ToDictionary(static one => one.Id.Value, static one => one.Parents, StringComparer.Ordinal);
        ImmutableArray<NamedCoverage> there =
        [
            .. columns.Where(column => column.Coverage.Places.Any(covered => LiesIn(covered.Id, []))),
        ];
        return there.IsEmpty
            ? throw new UsageException($"no target is in '{place}'", "'courseforge list --targets' lists them")
            : there;

        // A place may lie in several others, and a slip could make it lie in itself.
        bool LiesIn(string id, ImmutableHashSet<string> seen) =>
            id == place
            || (
                !seen.Contains(id)
                && parents.TryGetValue(id, out var above)
                && above.Any(parent => LiesIn(parent.Value, seen.Add(id)))
            );
    }
}
