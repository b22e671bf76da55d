using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Mandates;

/// <summary>
/// <para><b>What it does.</b> Finds courses with fewer hours than a mandate asks for, in all or in a room, as they are
/// built: a course that was cut counts with the minutes that are left.</para>
/// <para><b>Why is this bad?</b> A certificate for less counts for nothing with whoever asked for the hours.</para>
/// <para><b>Example.</b> <c>hours: {total: 4}</c>, and <c>build --minutes 60</c></para>
/// <para><b>Use instead.</b> The whole course; for people who need no credit, a course that the mandate does not
/// name.</para>
/// </summary>
internal sealed class MandateHoursMissed : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MandateHoursMissed;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var mandate in course.Mandates)
            {
                Report(course, mandate, mandate.Syntax.Hours?.Total, course.Lessons, "", diagnostics);
                Report(
                    course,
                    mandate,
                    mandate.Syntax.Hours?.Classroom,
                    course.Lessons.Where(static lesson => lesson.Delivery == Delivery.Classroom),
                    " in a room",
                    diagnostics
                );
            }
        }
    }

    private void Report(
        Course course,
        Mandate mandate,
        Located<decimal>? hours,
        IEnumerable<Lesson> lessons,
        string where,
        DiagnosticBag diagnostics
    )
    {
        var minutes = lessons.Sum(static lesson => lesson.Minutes.Value);
        if (hours is { } least && minutes < least.Value * course.Settings.MinutesPerHour)
        {
            diagnostics.Add(
                Descriptor,
                least.Span,
                course.Id,
                Amount.Minutes(minutes) + where,
                mandate.Syntax.Title,
                Amount.Hours(least.Value)
            );
        }
    }
}
