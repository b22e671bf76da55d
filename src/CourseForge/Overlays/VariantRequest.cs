using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays;

/// <summary>What is to be composed.</summary>
/// <param name="Roots">The topmost layers; empty for the base.</param>
internal sealed record VariantRequest(string Id, string Title, LayerSyntax? Target, ImmutableArray<string> Roots)
{
    /// <summary>What the options ask for; null after saying that there is no such target or layer.</summary>
    internal static VariantRequest? Of(CurriculumSyntax curriculum, CompileOptions options, DiagnosticBag diagnostics)
    {
        if (options.Target is { } wanted)
        {
            if (
                curriculum.Layers.FirstOrDefault(layer => layer.Target is not null && layer.Id.Value == wanted) is
                { } target
            )
            {
                return new VariantRequest(wanted, target.Title ?? wanted, target, [LayerName.Of(target)]);
            }

            var targets = curriculum
                .Layers.Where(layer => layer.Target is not null)
                .Select(layer => layer.Id.Value)
                .ToList();
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.UnknownVariant,
                        SourceSpan.OfFile(new CoursePath(CurriculumLayout.Targets)),
                        "target",
                        wanted
                    )
                    .WithHint(
                        targets.Count == 0
                            ? $"there are no targets yet: write {CurriculumLayout.TargetFile(wanted)}"
                            : $"targets: {string.Join(", ", targets)}"
                    )
                    .WithNearest(wanted, targets)
            );
            return null;
        }

        var overlays = curriculum.Layers.Where(layer => layer.Target is null).ToList();
        var missing = options.Layers.FirstOrDefault(id => !overlays.Exists(layer => layer.Id.Value == id));
        if (missing is not null)
        {
            var names = overlays.Select(layer => layer.Id.Value).ToList();
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.UnknownVariant,
                        SourceSpan.OfFile(new CoursePath(CurriculumLayout.Overlays)),
                        "layer",
                        missing
                    )
                    .WithHint(
                        names.Count == 0
                            ? $"there are no overlays yet: '{Suggest.OverlayNew}' makes one"
                            : $"layers: {string.Join(", ", names)}"
                    )
                    .WithNearest(missing, names)
            );
            return null;
        }

        ImmutableArray<string> roots =
        [
            .. options.Layers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var titles = roots.Select(root => overlays.First(layer => layer.Id.Value == root).Title ?? root);
        return new VariantRequest(string.Join('+', roots), string.Join(", ", titles), null, roots);
    }
}
