using CourseForge.Syntax;

namespace CourseForge.Views;

/// <summary>What every block has.</summary>
internal sealed record BlockFrame 
{
    public required string? Id { get; init; }

    public required string? Title { get; init; }

    /// <summary>The element for the block's title, so that headings on the page never jump: h2, h3 ...</summary>
    public required string Heading { get; init; }

    public required string? Minutes { get; init; }

    public required string Delivery { get; init; }

    public required bool Classroom { get; init; }

    public required bool Sensitive { get; init; }

    public required string Lang { get; init; }

    public required string Root { get; init; }

    public required WordsView Words { get; init; }

    public required Html Body { get; init; }
}

/// <summary>A block: what its template in <c>blocks/</c> is given.</summary>
internal abstract record BlockView(BlockFrame Frame) : View
{
    protected static IEnumerable<ViewProperty> Common<T>()
        where T : BlockView =>
    [
        Property<T>.Text("id", "Id for links to the block, when it has one.", static block => block.Frame.Id),
        Property<T>.Text("title", "Title of the block, when it has one.", static block => block.Frame.Title),
        Property<T>.Element("heading", "Element for the title, by the block's place on the page: h2, h3 ...", static block => block.Frame.Heading),
        Property<T>.Text("minutes", "Minutes, when given.", static block => block.Frame.Minutes),
        Property<T>.Text("delivery", "self-paced, classroom or blended: the block's own or its lesson's.", static block => block.Frame.Delivery),
        Property<T>.Flag("classroom", "Whether it is meant for a classroom (or both ways).", static block => block.Frame.Classroom),
        Property<T>.Flag("sensitive", "Whether it is marked as sensitive.", static block => block.Frame.Sensitive),
        Property<T>.Text("lang", "Language of the page.", static block => block.Frame.Lang),
        Property<T>.Root("root", "What every link and file name starts with.", static block => block.Frame.Root),
        Property<T>.Of("strings", "The theme's words.", static () => WordsView.AnyWords, static block => block.Frame.Words),
        Property<T>.Html("body", "What is in the block.", static block => block.Frame.Body),
    ];
}

/// <summary>
/// Blocks that have no more than a title and a body: note, warning, handout, discussion, activity, roleplay, tabletop,
/// table.
/// </summary>
internal sealed record PlainBlockView(BlockFrame Frame) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("block", [.. Common<PlainBlockView>()]);

    internal override ViewType Type => Schema;
}

internal sealed record OptionView(string Letter, Html Text) : View
{
    internal static ViewType Schema { get; } = new("option",
    [
        Property<OptionView>.Text("letter", "a, b, c ... or t and f: the value of the input.", static option => option.Letter),
        Property<OptionView>.Html("text", "The option.", static option => option.Text),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A place on the picture of a question.</summary>
/// <param name="Left">In hundredths of the picture's width.</param>
/// <param name="Top">In hundredths of its height.</param>
internal sealed record PointView(string Letter, Html Text, string Left, string Top) : View
{
    internal static ViewType Schema { get; } = new("place on a picture",
    [
        Property<PointView>.Text("letter", "a, b, c ...: the value of the input.", static point => point.Letter),
        Property<PointView>.Html("text", "What is there.", static point => point.Text),
        Property<PointView>.Text("left", "From the left, in hundredths of the picture's width.", static point => point.Left),
        Property<PointView>.Text("top", "From the top, in hundredths of its height.", static point => point.Top),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A side of a pair, or an item to be put in order.</summary>
internal sealed record PartView(string Letter, Html? Text, string Words) : View
{
    internal static ViewType Schema { get; } = new("part",
    [
        Property<PartView>.Text("letter", "a, b, c ... as the answer is made of.", static part => part.Letter),
        Property<PartView>.Html("text", "The part.", static part => part.Text),
        Property<PartView>.Text("words", "The part without markup, for the options of a select and for names of buttons.", static part => part.Words),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>One question of a check block or of an assessment.</summary>
/// <param name="Lefts">Of matching: the left sides.</param>
/// <param name="Rights">Of matching: the right sides, mixed.</param>
/// <param name="Items">Of ordering: the items, mixed.</param>
/// <param name="MaxLength">Of fill-in and numeric: how many characters may be written.</param>
internal sealed record CheckView(BlockFrame Frame) : BlockView(Frame)
{
    public required string QuestionType { get; init; }

    public required string Key { get; init; }

    public required string Number { get; init; }

    public required string Count { get; init; }

    /// <summary>How to answer it.</summary>
    public required string Hint { get; init; }

    /// <summary>Stands in an assessment, which has one button for all its questions.</summary>
    public required bool IsAssessed { get; init; }

    public required Html Stem { get; init; }

    public required Html Answer { get; init; }

    /// <summary>The time of the recording at which it is asked, in words and in seconds; null when it is not of one.</summary>
    public ChapterView? At { get; init; }

    /// <summary>Id of that recording.</summary>
    public string? Recording { get; init; }

    internal static ViewType Schema { get; } = new("check",
    [
        .. Common<CheckView>(),
        Property<CheckView>.Text("type", "The type of the question, for data-type.", static block => block.QuestionType),
        Property<CheckView>.Text("key", "The answer key for data-key, encoded.", static block => block.Key),
        Property<CheckView>.Text("number", "Number of the question on its page.", static block => block.Number),
        Property<CheckView>.Text("count", "Questions on the page.", static block => block.Count),
        Property<CheckView>.Text("hint", "How to answer it: choose one, choose all that apply ...", static block => block.Hint),
        Property<CheckView>.Flag("assessed", "Whether it stands in an assessment: without number, buttons and label of its own.", static block => block.IsAssessed),
        Property<CheckView>.Html("stem", "The question.", static block => block.Stem),
        Property<CheckView>.Html("answer", "What it is answered with: the template of its type in questions/, written.", static block => block.Answer),
        Property<CheckView>.Of("at", "When in a recording it is asked, where that is so.", static () => ChapterView.Schema, static block => block.At),
        Property<CheckView>.Text("recording", "Id of that recording.", static block => block.Recording),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>
/// Words of an overlay on the page: a replaced or inserted passage, a local note, or a stub for what does not apply
/// here.
/// </summary>
internal sealed record PassageView(BlockFrame Frame) : BlockView(Frame)
{
    public required OriginKind Kind { get; init; }

    public required string Layer { get; init; }

    public required string LayerId { get; init; }

    public required bool HasSourceMark { get; init; }

    public required Html? Reason { get; init; }

    public required string? Cite { get; init; }

    public required SourceView? Source { get; init; }

    public required MarkView? Mark { get; init; }

    internal static ViewType Schema { get; } = new("passage of a layer",
    [
        .. Common<PassageView>(),
        Property<PassageView>.Flag("note", "A local note after the text.", static block => block.Kind == OriginKind.Note),
        Property<PassageView>.Flag("stub", "In place of something that does not apply here.", static block => block.Kind == OriginKind.Stub),
        Property<PassageView>.Text("layer", "Title of the layer whose words these are.", static block => block.Layer),
        Property<PassageView>.Text("layerId", "Id of the layer.", static block => block.LayerId),
        Property<PassageView>.Flag("sourceMark", "Whether learners are told whose words these are (source-marks in curriculum.yaml).", static block => block.HasSourceMark),
        Property<PassageView>.Html("reason", "Of a stub: why it does not apply.", static block => block.Reason),
        Property<PassageView>.Text("cite", "The law that the passage rests on, as it is cited.", static block => block.Cite),
        Property<PassageView>.Of("source", "The source that the passage rests on.", static () => SourceView.Schema, static block => block.Source),
        Property<PassageView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static block => block.Mark),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>figure, audio and video.</summary>
internal sealed record MediaView(BlockFrame Frame, string Src, string Alt, string? MediaType, string? Captions, string? Transcript) : BlockView(Frame)
{
    public required ChapterView[] Chapters { get; init; }

    /// <summary>Paragraphs of the transcript, to be read in the page.</summary>
    public required string[] Spoken { get; init; }

    /// <summary>Id of the picture in large; null of what is none.</summary>
    public required string? Large { get; init; }

    internal static ViewType Schema { get; } = new("figure, audio or video",
    [
        .. Common<MediaView>(),
        Property<MediaView>.Path("src", "Path of the file from the package's root.", static block => block.Src),
        Property<MediaView>.Text("alt", "Text alternative of an image; empty when it is decorative.", static block => block.Alt),
        Property<MediaView>.Text("mediaType", "Type of the file, such as video/mp4.", static block => block.MediaType),
        Property<MediaView>.Path("captions", "Path of the captions from the package's root.", static block => block.Captions),
        Property<MediaView>.Path("transcript", "Path of the transcript from the package's root.", static block => block.Transcript),
        Property<MediaView>.Texts("spoken", "The paragraphs of the transcript.", static block => block.Spoken),
        Property<MediaView>.List("chapters", "The chapters of a recording in order.", static () => ChapterView.Schema, static block => block.Chapters),
        Property<MediaView>.Text("large", "Of an image: id for it in large, which nothing else on the page has.", static block => block.Large),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Seconds">From the beginning.</param>
internal sealed record ChapterView(string Seconds, string Time, string Title) : View
{
    internal static ViewType Schema { get; } = new("chapter of a recording",
    [
        Property<ChapterView>.Text("seconds", "Where it begins, in seconds.", static chapter => chapter.Seconds),
        Property<ChapterView>.Text("time", "The same in minutes and seconds: 1:20.", static chapter => chapter.Time),
        Property<ChapterView>.Text("title", "What it is called.", static chapter => chapter.Title),
    ]);

    internal override ViewType Type => Schema;
}
