using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds objectives whose questions do not last for all attempts of an assessment.</para>
/// <para><b>Why is this bad?</b> A second attempt with the questions of the first measures memory.</para>
/// <para><b>Example.</b> <c>draw: {lo-a: 2}, attempts: 3</c> with four questions for lo-a.</para>
/// <para><b>Use instead.</b> Six questions, or two attempts.</para>
/// </summary>
internal sealed class BankShallowForAttempts : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.BankShallowForAttempts;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var assessment in context.Courses.SelectMany(course => course.Assessments))
        {
            if (assessment.Syntax.Attempts is not { } attempts || attempts < 2)
            {
                continue;
            }

            foreach (var draw in assessment.Draw)
            {
                var held = assessment.PoolOf(draw).Count();
                if (held >= draw.Count && held < (long)draw.Count * attempts)
                {
                    diagnostics.Add(
                        Descriptor,
                        draw.Syntax.Count.Span,
                        assessment.Id,
                        Amount.Of(draw.Count, "question"),
                        draw.Objective.Id,
                        attempts,
                        held
                    );
                }
            }
        }
    }
}
