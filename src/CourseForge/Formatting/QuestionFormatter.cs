using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>A question as a record of a bank: what all have, and one function for the answers of each type.</summary>
internal static class QuestionFormatter
{
    internal static YamlMap Of(QuestionSyntax question)
    {
        var pairs = new YamlPairs()
            .Text("type", TypeOf(question.Answer))
            .Ids("objectives", question.Objectives)
            .Text("difficulty", question.Difficulty.Written())
            .Number("points", question.Points, 1)
            .Markdown("stem", question.Stem);
        return Answer(pairs, question.Answer)
            .Markdown("rationale", question.Rationale)
            .Text("source", question.Source)
            .Ids("law", question.Law)
            .Map();
    }

    private static string TypeOf(AnswerSyntax answer) =>
        answer switch
        {
            ChoiceAnswerSyntax { IsMultiple: false } => "single",
            ChoiceAnswerSyntax => "multiple",
            TrueFalseAnswerSyntax => "true-false",
            MatchingAnswerSyntax => "matching",
            OrderingAnswerSyntax => "ordering",
            FillInAnswerSyntax => "fill-in",
            NumericAnswerSyntax => "numeric",
            _ => throw new UnreachableException(),
        };

    private static YamlPairs Answer(YamlPairs pairs, AnswerSyntax answer) =>
        answer switch
        {
            ChoiceAnswerSyntax choice => Choice(pairs, choice),
            TrueFalseAnswerSyntax trueFalse => TrueFalse(pairs, trueFalse),
            MatchingAnswerSyntax matching => Matching(pairs, matching),
            OrderingAnswerSyntax ordering => Ordering(pairs, ordering),
            FillInAnswerSyntax fillIn => FillIn(pairs, fillIn),
            NumericAnswerSyntax numeric => Numeric(pairs, numeric),
            _ => throw new UnreachableException(),
        };

    private static YamlPairs Choice(YamlPairs pairs, ChoiceAnswerSyntax answer) =>
        pairs
            .Records("options", answer.Options, option =>
                new YamlPairs()
                    .Markdown("text", option.Text)
                    .Flag("correct", option.IsCorrect)
                    .Markdown("feedback", option.Feedback)
                    .Map()
            )
            .Flag("partial", answer.IsPartial);

    private static YamlPairs TrueFalse(YamlPairs pairs, TrueFalseAnswerSyntax answer)
    {
        var feedback = new YamlPairs().Markdown("yes", answer.FeedbackTrue).Markdown("no", answer.FeedbackFalse).Map();
        pairs.Add("answer", new YamlWord(answer.IsTrue ? "yes" : "no"));
        return feedback.Pairs.IsEmpty ? pairs : pairs.Add("feedback", feedback);
    }

    private static YamlPairs Matching(YamlPairs pairs, MatchingAnswerSyntax answer) =>
        pairs
            .Records("pairs", answer.Pairs, pair =>
                new YamlPairs()
                    .Markdown("left", pair.Left)
                    .Markdown("right", pair.Right)
                    .Markdown("feedback", pair.Feedback)
                    .Map()
            )
            .Flag("partial", answer.IsPartial);

    private static YamlPairs Ordering(YamlPairs pairs, OrderingAnswerSyntax answer) =>
        pairs
            .Add("items", new YamlList([.. answer.Items.Select(YamlPairs.Markdown)]))
            .Flag("partial", answer.IsPartial);

    private static YamlPairs FillIn(YamlPairs pairs, FillInAnswerSyntax answer) =>
        pairs
            .Texts("accept", answer.Accepted)
            .Text("case", answer.IgnoreCase ? null : "exact")
            .Text("spaces", answer.Spaces == SpaceRule.Collapse ? null : answer.Spaces.Written())
            .Markdown("feedback", answer.Feedback);

    private static YamlPairs Numeric(YamlPairs pairs, NumericAnswerSyntax answer) =>
        pairs
            .Number("answer", answer.Value)
            .Number("tolerance", answer.Tolerance, 0)
            .Text("unit", answer.Unit)
            .Markdown("feedback", answer.Feedback);
}
