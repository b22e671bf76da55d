using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>One thing that a layer's claims rest on, and how it stands.</summary>
public sealed record LayerFinding
{
    /// <summary>The layer that must act.</summary>
    public required string Layer { get; init; }

    /// <summary>Its name in overlay.lock: <c>who-reports.text</c>.</summary>
    public required string Cell { get; init; }

    /// <summary>The id alone.</summary>
    public required string Node { get; init; }

    public required DriftState State { get; init; }

    /// <summary>What the layer says about it; empty for something new.</summary>
    public required ImmutableArray<ClaimSyntax> Claims { get; init; }

    /// <summary>What was reviewed; null where nothing was.</summary>
    public required ReviewSyntax? Review { get; init; }

    /// <summary>What the layer's parents say on the day, as canonical text; null where it is gone.</summary>
    public required string? Now { get; init; }

    /// <summary>How claims come together on it.</summary>
    public required MergeRule Rule { get; init; }

    /// <summary>The titles that it stands under, from the lesson down; empty for what stands in no lesson.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>What stands in it.</summary>
    public required ImmutableArray<string> Contains { get; init; }

    /// <summary>Where the base has it; nowhere for what a layer brought.</summary>
    public required SourceSpan BasePlace { get; init; }

    /// <summary>What the layer says instead, as canonical text; null where it says no words of its own.</summary>
    public string? Yours { get; init; }

    /// <summary>For something new: it is a slot, which takes <c>fill</c> where a text takes <c>replace</c>.</summary>
    public bool IsSlot { get; init; }

    /// <summary>The day on which it will change, or on which a waiver lapses.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What it will be on that day; null where the layer itself changes what it says.</summary>
    public string? Upcoming { get; init; }

    /// <summary>
    /// For what was renamed, the id that the layer still writes; for something new, what it stands in; for what is gone
    /// or forbidden, why.
    /// </summary>
    public string? Other { get; init; }

    /// <summary>A waiver that has lapsed.</summary>
    public WaiverSyntax? Lapsed { get; init; }

    /// <summary>Law hangs on it: a change must not be published unseen.</summary>
    public bool IsLaw { get; init; }

    /// <summary>
    /// The layer says it in another language, and is heard only while the text is the one that it was made from (R19).
    /// </summary>
    public bool IsTranslation { get; init; }

    /// <summary>The stored text is not one that was accepted: somebody changed the file.</summary>
    public bool IsEdited { get; init; }
}
