using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Where the banks of an assessment keep questions for lessons and for tests apart, finds
/// what it may ask after a lesson has asked it.</para>
/// <para><b>Why is this bad?</b> The lesson explained the answer: the score says what was remembered, not what was
/// learnt.</para>
/// <para><b>Example.</b> A bank that serves <c>::: check</c> and the final assessment alike.</para>
/// <para><b>Use instead.</b> <c>use: check</c> on the questions of lessons, and others with <c>use: test</c>.</para>
/// </summary>
internal sealed class TestAsksAgain : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.TestAsksAgain;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            var asked = course.Questions.Select(static question => question.Id).ToHashSet();
            foreach (
                var assessment in course.Assessments.Where(static assessment =>
                    assessment.Syntax.Kind is AssessmentKind.Post or AssessmentKind.Delayed
                    && assessment.Banks.Any(static bank =>
                        bank.Questions.Any(static question => question.Use is not null)
                    )
                )
            )
            {
                var pool = assessment.Pool.DistinctBy(static question => question.Id).ToArray();
                var again = pool.Count(question => asked.Contains(question.Id));
                if (again > 0)
                {
                    diagnostics.Add(
                        Descriptor,
                        assessment.Syntax.Id.Span,
                        assessment.Id,
                        again,
                        Amount.Of(pool.Length, "question")
                    );
                }
            }
        }
    }
}
