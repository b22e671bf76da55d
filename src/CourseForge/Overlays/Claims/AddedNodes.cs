using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Claims;

/// <summary>What the layers of a stack add, by id, before anybody asks who may see it.</summary>
internal sealed class AddedNodes
{
    private readonly Dictionary<string, (NodeKind Kind, ClaimSyntax Claim, BlockSyntax? Slot)> _byId = new(
        StringComparer.Ordinal
    );

    private readonly ILookup<string, LayerSyntax> _layers;

    internal AddedNodes(IReadOnlyCollection<LayerSyntax> layers)
    {
        _layers = layers
            .SelectMany(layer =>
                layer
                    .Claims.Where(claim => claim is RecordClaimSyntax { Replaces: false })
                    .Select(claim => (Id: claim.Target.Value, layer))
            )
            .ToLookup(pair => pair.Id, pair => pair.layer, StringComparer.Ordinal);
        foreach (var claim in layers.SelectMany(layer => layer.Claims))
        {
            switch (claim)
            {
                case InsertSyntax insert:
                    _byId.TryAdd(
                        insert.Target.Value,
                        (insert.Lesson is null ? NodeKind.Section : NodeKind.Lesson, insert, null)
                    );
                    foreach (var slot in SlotsIn(insert.Content))
                    {
                        _byId.TryAdd(slot.Id!.Value.Value, (NodeKind.Slot, insert, slot));
                    }

                    break;
                case RecordClaimSyntax { Replaces: false } record:
                    _byId.TryAdd(record.Target.Value, (KindOf(record), record, null));
                    break;
            }
        }
    }

    /// <summary>The slots in inserted texts.</summary>
    internal IEnumerable<(BlockSyntax Slot, InsertSyntax Insert)> Slots =>
        _byId.Values.Where(node => node.Slot is not null).Select(node => (node.Slot!, (InsertSyntax)node.Claim));

    internal IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The layers that bring a record.</summary>
    internal IEnumerable<LayerSyntax> BroughtBy(string id) => _layers[id];

    internal NodeKind? KindOf(string id) => _byId.TryGetValue(id, out var node) ? node.Kind : null;

    internal BlockSyntax? SlotOf(string id) => _byId.TryGetValue(id, out var node) ? node.Slot : null;

    internal InsertSyntax? InsertOf(string id) =>
        _byId.TryGetValue(id, out var node) ? node.Claim as InsertSyntax : null;

    internal IEnumerable<string> FacetsOf(string id) =>
        !_byId.TryGetValue(id, out var node)
            ? []
            : node.Kind switch
            {
                NodeKind.Lesson => [Facets.Text, Facets.Title, Facets.Minutes, Facets.Warning],
                NodeKind.Section => [Facets.Text, Facets.Title],
                NodeKind.Slot => [Facets.Value, Facets.Title, Facets.Guidance],
                NodeKind.Question or NodeKind.Term or NodeKind.Statute or NodeKind.Contact or NodeKind.Source =>
                [
                    node.Kind.MainFacet()!,
                ],
                _ => throw new InvalidOperationException($"no layer adds {node.Kind.Words()}"),
            };

    internal static IEnumerable<BlockSyntax> SlotsIn(MarkdownContent content) =>
        content.Blocks.WithDescendants().Where(block => block is { IsSlot: true, Id: not null });

    internal static NodeKind KindOf(RecordClaimSyntax claim) =>
        claim.Record switch
        {
            StatuteSyntax => NodeKind.Statute,
            ContactSyntax => NodeKind.Contact,
            PublicationSyntax => NodeKind.Source,
            TermSyntax => NodeKind.Term,
            QuestionSyntax => NodeKind.Question,
            _ => throw new InvalidOperationException($"no such record: {claim.Record.GetType().Name}"),
        };

    internal static string TextOf(object record) =>
        record switch
        {
            StatuteSyntax statute => CanonicalRecord.Of(statute),
            ContactSyntax contact => CanonicalRecord.Of(contact),
            PublicationSyntax source => CanonicalRecord.Of(source),
            TermSyntax term => CanonicalRecord.Of(term),
            QuestionSyntax question => CanonicalRecord.Of(question),
            _ => throw new InvalidOperationException($"no such record: {record.GetType().Name}"),
        };
}
