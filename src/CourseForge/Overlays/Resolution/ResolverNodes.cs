using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Resolution;

/// <summary>Whether a claim may speak of the node it names.</summary>
internal enum NodeStanding
{
    InForce,

    /// <summary>Inserted by a claim that is not in force on the day.</summary>
    NotInForce,

    /// <summary>R3: inserted by a layer that the claim's layer does not build on.</summary>
    Foreign,
    Unknown,
}

/// <summary>
/// The nodes of a stack on one day: the base's, and those that layers insert or declare; who removed them; and their
/// order.
/// </summary>
internal sealed class ResolverNodes
{
    private readonly BaseGraph _course;
    private readonly LayerStack _stack;
    private readonly Dictionary<string, Added> _added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Claim>> _removers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everAdded;
    private readonly ILookup<(string, InsertPlace), Added> _hanging;
    private readonly ILookup<string, Added> _addedIn;

    internal ResolverNodes(BaseGraph course, LayerStack stack, List<Claim> active, List<Problem> problems)
    {
        _course = course;
        _stack = stack;
        _everAdded =
        [
            .. stack
                .Layers.SelectMany(layer => layer.Claims)
                .Where(claim => claim.Verb == ClaimVerb.Insert || claim.Declares)
                .Select(claim => claim.Cell.Node),
        ];
        Insert(active, problems);
        _addedIn = _added
            .Values.Where(node => node.Container is not null)
            .ToLookup(node => node.Container!, StringComparer.Ordinal);
        _hanging = _added.Values.Where(node => node.Insert is not null).ToLookup(node => node.Insert!.Anchor!.Value);
    }

    /// <param name="Insert">The claim that placed it; null for a record, which has no place.</param>
    /// <param name="By">The layers that bring it: one for an insert, any number for a record.</param>
    private sealed record Added(
        string Id,
        string? Container,
        Claim? Insert,
        ImmutableArray<string> By,
        IReadOnlyDictionary<string, BaseCell> Cells
    );

    /// <summary>Every cell that has a value before claims on it, in ordinal order.</summary>
    internal IEnumerable<CellId> Cells =>
        _course
            .Nodes.SelectMany(node => node.Cells.Keys.Select(facet => new CellId(node.Id, facet)))
            .Concat(InsertedCells)
            .Order();

    internal IEnumerable<CellId> InsertedCells =>
        _added.Values.SelectMany(node => node.Cells.Keys.Select(facet => new CellId(node.Id, facet)));

    internal IEnumerable<(string Node, Claim By)> Removals =>
        _removers
            .Where(pair => !pair.Value.IsEmpty)
            .Select(pair => (pair.Key, pair.Value[0]))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    internal NodeStanding Standing(Claim claim)
    {
        var id = claim.Cell.Node;
        if (CellsOf(id) is not { } cells)
        {
            return _everAdded.Contains(id) ? NodeStanding.NotInForce : NodeStanding.Unknown;
        }

        if (
            claim.Cell.Facet != CellId.Presence
            && !cells.ContainsKey(claim.Cell.Facet)
            && claim.Verb is not (ClaimVerb.Lock or ClaimVerb.Keep or ClaimVerb.Insert)
        )
        {
            return NodeStanding.Unknown;
        }

        return
            !_added.TryGetValue(id, out var added)
            || added.By.Any(layer => layer == claim.Layer || _stack.IsAbove(claim.Layer, layer))
            ? NodeStanding.InForce
            : NodeStanding.Foreign;
    }

    internal bool Has(CellId cell) => CellsOf(cell.Node)?.ContainsKey(cell.Facet) == true;

    internal IEnumerable<string> Facets(string node) => CellsOf(node)?.Keys ?? [];

    /// <summary>The node, when the base's author locked it.</summary>
    internal BaseNode? LockedByBase(string node) => _course.Find(node) is { IsLocked: true } locked ? locked : null;

    /// <summary>Whether the base's author locked anything.</summary>
    internal bool HasLocks => _course.HasLocks;

    internal BaseCell Bottom(CellId cell) => CellsOf(cell.Node)![cell.Facet];

    internal void SetRemovers(string node, ImmutableArray<Claim> removers) => _removers[node] = removers;

    /// <summary>R10: the claims that make a node absent: on itself, or on any container around it.</summary>
    internal ImmutableArray<Claim> Removers(string? id)
    {
        var removers = ImmutableArray.CreateBuilder<Claim>(0);
        for (; id is not null; id = ContainerOf(id))
        {
            if (_removers.TryGetValue(id, out var own))
            {
                removers.AddRange(own);
            }
        }

        return removers.ToImmutable();
    }

    /// <summary>The claims that make the containers around a node absent.</summary>
    internal ImmutableArray<Claim> RemoversAround(string id) => Removers(ContainerOf(id));

    /// <summary>Everything inside a node, however deep.</summary>
    internal IEnumerable<string> Within(string container)
    {
        var found = new List<string>();
        AddWithin(container, found);
        return found;
    }

    private void AddWithin(string container, List<string> found)
    {
        foreach (var node in _course.Children(container))
        {
            found.Add(node.Id);
            AddWithin(node.Id, found);
        }

        foreach (var node in _addedIn[container])
        {
            found.Add(node.Id);
            AddWithin(node.Id, found);
        }
    }

    /// <summary>
    /// R14: what hangs on an anchor, as it stands on the page. Removed nodes keep their place, so that what hangs on
    /// them has one. On one anchor, the layer with more ancestors sits nearer; ties by layer id, then node id.
    /// </summary>
    internal IEnumerable<Claim> Hanging(string anchor, InsertPlace side)
    {
        if (!_hanging.Contains((anchor, side)))
        {
            return [];
        }

        var nearestFirst = _hanging[(anchor, side)]
            .Select(node => node.Insert!)
            .OrderByDescending(insert => _stack.Ancestors(insert.Layer).Count)
            .ThenBy(insert => insert.Layer, StringComparer.Ordinal)
            .ThenBy(insert => insert.Cell.Node, StringComparer.Ordinal);
        return side is InsertPlace.Before or InsertPlace.LastIn ? nearestFirst.Reverse() : nearestFirst;
    }

    /// <summary>R15: the base's nodes in the base's order, each with what hangs on it.</summary>
    internal ImmutableArray<ResolvedNode> InOrder()
    {
        var result = ImmutableArray.CreateBuilder<ResolvedNode>(_course.Nodes.Length + _added.Count);
        foreach (var node in _course.Children(null))
        {
            Place(node.Id, null);
        }

        foreach (
            var record in _added
                .Values.Where(node => node.Insert is null)
                .OrderBy(node => node.Id, StringComparer.Ordinal)
        )
        {
            Place(record.Id, null);
        }

        return result.ToImmutable();

        void Place(string id, Claim? inserted)
        {
            PlaceAll(id, InsertPlace.Before);
            result.Add(new ResolvedNode(id, ContainerOf(id), Removers(id) is [var first, ..] ? first : null, inserted));
            PlaceAll(id, InsertPlace.FirstIn);
            foreach (var child in _course.Children(id))
            {
                Place(child.Id, null);
            }

            PlaceAll(id, InsertPlace.LastIn);
            PlaceAll(id, InsertPlace.After);
        }

        void PlaceAll(string anchor, InsertPlace side)
        {
            foreach (var insert in Hanging(anchor, side))
            {
                Place(insert.Cell.Node, insert);
            }
        }
    }

    private IReadOnlyDictionary<string, BaseCell>? CellsOf(string id) =>
        _course.Find(id)?.Cells ?? (_added.TryGetValue(id, out var added) ? added.Cells : null);

    internal string? ContainerOf(string id) =>
        _course.Find(id) is { } node ? node.Container
        : _added.TryGetValue(id, out var added) ? added.Container
        : null;

    /// <summary>
    /// All that a node is a part of, what is nearest first: of one that a layer added, what it stands in and all around
    /// that.
    /// </summary>
    internal IEnumerable<string> Around(string id)
    {
        while (_course.Find(id) is null)
        {
            if (ContainerOf(id) is not { } container)
            {
                yield break;
            }

            yield return container;
            id = container;
        }

        foreach (var around in _course.Around(id))
        {
            yield return around;
        }
    }

    /// <summary>
    /// Takes in inserted nodes, those that hang on other inserted nodes after them; an anchor out of reach is a problem
    /// of the insert.
    /// </summary>
    private void Insert(List<Claim> active, List<Problem> problems)
    {
        foreach (
            var group in active
                .Where(claim => claim.Declares && _course.Find(claim.Cell.Node) is null)
                .GroupBy(claim => claim.Cell.Node, StringComparer.Ordinal)
        )
        {
            var cells = new Dictionary<string, BaseCell>(StringComparer.Ordinal)
            {
                [group.First().Cell.Facet] = new BaseCell(""),
            };
            _added.Add(
                group.Key,
                new Added(
                    group.Key,
                    null,
                    null,
                    [.. group.Select(claim => claim.Layer).Distinct(StringComparer.Ordinal)],
                    cells
                )
            );
        }

        var open = Resolver.InFixedOrder(active.Where(claim => claim.Verb == ClaimVerb.Insert));
        foreach (
            var group in open.GroupBy(claim => claim.Cell.Node, StringComparer.Ordinal)
                .Where(group => group.Count() > 1 || CellsOf(group.Key) is not null)
                .ToList()
        )
        {
            problems.Add(new Problem(ProblemKind.DuplicateNode, group.First().Cell, [.. group]));
            open.RemoveAll(claim => claim.Cell.Node == group.Key);
        }

        for (var progress = true; progress; )
        {
            progress = false;
            foreach (var claim in open.ToList())
            {
                var (anchor, side) = claim.Anchor!.Value;
                if (CellsOf(anchor) is null)
                {
                    continue;
                }

                open.Remove(claim);
                progress = true;
                if (
                    _added.TryGetValue(anchor, out var other)
                    && !other.By.Any(layer => layer == claim.Layer || _stack.IsAbove(claim.Layer, layer))
                )
                {
                    problems.Add(
                        new Problem(
                            ProblemKind.ForeignNode,
                            claim.Cell,
                            other.Insert is { } insert ? [claim, insert] : [claim]
                        )
                    );
                    continue;
                }

                var container = side is InsertPlace.FirstIn or InsertPlace.LastIn ? anchor : ContainerOf(anchor);
                var cells = claim.Cells
                    ?? new Dictionary<string, BaseCell>(StringComparer.Ordinal)
                    {
                        [claim.Cell.Facet] = new BaseCell(claim.Value),
                    };
                _added.Add(claim.Cell.Node, new Added(claim.Cell.Node, container, claim, [claim.Layer], cells));
            }
        }

        foreach (var claim in open)
        {
            // An anchor that is itself inserted, but not in force on the day, leaves the node without a place: it is
            // dormant, not wrong.
            if (!_everAdded.Contains(claim.Anchor!.Value.Node))
            {
                problems.Add(new Problem(ProblemKind.UnknownNode, claim.Cell, [claim]));
            }
        }
    }
}
