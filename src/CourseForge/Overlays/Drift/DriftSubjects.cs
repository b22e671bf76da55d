using CourseForge.Overlays.Resolution;

namespace CourseForge.Overlays.Drift;

/// <summary>What a claim rests on: the cells whose change can make it wrong.</summary>
internal static class DriftSubjects
{
    /// <summary>None for what the layer says about its own additions, and for nodes that are not there.</summary>
    internal static IEnumerable<CellId> Of(Claim claim, ParentView view)
    {
        // An insert rests on what it stands beside; a claim on presence, on what the node says.
        var node = claim.Anchor?.Node ?? claim.Cell.Node;
        var cell =
            claim.Anchor is not null || claim.Cell.Facet == CellId.Presence || !view.Resolution.Has(claim.Cell)
                ? view.MainCell(node)
                : claim.Cell;
        if (cell is { } subject)
        {
            yield return subject;
        }

        // A claim that cites a law of its parents is as good as that law.
        if (
            !claim.IsTranslation
            && claim.Syntax?.Terms.Cite is { } cite
            && new CellId(cite.Value, "statute") is var law
            && view.Resolution.Has(law)
            && law != cell
        )
        {
            yield return law;
        }
    }
}
