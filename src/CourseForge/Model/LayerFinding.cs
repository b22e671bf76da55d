using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>One thing that a layer's claims rest on, and how it stands.</summary>
/// <param name="Layer">The layer that must act.</param>
/// <param name="Cell">Its name in overlay.lock: <c>who-reports.text</c>.</param>
/// <param name="Node">The id alone.</param>
/// <param name="Claims">What the layer says about it; empty for something new.</param>
/// <param name="Review">What was reviewed; null where nothing was.</param>
/// <param name="Now">What the layer's parents say on the day, as canonical text; null where it is gone.</param>
/// <param name="Rule">How claims come together on it.</param>
/// <param name="Contains">What stands in it.</param>
/// <param name="BasePlace">Where the base has it; nowhere for what a layer brought.</param>
public sealed record LayerFinding(
    string Layer,
    string Cell,
    string Node,
    DriftState State,
    ImmutableArray<ClaimSyntax> Claims,
    ReviewSyntax? Review,
    string? Now,
    MergeRule Rule,
    ImmutableArray<string> Contains,
    SourceSpan BasePlace
)
{
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
