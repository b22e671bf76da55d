using CourseForge.Diagnostics;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// R3 for what claims refer to: laws and sources that they cite, links and blocks in their texts, elements that they
/// add. In a stack where the owner happens to be, such a name would be found; in the layer's own stack it means
/// nothing.
/// </summary>
internal static class ForeignReferences
{
    internal static void Check(
        LayerStack stack,
        IReadOnlyDictionary<string, LayerSyntax> layers,
        CurriculumNodes nodes,
        DiagnosticBag diagnostics
    )
    {
        var owners = stack
            .Layers.SelectMany(layer => layers[layer.Id].Claims.SelectMany(Brought).Select(id => (id, layer.Id)))
            .ToLookup(pair => pair.id, pair => pair.Id, StringComparer.Ordinal);
        foreach (var layer in stack.Layers)
        {
            foreach (var name in layers[layer.Id].Claims.SelectMany(Names).DistinctBy(name => name.Span))
            {
                var by = owners[name.Value];
                if (
                    by.FirstOrDefault() is { } owner
                    && nodes.Find(name.Value) is null
                    && !by.Any(other => other == layer.Id || stack.IsAbove(layer.Id, other))
                )
                {
                    diagnostics.Add(Codes.Overlays.ForeignNode, name.Span, name.Value, owner, layer.Id);
                }
            }
        }
    }

    private static IEnumerable<string> Brought(ClaimSyntax claim) =>
        claim switch
        {
            InsertSyntax insert => AddedNodes
                .SlotsIn(insert.Content)
                .Select(slot => slot.Id!.Value.Value)
                .Append(insert.Target.Value),
            RecordClaimSyntax { Replaces: false } record => [record.Target.Value],
            RecordClaimSyntax
            or ReplaceTextSyntax
            or NoteSyntax
            or FillSyntax
            or SetSyntax
            or BoundSyntax
            or AddSyntax
            or DefineSyntax
            or NotApplicableSyntax
            or RestoreSyntax
            or KeepSyntax
            or DecideSyntax
            or LockSyntax => [],
            _ => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
        };

    private static IEnumerable<Located<string>> Names(ClaimSyntax claim)
    {
        var own = claim switch
        {
            AddSyntax add => [add.Element],
            RecordClaimSyntax { Record: StatuteSyntax { Source: { } source } } => [source],
            RecordClaimSyntax { Record: ContactSyntax { Source: { } source } } => [source],
            RecordClaimSyntax { Record: TermSyntax { Source: { } source } } => [source],
            RecordClaimSyntax { Record: QuestionSyntax question } => question.Source is { } source
                ? question.Law.Append(source)
                : question.Law,
            ReplaceTextSyntax
            or InsertSyntax
            or NoteSyntax
            or FillSyntax
            or SetSyntax
            or BoundSyntax
            or DefineSyntax
            or RecordClaimSyntax
            or NotApplicableSyntax
            or RestoreSyntax
            or KeepSyntax
            or DecideSyntax
            or LockSyntax => Enumerable.Empty<Located<string>>(),
            _ => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
        };
        var terms = new[] { claim.Terms.Cite, claim.Terms.Source }.OfType<Located<string>>();
        var blocks = claim
            .Contents()
            .SelectMany(content => content.Blocks.WithDescendants())
            .SelectMany(block =>
                block.Attribute("source") is { } source ? block.Arguments.Append(source) : block.Arguments
            );
        return own.Concat(terms)
            .Concat(blocks)
            .Concat(claim.Contents().SelectMany(content => content.References).Select(reference => reference.Id));
    }
}
