using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.SurveyItems.Likert;

/// <summary>A statement, and how far one agrees: one of five steps.</summary>
internal sealed class LikertItem : SurveyItemType<LikertAnswer>
{
    private const int Steps = 5;

    internal override string Name => "likert";

    internal override string About => "A statement with a scale.";

    internal override string AnsweredWith => "A scale to choose from";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Optional("scale", Choice<LikertScale>(), "What is measured.") with
        {
            Default = "agreement",
            Example = "agreement",
        },
    ];

    internal override ViewType ViewType => LikertView.Schema;

    internal override SurveyAnswerSyntax Decode(IRecordReader record) =>
        new LikertAnswer(record.Choice<LikertScale>("scale").Value);

    protected override YamlPairs Format(LikertAnswer answer, YamlPairs pairs) =>
        pairs.Text("scale", answer.Scale == LikertScale.Agreement ? null : answer.Scale.Written());

    protected override ItemView View(LikertAnswer answer, SurveyItemSyntax item, ISurveyPage page) =>
        new LikertView(
            item,
            [.. Print(answer, page).Select((words, step) => new ScaleStepView(item.Id.Value, Letters.At(step), words))]
        );

    protected override string[] Print(LikertAnswer answer, ISurveyPage page) =>
        [
            .. Enumerable
                .Range(1, Steps)
                .Select(step => page.Word(string.Create(CultureInfo.InvariantCulture, $"scale{answer.Scale}{step}"))),
        ];
}

/// <summary>What the steps of a scale say; their words are the theme's.</summary>
internal enum LikertScale
{
    Agreement,
    Frequency,
    Quality,
}

internal sealed record LikertAnswer(LikertScale Scale) : SurveyAnswerSyntax
{
    public override string Type => "likert";
}
