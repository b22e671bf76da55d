using CourseForge.Diagnostics;
using CourseForge.Questions;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds single, multiple and true-false questions with options that have no feedback; each
/// question once.</para>
/// <para><b>Why is this bad?</b> Feedback corrects the very mistake that was made.</para>
/// <para><b>Example.</b> <c>- {text: In court}</c></para>
/// <para><b>Use instead.</b> <c>- {text: In court, feedback: "No: ..."}</c></para>
/// </summary>
internal sealed class MissingFeedback : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MissingFeedback;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var question in context.Questions)
        {
            var choices = QuestionTypes.Of(question.Answer).Choices(question.Answer);
            var missing = choices.Where(static choice => choice.Feedback is null).ToArray();
            if (missing.Length > 0)
            {
                var place = missing[0].Span ?? question.Id.Span;
                diagnostics.Add(Descriptor, place, question.Id.Value, missing.Length, choices.Length);
            }
        }
    }
}
