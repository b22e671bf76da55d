using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds questions without a rationale.</para>
/// <para><b>Why is this bad?</b> The rationale is what a learner takes away from a wrong answer.</para>
/// <para><b>Example.</b> A question that ends with its options.</para>
/// <para><b>Use instead.</b> <c>rationale: For a child no means are needed.</c></para>
/// </summary>
internal sealed class MissingRationale : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MissingRationale;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var question in context.Questions)
        {
            if (question.Rationale is null)
            {
                diagnostics.Add(Descriptor, question.Id.Span, question.Id.Value);
            }
        }
    }
}
