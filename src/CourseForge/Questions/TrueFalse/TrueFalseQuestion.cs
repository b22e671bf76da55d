using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.TrueFalse;

/// <summary>A statement that is true or false.</summary>
internal sealed class TrueFalseQuestion : QuestionType<TrueFalseAnswer>
{
    private const string True = "t";
    private const string False = "f";

    private static readonly RecordShape Feedback = new(
        "true-false-feedback",
        "the feedback of a true-false question",
        "What to say after each answer.",
        [
            Optional("yes", Markdown, "What to say to those who chose true.", "Yes, that is so."),
            Optional("no", Markdown, "What to say to those who chose false.", "No, it is so."),
        ]
    );

    internal override string Name => "true-false";

    internal override string About => "A statement that is true or false.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required("answer", Flag, "Whether the statement is true: yes or no.", "yes"),
        Optional("feedback", Feedback, "What to say after each answer."),
    ];

    internal override string Hint => "chooseOne";

    internal override ImmutableArray<YamlPair> Draft => [new("answer", new YamlWord("yes")), Drafts.YesAndNo()];

    internal override ViewType ViewType => OptionsView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        var feedback = reader.Record.Record("feedback");
        return new TrueFalseAnswer(
            reader.Record.Flag("answer"),
            feedback?.OptionalMarkdown("yes"),
            feedback?.OptionalMarkdown("no")
        );
    }

    protected override YamlPairs Format(TrueFalseAnswer answer, YamlPairs pairs)
    {
        var feedback = new YamlPairs().Markdown("yes", answer.FeedbackTrue).Markdown("no", answer.FeedbackFalse).Map();
        pairs.Add("answer", new YamlWord(answer.IsTrue ? "yes" : "no"));
        return feedback.Pairs.IsEmpty ? pairs : pairs.Add("feedback", feedback);
    }

    protected override void WriteCanonical(TrueFalseAnswer answer, ICanonicalRecord record)
    {
        record.Item("answer", answer.IsTrue ? "true" : "false");
        record.Item("feedback to true", answer.FeedbackTrue);
        record.Item("feedback to false", answer.FeedbackFalse);
    }

    protected override AnswerEncoding Encode(TrueFalseAnswer answer, string id) =>
        new()
        {
            Options = 2,
            Size = 1,
            Right = answer.IsTrue ? True : False,
            Feedback = AnswerEncoding.Given([(True, answer.FeedbackTrue), (False, answer.FeedbackFalse)]),
        };

    protected override AnswerView View(TrueFalseAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new OptionsView(
            frame,
            [
                new OptionView(True, page.Plain(page.Word("answerTrue"))),
                new OptionView(False, page.Plain(page.Word("answerFalse"))),
            ]
        );

    protected override PrintedAnswer Print(TrueFalseAnswer answer, string id, IQuestionPage page)
    {
        return new PrintedAnswer(
            [
                Option(True, "answerTrue", answer.IsTrue, answer.FeedbackTrue),
                Option(False, "answerFalse", !answer.IsTrue, answer.FeedbackFalse),
            ],
            page.Word(answer.IsTrue ? "answerTrue" : "answerFalse")
        );

        KeyOptionView Option(string letter, string word, bool isRight, MarkdownContent? feedback) =>
            new(letter, page.Plain(page.Word(word)), isRight, feedback is null ? null : page.Inline(feedback));
    }

    protected override ImmutableArray<AnswerChoice> Choices(TrueFalseAnswer answer) =>
        [new AnswerChoice("", answer.FeedbackTrue, null), new AnswerChoice("", answer.FeedbackFalse, null)];
}

internal sealed record TrueFalseAnswer(bool IsTrue, MarkdownContent? FeedbackTrue, MarkdownContent? FeedbackFalse)
    : AnswerSyntax
{
    public override string Type => "true-false";

    public override IEnumerable<MarkdownContent> Contents => FeedbackTrue.OrNothing().Concat(FeedbackFalse.OrNothing());
}
