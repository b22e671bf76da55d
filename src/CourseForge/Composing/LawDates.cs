using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Composing;

/// <summary>The dates of laws against each other, on the result of composing: an overlay may bring another version.</summary>
internal static class LawDates
{
    /// <summary>
    /// A check counts for the versions that had begun. Measured by the day as of which the curriculum was reviewed, not by <c>--as-of</c>: what the course
    /// will show next year may be looked at before next year's law can be checked.
    /// </summary>
    public static void Check(CurriculumSyntax curriculum, DiagnosticBag diagnostics)
    {
        var reviewed = curriculum.Settings.AsOf.Value;
        foreach (var statute in curriculum.Statutes)
        {
            var begun = statute.Versions.Where(version => version.From.Value <= reviewed).MaxBy(version => version.From.Value);
            if (statute.Currency.Checked is { } last && begun is not null && last.Value < begun.From.Value)
            {
                diagnostics.Add(Diagnostic.Create(Codes.Composing.CheckedBeforeFrom, last.Span, statute.Id.Value, IsoDate.Text(last.Value), IsoDate.Text(begun.From.Value))
                    .WithRelated(begun.From.Span, "the version"));
            }
        }
    }
}
