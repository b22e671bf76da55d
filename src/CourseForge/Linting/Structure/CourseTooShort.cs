using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Compares the hours of a course with the lessons that are in it for its audience and tier.
/// No tolerance: hour floors have none.</para>
/// <para><b>Why is this bad?</b> The hours stand on the certificate.</para>
/// <para><b>Example.</b> <c>hours: 4</c> over 220 minutes of lessons.</para>
/// <para><b>Use instead.</b> <c>hours: 3.5</c>, or twenty minutes more.</para>
/// </summary>
internal sealed class CourseTooShort : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CourseTooShort;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            var says = course.Hours.Value * course.Settings.MinutesPerHour;
            var has = course.Lessons.Sum(lesson => lesson.Minutes.Value);
            if (has < says && context.CanMendLength(course))
            {
                diagnostics.Add(
                    Descriptor,
                    course.Hours.Span,
                    course.Id,
                    Amount.Hours(course.Hours.Value),
                    Amount.Minutes((int)Math.Ceiling(says)),
                    Amount.Minutes(has)
                );
            }
        }
    }
}
