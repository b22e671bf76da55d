using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

// One family: what holds of a curriculum for one variant, and why.

/// <summary>What became of the nodes and cells of a curriculum for one variant on one day.</summary>
/// <param name="Nodes">In ordinal order of ids.</param>
/// <param name="Cells">In ordinal order.</param>
/// <param name="Problems">What stands against the variant: then cells may be undecided.</param>
/// <param name="Advice">Where nothing is known by the id that was asked for: what was meant, perhaps.</param>
public sealed record Explanation(
    Variant Variant,
    DateOnly AsOf,
    ImmutableArray<ExplainedLayer> Layers,
    ImmutableArray<ExplainedNode> Nodes,
    ImmutableArray<ExplainedCell> Cells,
    ImmutableArray<Diagnostic> Problems,
    string? Advice = null
);

/// <param name="Id">An overlay's id, or targets/ID.</param>
public sealed record ExplainedLayer(string Id, string Title, ImmutableArray<string> BuildsOn);

/// <summary>Whether something is there.</summary>
public enum NodePresence
{
    Present,
    Absent,

    /// <summary>A layer brings it, but not on this day.</summary>
    NotInForce,

    /// <summary>Layers disagree whether it applies.</summary>
    Disputed,
}

/// <summary>Something that overlays can speak of.</summary>
/// <param name="Kind">lesson, slot, statute ...</param>
/// <param name="Title">For people; null where it has none.</param>
/// <param name="Container">What it stands in.</param>
/// <param name="Place">Where the base has it; nowhere for what a layer brings.</param>
/// <param name="RemovedBy">The claim that makes it absent, on itself or on what it stands in.</param>
/// <param name="InsertedBy">The claim that brings it; null for a node of the base.</param>
public sealed record ExplainedNode(
    string Id,
    string? Kind,
    string? Title,
    string? Container,
    SourceSpan Place,
    NodePresence Presence,
    ClaimReference? RemovedBy,
    ClaimReference? InsertedBy,
    ImmutableArray<ExplainedLock> Locks
);

/// <param name="Layer">Null: the base's author.</param>
public sealed record ExplainedLock(string? Layer, string? Because, bool AllowsNotes, SourceSpan Place);

/// <summary>
/// A cell: what the base says, what layers say, what holds.
/// </summary>
/// <param name="Rule">How claims come together: replace, at-least, at-most, add-only.</param>
/// <param name="BaseValue">Null where the base has no such node.</param>
/// <param name="Value">What holds; null where layers disagree or the node is not there.</param>
/// <param name="Winner">The claim that settled it; null where the base's value holds or several claims make it
/// together.</param>
/// <param name="Source">The claim whose words they are: not the winner where that decided for another layer's.</param>
/// <param name="Codes">Of the problems with this cell.</param>
public sealed record ExplainedCell(
    string Node,
    string Facet,
    string Rule,
    string? BaseValue,
    SourceSpan BasePlace,
    string? Value,
    ClaimReference? Winner,
    ClaimReference? Source,
    ImmutableArray<ExplainedClaim> Claims,
    ImmutableArray<string> Codes
)
{
    public string Name => $"{Node}.{Facet}";

    /// <summary>
    /// The claim that says it in the language of the variant; null where it stands as it was written.
    /// </summary>
    public ClaimReference? Translation { get; init; }
}

/// <summary>What became of a claim. None is without effect and without a word.</summary>
public enum Fate
{
    Wins,
    Agrees,
    Contributes,
    Superseded,
    NotInForce,
    Pending,
    Dormant,

    /// <summary>A translation of another text than the one that stands there: not shown.</summary>
    OtherText,

    /// <summary>A translation of which nobody has said from which text it was made: not shown.</summary>
    Unreviewed,

    /// <summary>Layers disagree, and nobody above them has decided.</summary>
    Disputed,

    /// <summary>It may not be said here; the code says why.</summary>
    Refused,
}

public sealed record ClaimReference(string Layer, string Verb, string Node, SourceSpan Span);

/// <summary>What a layer says about a cell.</summary>
/// <param name="Verb">As authors write it.</param>
/// <param name="Value">Empty where the verb needs none.</param>
/// <param name="Use">Of decide: the layer whose value is to hold.</param>
/// <param name="Terms">Period, citation, source, reason.</param>
/// <param name="Currency">How well it was checked; null when nothing was said.</param>
/// <param name="By">The claim that superseded it.</param>
/// <param name="Code">The problem that it is to blame for.</param>
public sealed record ExplainedClaim(
    string Layer,
    string LayerTitle,
    string Verb,
    string Value,
    string? Use,
    ClaimTermsSyntax Terms,
    CurrencySyntax? Currency,
    SourceSpan Span,
    Fate Fate,
    ClaimReference? By,
    string? Code
);

/// <summary>A claim that has a part in what a course says.</summary>
public sealed record LayerDecision(string Node, string Facet, ExplainedClaim Claim)
{
    /// <summary>Whom to ask about the layer.</summary>
    public string? Owner { get; init; }

    /// <summary>When somebody last looked at what the claim rests on; null when nobody did.</summary>
    public ReviewSyntax? Review { get; init; }
}
