using System.Collections.Immutable;

namespace CourseForge.Composing.Resolution;

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

/// <summary>The nodes of a stack on one day: the base's, and those that layers insert; who removed them; and their order.</summary>
internal sealed class ResolverNodes
{
    private readonly LayerStack _stack;
    private readonly Dictionary<string, Node> _byId = new(StringComparer.Ordinal);
    private readonly List<Node> _all = [];
    private readonly HashSet<string> _inserted;

    internal ResolverNodes(BaseCourse course, LayerStack stack, List<Claim> active, List<Problem> problems)
    {
        _stack = stack;
        foreach (var node in course.Nodes)
        {
            Declare(new Node(node.Id, node.Container, node, null));
        }

        _inserted = [.. stack.Layers.SelectMany(layer => layer.Claims).Where(claim => claim.Verb == ClaimVerb.Insert).Select(claim => claim.Cell.Node)];
        Insert(active, problems);
    }

    internal IEnumerable<Node> All => _all;

    /// <summary>Every cell that has a value before claims on it, in ordinal order.</summary>
    internal IEnumerable<CellId> Cells => _all.SelectMany(node => node.Facets.Select(facet => new CellId(node.Id, facet))).Order();

    internal sealed record Node(string Id, string? Container, BaseNode? Base, Claim? Inserted)
    {
        internal ImmutableArray<Claim> Removers { get; set; } = [];

        internal IEnumerable<string> Facets => Base is null ? ["text"] : Base.Cells.Keys;
    }

    internal NodeStanding Standing(Claim claim)
    {
        if (!_byId.TryGetValue(claim.Cell.Node, out var node))
        {
            return _inserted.Contains(claim.Cell.Node) ? NodeStanding.NotInForce : NodeStanding.Unknown;
        }

        if (node.Base is not null && claim.Cell.Facet != CellId.Presence && !node.Base.Cells.ContainsKey(claim.Cell.Facet) && claim.Verb is not (ClaimVerb.Lock or ClaimVerb.Keep))
        {
            return NodeStanding.Unknown;
        }

        return node.Inserted is null || node.Inserted.Layer == claim.Layer || _stack.IsAbove(claim.Layer, node.Inserted.Layer)
            ? NodeStanding.InForce
            : NodeStanding.Foreign;
    }

    internal bool IsLockedByBase(string node) => _byId[node].Base?.IsLocked == true;

    internal BaseCell Bottom(CellId cell) => _byId[cell.Node] is { Base: { } node } ? node.Cells[cell.Facet] : new BaseCell(_byId[cell.Node].Inserted!.Value);

    internal void SetRemovers(string node, ImmutableArray<Claim> removers) => _byId[node].Removers = removers;

    /// <summary>R10: the claims that make a node absent: on itself, or on any container around it.</summary>
    internal ImmutableArray<Claim> Removers(string id)
    {
        var removers = ImmutableArray.CreateBuilder<Claim>();
        for (var node = _byId[id]; node is not null; node = node.Container is { } container ? _byId[container] : null)
        {
            removers.AddRange(node.Removers);
        }

        return removers.ToImmutable();
    }

    /// <summary>The claims that make the containers around a node absent.</summary>
    internal ImmutableArray<Claim> RemoversAround(string id) => _byId[id].Container is { } container ? Removers(container) : [];

    /// <summary>Everything inside a node, however deep.</summary>
    internal IEnumerable<string> Within(string container) =>
        _all.Where(node => node.Container == container).SelectMany(node => Within(node.Id).Prepend(node.Id));

    /// <summary>
    /// R14 and R15: the base's nodes in the base's order, each with what hangs on it. Removed nodes keep their place, so that what hangs on them has one.
    /// On one anchor, the layer with more ancestors sits nearer; ties by layer id, then node id.
    /// </summary>
    internal ImmutableArray<ResolvedNode> InOrder()
    {
        var hanging = _all.Where(node => node.Inserted is not null).ToLookup(node => node.Inserted!.Anchor!.Value);
        var result = ImmutableArray.CreateBuilder<ResolvedNode>(_all.Count);
        foreach (var node in _all.Where(node => node.Base is not null && node.Container is null))
        {
            Place(node);
        }

        return result.ToImmutable();

        void Place(Node node)
        {
            PlaceAll(AnchorSide.Before, nearestLast: true);
            result.Add(new ResolvedNode(node.Id, node.Container, Removers(node.Id) is [var first, ..] ? first : null, node.Inserted));
            PlaceAll(AnchorSide.FirstIn, nearestLast: false);
            foreach (var child in _all.Where(child => child.Base is not null && child.Container == node.Id))
            {
                Place(child);
            }

            PlaceAll(AnchorSide.LastIn, nearestLast: true);
            PlaceAll(AnchorSide.After, nearestLast: false);

            void PlaceAll(AnchorSide side, bool nearestLast)
            {
                var nearestFirst = hanging[(node.Id, side)]
                    .OrderByDescending(inserted => _stack.Ancestors(inserted.Inserted!.Layer).Count)
                    .ThenBy(inserted => inserted.Inserted!.Layer, StringComparer.Ordinal)
                    .ThenBy(inserted => inserted.Id, StringComparer.Ordinal);
                foreach (var inserted in nearestLast ? nearestFirst.Reverse() : nearestFirst)
                {
                    Place(inserted);
                }
            }
        }
    }

    /// <summary>Declares inserted nodes, those that hang on other inserted nodes after them; an anchor out of reach is a problem of the insert.</summary>
    private void Insert(List<Claim> active, List<Problem> problems)
    {
        var open = active.Where(claim => claim.Verb == ClaimVerb.Insert)
            .OrderBy(claim => claim.Cell.Node, StringComparer.Ordinal).ThenBy(claim => claim.Layer, StringComparer.Ordinal).ToList();
        foreach (var group in open.GroupBy(claim => claim.Cell.Node, StringComparer.Ordinal).Where(group => group.Count() > 1 || _byId.ContainsKey(group.Key)).ToList())
        {
            problems.Add(new Problem(ProblemKind.DuplicateNode, group.First().Cell, [.. group]));
            open.RemoveAll(claim => claim.Cell.Node == group.Key);
        }

        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var claim in open.ToList())
            {
                var (anchorId, side) = claim.Anchor!.Value;
                if (!_byId.TryGetValue(anchorId, out var anchor))
                {
                    continue;
                }

                open.Remove(claim);
                progress = true;
                if (anchor.Inserted is { } other && other.Layer != claim.Layer && !_stack.IsAbove(claim.Layer, other.Layer))
                {
                    problems.Add(new Problem(ProblemKind.ForeignNode, claim.Cell, [claim, other]));
                    continue;
                }

                Declare(new Node(claim.Cell.Node, side is AnchorSide.FirstIn or AnchorSide.LastIn ? anchor.Id : anchor.Container, null, claim));
            }
        }

        foreach (var claim in open)
        {
            // An anchor that is itself inserted, but not in force on the day, leaves the node without a place: it is dormant, not wrong.
            if (!_inserted.Contains(claim.Anchor!.Value.Node))
            {
                problems.Add(new Problem(ProblemKind.UnknownNode, claim.Cell, [claim]));
            }
        }
    }

    private void Declare(Node node)
    {
        _byId.Add(node.Id, node);
        _all.Add(node);
    }
}
