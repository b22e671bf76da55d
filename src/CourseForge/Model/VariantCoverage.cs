using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>
/// How the slots of a variant stand on a day.
/// </summary>
/// <param name="Variant">The target's id, or the layers' ids joined with a plus; empty for the base.</param>
/// <param name="Slots">In the order of the pages, then those that layers added; the same for all variants of a
/// curriculum but for the added ones.</param>
public sealed record VariantCoverage(string Variant, string? Title, DateOnly Day, ImmutableArray<SlotCoverage> Slots)
{
    /// <summary>The ids of its overlays, those of wider places first; none for the base.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>What its overlays are for, the widest first.</summary>
    public ImmutableArray<CoveredPlace> Places { get; init; } = [];
}

/// <summary>A jurisdiction that an overlay of the variant is for.</summary>
public sealed record CoveredPlace(string Id, string Name, JurisdictionLevel Level);

/// <param name="Findings">At least one; the worst first.</param>
public sealed record SlotCoverage(CoveredSlot Slot, ImmutableArray<CoverageFinding> Findings)
{
    /// <summary>The one state that counts.</summary>
    public CoverageState Worst => Findings[0].State;

    public bool Is(CoverageState state) => Findings.Any(finding => finding.State == state);
}

/// <summary>
/// A slot as its author meant it.
/// </summary>
/// <param name="MustDecide">Each jurisdiction of the level must say something; otherwise it may be left empty or to a
/// wider layer.</param>
/// <param name="Guidance">What the slot asks for.</param>
public sealed record CoveredSlot(
    string Id,
    string Title,
    JurisdictionLevel Level,
    bool MustDecide,
    string Guidance,
    SourceSpan Place
);

/// <summary>
/// One thing that is so about a slot.
/// </summary>
/// <param name="Layer">The layer that said it or, where something is to be done, the layer that must do it; null where
/// there is none.</param>
/// <param name="Place">The claim, the record that it rests on, or the layer.</param>
/// <param name="On">The day until which a value holds, on which it ended or will begin, or by which the review was
/// due.</param>
public sealed record CoverageFinding(CoverageState State, string? Layer, SourceSpan Place, DateOnly? On = null);
