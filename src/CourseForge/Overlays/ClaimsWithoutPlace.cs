using CourseForge.Diagnostics;
using CourseForge.Overlays.Applying;
using CourseForge.Overlays.Claims;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays;

/// <summary>
/// Tells of claims that hold and that no reader sees, because the text that they belong to has another one in its
/// place. Where a layer above theirs wrote that one, it has had the last word.
/// </summary>
internal static class ClaimsWithoutPlace
{
    internal static void Report(
        ResolvedCells outcome,
        CurriculumNodes nodes,
        LayerStack stack,
        DiagnosticBag diagnostics
    )
    {
        foreach (
            var step in outcome.NotShown(id =>
                nodes.Find(id)?.Kind is NodeKind.Block or NodeKind.InnerBlock or NodeKind.Slot
            )
        )
        {
            var claim = step.Claim;
            var taker = TakerOf(claim, outcome, nodes);
            if (taker is not null && stack.IsAbove(taker.Layer, claim.Layer))
            {
                continue;
            }

            var diagnostic = Diagnostic.Create(
                Codes.Overlays.ClaimWithoutPlace,
                claim.Span,
                claim.Cell.Node,
                claim.Syntax!.Verb,
                claim.Layer
            );
            diagnostics.Add(
                taker is null
                    ? diagnostic
                    : diagnostic.WithRelated(taker.Span, $"'{taker.Layer}' wrote another text in its place")
            );
        }
    }

    /// <summary>The claim that wrote anew what a node stood in; null where there is none.</summary>
    private static Claim? TakerOf(Claim claim, ResolvedCells outcome, CurriculumNodes nodes)
    {
        for (string? id = claim.Cell.Node; id is not null; )
        {
            if (outcome.Cell(id, Facets.Text) is { Source: { } source })
            {
                return source;
            }

            id = nodes.Course.Find(id) is { } node ? node.Container : AnchorOf(id, outcome);
        }

        return null;
    }

    private static string? AnchorOf(string id, ResolvedCells outcome) =>
        outcome
            .Resolution.Trace.Where(step => step.Claim.Cell.Node == id)
            .Select(step => step.Claim.Anchor?.Node)
            .FirstOrDefault(anchor => anchor is not null);
}
