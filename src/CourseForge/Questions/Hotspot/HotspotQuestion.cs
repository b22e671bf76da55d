using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Questions.Hotspot;

/// <summary>
/// Places on a picture of which one or more are right. Each has words of its own, so that whoever does not see the
/// picture chooses from the list of them. To a learning system it is a choice: the letters of the places.
/// </summary>
internal sealed class HotspotQuestion : ChoiceQuestion<HotspotAnswer>
{
    private static readonly RecordShape Point = new(
        "hotspot-place",
        "a place on the picture",
        "A place to choose.",
        [
            Required(
                "at",
                KeyShapes.Text,
                "From the left and from the top, in hundredths of the picture's width and height.",
                "30 40"
            ),
            Required("text", Markdown, "What is there, for those who do not see it.", "The door on the left"),
            Optional("correct", Flag, "Whether it is a right place.") with
            {
                Default = "no",
                Example = "yes",
            },
            Optional("feedback", Markdown, "What to say to those who chose it.", "It is locked at night."),
        ]
    );

    internal override string Name => "hotspot";

    internal override string About => "A picture on which one or more places are right.";

    internal override ImmutableArray<KeyShape> Keys { get; } =
    [
        Required(
            "picture",
            Markdown,
            "The picture, with what it shows.",
            "\"![A hall with two doors](media/hall.svg)\""
        ),
        Required("places", new ListShape(Point, 1), "The places to choose from: two to 26."),
        SharedKeys.Partial,
    ];

    internal override string Hint => "choosePlaces";

    internal override ImmutableArray<YamlPair> Draft =>
        [
            new("picture", new YamlText($"![Write what the picture shows]({Drafts.Picture})")),
            Drafts.Records(
                "places",
                Drafts.Place("25 50", "What is at the right place", true),
                Drafts.Place("75 50", "What is at a wrong place", false)
            ),
        ];

    internal override ViewType ViewType => HotspotView.Schema;

    protected override string AnswersWord => "all places that are right";

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        var picture = reader.Record.Markdown("picture");
        if (reader.Record.Words("picture") is not null && !IsPicture(picture))
        {
            reader.Diagnostics.Add(
                Codes.BlockParts.QuestionPicture,
                picture.Span,
                reader.Id.Value,
                "is something else, or more than one picture"
            );
        }

        var options = DecodeOptions(reader, "places", out _);
        ImmutableArray<PicturePlace> places =
        [
            .. reader.Record.Records("places").Select(point => PlaceOf(point, reader.Diagnostics)),
        ];
        CheckPlaces(reader, places, options);
        reader.CheckRepeats("places", options.Select(static option => (option.PlainText, option.Text.Span)));
        return new HotspotAnswer(reader.Record.Flag("partial"), picture, places, options);
    }

    /// <summary>In the middle where it cannot be read, which is told.</summary>
    private static PicturePlace PlaceOf(IRecordReader point, DiagnosticBag diagnostics)
    {
        if (point.Words("at") is not { } written)
        {
            return new PicturePlace(50, 50);
        }

        var place = PicturePlace.Read(written);
        if (place is not { IsInside: true })
        {
            diagnostics.Add(
                Codes.BlockParts.PicturePlace,
                point.Text("at").Span,
                "this answer",
                $"is '{written}', which {(place is null ? "is not two numbers" : "lies outside of the picture")}"
            );
        }

        return place ?? new PicturePlace(50, 50);
    }

    private static void CheckPlaces(
        AnswerReader reader,
        ImmutableArray<PicturePlace> places,
        ImmutableArray<AnswerOption> options
    )
    {
        var points = reader.Record.Records("places").ToList();
        for (var i = 1; i < places.Length; i++)
        {
            var other = places[..i].ToList().FindIndex(place => place.Covers(places[i]));
            if (other >= 0 && PicturePlace.Read(points[i].Words("at") ?? "") is not null)
            {
                reader.Diagnostics.Add(
                    Diagnostic
                        .Create(Codes.BlockParts.SamePlace, points[i].Text("at").Span, places[i])
                        .WithRelated(options[other].Span, "the other one")
                );
            }
        }
    }

    /// <summary>A paragraph with one picture and nothing else.</summary>
    private static bool IsPicture(MarkdownContent content) =>
        content.Nodes.ToList() is [ParagraphBlock { Inline: { } inline }]
        && inline.FirstChild is LinkInline { IsImage: true, NextSibling: null } link
        && link.GetData(MarkdownData.Link) is null or MediaSyntax { Kind: MediaKind.Image, IsDecorative: false };

    protected override YamlPairs Format(HotspotAnswer answer, YamlPairs pairs)
    {
        var index = 0;
        return pairs
            .Markdown("picture", answer.Picture)
            .Records("places", answer.Options, option =>
                new YamlPairs()
                    .Text("at", answer.Places[index++].ToString())
                    .Markdown("text", option.Text)
                    .Flag("correct", option.IsCorrect)
                    .Markdown("feedback", option.Feedback)
                    .Map()
            )
            .Flag("partial", answer.IsPartial);
    }

    protected override void WriteCanonical(HotspotAnswer answer, ICanonicalRecord record)
    {
        record.Item("picture", answer.Picture);
        for (var i = 0; i < answer.Options.Length; i++)
        {
            record.Item(answer.Options[i].IsCorrect ? "right" : "wrong", answer.Options[i].Text);
            record.Item("at", answer.Places[i].ToString());
            record.Within("feedback", answer.Options[i].Feedback);
        }
    }

    protected override AnswerEncoding Encode(HotspotAnswer answer, string id) =>
        base.Encode(answer, id) with
        {
            Size = answer.Options.Length,
            IsPartial = answer.IsPartial,
        };

    protected override AnswerView View(HotspotAnswer answer, AnswerFrame frame, IQuestionPage page) =>
        new HotspotView(frame, page.Inline(answer.Picture), Points(answer, page));

    protected override PrintedAnswer Print(HotspotAnswer answer, string id, IQuestionPage page) =>
        base.Print(answer, id, page) with
        {
            Picture = page.Inline(answer.Picture),
            Places = Points(answer, page),
        };

    private static PointView[] Points(HotspotAnswer answer, IQuestionPage page) =>
        [
            .. answer.Options.Select(
                (option, index) =>
                    new PointView(
                        Letters.At(index),
                        page.Inline(option.Text),
                        answer.Places[index].Left,
                        answer.Places[index].Top
                    )
            ),
        ];
}

/// <param name="IsPartial">Whether a partly right answer earns part of the points.</param>
/// <param name="Places">Of the options, in their order.</param>
internal sealed record HotspotAnswer(
    bool IsPartial,
    MarkdownContent Picture,
    ImmutableArray<PicturePlace> Places,
    ImmutableArray<AnswerOption> Options
) : ChoiceAnswer(Options)
{
    public override string Type => "hotspot";

    public override IEnumerable<MarkdownContent> Contents => base.Contents.Prepend(Picture);
}

internal sealed record HotspotView(AnswerFrame Frame, Html Picture, PointView[] Points) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "answer by places on a picture",
            [
                .. Common<HotspotView>(),
                Property<HotspotView>.Html("picture", "The picture.", static view => view.Picture),
                Property<HotspotView>.List(
                    "places",
                    "The places.",
                    static () => PointView.Schema,
                    static view => view.Points
                ),
            ]
        );

    internal override ViewType Type => Schema;
}
