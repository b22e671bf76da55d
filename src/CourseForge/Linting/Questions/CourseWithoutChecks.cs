using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds courses without any question, inline or in an assessment.</para>
/// <para><b>Why is this bad?</b> The course only knows that pages were opened.</para>
/// <para><b>Example.</b> A course of lessons without <c>::: check</c>.</para>
/// <para><b>Use instead.</b> <c>::: check q-one q-two</c> at the end of a lesson.</para>
/// </summary>
internal sealed class CourseWithoutChecks : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CourseWithoutChecks;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            if (course.Questions.IsEmpty && course.Assessments.IsEmpty)
            {
                diagnostics.Add(
                    Descriptor,
                    context.Curriculum.Courses.First(syntax => syntax.Id.Value == course.Id.Value).Id.Span,
                    course.Id
                );
            }
        }
    }
}
