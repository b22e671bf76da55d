using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds laws of a course that are in force on its date, and of which no text is in force
/// from a coming day on, although their next version begins that day: it is still marked as enacted or pending.</para>
/// <para><b>Why is this bad?</b> On that day the course would show a law that does not hold, and nobody would have been
/// told before.</para>
/// <para><b>Example.</b> <c>versions: [{from: 2020-01-01, until: 2027-01-01}, {from: 2027-01-01, status: enacted}]</c>.</para>
/// <para><b>Use instead.</b> Leave <c>status</c> out, and the version comes into force by itself on its day; or give
/// the day on which the text before it ends as far as it is known.</para>
/// </summary>
internal sealed class LawWillLapse : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.LawWillLapse;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var statute in course.Statutes)
            {
                foreach (var (day, before, after) in StatuteState.Changes(statute.Syntax, course.WithPending))
                {
                    if (
                        day > course.AsOf
                        && before is { Holds: true, Status: StatuteStatus.InForce }
                        && after is { Holds: true, Version: { } version }
                        && version.Status.IsAnnounced()
                    )
                    {
                        diagnostics.Add(
                            Descriptor,
                            version.Span,
                            statute.Id,
                            course.Id,
                            IsoDate.Text(day),
                            version.Status.Written()
                        );
                    }
                }
            }
        }
    }
}
