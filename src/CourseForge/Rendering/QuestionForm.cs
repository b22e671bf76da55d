using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering;

/// <summary>What the player needs to know of a question: its type, letters and right answer.</summary>
internal static class QuestionForm
{
    /// <summary>Inline checks play single, multiple and true-false.</summary>
    internal static bool CanBePlayed(Question question) => question.Answer is ChoiceAnswerSyntax or TrueFalseAnswerSyntax;

    internal static string TypeOf(Question question) => question.Answer switch
    {
        ChoiceAnswerSyntax { IsMultiple: true } => "multiple",
        ChoiceAnswerSyntax => "single",
        _ => "true-false",
    };

    internal static int OptionsOf(Question question) => question.Answer is ChoiceAnswerSyntax choice ? choice.Options.Length : 2;

    /// <summary>The letter of an option: a, b, c ...</summary>
    internal static string Letter(int index) => ((char)('a' + index)).ToString();

    /// <summary>The letters of the right options, sorted; t or f.</summary>
    internal static string CorrectOf(Question question) => question.Answer switch
    {
        ChoiceAnswerSyntax choice => string.Concat(choice.Options.Select(static (option, index) => option.IsCorrect ? Letter(index) : "")),
        TrueFalseAnswerSyntax { IsTrue: true } => "t",
        _ => "f",
    };

    /// <summary>Feedback by letter, as far as there is any.</summary>
    internal static IEnumerable<(string Letter, MarkdownContent Text)> FeedbackOf(Question question)
    {
        switch (question.Answer)
        {
            case ChoiceAnswerSyntax choice:
                for (var i = 0; i < choice.Options.Length; i++)
                {
                    if (choice.Options[i].Feedback is { } feedback)
                    {
                        yield return (Letter(i), feedback);
                    }
                }

                break;
            case TrueFalseAnswerSyntax answer:
                if (answer.FeedbackTrue is { } right)
                {
                    yield return ("t", right);
                }

                if (answer.FeedbackFalse is { } wrong)
                {
                    yield return ("f", wrong);
                }

                break;
        }
    }
}
