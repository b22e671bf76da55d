using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Explaining;

// The resolver's trace, told in the words of those who write layers. Nothing is decided here.

/// <summary>
/// What became of the nodes and cells of one variant, and why; also where problems leave it without a result.
/// </summary>
internal sealed class Explainer
{
    private readonly CurriculumSyntax _curriculum;
    private readonly CurriculumNodes _nodes;
    private readonly OverlayStackResult _result;
    private readonly Resolution.ResolvedOverlays _resolution;
    private readonly ClaimTeller _teller;
    private readonly Dictionary<string, ResolvedNode> _placed;
    private readonly ILookup<CellId, Claim> _claims;

    private Explainer(
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        OverlayStackResult result,
        Resolution.ResolvedOverlays resolution,
        LayerStack stack
    )
    {
        _curriculum = curriculum;
        _nodes = nodes;
        _result = result;
        _resolution = resolution;
        _teller = new ClaimTeller(result, nodes);
        _placed = resolution.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _claims = stack
            .Layers.SelectMany(layer => layer.All)
            .SelectMany(CellsOf)
            .ToLookup(pair => pair.Cell, pair => pair.Claim);
    }

    /// <summary>
    /// One node, or with a facet one cell of it; without an id everything that a layer touches, and whether each node
    /// is there.
    /// </summary>
    /// <param name="id">As written: id or id.facet.</param>
    internal static Explanation Explain(
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        CompileOptions options,
        string? id,
        DiagnosticBag diagnostics
    )
    {
        if (VariantRequest.Of(curriculum, options, diagnostics) is not { } request)
        {
            return new Explanation(
                Variant.Base,
                options.AsOf ?? curriculum.Settings.AsOf.Value,
                [],
                [],
                [],
                diagnostics.ToSorted()
            );
        }

        var result = Composer.ResolveStack(curriculum, nodes, request, options, diagnostics);
        ImmutableArray<ExplainedLayer> layers = result.Stack is not { } stack
            ? []
            :
            [
                .. stack.Layers.Select(layer => new ExplainedLayer(
                    layer.Id,
                    result.Layers[layer.Id].Title ?? layer.Id,
                    [.. layer.BuildsOn.Order(StringComparer.Ordinal)]
                )),
            ];
        var variant = request.Roots.IsEmpty
            ? Variant.Base with
            {
                WithPending = result.WithPending,
            }
            : new Variant(
                request.Id,
                request.Title,
                [.. layers.Select(layer => layer.Id).Where(name => name != LayerName.OfTarget(request.Id))],
                result.WithPending
            );
        var explanation = new Explanation(variant, result.Day, layers, [], [], diagnostics.ToSorted());
        return result is { Stack: { } closed, Resolution: { } resolution }
            ? new Explainer(curriculum, nodes, result, resolution, closed).Fill(explanation, id)
            : explanation;
    }

    private Explanation Fill(Explanation explanation, string? id)
    {
        if (id is null)
        {
            var added = _claims.Select(cell => cell.Key.Node).Where(node => !_placed.ContainsKey(node));
            return explanation with
            {
                Nodes =
                [
                    .. _placed
                        .Keys.Concat(added)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(Node),
                ],
                Cells = [.. _claims.Select(cell => cell.Key).Order().Select(Cell)],
            };
        }

        var point = id.IndexOf('.', StringComparison.Ordinal);
        var name = Follow(point < 0 ? id : id[..point]);
        var cells = _claims
            .Select(cell => cell.Key)
            .Where(cell => cell.Node == name)
            .Concat(_resolution.Facets(name).Select(facet => new CellId(name, facet)))
            .Append(new CellId(name, CellId.Presence))
            .Distinct()
            .Order()
            .ToList();
        if (!_placed.ContainsKey(name) && cells.Count == 1)
        {
            return explanation with { Advice = Advice(name) };
        }

        if (point >= 0)
        {
            var facet = id[(point + 1)..];
            var wanted = cells.Where(cell => cell.Facet == facet).ToList();
            if (wanted.Count == 0)
            {
                return explanation with
                {
                    Advice = NearestName.Of(facet, cells.Select(cell => cell.Facet)) is { } near
                        ? $"did you mean '{name}.{near}'?"
                        : $"there is {string.Join(", ", cells)}",
                };
            }

            cells = wanted;
        }
        else if (!_claims[new CellId(name, CellId.Presence)].Any())
        {
            // Whether it is there is said of the node; the cell has nothing to add.
            cells.RemoveAll(cell => cell.Facet == CellId.Presence);
        }

        return explanation with
        {
            Nodes = [Node(name)],
            Cells = [.. cells.Select(Cell)],
        };
    }

    private string Follow(string id) =>
        _nodes.Find(id) is null && _curriculum.Settings.Renamed.TryGetValue(id, out var now) ? now.Value : id;

    private string Advice(string id) =>
        _curriculum.Settings.Retired.TryGetValue(id, out var advice) ? $"it was retired: {advice}"
        : _nodes.Unpinned(id) is { } heading ? $"the heading '{heading.Text}' has no id: write {{#{id}}} behind it"
        : NearestName.Of(id, _nodes.Ids.Concat(_result.Added.Ids)) is { } near ? $"did you mean '{near}'?"
        : OtherLayerOf(id) is { } layer ? $"'{layer}' brings it, and is not part of this: add --layer {layer}"
        : $"'{Suggest.ExplainAll}' lists what there is";

    /// <summary>A layer outside of the stack that brings the id.</summary>
    private string? OtherLayerOf(string id) =>
        _curriculum
            .Layers.FirstOrDefault(layer =>
                layer.Target is null
                && layer.Claims.Any(claim => claim is InsertSyntax or RecordClaimSyntax && claim.Target.Value == id)
            )
            ?.Id.Value;

    private ExplainedNode Node(string id)
    {
        var info = _nodes.Find(id);
        var kind = info?.Kind ?? _result.Added.KindOf(id);
        var bringer = _claims
            .Where(cell => cell.Key.Node == id)
            .SelectMany(cell => cell)
            .FirstOrDefault(claim => claim.Verb == ClaimVerb.Insert || claim.Declares);
        var placed = _placed.GetValueOrDefault(id);
        var isDisputed = _result.Problems.Any(problem =>
            problem.Kind == ProblemKind.Dispute && problem.Cell == new CellId(id, CellId.Presence)
        );
        var presence =
            placed is null ? NodePresence.NotInForce
            : isDisputed ? NodePresence.Disputed
            : placed.Removed is null ? NodePresence.Present
            : NodePresence.Absent;
        return new ExplainedNode
        {
            Id = id,
            Kind = kind?.Written(),
            Title = NodeTitles.Of(info, bringer),
            Container = placed?.Container,
            Place = info?.Id.Span ?? default,
            Presence = presence,
            RemovedBy = placed?.Removed is { } removed ? ClaimTeller.Reference(removed) : null,
            InsertedBy = info is null && bringer is not null ? ClaimTeller.Reference(bringer) : null,
            Locks = Locks(id),
        };
    }

    private ImmutableArray<ExplainedLock> Locks(string id)
    {
        var locks = ImmutableArray.CreateBuilder<ExplainedLock>(0);
        if (_nodes.LockOf(id) is { } own)
        {
            locks.Add(new ExplainedLock(null, own.Because, own.AllowNotes, own.Target.Span));
        }

        foreach (
            var step in _resolution.Trace.Where(step =>
                step is { Claim.Verb: ClaimVerb.Lock, Fate: ClaimFate.Contributes } && step.Claim.Cell.Node == id
            )
        )
        {
            locks.Add(
                new ExplainedLock(
                    step.Claim.Layer,
                    step.Claim.Syntax?.Terms.Because?.Value,
                    !step.Claim.ForbidsNotes,
                    step.Claim.Span
                )
            );
        }

        return locks.ToImmutable();
    }

    private ExplainedCell Cell(CellId id)
    {
        var placed = _placed.GetValueOrDefault(id.Node);
        var isPresent = placed is { Removed: null };
        var own = _nodes.Course.Find(id.Node)?.Cells.GetValueOrDefault(id.Facet);
        var info = _nodes.Find(id.Node);
        var cell = _resolution.Cells.GetValueOrDefault(id);
        ImmutableArray<string> codes =
        [
            .. _result
                .Problems.Where(problem => problem.Cell == id && !problem.Claims.IsEmpty)
                .Select(_teller.Code)
                .Distinct(StringComparer.Ordinal),
        ];
        var claims = _claims[id]
            .OrderBy(claim => claim.Layer, StringComparer.Ordinal)
            .ThenBy(claim => claim.Span)
            .ThenBy(claim => claim.Verb);
        var isPresence = id.Facet == CellId.Presence;
        var value =
            isPresence ? Node(id.Node).Presence.Written()
            : isPresent ? _resolution.Value(id)
            : null;
        var winner = isPresence
            ? _resolution.Trace.FirstOrDefault(step => step.Claim.Cell == id && step.Fate == ClaimFate.Wins)?.Claim
            : cell?.Winner;
        return new ExplainedCell
        {
            Node = id.Node,
            Facet = id.Facet,
            Rule = isPresence || !_resolution.Has(id) ? MergeRule.Replace.Written() : _resolution.Rule(id).Written(),
            BaseValue = isPresence
                ? info is null
                    ? null
                    : NodePresence.Present.Written()
                : own?.Value,
            BasePlace = info is null ? default : NodeTitles.Place(info, id.Facet),
            Value = value,
            Winner = winner is null || value is null ? null : ClaimTeller.Reference(winner),
            Source = cell?.Source is { } source && value is not null ? ClaimTeller.Reference(source) : null,
            Claims = [.. claims.Select(claim => _teller.Tell(claim, id.Facet))],
            Codes = codes,
            Translation =
                cell?.Translation is { } translation && value is not null ? ClaimTeller.Reference(translation) : null,
        };
    }

    /// <summary>An insert speaks of every cell that its node has.</summary>
    private static IEnumerable<(CellId Cell, Claim Claim)> CellsOf(Claim claim) =>
        claim.Cells is { } cells
            ? cells.Keys.Select(facet => (claim.Cell with { Facet = facet }, claim))
            : [(claim.Cell, claim)];
}
