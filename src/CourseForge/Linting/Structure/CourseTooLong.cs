using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Compares the hours of a course with the lessons that are in it for its audience and tier,
/// and tells when they take more than a quarter longer.</para>
/// <para><b>Why is this bad?</b> Learners who set aside the stated time will not finish.</para>
/// <para><b>Example.</b> <c>hours: 4</c> over 320 minutes of lessons.</para>
/// <para><b>Use instead.</b> <c>hours: 5</c>.</para>
/// </summary>
internal sealed class CourseTooLong : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CourseTooLong;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            var says = course.Hours.Value * course.Settings.MinutesPerHour;
            var has = course.Lessons.Sum(lesson => lesson.Minutes.Value);
            if (has > says * 1.25m && context.CanMendLength(course))
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
