using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>What one file gave to a layer.</summary>
/// <param name="Layer">From the file with the head.</param>
/// <param name="Claims">From others.</param>
/// <param name="Lock">From overlay.lock.</param>
internal readonly record struct LayerPart(
    SourceFile File,
    LayerSyntax? Layer,
    ImmutableArray<ClaimSyntax> Claims,
    ReviewLockSyntax? Lock
)
{
    /// <summary>From others.</summary>
    internal ImmutableArray<MandateSyntax> Mandates { get; init; } = [];
}

/// <summary>Puts layers together from their files.</summary>
internal static class Layers
{
    /// <summary>In the order of their files.</summary>
    internal static ImmutableArray<LayerSyntax> Merge(
        ImmutableArray<LayerPart> parts,
        SourceSet sources,
        DiagnosticBag diagnostics
    )
    {
        var layers = ImmutableArray.CreateBuilder<LayerSyntax>();
        foreach (
            var group in parts
                .Where(part => IsPart(part.File))
                .GroupBy(part => CurriculumLayout.PlaceOf(part.File.Path), StringComparer.Ordinal)
        )
        {
            var all = group.ToImmutableArray();
            var head = all.FirstOrDefault(part =>
                CurriculumLayout.KindOf(part.File.Path) is FileKind.Overlay or FileKind.Target
            );
            if (head.Layer is { } layer)
            {
                layers.Add(
                    layer with
                    {
                        Claims = [.. layer.Claims, .. all.SelectMany(part => part.Claims)],
                        Mandates = [.. layer.Mandates, .. all.SelectMany(part => part.Mandates)],
                        Lock = all.Select(part => part.Lock).FirstOrDefault(reviews => reviews is not null)
                            ?? ReviewLockSyntax.Empty,
                    }
                );
            }
            else if (head.File is null && CurriculumLayout.IsTarget(group.Key))
            {
                // Reviews of a target that is gone.
                CurriculumFile.ReportUnknown(all[0].File, diagnostics);
            }
            else if (head.File is null && !Parser.IsRefused(sources, $"{group.Key}/{CurriculumLayout.OverlayHead}"))
            {
                diagnostics.Add(
                    Codes.OverlayFiles.NoHead,
                    all[0].File.Start,
                    group.Key,
                    $"{group.Key}/{CurriculumLayout.OverlayHead}"
                );
            }
        }

        ReportSharedIds(layers, diagnostics);
        return layers.ToImmutable();
    }

    private static bool IsPart(SourceFile file) =>
        CurriculumLayout.KindOf(file.Path)
            is FileKind.Overlay
                or FileKind.OverlayClaims
                or FileKind.OverlayText
                or FileKind.Target
                or FileKind.Lock;

    /// <summary>
    /// Folders and files keep overlays apart from overlays and targets from targets, but not the ones from the others.
    /// </summary>
    private static void ReportSharedIds(ImmutableArray<LayerSyntax>.Builder layers, DiagnosticBag diagnostics)
    {
        var overlays = layers
            .Where(layer => layer.Overlay is not null)
            .ToLookup(layer => layer.Id.Value, StringComparer.Ordinal);
        foreach (var target in layers.Where(layer => layer.Target is not null && overlays.Contains(layer.Id.Value)))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.TargetIsOverlay, target.Id.Span, target.Id.Value)
                    .WithRelated(overlays[target.Id.Value].First().Id.Span, "the overlay")
            );
        }
    }
}
