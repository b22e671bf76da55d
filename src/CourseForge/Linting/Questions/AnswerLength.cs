using CourseForge.Diagnostics;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds banks of five or more single-choice questions in which at least four of five right
/// answers are clearly (by a tenth) longer than every other option, or all of them longer at all.</para>
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
            var answers = new LongestAnswers();
            foreach (var options in SingleChoice.In(bank))
            {
                answers.Add(
                    options.First(option => option.IsCorrect).PlainText.Length,
                    options.Where(option => !option.IsCorrect).Max(option => option.PlainText.Length)
                );
            }

            if (answers.GiveAway)
            {
                diagnostics.Add(Descriptor, bank.Id.Span, answers.Longest, answers.Count, bank.Id.Value);
            }
        }
    }
}
