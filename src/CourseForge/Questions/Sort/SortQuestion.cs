using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Sort;

/// <summary>
/// Items to be put into groups: each item has a list of the groups. The items are mixed, because authors write them
/// group by group; the groups stand as they are written. A response has the letter of a group for each item on the
/// page.
/// </summary>
internal sealed class SortQuestion : QuestionType<SortAnswer>
{
    private static readonly RecordShape Item = new(
        "sort-item",
        "an item to be sorted",
        "Something that belongs to one of the groups.",
        [
            Required("text", Markdown, "What it says.", "Sugar"),
            Required("group", KeyShapes.Text, "Where it belongs: an id from groups.", "dry"),
            Optional("feedback", Markdown, "What to say about this item after an answer.", "Water would spoil it."),
        ]
    );

    internal override string Name => "sort";

    internal override string About => "Items to be put into groups.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required(
            "groups",
            new MapShape(new ScalarShape(ScalarKind.Id, "an id"), KeyShapes.Text, 1),
            "The groups, by id: two to 26. One to which no item belongs is a wrong choice like the others."
        ),
        Required("items", new ListShape(Item, 1), "What is put into the groups: two to 26."),
        SharedKeys.Partial,
    ];

    internal override string Hint => "chooseGroups";

    internal override ImmutableArray<YamlPair> Draft =>
        [
            new("groups", Drafts.Two("one-group", "One group", "other-group", "The other group")),
            Drafts.Records(
                "items",
                Drafts.Two("text", "Something of the one", "group", "one-group"),
                Drafts.Two("text", "Something of the other", "group", "other-group")
            ),
        ];

    internal override ViewType ViewType => SortView.Schema;

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        ImmutableArray<SortGroup> groups =
        [
            .. reader.Record.TextMap("groups").Select(static group => new SortGroup(group.Id.Value, group.Value)),
        ];
        reader.CheckCount("groups", groups.Length);
        reader.CheckRepeats("groups", groups.Select(static group => (group.Text.Value, group.Text.Span)));
        ImmutableArray<string> ids = [.. groups.Select(static group => group.Id)];
        ImmutableArray<SortItem> items =
        [
            .. reader
                .Record.Records("items")
                .Select(item => new SortItem(
                    item.Markdown("text"),
                    GroupOf(item, ids, reader.Diagnostics),
                    item.OptionalMarkdown("feedback")
                )),
        ];
        reader.CheckCount("items", items.Length);
        reader.CheckRepeats("items", items.Select(static item => item.Text));
        return new SortAnswer(reader.Record.Flag("partial"), groups, items);
    }

    protected override YamlPairs Format(SortAnswer answer, YamlPairs pairs) =>
        pairs
            .Add("groups", RecordMap(answer.Groups))
            .Records("items", answer.Items, item =>
                new YamlPairs()
                    .Markdown("text", item.Text)
                    .Text("group", answer.Groups[item.Group].Id)
                    .Markdown("feedback", item.Feedback)
                    .Map()
            )
            .Flag("partial", answer.IsPartial);

    private static YamlMap RecordMap(ImmutableArray<SortGroup> groups)
    {
        var pairs = new YamlPairs();
        foreach (var group in groups)
        {
            pairs.Text(group.Id, group.Text.Value);
        }

        return pairs.Map();
    }

    protected override void WriteCanonical(SortAnswer answer, ICanonicalRecord record)
    {
        for (var group = 0; group < answer.Groups.Length; group++)
        {
            record.Item("group", answer.Groups[group].Text.Value);
            foreach (var item in answer.Items.Where(item => item.Group == group))
            {
                record.Within("holds", item.Text);
                record.Within("feedback", item.Feedback);
            }
        }
    }

    protected override AnswerEncoding Encode(SortAnswer answer, string id)
    {
        var mixed = Mixed(answer, id);
        return new AnswerEncoding
        {
            Options = answer.Groups.Length,
            Size = answer.Items.Length,
            Right = string.Concat(mixed.Select(item => Letters.At(item.Group))),
            IsPartial = answer.IsPartial,
            Feedback = AnswerEncoding.Given(mixed.Select((item, place) => (Letters.At(place), item.Feedback))),
        };
    }

    protected override ImmutableArray<ImmutableArray<MarkdownContent>> Apart(SortAnswer answer) =>
        [
            [.. answer.Items.Select(static item => item.Text)],
        ];

    protected override AnswerView View(SortAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new SortView(
            frame,
            [
                .. Mixed(answer, frame.Question)
                    .Select(
                        (item, place) => new PartView(Letters.At(place), page.Inline(item.Text), page.Words(item.Text))
                    ),
            ],
            [.. answer.Groups.Select(static (group, index) => new PartView(Letters.At(index), null, group.Text.Value))]
        );

    protected override PrintedAnswer Print(SortAnswer answer, string id, IQuestionPage page) =>
        new(
            [
                .. answer.Items.Select(
                    (item, index) =>
                        new KeyOptionView(
                            (index + 1).ToString(CultureInfo.InvariantCulture),
                            new Html(writer =>
                            {
                                page.Inline(item.Text).WriteTo(writer);
                                writer.Write(" → ");
                                page.Plain(answer.Groups[item.Group].Text.Value).WriteTo(writer);
                            }),
                            true,
                            item.Feedback is { } feedback ? page.Inline(feedback) : null
                        )
                ),
            ],
            string.Join(' ', Mixed(answer, id).Select(static item => item.Group + 1))
        )
        {
            ToFill = new FillTableView(
                [.. answer.Groups.Select(static (group, index) => $"{index + 1}. {group.Text.Value}")],
                [
                    .. Mixed(answer, id)
                        .Select(item => new FillRowView(
                            page.Inline(item.Text),
                            [.. answer.Groups.Select((_, group) => group == item.Group ? "✓" : "")]
                        )),
                ]
            ),
        };

    /// <summary>The place of the group that an item names; the first one where it names none, which is told.</summary>
    private static int GroupOf(IRecordReader item, ImmutableArray<string> groups, DiagnosticBag diagnostics)
    {
        if (item.Words("group") is not { } named)
        {
            return 0;
        }

        var index = groups.IndexOf(named);
        if (index < 0 && groups.Length > 0)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Yaml.UnknownWord,
                        item.Text("group").Span,
                        "group",
                        YamlWords.AnyOf(groups),
                        YamlWords.Quote(named)
                    )
                    .WithNearest(named, groups)
            );
        }

        return Math.Max(0, index);
    }

    private static IEnumerable<SortItem> Mixed(SortAnswer answer, string id) =>
        MixedOrder.Of(id, answer.Items.Length).Select(item => answer.Items[item]);
}

/// <param name="IsPartial">Whether each item in its group earns part of the points.</param>
internal sealed record SortAnswer(bool IsPartial, ImmutableArray<SortGroup> Groups, ImmutableArray<SortItem> Items)
    : AnswerSyntax
{
    public override string Type => "sort";

    internal override IEnumerable<Located<string>> PlainTexts => Groups.Select(static group => group.Text);

    public override IEnumerable<MarkdownContent> Contents =>
        Items.SelectMany(static item => item.Feedback.OrNothing().Prepend(item.Text));
}

/// <param name="Text">Plain words: they stand in a list to choose from, which holds no markup.</param>
internal sealed record SortGroup(string Id, Located<string> Text);

/// <param name="Group">Place of its group.</param>
/// <param name="Feedback">What to say about this item after an answer.</param>
internal sealed record SortItem(MarkdownContent Text, int Group, MarkdownContent? Feedback);

internal sealed record SortView(AnswerFrame Frame, PartView[] Items, PartView[] Groups) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "answer by sorting",
            [
                .. Common<SortView>(),
                Property<SortView>.List(
                    "items",
                    "The items, mixed.",
                    static () => PartView.Schema,
                    static view => view.Items
                ),
                Property<SortView>.List(
                    "groups",
                    "The groups: the options of each select.",
                    static () => PartView.Schema,
                    static view => view.Groups
                ),
            ]
        );

    internal override ViewType Type => Schema;
}
