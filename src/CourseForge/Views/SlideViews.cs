namespace CourseForge.Views;

// One family: slides, and the notes that stand beside them.

/// <summary>One slide.</summary>
internal sealed record SlideView : View
{
    internal static readonly string[] Kinds = ["title", "objectives", "points", "block", "figure", "question"];

    internal static readonly string[] Sizes = ["normal", "long", "longest"];

    public required string Kind { get; init; }

    public required string Number { get; init; }

    public required string? Eyebrow { get; init; }

    public required Html Title { get; init; }

    public string? Label { get; init; }

    public string? Minutes { get; init; }

    public SlideGroupView[] Groups { get; init; } = [];

    public Html? Body { get; init; }

    public MarkView? Mark { get; init; }

    public KeyQuestionView[] Questions { get; init; } = [];

    public string Size { get; init; } = Sizes[0];

    /// <summary>Null wherever learners may look.</summary>
    public Html? Notes { get; init; }

    internal static ViewType Schema { get; } = new("slide",
    [
        Property<SlideView>.OneOf("kind", "What the slide holds: title, objectives, points, block, figure or question.", Kinds, static slide => slide.Kind),
        Property<SlideView>.Text("number", "1, 2, 3 ... within the deck; it stands at slide-NUMBER.", static slide => slide.Number),
        Property<SlideView>.Text("eyebrow", "What it belongs to: the lesson with its number.", static slide => slide.Eyebrow),
        Property<SlideView>.Html("title", "Its title.", static slide => slide.Title),
        Property<SlideView>.Text("label", "Of a block: what kind it is, in words.", static slide => slide.Label),
        Property<SlideView>.Text("minutes", "Of an exercise: how long it takes.", static slide => slide.Minutes),
        Property<SlideView>.List("groups", "Its points, those of each section by themselves.", static () => SlideGroupView.Schema, static slide => slide.Groups),
        Property<SlideView>.Html("body", "Of a block: what is shown.", static slide => slide.Body),
        Property<SlideView>.Of("mark", "The check-before-use mark, when a block needs one.", static () => MarkView.Schema, static slide => slide.Mark),
        Property<SlideView>.List("questions", "Of a knowledge check: a question, or two that are short; stem and options, without anything that says what is right.", static () => KeyQuestionView.Schema, static slide => [.. slide.Questions.Select(static question => question.ForLearners())]),
        Property<SlideView>.OneOf("size", "How much there is on it: normal, long or longest.", Sizes, static slide => slide.Size),
        Property<SlideView>.Html("notes", "Of the speaker's notes: what is said beside it, with all that is for the instructor. Slides have none.", static slide => slide.Notes),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>What stands of one section on a slide.</summary>
internal sealed record SlideGroupView : View
{
    public Html? Title { get; init; }

    public SlidePointView[] Points { get; init; } = [];

    public Html? Body { get; init; }

    public MarkView? Mark { get; init; }

    public SlidePointView[] After { get; init; } = [];

    internal static ViewType Schema { get; } = new("section on a slide",
    [
        Property<SlideGroupView>.Html("title", "Its title, where a slide shows several.", static group => group.Title),
        Property<SlideGroupView>.List("points", "Its points.", static () => SlidePointView.Schema, static group => group.Points),
        Property<SlideGroupView>.Html("body", "A figure, a table or a quotation below them.", static group => group.Body),
        Property<SlideGroupView>.Of("mark", "The check-before-use mark, when that needs one.", static () => MarkView.Schema, static group => group.Mark),
        Property<SlideGroupView>.List("after", "Points below that.", static () => SlidePointView.Schema, static group => group.After),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A point of a slide.</summary>
internal sealed record SlidePointView(Html Text, MarkView? Mark) : View
{
    /// <summary>So that a group can say which one it means.</summary>
    public string Number { get; init; } = "";

    internal static ViewType Schema { get; } = new("point of a slide",
    [
        Property<SlidePointView>.Text("number", "1, 2, 3 ... on its slide. Show it: it keeps words of two points apart, which together might be what only the instructor may read.", static point => point.Number),
        Property<SlidePointView>.Html("text", "The point.", static point => point.Text),
        Property<SlidePointView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static point => point.Mark),
    ]);

    internal override ViewType Type => Schema;
}
