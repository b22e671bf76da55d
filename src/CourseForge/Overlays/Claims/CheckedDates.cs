using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// The dates of laws and claims against each other, on the result of composing: an overlay may bring another version.
/// </summary>
internal static class CheckedDates
{
    /// <summary>
    /// A check counts for the versions that had begun. Measured by the day as of which the curriculum was reviewed, not
    /// by <c>--as-of</c>: what the course will show next year may be looked at before next year's law can be checked.
    /// </summary>
    public static void Check(CurriculumSyntax curriculum, DiagnosticBag diagnostics)
    {
        var reviewed = curriculum.Settings.AsOf.Value;
        foreach (var statute in curriculum.Statutes)
        {
            var begun = statute
                .Versions.Where(version => version.From.Value <= reviewed)
                .MaxBy(version => version.From.Value);
            if (statute.Currency.Checked is { } last && begun is not null && last.Value < begun.From.Value)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Overlays.CheckedBeforeFrom,
                            last.Span,
                            $"the law '{statute.Id.Value}'",
                            IsoDate.Text(last.Value),
                            IsoDate.Text(begun.From.Value)
                        )
                        .WithRelated(begun.From.Span, "the version")
                );
            }
        }
    }

    /// <summary>The same of what layers say for a time.</summary>
    public static void Check(LayerSyntax layer, DateOnly reviewed, DiagnosticBag diagnostics)
    {
        foreach (var claim in layer.Claims)
        {
            var terms = claim.Terms;
            if (
                terms.From is { } from
                && from.Value <= reviewed
                && (terms.Until is not { } until || reviewed < until.Value)
                && terms.Currency?.Checked is { } last
                && last.Value < from.Value
            )
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Overlays.CheckedBeforeFrom,
                            last.Span,
                            $"what '{layer.Id.Value}' says of '{claim.Target.Value}'",
                            IsoDate.Text(last.Value),
                            IsoDate.Text(from.Value)
                        )
                        .WithRelated(from.Span, "it holds from here")
                );
            }
        }
    }
}
