using System.Diagnostics;
using System.Globalization;
using System.Text;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Player;

/// <summary>
/// What the player needs to know of a question: its type, letters and right answer, as in the player's
/// questions/.
/// </summary>
internal static class QuestionEncoding
{
    /// <summary>The most that a number takes: sign, 12 digits, point, 8 digits.</summary>
    private const int NumberSize = 22;

    /// <summary>Room that a learner has beyond the longest accepted answer.</summary>
    private const int SpareSize = 12;

    internal static string TypeOf(Question question) =>
        question.Answer switch
        {
            ChoiceAnswerSyntax { IsMultiple: true } => "multiple",
            ChoiceAnswerSyntax => "single",
            TrueFalseAnswerSyntax => "true-false",
            MatchingAnswerSyntax => "matching",
            OrderingAnswerSyntax => "ordering",
            FillInAnswerSyntax => "fill-in",
            NumericAnswerSyntax => "numeric",
            _ => throw new UnreachableException(),
        };

    /// <summary>How many letters its response is made of; 0 when it is written.</summary>
    internal static int OptionsOf(Question question) =>
        question.Answer switch
        {
            ChoiceAnswerSyntax choice => choice.Options.Length,
            TrueFalseAnswerSyntax => 2,
            MatchingAnswerSyntax matching => matching.Pairs.Length,
            OrderingAnswerSyntax ordering => ordering.Items.Length,
            _ => 0,
        };

    /// <summary>The most characters that its response takes in the state.</summary>
    internal static int SizeOf(Question question) =>
        question.Answer switch
        {
            ChoiceAnswerSyntax { IsMultiple: true } choice => choice.Options.Length,
            MatchingAnswerSyntax or OrderingAnswerSyntax => OptionsOf(question),
            NumericAnswerSyntax => NumberSize,
            FillInAnswerSyntax fillIn => fillIn.Accepted.Max(EscapedLength) + SpareSize,
            _ => 1,
        };

    /// <summary>How many characters a learner may write.</summary>
    internal static int WrittenLength(Question question) =>
        question.Answer is FillInAnswerSyntax fillIn
            ? fillIn.Accepted.Max(static text => text.Length) + SpareSize
            : NumberSize;

    /// <summary>
    /// As the player's core/state.js writes it: letters, digits, "." and "-" as they are, a blank as one, anything else
    /// as five.
    /// </summary>
    private static int EscapedLength(string text) =>
        text.Sum(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or ' ' ? 1 : 5);

    /// <summary>The letter of an option: a, b, c ...</summary>
    internal static string Letter(int index) => ((char)('a' + index)).ToString();

    /// <summary>
    /// In which order the right sides of pairs, or the items to be ordered, stand on the page and get their letters:
    /// never the right one, and the same as long as the question's id and the number of its items are.
    /// </summary>
    internal static int[] Mixed(Question question)
    {
        var order = Enumerable.Range(0, OptionsOf(question)).ToArray();
        var state = Fnv1a.Hash(question.Id.Value) is var hash and not 0 ? hash : 1;
        for (var i = order.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            var other = (int)(state % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order.Select(static (item, place) => item == place).All(static same => same)
            ? [.. order[1..], order[0]]
            : order;
    }

    /// <summary>The right response.</summary>
    internal static string CorrectOf(Question question)
    {
        switch (question.Answer)
        {
            case ChoiceAnswerSyntax choice:
                return string.Concat(
                    choice.Options.Select(static (option, index) => option.IsCorrect ? Letter(index) : "")
                );
            case TrueFalseAnswerSyntax answer:
                return answer.IsTrue ? "t" : "f";
            case FillInAnswerSyntax fillIn:
                return fillIn.Accepted[0];
            case NumericAnswerSyntax numeric:
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{numeric.Value - numeric.Tolerance}:{numeric.Value + numeric.Tolerance}"
                );
            default:
                var mixed = Mixed(question);
                var letters = new StringBuilder();
                for (var i = 0; i < mixed.Length; i++)
                {
                    letters.Append(Letter(Array.IndexOf(mixed, i)));
                }

                return letters.ToString();
        }
    }

    internal static bool IsPartial(Question question) =>
        question.Answer switch
        {
            ChoiceAnswerSyntax choice => choice.IsPartial,
            MatchingAnswerSyntax matching => matching.IsPartial,
            OrderingAnswerSyntax ordering => ordering.IsPartial,
            _ => false,
        };

    /// <summary>Feedback by letter, as far as there is any; <c>*</c> for whatever is not right.</summary>
    internal static IEnumerable<(string Letter, MarkdownContent Text)> FeedbackOf(Question question)
    {
        IEnumerable<(string Letter, MarkdownContent? Text)> all = question.Answer switch
        {
            ChoiceAnswerSyntax choice => choice.Options.Select(
                static (option, index) => (Letter(index), option.Feedback)
            ),
            TrueFalseAnswerSyntax answer => [("t", answer.FeedbackTrue), ("f", answer.FeedbackFalse)],
            MatchingAnswerSyntax matching => matching.Pairs.Select(
                static (pair, index) => (Letter(index), pair.Feedback)
            ),
            FillInAnswerSyntax fillIn => [("*", fillIn.Feedback)],
            NumericAnswerSyntax numeric => [("*", numeric.Feedback)],
            _ => [],
        };
        foreach (var (letter, text) in all)
        {
            if (text is not null)
            {
                yield return (letter, text);
            }
        }
    }
}
