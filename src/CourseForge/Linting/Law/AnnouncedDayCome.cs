using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds versions of laws that a course shows which are marked as enacted or pending, although
/// the day on which they were to begin has come, while another version is shown.</para>
/// <para><b>Why is this bad?</b> Either the version is law by now, and learners read the old text; or its day was moved.</para>
/// <para><b>Example.</b> <c>{from: 2026-02-01, status: pending}</c> in a course as of 2026-11-21.</para>
/// <para><b>Use instead.</b> Look it up: leave <c>status</c> out when it is in force, or correct <c>from</c>.</para>
/// </summary>
internal sealed class AnnouncedDayCome : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.AnnouncedDayCome;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var statute in course.WithPending ? [] : course.Statutes)
            {
                // Of the version that is shown, its status is told by another check.
                foreach (
                    var version in statute.Syntax.Versions.Where(version =>
                        version.Status.IsAnnounced()
                        && !version.IsFromUnknown
                        && version != statute.State.Version
                        && version.From.Value <= course.AsOf
                        && (version.Until is not { } until || until.Value > course.AsOf)
                    )
                )
                {
                    diagnostics.Add(
                        Descriptor,
                        version.Span,
                        statute.Id,
                        course.Id,
                        IsoDate.Text(version.From.Value),
                        version.Status.Written()
                    );
                }
            }
        }
    }
}
