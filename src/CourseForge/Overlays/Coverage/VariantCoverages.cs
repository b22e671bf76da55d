using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Coverage;

/// <summary>How the slots of a variant stand, with the layers that it is made of and the places that they are for.</summary>
internal static class VariantCoverages
{
    internal static VariantCoverage Of(
        CurriculumSyntax curriculum,
        OverlayStackResult stack,
        ImmutableArray<SlotCoverage> slots
    )
    {
        var places = curriculum
            .Jurisdictions.DistinctBy(static place => place.Id.Value)
            .ToDictionary(static place => place.Id.Value, StringComparer.Ordinal);
        LayerSyntax[] overlays =
        [
            .. (stack.Stack?.Layers ?? [])
                .Select(layer => stack.Layers.GetValueOrDefault(layer.Id))
                .OfType<LayerSyntax>()
                .Where(static layer => layer.Overlay is not null)
                .OrderBy(layer => LevelOf(layer))
                .ThenBy(static layer => layer.Id.Value, StringComparer.Ordinal),
        ];
        return new VariantCoverage(stack.Request.Id, stack.Request.Title, stack.Day, slots)
        {
            Layers = [.. overlays.Select(static layer => layer.Id.Value)],
            Places =
            [
                .. overlays
                    .Select(static layer => layer.Overlay!.Jurisdiction.Value)
                    .Distinct(StringComparer.Ordinal)
                    .Select(id => places.GetValueOrDefault(id))
                    .OfType<JurisdictionSyntax>()
                    .Select(static place => new CoveredPlace(place.Id.Value, place.Name, place.Level)),
            ],
        };

        JurisdictionLevel LevelOf(LayerSyntax layer) =>
            places.TryGetValue(layer.Overlay!.Jurisdiction.Value, out var place)
                ? place.Level
                : JurisdictionLevel.International;
    }
}
