using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays;

/// <summary>What the layers of a variant ask of courses. Nobody overrides a mandate: whoever is under two meets both.</summary>
internal static class LayerMandates
{
    /// <summary>Those that hold on the day, layer by layer, as they are written.</summary>
    /// <param name="courses">All of the curriculum, those among them that the target does not build.</param>
    internal static ImmutableArray<MandateSyntax> On(
        DateOnly day,
        IEnumerable<LayerSyntax> layers,
        ImmutableArray<CourseSyntax> courses,
        DiagnosticBag diagnostics
    )
    {
        var ids = courses.Select(static course => course.Id.Value).ToImmutableArray();
        var mandates = ImmutableArray.CreateBuilder<MandateSyntax>();
        foreach (var layer in layers)
        {
            foreach (var mandate in layer.Mandates)
            {
                if (!mandate.Id.Value.StartsWith(layer.Id.Value + ":", StringComparison.Ordinal))
                {
                    diagnostics.Add(Codes.OverlayFiles.IdPrefix, mandate.Id.Span, mandate.Id.Value, layer.Id.Value);
                }

                CheckCourses(mandate, ids, diagnostics);
                if (HoldsOn(day, mandate))
                {
                    mandates.Add(mandate);
                }
            }
        }

        return mandates.DrainToImmutable();
    }

    /// <summary>A target may leave the course out, but the curriculum has it.</summary>
    private static void CheckCourses(MandateSyntax mandate, ImmutableArray<string> courses, DiagnosticBag diagnostics)
    {
        foreach (var course in mandate.Courses.Where(course => !courses.Contains(course.Value, StringComparer.Ordinal)))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.UnknownTarget, course.Span, course.Value)
                    .WithNearest(course.Value, courses)
            );
        }
    }

    private static bool HoldsOn(DateOnly day, MandateSyntax mandate) =>
        (mandate.From is not { } from || from.Value <= day) && (mandate.Until is not { } until || day < until.Value);
}
