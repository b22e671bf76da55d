using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Resolution;

/// <summary>What became of a claim. None is ever without effect and without a word.</summary>
internal enum ClaimFate
{
    /// <summary>Its value is the cell's.</summary>
    Wins,

    /// <summary>Says the same as the one that wins.</summary>
    Agrees,

    /// <summary>One of several that make the value: bounds, additions, notes, locks.</summary>
    Contributes,

    /// <summary>A layer that builds on its layer says otherwise.</summary>
    Superseded,

    /// <summary>Not in force on the day.</summary>
    OutOfDate,

    /// <summary>Rests on law that is not in force.</summary>
    Pending,

    /// <summary>Its node is not in force on the day.</summary>
    Dormant,

    /// <summary>A translation of another text than the one that stands there (R19).</summary>
    OtherText,

    /// <summary>A translation of which nobody has said from which text it was made (R19).</summary>
    Unreviewed,
}

/// <param name="By">The claim that superseded it, or whose text stands where another was translated.</param>
internal sealed record TraceStep(Claim Claim, ClaimFate Fate, Claim? By = null);

/// <summary>
/// A cell of the result.
/// </summary>
/// <param name="Value">The value; for an add-only cell its elements in ordinal order, one a line.</param>
/// <param name="Winner">The claim that the value comes from, or null where it is the base's or comes from
/// several.</param>
internal sealed record ResolvedCell(CellId Id, string Value, Claim? Winner, ImmutableArray<Claim> Notes)
{
    /// <summary>
    /// The claim that holds the value itself: the winner, unless that is a <c>decide</c> for another layer's. Null
    /// where it is the base's.
    /// </summary>
    internal Claim? Source { get; init; } = Winner;

    /// <summary>The claim that says the value in another language; null where it is not translated.</summary>
    internal Claim? Translation { get; init; }

    /// <summary>The value before translation; null where it is not translated.</summary>
    internal string? Original { get; init; }

    /// <summary>The claim whose words are shown; null for the base's.</summary>
    internal Claim? Words => Translation ?? Source;

    /// <summary>What came into an add-only cell, each element once and in a fixed order.</summary>
    internal ImmutableArray<Claim> Added { get; init; } = [];
}

/// <summary>
/// A node of the result, in its place.
/// </summary>
/// <param name="Removed">The claim that makes it absent (its own or its container's), or null where it is
/// present.</param>
/// <param name="Inserted">The claim that inserted it, or null for a node of the base.</param>
internal sealed record ResolvedNode(string Id, string? Container, Claim? Removed, Claim? Inserted);

/// <summary>
/// What a stack of layers makes of the base on one day: only what differs from the base, so that a large course costs
/// what its overlays touch; and a trace of every claim; or problems.
/// </summary>
internal sealed class ResolvedOverlays(
    ResolverNodes nodes,
    IReadOnlyDictionary<CellId, ResolvedCell> cells,
    IReadOnlySet<CellId> undecided,
    ImmutableArray<TraceStep> trace,
    ImmutableArray<Problem> problems
)
{
    /// <summary>In a fixed order.</summary>
    internal ImmutableArray<TraceStep> Trace { get; } = trace;

    internal ImmutableArray<Problem> Problems { get; } = problems;

    /// <summary>The cells that a claim was made on, and those of inserted nodes.</summary>
    internal IReadOnlyDictionary<CellId, ResolvedCell> Cells { get; } = cells;

    /// <summary>
    /// Every node that a claim makes absent itself, with that claim; what stands in it is absent with it.
    /// </summary>
    internal IEnumerable<(string Node, Claim By)> Removals => nodes.Removals;

    /// <summary>Every node in its place.</summary>
    internal ImmutableArray<ResolvedNode> Nodes => nodes.InOrder();

    /// <summary>The claim that makes a node absent, its own or that of a container; null where it is present.</summary>
    internal Claim? Removed(string node) => nodes.Removers(node) is [var first, ..] ? first : null;

    /// <summary>The nodes that hang on an anchor, in the order in which they stand on the page.</summary>
    internal IEnumerable<Claim> InsertedAt(string anchor, InsertPlace side) => nodes.Hanging(anchor, side);

    internal bool Has(CellId cell) => nodes.Has(cell);

    /// <summary>What a node stands in; null for what stands in nothing.</summary>
    internal string? Container(string node) => nodes.ContainerOf(node);

    /// <summary>The nodes that a layer has locked.</summary>
    private HashSet<string> Locked =>
        field ??= Trace
            .Where(static step => step.Claim.Verb == ClaimVerb.Lock && step.Fate == ClaimFate.Contributes)
            .Select(static step => step.Claim.Cell.Node)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the base or a layer has locked a node, or what it stands in.</summary>
    internal bool IsLocked(string node)
    {
        for (var at = node; at is not null; at = nodes.ContainerOf(at))
        {
            if (nodes.LockedByBase(at) is not null || Locked.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What a node has, by name: of the base or of one that a layer added. Empty where there is no such node.
    /// </summary>
    internal IEnumerable<string> Facets(string node) => nodes.Facets(node);

    /// <summary>
    /// The value of a cell, claimed or not; null where there is no such cell or where layers disagree about it.
    /// </summary>
    internal string? Value(CellId cell) =>
        Cells.TryGetValue(cell, out var decided) ? decided.Value
        : nodes.Has(cell) && !undecided.Contains(cell) ? nodes.Bottom(cell).Value
        : null;

    /// <summary>The value of a cell as it was written, before translation.</summary>
    internal string? Original(CellId cell) =>
        Cells.TryGetValue(cell, out var decided) && decided.Original is { } original ? original : Value(cell);

    internal MergeRule Rule(CellId cell) => nodes.Bottom(cell).Rule;

    /// <summary>Everything in a node, however deep, of the base or added.</summary>
    internal IEnumerable<string> Within(string container) => nodes.Within(container);

    /// <summary>Everything: every node in its place and every cell with its value.</summary>
    internal Resolved Whole() =>
        new(
            nodes.InOrder(),
            nodes
                .Cells.Where(id => !undecided.Contains(id))
                .ToImmutableSortedDictionary(
                    id => id,
                    id => Cells.GetValueOrDefault(id) ?? new ResolvedCell(id, nodes.Bottom(id).Value, null, [])
                ),
            Trace,
            Problems
        );
}

/// <summary>A resolution written out in full.</summary>
internal sealed record Resolved(
    ImmutableArray<ResolvedNode> Nodes,
    ImmutableSortedDictionary<CellId, ResolvedCell> Cells,
    ImmutableArray<TraceStep> Trace,
    ImmutableArray<Problem> Problems
);
