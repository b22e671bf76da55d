using CourseForge.Diagnostics;
using CourseForge.Syntax;

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
            var (missing, all, place) = question.Answer switch
            {
                ChoiceAnswerSyntax { Options: var options } => (
                    options.Count(static option => option.Feedback is null),
                    options.Length,
                    options.FirstOrDefault(static option => option.Feedback is null)?.Span ?? default
                ),
                TrueFalseAnswerSyntax trueFalse => (
                    (trueFalse.FeedbackTrue is null ? 1 : 0) + (trueFalse.FeedbackFalse is null ? 1 : 0),
                    2,
                    question.Id.Span
                ),
                _ => (0, 0, default),
            };
            if (missing > 0)
            {
                diagnostics.Add(Descriptor, place, question.Id.Value, missing, all);
            }
        }
    }
}
