using CourseForge.Diagnostics;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>What the ids and facets that claims name stand for, in the base and in the layers of the stack.</summary>
internal sealed class ClaimTargets(
    CurriculumSyntax curriculum,
    CurriculumNodes nodes,
    AddedNodes added,
    DiagnosticBag diagnostics
)
{
    /// <summary>The id that a renamed one has now.</summary>
    internal Located<string> Follow(Located<string> id)
    {
        if (nodes.Find(id.Value) is null && curriculum.Settings.Renamed.TryGetValue(id.Value, out var now))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.Renamed, id.Span, id.Value, now.Value)
                    .WithRelated(now.Span, "it is renamed here")
            );
            return id with { Value = now.Value };
        }

        return id;
    }

    /// <summary>
    /// What an id stands for in the base or in any layer of the stack; null after saying that there is no such thing.
    /// </summary>
    internal NodeKind? KindOf(Located<string> id)
    {
        if (nodes.Repeated(id.Value) is { } places)
        {
            var repeated = Diagnostic.Create(Codes.Overlays.AmbiguousId, id.Span, id.Value);
            diagnostics.Add(
                places.Aggregate(repeated, (diagnostic, place) => diagnostic.WithRelated(place.Span, "it stands here"))
            );
            return null;
        }

        if (nodes.Find(id.Value)?.Kind is { } kind)
        {
            return kind;
        }

        if (added.KindOf(id.Value) is { } addedKind)
        {
            return addedKind;
        }

        if (curriculum.Settings.Retired.TryGetValue(id.Value, out var advice))
        {
            diagnostics.Add(Diagnostic.Create(Codes.Overlays.Retired, id.Span, id.Value).WithHint(advice));
        }
        else if (nodes.Unpinned(id.Value) is { } heading)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.Unpinned, id.Span, id.Value, heading.Text)
                    .WithRelated(heading.Span, $"the base's author must write {{#{id.Value}}} behind this heading")
            );
        }
        else
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.UnknownTarget, id.Span, id.Value)
                    .WithNearest(id.Value, nodes.Ids.Concat(added.Ids))
            );
        }

        return null;
    }

    /// <summary>The facet that a claim means; null after saying that its node has none such.</summary>
    internal string? Facet(ClaimSyntax syntax, string id, NodeKind kind)
    {
        var facets = nodes.Course.Find(id)?.Cells.Keys ?? added.FacetsOf(id);
        var facet = syntax.Facet?.Value ?? kind.MainFacet();
        if (facet is not null && facets.Contains(facet, StringComparer.Ordinal))
        {
            return facet;
        }

        var choices = string.Join(", ", facets.Select(name => $"{id}.{name}").Order(StringComparer.Ordinal));
        var place = syntax.Facet?.Span ?? syntax.Target.Span;
        diagnostics.Add(
            facet is null
                ? Diagnostic
                    .Create(Codes.Overlays.FacetNeeded, place, id, kind.Words())
                    .WithHint($"write one of {choices}")
                : Diagnostic
                    .Create(Codes.Overlays.UnknownFacet, place, id, facet)
                    .WithHint(
                        NearestName.Of(facet, facets) is { } near
                            ? $"did you mean '{id}.{near}'?"
                            : $"there is {choices}"
                    )
        );
        return null;
    }

    internal BlockSyntax SlotOf(string id) => nodes.Find(id)?.Syntax as BlockSyntax ?? added.SlotOf(id)!;
}
