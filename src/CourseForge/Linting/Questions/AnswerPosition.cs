using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Questions.Shared;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds banks of five or more single-choice questions whose right answer always stands in
/// the same place.</para>
/// <para><b>Why is this bad?</b> Learners notice, and the score stops meaning anything.</para>
/// <para><b>Example.</b> Six questions whose first option is right.</para>
/// <para><b>Use instead.</b> Right answers in first, second, third and fourth place.</para>
/// </summary>
internal sealed class AnswerPosition : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.AnswerPosition;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var bank in context.Curriculum.Banks)
        {
            var questions = SingleChoice.In(bank);
            if (questions.Length < SingleChoice.Fewest)
            {
                continue;
            }

            var places = questions.Select(PlaceOfRightAnswer).Distinct().ToArray();
            if (places.Length == 1)
            {
                diagnostics.Add(Descriptor, bank.Id.Span, questions.Length, bank.Id.Value, places[0]);
            }
        }
    }

    private static int PlaceOfRightAnswer(ImmutableArray<AnswerOption> options)
    {
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i].IsCorrect)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
