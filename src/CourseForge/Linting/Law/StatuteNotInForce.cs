using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds statutes that a course shows and that are not in force on its date: not yet, no
/// longer, pending or enjoined.</para>
/// <para><b>Why is this bad?</b> Learners act on what the course says the law is.</para>
/// <para><b>Example.</b> <c>versions: [{from: 2027-01-01, status: enacted}]</c> in a course as of 2026-11-21.</para>
/// <para><b>Use instead.</b> Say in the text that the law does not hold yet, or leave it out; set <c>checks:
/// {statute-not-in-force: off}</c> when all are explained.</para>
/// </summary>
internal sealed class StatuteNotInForce : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.StatuteNotInForce;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var statute in course.Statutes)
            {
                // What was asked for with --with-pending is no slip; every page says it.
                if (
                    !(course.WithPending && statute.State.Status.IsAnnounced())
                    && Problem(statute.State, course.AsOf) is { } problem
                )
                {
                    diagnostics.Add(
                        Descriptor,
                        statute.State is { Holds: true, Version: { } version } ? version.Span : statute.Syntax.Id.Span,
                        statute.Id,
                        course.Id,
                        problem
                    );
                }
            }
        }
    }

    private static string? Problem(StatuteState state, DateOnly asOf) =>
        state.Status switch
        {
            _ when !state.Holds => $"has no version that holds on {IsoDate.Text(asOf)}",
            StatuteStatus.InForce => null,
            StatuteStatus.Enacted => $"is enacted but not in force on {IsoDate.Text(asOf)}",
            StatuteStatus.Pending => $"is only pending on {IsoDate.Text(asOf)}",
            StatuteStatus.Enjoined => $"is enjoined by a court on {IsoDate.Text(asOf)}",
            StatuteStatus.Repealed => $"is repealed on {IsoDate.Text(asOf)}",
            _ => throw new InvalidOperationException($"no such status: {state.Status}"),
        };
}
