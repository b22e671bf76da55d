using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Drift;

/// <summary>One cell that claims of a layer rest on, and how it stands.</summary>
/// <param name="Layer">The layer that must act.</param>
/// <param name="Cell">What the claims rest on; for <see cref="DriftState.New"/> the new node.</param>
/// <param name="Claims">Those of the layer; empty for something new and for a review without a claim.</param>
/// <param name="Now">What the layer's parents make of the cell on the day; null where it is gone.</param>
internal sealed record DriftFinding(
    string Layer,
    CellId Cell,
    DriftState State,
    ImmutableArray<Claim> Claims,
    string? Now
)
{
    /// <summary>What was reviewed; null where nothing was.</summary>
    internal ReviewSyntax? Review { get; init; }

    /// <summary>
    /// For <see cref="DriftState.WillChange"/> the day of the change; for <see cref="DriftState.Waived"/> the day on
    /// which the waiver lapses.
    /// </summary>
    internal DateOnly? On { get; init; }

    /// <summary>
    /// For <see cref="DriftState.WillChange"/>: what it will be; null where the layer itself changes what it says.
    /// </summary>
    internal string? Then { get; init; }

    /// <summary>
    /// For <see cref="DriftState.Renamed"/> the id that the layer still uses; for <see cref="DriftState.New"/> the
    /// reviewed node that it stands in; for what is gone, why.
    /// </summary>
    internal string? Other { get; init; }

    /// <summary>The waiver that held until a day that has come.</summary>
    internal WaiverSyntax? Lapsed { get; init; }

    /// <summary>What stood in the node on the day, for the next review.</summary>
    internal ImmutableArray<string> Contains { get; init; } = [];

    /// <summary>The titles that it stands under, from the lesson down.</summary>
    internal ImmutableArray<string> Titles { get; init; } = [];

    internal MergeRule Rule { get; init; }
}
