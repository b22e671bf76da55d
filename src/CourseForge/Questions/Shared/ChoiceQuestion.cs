using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Shared;

/// <summary>What single and multiple have in common: options, one letter each.</summary>
internal abstract class ChoiceQuestion<TAnswer> : QuestionType<TAnswer>
    where TAnswer : ChoiceAnswer
{
    private static readonly RecordShape Option = new(
        "option",
        "an option",
        "An answer to choose.",
        [
            Required("text", Markdown, "What it says.", "Call for help"),
            Optional("correct", Flag, "Whether it is a right answer.") with
            {
                Default = "no",
                Example = "yes",
            },
            Optional("feedback", Markdown, "What to say to those who chose it.", "Help takes time to arrive."),
        ]
    );

    protected static readonly KeyShape OptionsKey = Required(
        "options",
        new ListShape(Option, 1),
        "The answers to choose from: two to 26."
    );

    internal override ViewType ViewType => OptionsView.Schema;

    /// <summary>How many are right, in the words that the canonical text of a question has for it.</summary>
    protected abstract string AnswersWord { get; }

    /// <summary>Reads the options and tells when none is right.</summary>
    /// <param name="key">Under which they stand.</param>
    /// <param name="correct">How many are marked as right.</param>
    protected static ImmutableArray<AnswerOption> DecodeOptions(AnswerReader reader, string key, out int correct)
    {
        var isClear = true;
        var options = ImmutableArray.CreateBuilder<AnswerOption>();
        foreach (var option in reader.Record.Records(key))
        {
            var text = option.Markdown("text");
            options.Add(
                new AnswerOption(
                    text,
                    MarkdownText.Of(text),
                    option.Flag("correct"),
                    option.OptionalMarkdown("feedback"),
                    option.Span
                )
            );

            // A mark that is neither yes nor no was told already.
            isClear &= option.Words("correct") is null || option.OptionalFlag("correct") is not null;
        }

        correct = options.Count(static option => option.IsCorrect);
        if (reader.CheckCount(key, options.Count) && correct == 0 && isClear)
        {
            reader.Diagnostics.Add(Diagnostics.Codes.Yaml.NoCorrect, reader.Id.Span, reader.Id.Value);
        }

        return options.ToImmutable();
    }

    protected static void CheckRepeats(AnswerReader reader, ImmutableArray<AnswerOption> options) =>
        reader.CheckRepeats("options", options.Select(static option => (option.PlainText, option.Text.Span)));

    protected override YamlPairs Format(TAnswer answer, YamlPairs pairs) =>
        pairs.Records("options", answer.Options, option =>
            new YamlPairs()
                .Markdown("text", option.Text)
                .Flag("correct", option.IsCorrect)
                .Markdown("feedback", option.Feedback)
                .Map()
        );

    protected override void WriteCanonical(TAnswer answer, ICanonicalRecord record)
    {
        record.Item("answers", AnswersWord);
        foreach (var option in answer.Options)
        {
            record.Item(option.IsCorrect ? "right" : "wrong", option.Text);
            record.Within("feedback", option.Feedback);
        }
    }

    protected override AnswerEncoding Encode(TAnswer answer, string id) =>
        new()
        {
            Options = answer.Options.Length,
            Size = 1,
            Right = string.Concat(RightLetters(answer)),
            Feedback = AnswerEncoding.Given(
                answer.Options.Select(static (option, index) => (Letters.At(index), option.Feedback))
            ),
        };

    protected override AnswerView View(TAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new OptionsView(
            frame,
            [.. answer.Options.Select((option, index) => new OptionView(Letters.At(index), page.Inline(option.Text)))]
        );

    protected override PrintedAnswer Print(TAnswer answer, string id, IQuestionPage page) =>
        new(
            [
                .. answer.Options.Select(
                    (option, index) =>
                        new KeyOptionView(
                            Letters.At(index),
                            page.Inline(option.Text),
                            option.IsCorrect,
                            option.Feedback is { } feedback ? page.Inline(feedback) : null
                        )
                ),
            ],
            string.Join(", ", RightLetters(answer))
        );

    protected override ImmutableArray<AnswerChoice> Choices(TAnswer answer) =>
        [.. answer.Options.Select(static option => new AnswerChoice(option.PlainText, option.Feedback, option.Span))];

    protected override ImmutableArray<ImmutableArray<MarkdownContent>> Apart(TAnswer answer) =>
        [
            [.. answer.Options.Select(static option => option.Text)],
        ];

    private static IEnumerable<string> RightLetters(TAnswer answer)
    {
        for (var i = 0; i < answer.Options.Length; i++)
        {
            if (answer.Options[i].IsCorrect)
            {
                yield return Letters.At(i);
            }
        }
    }
}
