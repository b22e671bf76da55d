using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds courses that <c>--minutes</c> cut below the hours that a layer of the variant says
/// they must have at least.</para>
/// <para><b>Why is this bad?</b> The hours are asked for by law or by whoever accredits the course: a certificate for
/// less counts for nothing.</para>
/// <para><b>Example.</b> <c>build --target texas --minutes 60</c>, where Texas says <c>at-least: {first-response.hours:
/// 4}</c></para>
/// <para><b>Use instead.</b> At least as many minutes as the hours have, or a course of its own for those who need no
/// credit.</para>
/// </summary>
internal sealed class CutBelowMinimum : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CutBelowMinimum;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            if (MandatedHours.Missed(course) is { } mandate)
            {
                diagnostics.Add(
                    Descriptor,
                    mandate.Decision.Claim.Span,
                    course.Id,
                    Amount.Minutes(course.Lessons.Sum(lesson => lesson.Minutes.Value)),
                    mandate.Decision.Claim.LayerTitle,
                    Amount.Hours(mandate.Hours)
                );
            }
        }
    }
}
