using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>Whether a layer is made for this curriculum, and what its head names is there.</summary>
internal static class Requirements
{
    internal static void Check(LayerSyntax layer, CurriculumSyntax curriculum, DiagnosticBag diagnostics)
    {
        CheckLogo(layer, diagnostics);
        if (layer.Requires is { } requires)
        {
            if (requires.Curriculum.Value != curriculum.Settings.Id.Value)
            {
                diagnostics.Add(
                    Codes.Overlays.OtherCurriculum,
                    requires.Curriculum.Span,
                    layer.Id.Value,
                    requires.Curriculum.Value,
                    curriculum.Settings.Id.Value
                );
            }
            else if (requires.Range is { } range && !CaretRange.IsMet(range.Value, curriculum.Settings.Version.Value))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Overlays.VersionNotMet,
                            range.Span,
                            layer.Id.Value,
                            range.Value,
                            curriculum.Settings.Version.Value
                        )
                        .WithRelated(curriculum.Settings.Version.Span, "the curriculum's version")
                );
            }
        }

        if (
            layer.Overlay is { } overlay
            && !curriculum.Jurisdictions.Any(jurisdiction => jurisdiction.Id.Value == overlay.Jurisdiction.Value)
        )
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.UnknownJurisdiction, overlay.Jurisdiction.Span, overlay.Jurisdiction.Value)
                    .WithNearest(
                        overlay.Jurisdiction.Value,
                        curriculum.Jurisdictions.Select(jurisdiction => jurisdiction.Id.Value)
                    )
            );
        }

        if (layer.Target is { } target)
        {
            Known("course", target.Courses, curriculum.Courses.Select(course => course.Id.Value));
            Known(
                "audience",
                target.Audience is { } audience ? [audience] : [],
                curriculum.Settings.Audiences.Select(audience => audience.Id.Value)
            );
        }

        void Known(string kind, ImmutableArray<Located<string>> named, IEnumerable<string> there)
        {
            foreach (var one in named.Where(one => !there.Contains(one.Value, StringComparer.Ordinal)))
            {
                diagnostics.Add(
                    Diagnostic.Create(Codes.Binding.UnknownId, one.Span, kind, one.Value).WithNearest(one.Value, there)
                );
            }
        }
    }

    /// <summary>Another logo says something else: whoever brings one says what, in the same layer.</summary>
    private static void CheckLogo(LayerSyntax layer, DiagnosticBag diagnostics)
    {
        var set = layer.Claims.OfType<SetSyntax>().Where(claim => claim.Target.Value == NodeKinds.Curriculum).ToList();
        if (
            set.Find(claim => claim.Facet?.Value == BrandSyntax.LogoCell) is { } logo
            && !set.Exists(claim => claim.Facet?.Value == BrandSyntax.LogoAltCell)
        )
        {
            diagnostics.Add(Codes.Yaml.LogoWithoutText, logo.Target.Span);
        }
    }
}
