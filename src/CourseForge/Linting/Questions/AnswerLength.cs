using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Questions.Shared;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds banks of five or more single-choice questions in which at least four of five right
/// answers are clearly (by a tenth) longer than every other option.</para>
/// <para><b>Why is this bad?</b> Test-wise learners choose the longest option.</para>
/// <para><b>Example.</b> "Speak to her alone, in a safe place, and explain why" beside "Shout" and "Leave".</para>
/// <para><b>Use instead.</b> Options of about one length.</para>
/// </summary>
internal sealed class AnswerLength : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.AnswerLength;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var bank in context.Curriculum.Banks)
        {
            var questions = SingleChoice.In(bank);
            var longest = questions.Count(RightIsLongest);
            if (questions.Length >= SingleChoice.Fewest && longest * 5 >= questions.Length * 4)
            {
                diagnostics.Add(Descriptor, bank.Id.Span, longest, questions.Length, bank.Id.Value);
            }
        }
    }

    private static bool RightIsLongest(ImmutableArray<AnswerOption> options)
    {
        int right = 0,
            wrong = 0;
        foreach (var option in options)
        {
            if (option.IsCorrect)
            {
                right = option.PlainText.Length;
            }
            else
            {
                wrong = Math.Max(wrong, option.PlainText.Length);
            }
        }

        return right * 10 >= wrong * 11;
    }
}
