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
public sealed record ExplainedNode
{
    public required string Id { get; init; }

    /// <summary>lesson, slot, statute ...</summary>
    public required string? Kind { get; init; }

    /// <summary>For people; null where it has none.</summary>
    public required string? Title { get; init; }

    /// <summary>What it stands in.</summary>
    public required string? Container { get; init; }

    /// <summary>Where the base has it; nowhere for what a layer brings.</summary>
    public required SourceSpan Place { get; init; }

    public required NodePresence Presence { get; init; }

    /// <summary>The claim that makes it absent, on itself or on what it stands in.</summary>
    public required ClaimReference? RemovedBy { get; init; }

    /// <summary>The claim that brings it; null for a node of the base.</summary>
    public required ClaimReference? InsertedBy { get; init; }

    public required ImmutableArray<ExplainedLock> Locks { get; init; }
}

/// <param name="Layer">Null: the base's author.</param>
public sealed record ExplainedLock(string? Layer, string? Because, bool AllowsNotes, SourceSpan Place);

/// <summary>
/// A cell: what the base says, what layers say, what holds.
/// </summary>
public sealed record ExplainedCell
{
    public required string Node { get; init; }

    public required string Facet { get; init; }

    /// <summary>How claims come together: replace, at-least, at-most, add-only.</summary>
    public required string Rule { get; init; }

    /// <summary>Null where the base has no such node.</summary>
    public required string? BaseValue { get; init; }

    public required SourceSpan BasePlace { get; init; }

    /// <summary>What holds; null where layers disagree or the node is not there.</summary>
    public required string? Value { get; init; }

    /// <summary>The claim that settled it; null where the base's value holds or several claims make it together.</summary>
    public required ClaimReference? Winner { get; init; }

    /// <summary>The claim whose words they are: not the winner where that decided for another layer's.</summary>
    public required ClaimReference? Source { get; init; }

    public required ImmutableArray<ExplainedClaim> Claims { get; init; }

    /// <summary>Of the problems with this cell.</summary>
    public required ImmutableArray<string> Codes { get; init; }

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
public sealed record ExplainedClaim
{
    public required string Layer { get; init; }

    public required string LayerTitle { get; init; }

    /// <summary>As authors write it.</summary>
    public required string Verb { get; init; }

    /// <summary>Empty where the verb needs none.</summary>
    public required string Value { get; init; }

    /// <summary>Of decide: the layer whose value is to hold.</summary>
    public required string? Use { get; init; }

    /// <summary>Period, citation, source, reason.</summary>
    public required ClaimTermsSyntax Terms { get; init; }

    /// <summary>How well it was checked; null when nothing was said.</summary>
    public required CurrencySyntax? Currency { get; init; }

    public required SourceSpan Span { get; init; }

    public required Fate Fate { get; init; }

    /// <summary>The claim that superseded it.</summary>
    public required ClaimReference? By { get; init; }

    /// <summary>The problem that it is to blame for.</summary>
    public required string? Code { get; init; }
}

/// <summary>A claim that has a part in what a course says.</summary>
public sealed record LayerDecision(string Node, string Facet, ExplainedClaim Claim)
{
    /// <summary>Whom to ask about the layer.</summary>
    public string? Owner { get; init; }

    /// <summary>When somebody last looked at what the claim rests on; null when nobody did.</summary>
    public ReviewSyntax? Review { get; init; }
}
