using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Resolution;

/// <summary>What a claim does to its cell.</summary>
internal enum ClaimVerb
{
    /// <summary>replace, set, fill and define: this is the value.</summary>
    Replace,

    /// <summary>
    /// Settles a disagreement of the layers below: <see cref="Claim.Use"/> names the layer to follow, or the value
    /// stands here.
    /// </summary>
    Decide,

    AtLeast,
    AtMost,
    Add,
    Note,
    Insert,
    NotApplicable,
    Restore,
    Keep,
    Lock,
}

/// <summary>A node and one of its facets: <c>text</c>, <c>title</c>, <c>value</c>, <c>minutes</c> ...</summary>
internal readonly record struct CellId(string Node, string Facet) : IComparable<CellId>
{
    /// <summary>Whether the node is there at all.</summary>
    internal const string Presence = "presence";

    /// <summary>What a slot asks layers for.</summary>
    internal const string Answer = "value";

    public int CompareTo(CellId other)
    {
        var byNode = string.CompareOrdinal(Node, other.Node);
        return byNode != 0 ? byNode : string.CompareOrdinal(Facet, other.Facet);
    }

    public override string ToString() => $"{Node}.{Facet}";
}

/// <summary>
/// "Layer L wants this for cell C from date A to date B." An overlay is a set of these, in no order.
/// </summary>
internal sealed record Claim
{
    public required string Layer { get; init; }

    public required ClaimVerb Verb { get; init; }

    public required CellId Cell { get; init; }

    /// <summary>The new value, the note, the bound or the element to add; the own text of an inserted node; empty where the verb needs none.</summary>
    public required string Value { get; init; }

    public required Period Period { get; init; }

    /// <summary>Rests on law that is not in force: inert (R2).</summary>
    public bool IsPending { get; init; }

    /// <summary>For <see cref="ClaimVerb.Decide"/>: the layer whose value holds, instead of a value.</summary>
    public string? Use { get; init; }

    /// <summary>For <see cref="ClaimVerb.Insert"/>: the node next to or in which the new one stands.</summary>
    public (string Node, InsertPlace Side)? Anchor { get; init; }

    public SourceSpan Span { get; init; }

    /// <summary>What the claim was made from, for those who apply the result and who explain it.</summary>
    internal ClaimSyntax? Syntax { get; init; }

    /// <summary>
    /// A replace that brings the node itself, when neither the base nor another layer has it: a law, a contact, a
    /// question.
    /// </summary>
    internal bool Declares { get; init; }

    /// <summary>For <see cref="ClaimVerb.Insert"/>: the cells of the new node; by default its text.</summary>
    internal IReadOnlyDictionary<string, BaseCell>? Cells { get; init; }

    /// <summary>For <see cref="ClaimVerb.Lock"/>: not even notes are allowed.</summary>
    internal bool ForbidsNotes { get; init; }

    /// <summary>Claims that say what the value is, of which only one can hold (R6).</summary>
    internal bool IsReplacing => Verb is ClaimVerb.Replace or ClaimVerb.Decide;

    /// <summary>R19: says a text in another language, or decides between two that do.</summary>
    internal bool IsTranslation { get; init; }

    internal bool IsPresence => Verb is ClaimVerb.NotApplicable or ClaimVerb.Restore;
}
