using System.Collections.Immutable;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Drift;

/// <summary>What drift is judged by besides the claims themselves.</summary>
/// <param name="Reviews">The layer's overlay.lock, by cell.</param>
internal sealed record DriftInput(IReadOnlyDictionary<string, ReviewSyntax> Reviews)
{
    /// <summary>What the target above the layer tolerates for a time, by cell.</summary>
    internal IReadOnlyDictionary<string, WaiverSyntax> Waivers { get; init; } =
        ImmutableDictionary<string, WaiverSyntax>.Empty;

    /// <summary>Old id to new id.</summary>
    internal IReadOnlyDictionary<string, string> Renamed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Ids that are gone, and what to do instead.</summary>
    internal IReadOnlyDictionary<string, string> Retired { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the base says about a node besides its cells, such as the guidance of a slot.</summary>
    internal Func<string, string?> About { get; init; } = static _ => null;

    /// <summary>
    /// Whether the title of a node is a heading that its text stands under; that of a block or slot is a part of it.
    /// </summary>
    internal Func<string, bool> HasHeading { get; init; } = static _ => true;

    /// <summary>Whether a node is part of the text of what it stands in, and was reviewed with it.</summary>
    internal Func<string, bool> IsInText { get; init; } = static _ => false;

    /// <summary>
    /// What is said of a cell by its days, where it is a record with dates of its own such as a law: of the claim that
    /// brings it, or of the base.
    /// </summary>
    internal Func<CellId, Claim?, DatedText?> Dated { get; init; } = static (_, _) => null;

    /// <summary>Whether a file of the layer still names an id, also one that is nowhere any more.</summary>
    internal Func<string, bool> Speaks { get; init; } = static _ => true;

    /// <summary>
    /// Whether changes that are known to come are looked for: that resolves the parents once for each of their dates.
    /// </summary>
    internal bool LooksAhead { get; init; }
}

/// <summary>A text that is another one on other days.</summary>
/// <param name="Days">On which it can become another one.</param>
internal sealed record DatedText(Func<DateOnly, string> On, ImmutableArray<DateOnly> Days);
