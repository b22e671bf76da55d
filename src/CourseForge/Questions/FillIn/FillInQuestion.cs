using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.FillIn;

/// <summary>A word or phrase to be written.</summary>
internal sealed class FillInQuestion : QuestionType<FillInAnswer>
{
    /// <summary>Room that a learner has beyond the longest accepted answer.</summary>
    private const int SpareSize = 12;

    internal override string Name => "fill-in";

    internal override string About => "A word or phrase to be written.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required("accept", new ListShape(KeyShapes.Text, 1), "The answers that count as right.", "recovery position"),
        Optional(
            "case",
            new ScalarShape(ScalarKind.Choice, "ignore or exact") { Words = ["ignore", "exact"] },
            "Whether capital letters matter."
        ) with
        {
            Default = "ignore",
            Example = "ignore",
        },
        Optional(
            "spaces",
            Choice<SpaceRule>(),
            "Whether blanks matter: several count as one (collapse), none count (ignore), or all do (exact)."
        ) with
        {
            Default = "collapse",
            Example = "ignore",
        },
        SharedKeys.OtherwiseFeedback,
    ];

    internal override string Hint => "writeAnswer";

    internal override ImmutableArray<YamlPair> Draft =>
        [Drafts.Texts("accept", "the answer", "another spelling of it")];

    internal override ViewType ViewType => WrittenView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader) =>
        new FillInAnswer(
            reader.Record.WordList("accept"),
            reader.Record.Text("case").Value != "exact",
            reader.Record.Choice<SpaceRule>("spaces").Value,
            reader.Record.OptionalMarkdown("feedback")
        );

    protected override YamlPairs Format(FillInAnswer answer, YamlPairs pairs) =>
        pairs
            .Texts("accept", answer.Accepted)
            .Text("case", answer.IgnoreCase ? null : "exact")
            .Text("spaces", answer.Spaces == SpaceRule.Collapse ? null : answer.Spaces.Written())
            .Markdown("feedback", answer.Feedback);

    protected override void WriteCanonical(FillInAnswer answer, ICanonicalRecord record)
    {
        foreach (var accepted in answer.Accepted)
        {
            record.Item(answer.IgnoreCase ? "accepted in any case" : "accepted", accepted);
        }
    }

    protected override AnswerEncoding Encode(FillInAnswer answer, string id) =>
        new()
        {
            Options = 0,
            Size = answer.Accepted.Max(EscapedLength) + SpareSize,
            Right = answer.Accepted[0],
            Written = new WrittenRules(answer.Accepted, answer.IgnoreCase, answer.Spaces),
            Feedback = AnswerEncoding.Given([("*", answer.Feedback)]),
        };

    protected override AnswerView View(FillInAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new WrittenView(
            frame,
            (answer.Accepted.Max(static text => text.Length) + SpareSize).ToString(CultureInfo.InvariantCulture),
            null
        );

    protected override PrintedAnswer Print(FillInAnswer answer, string id, IQuestionPage page) =>
        new([], string.Join(" / ", answer.Accepted));

    /// <summary>
    /// As the player's core/state.js writes it: letters, digits, "." and "-" as they are, a blank as one, anything else
    /// as five.
    /// </summary>
    private static int EscapedLength(string text) =>
        text.Sum(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or ' ' ? 1 : 5);
}

/// <param name="Feedback">What to say to those who wrote something else.</param>
internal sealed record FillInAnswer(
    ImmutableArray<string> Accepted,
    bool IgnoreCase,
    SpaceRule Spaces,
    MarkdownContent? Feedback
) : AnswerSyntax
{
    public override string Type => "fill-in";

    public override IEnumerable<MarkdownContent> Contents => Feedback.OrNothing();
}
