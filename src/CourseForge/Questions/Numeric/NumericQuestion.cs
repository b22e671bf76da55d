using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Numeric;

/// <summary>A number to be written; right is what lies between two bounds.</summary>
internal sealed class NumericQuestion : QuestionType<NumericAnswer>
{
    /// <summary>The most that a number takes: sign, 12 digits, point, 8 digits.</summary>
    private const int NumberSize = 22;

    internal override string Name => "numeric";

    internal override string About => "A number to be written.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required(
            "answer",
            new ScalarShape(ScalarKind.Decimal, "a number with at most 12 digits before its point")
            {
                Minimum = -999_999_999_999,
                Maximum = 999_999_999_999,
            },
            "The right number.",
            "30"
        ),
        Optional(
            "tolerance",
            new ScalarShape(ScalarKind.Decimal, "a number, 0 or more") { Minimum = 0 },
            "How far off an answer may be."
        ) with
        {
            Default = "0",
            Example = "0",
        },
        Optional("unit", KeyShapes.Text, "What is counted.", "compressions"),
        SharedKeys.OtherwiseFeedback,
    ];

    internal override string Hint => "writeNumber";

    internal override ImmutableArray<YamlPair> Draft =>
        [new("answer", new YamlWord("1")), new("tolerance", new YamlWord("0"))];

    internal override ViewType ViewType => WrittenView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader) =>
        new NumericAnswer(
            reader.Record.Decimal("answer").Value,
            reader.Record.Decimal("tolerance").Value,
            reader.Record.Words("unit"),
            reader.Record.OptionalMarkdown("feedback")
        );

    protected override YamlPairs Format(NumericAnswer answer, YamlPairs pairs) =>
        pairs
            .Number("answer", answer.Value)
            .Number("tolerance", answer.Tolerance, 0)
            .Text("unit", answer.Unit)
            .Markdown("feedback", answer.Feedback);

    protected override void WriteCanonical(NumericAnswer answer, ICanonicalRecord record)
    {
        record.Item("value", Written(answer.Value) + (answer.Unit is { } unit ? " " + unit : ""));
        record.Item("tolerance", Written(answer.Tolerance));
    }

    protected override AnswerEncoding Encode(NumericAnswer answer, string id) =>
        new()
        {
            Options = 0,
            Size = NumberSize,
            Right = $"{Written(answer.Value - answer.Tolerance)}:{Written(answer.Value + answer.Tolerance)}",
            Feedback = AnswerEncoding.Given([("*", answer.Feedback)]),
        };

    protected override AnswerView View(NumericAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new WrittenView(frame, NumberSize.ToString(CultureInfo.InvariantCulture), answer.Unit);

    protected override PrintedAnswer Print(NumericAnswer answer, string id, IQuestionPage page)
    {
        var tolerance = answer.Tolerance == 0 ? "" : " ± " + Written(answer.Tolerance);
        return new PrintedAnswer([], Written(answer.Value) + tolerance + (answer.Unit is { } unit ? " " + unit : ""))
        {
            Unit = answer.Unit ?? "",
        };
    }

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Feedback">What to say to those who wrote something else.</param>
internal sealed record NumericAnswer(decimal Value, decimal Tolerance, string? Unit, MarkdownContent? Feedback)
    : AnswerSyntax
{
    public override string Type => "numeric";

    internal override IEnumerable<Located<string>> PlainTexts =>
        Unit is null ? [] : [new Located<string>(Unit, default)];

    public override IEnumerable<MarkdownContent> Contents => Feedback.OrNothing();
}
