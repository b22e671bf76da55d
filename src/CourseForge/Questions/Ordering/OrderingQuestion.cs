using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Ordering;

/// <summary>Items to be put in order; they are written in it, and get their letters as they are mixed.</summary>
internal sealed class OrderingQuestion : QuestionType<OrderingAnswer>
{
    internal override string Name => "ordering";

    internal override string About => "Steps to be put in order.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required("items", new ListShape(Markdown, 1), "The items in their right order: two to 26.", "Look for danger"),
        SharedKeys.Partial,
    ];

    internal override string Hint => "putInOrder";

    internal override ImmutableArray<YamlPair> Draft =>
        [Drafts.Texts("items", "What comes first", "What comes next", "What comes last")];

    internal override ViewType ViewType => OrderingView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        var items = reader.Record.MarkdownList("items");
        reader.CheckCount("items", items.Length);
        reader.CheckRepeats("items", items);
        return new OrderingAnswer(reader.Record.Flag("partial"), items);
    }

    protected override YamlPairs Format(OrderingAnswer answer, YamlPairs pairs) =>
        pairs
            .Add("items", new YamlList([.. answer.Items.Select(YamlPairs.Markdown)]))
            .Flag("partial", answer.IsPartial);

    protected override void WriteCanonical(OrderingAnswer answer, ICanonicalRecord record)
    {
        foreach (var item in answer.Items)
        {
            record.Item("next", item);
        }
    }

    protected override AnswerEncoding Encode(OrderingAnswer answer, string id) =>
        new()
        {
            Options = answer.Items.Length,
            Size = answer.Items.Length,
            Right = MixedOrder.RightLetters(MixedOrder.Of(id, answer.Items.Length)),
            IsPartial = answer.IsPartial,
        };

    protected override ImmutableArray<ImmutableArray<MarkdownContent>> Apart(OrderingAnswer answer) => [answer.Items];

    protected override AnswerView View(OrderingAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new OrderingView(
            frame,
            [
                .. MixedOrder
                    .Of(frame.Question, answer.Items.Length)
                    .Select(
                        (item, place) =>
                            new PartView(
                                Letters.At(place),
                                page.Inline(answer.Items[item]),
                                page.Words(answer.Items[item])
                            )
                    ),
            ]
        );

    private static string Place(int item) => (item + 1).ToString(CultureInfo.InvariantCulture);

    protected override PrintedAnswer Print(OrderingAnswer answer, string id, IQuestionPage page) =>
        new(
            [
                .. answer.Items.Select(
                    (item, index) =>
                        new KeyOptionView(
                            (index + 1).ToString(CultureInfo.InvariantCulture),
                            page.Inline(item),
                            true,
                            null
                        )
                ),
            ],
            string.Join(' ', MixedOrder.Of(id, answer.Items.Length).Select(Place))
        )
        {
            ToFill = new FillTableView(
                [page.Word("placeInOrder")],
                [
                    .. MixedOrder
                        .Of(id, answer.Items.Length)
                        .Select(item => new FillRowView(page.Inline(answer.Items[item]), [Place(item)])),
                ]
            ),
        };
}

/// <summary>Items in their right order.</summary>
/// <param name="IsPartial">Whether each item in its right place earns part of the points.</param>
internal sealed record OrderingAnswer(bool IsPartial, ImmutableArray<MarkdownContent> Items) : AnswerSyntax
{
    public override string Type => "ordering";

    public override IEnumerable<MarkdownContent> Contents => Items;
}

internal sealed record OrderingView(AnswerFrame Frame, PartView[] Items) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "answer by ordering",
            [
                .. Common<OrderingView>(),
                Property<OrderingView>.List(
                    "items",
                    "The items, mixed.",
                    static () => PartView.Schema,
                    static view => view.Items
                ),
            ]
        );

    internal override ViewType Type => Schema;
}
