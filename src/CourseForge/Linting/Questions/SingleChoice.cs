using System.Collections.Immutable;
using CourseForge.Questions.Shared;
using CourseForge.Questions.Single;
using CourseForge.Syntax;

namespace CourseForge.Linting.Questions;

/// <summary>The single-choice questions of a bank, for what can only be seen over several of them.</summary>
internal static class SingleChoice
{
    /// <summary>Below that, a pattern may be chance.</summary>
    public const int Fewest = LongestAnswers.Fewest;

    public static ImmutableArray<ImmutableArray<AnswerOption>> In(BankSyntax bank) =>
        [
            .. bank
                .Questions.Select(question => question.Answer)
                .OfType<SingleAnswer>()
                .Where(choice => choice.Options.Length > 1 && choice.Options.Count(option => option.IsCorrect) == 1)
                .Select(choice => choice.Options),
        ];
}
