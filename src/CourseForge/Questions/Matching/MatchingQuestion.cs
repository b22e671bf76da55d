using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Matching;

/// <summary>Pairs to be put together: the left sides in their order, each with a list of all right sides.</summary>
internal sealed class MatchingQuestion : QuestionType<MatchingAnswer>
{
    private static readonly RecordShape Pair = new(
        "pair",
        "a pair",
        "Two things that belong together.",
        [
            Required("left", Markdown, "The left side.", "Burn"),
            Required("right", Markdown, "What belongs to it.", "Cool with water"),
            Optional(
                "feedback",
                Markdown,
                "What to say about this pair after an answer.",
                "Water takes the heat away."
            ),
        ]
    );

    internal override string Name => "matching";

    internal override string About => "Pairs to be put together.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [Required("pairs", new ListShape(Pair, 1), "The pairs that belong together: two to 26."), SharedKeys.Partial];

    internal override string Hint => "chooseMatches";

    internal override ImmutableArray<YamlPair> Draft =>
        [
            Drafts.Records(
                "pairs",
                Drafts.Two("left", "One thing", "right", "What belongs to it"),
                Drafts.Two("left", "Another thing", "right", "What belongs to that")
            ),
        ];

    internal override ViewType ViewType => MatchingView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        ImmutableArray<MatchingPair> pairs =
        [
            .. reader
                .Record.Records("pairs")
                .Select(static pair => new MatchingPair(
                    pair.Markdown("left"),
                    pair.Markdown("right"),
                    pair.OptionalMarkdown("feedback")
                )),
        ];
        reader.CheckCount("pairs", pairs.Length);
        reader.CheckRepeats("pairs", pairs.Select(static pair => pair.Left));
        return new MatchingAnswer(reader.Record.Flag("partial"), pairs);
    }

    protected override YamlPairs Format(MatchingAnswer answer, YamlPairs pairs) =>
        pairs
            .Records("pairs", answer.Pairs, pair =>
                new YamlPairs()
                    .Markdown("left", pair.Left)
                    .Markdown("right", pair.Right)
                    .Markdown("feedback", pair.Feedback)
                    .Map()
            )
            .Flag("partial", answer.IsPartial);

    protected override void WriteCanonical(MatchingAnswer answer, ICanonicalRecord record)
    {
        foreach (var pair in answer.Pairs)
        {
            record.Item("match", pair.Left);
            record.Within("with", pair.Right);
        }
    }

    protected override AnswerEncoding Encode(MatchingAnswer answer, string id) =>
        new()
        {
            Options = answer.Pairs.Length,
            Size = answer.Pairs.Length,
            Right = string.Concat(Places(answer, MixedOrder.Of(id, answer.Pairs.Length)).Select(Letters.At)),
            IsPartial = answer.IsPartial,
            Feedback = AnswerEncoding.Given(
                answer.Pairs.Select(static (pair, index) => (Letters.At(index), pair.Feedback))
            ),
        };

    protected override AnswerView View(MatchingAnswer answer, AnswerFrame frame, IQuestionPage page)
    {
        return new MatchingView(
            frame,
            [.. answer.Pairs.Select((pair, index) => Part(index, pair.Left))],
            [.. Rights(answer, frame.Question).Select(right => Part(right.Place, right.Text))]
        );

        PartView Part(int index, MarkdownContent text) => new(Letters.At(index), page.Inline(text), page.Words(text));
    }

    protected override ImmutableArray<ImmutableArray<MarkdownContent>> Apart(MatchingAnswer answer) =>
        [
            [.. answer.Pairs.Select(static pair => pair.Left)],
            [.. answer.Pairs.Select(static pair => pair.Right)],
        ];

    /// <summary>
    /// For each pair the place on the page where its right side stands. Right sides that learners see as equal are one
    /// choice: nobody could say which of two is meant.
    /// </summary>
    private static int[] Places(MatchingAnswer answer, int[] mixed)
    {
        var seen = answer
            .Pairs.Select(static pair => SeenText.Of(MarkdownText.Of(pair.Right, MarkdownTextOptions.Words)))
            .ToArray();
        return
        [
            .. seen.Select(
                (text, index) =>
                    Array.FindIndex(mixed, pair => pair == index || (text.Length > 0 && seen[pair] == text))
            ),
        ];
    }

    /// <summary>The right sides as they stand on the page: mixed, those that are seen as equal once.</summary>
    private static IEnumerable<(int Place, MarkdownContent Text)> Rights(MatchingAnswer answer, string id)
    {
        var mixed = MixedOrder.Of(id, answer.Pairs.Length);
        var places = Places(answer, mixed);
        return mixed
            .Select((pair, place) => (pair, place))
            .Where(item => places[item.pair] == item.place)
            .Select(item => (item.place, answer.Pairs[item.pair].Right));
    }

    /// <summary>For each left side the letter that its right side has on paper.</summary>
    private static IEnumerable<string> LettersOf(MatchingAnswer answer, string id)
    {
        var places = Places(answer, MixedOrder.Of(id, answer.Pairs.Length));
        var letters = Rights(answer, id)
            .Select(static (right, index) => (right.Place, Letters.At(index)))
            .ToDictionary();
        return places.Select(place => letters[place]);
    }

    protected override PrintedAnswer Print(MatchingAnswer answer, string id, IQuestionPage page) =>
        new(
            [
                .. answer.Pairs.Select(
                    (pair, index) =>
                        new KeyOptionView(
                            (index + 1).ToString(CultureInfo.InvariantCulture),
                            new Html(writer =>
                            {
                                page.Inline(pair.Left).WriteTo(writer);
                                writer.Write(" → ");
                                page.Inline(pair.Right).WriteTo(writer);
                            }),
                            true,
                            pair.Feedback is { } feedback ? page.Inline(feedback) : null
                        )
                ),
            ],
            string.Join(' ', LettersOf(answer, id))
        )
        {
            ToFill = new FillTableView(
                [page.Word("letterOfMatch")],
                [
                    .. answer.Pairs.Zip(LettersOf(answer, id), (pair, letter) =>
                        new FillRowView(page.Inline(pair.Left), [letter])
                    ),
                ]
            ),
            ToChoose =
            [
                .. Rights(answer, id)
                    .Select(
                        (right, index) => new KeyOptionView(Letters.At(index), page.Inline(right.Text), false, null)
                    ),
            ],
        };
}

/// <param name="IsPartial">Whether each right pair earns part of the points.</param>
internal sealed record MatchingAnswer(bool IsPartial, ImmutableArray<MatchingPair> Pairs) : AnswerSyntax
{
    public override string Type => "matching";

    public override IEnumerable<MarkdownContent> Contents =>
        Pairs.SelectMany(static pair => pair.Feedback.OrNothing().Prepend(pair.Right).Prepend(pair.Left));
}

/// <param name="Feedback">What to say about this pair after an answer.</param>
internal sealed record MatchingPair(MarkdownContent Left, MarkdownContent Right, MarkdownContent? Feedback);

internal sealed record MatchingView(AnswerFrame Frame, PartView[] Lefts, PartView[] Rights) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "answer by matching",
            [
                .. Common<MatchingView>(),
                Property<MatchingView>.List(
                    "lefts",
                    "The left sides.",
                    static () => PartView.Schema,
                    static view => view.Lefts
                ),
                Property<MatchingView>.List(
                    "rights",
                    "The right sides, mixed: the options of each select.",
                    static () => PartView.Schema,
                    static view => view.Rights
                ),
            ]
        );

    internal override ViewType Type => Schema;
}
