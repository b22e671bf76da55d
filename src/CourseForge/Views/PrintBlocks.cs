namespace CourseForge.Views;

// One family: blocks in printed matter. Instructor-only kinds are among them.

/// <summary>A block of text; what kind it is, is told by <c>kind</c> and <c>label</c>.</summary>
internal sealed record PrintBlockView(BlockFrame Frame) : BlockView(Frame)
{
    public required string? AuthorId { get; init; }

    public required string Kind { get; init; }

    /// <summary>The kind in words.</summary>
    public required string Label { get; init; }

    public required bool Instructor { get; init; }

    public required bool Linked { get; init; }

    public required bool Fictional { get; init; }

    /// <summary>Of an inject: minutes and hours since the start.</summary>
    public required string? Clock { get; init; }

    public required string? To { get; init; }

    public required SourceView? Source { get; init; }

    public required MarkView? Mark { get; init; }

    /// <summary>Records that the block names, or the cut-out pages that belong to it.</summary>
    public required LinkView[] Links { get; init; }

    /// <summary>Of a block of contacts: how each is reached, as on screen.</summary>
    public ContactView[] Contacts { get; init; } = [];

    internal static ViewType Schema { get; } = new("block of printed matter",
    [
        .. Common<PrintBlockView>(),
        Property<PrintBlockView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<PrintBlockView>.Text("kind", "The block's kind as authors write it: instructor, points, case, inject ...", static block => block.Kind),
        Property<PrintBlockView>.Text("label", "The kind in words.", static block => block.Label),
        Property<PrintBlockView>.Flag("instructor", "Whether only the instructor sees it.", static block => block.Instructor),
        Property<PrintBlockView>.Flag("linked", "Whether the document has what records the block names, to link to.", static block => block.Linked),
        Property<PrintBlockView>.Flag("fictional", "Whether a case was made up for training.", static block => block.Fictional),
        Property<PrintBlockView>.Text("clock", "Of an inject: when, hours and minutes from the start.", static block => block.Clock),
        Property<PrintBlockView>.Text("to", "Of an inject: who is told.", static block => block.To),
        Property<PrintBlockView>.Of("source", "What a claim or case rests on.", static () => SourceView.Schema, static block => block.Source),
        Property<PrintBlockView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static block => block.Mark),
        Property<PrintBlockView>.List("links", "Contacts and laws that the block names; role cards and checklists of a role-play.", static () => LinkView.Schema, static block => block.Links),
        Property<PrintBlockView>.List("contacts", "Of a block of contacts in a document that has no list of them to link to: how each is reached.", static () => ContactView.Schema, static block => block.Contacts),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>One question inside a lesson, with its answer.</summary>
internal sealed record PrintCheckView(BlockFrame Frame, KeyQuestionView Question, bool Answers) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("check in printed matter",
    [
        .. Common<PrintCheckView>(),
        Property<PrintCheckView>.Of("question", "The question.", static () => KeyQuestionView.Schema, static block => block.Answers ? block.Question : block.Question.ForLearners()),
        Property<PrintCheckView>.Flag("answers", "Whether the answers may be shown: in the instructor's manual only.", static block => block.Answers),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A question as the answer key shows it.</summary>
internal sealed record KeyQuestionView : View
{
    public required string Id { get; init; }

    public required string QuestionType { get; init; }

    public required string Difficulty { get; init; }

    public required string Points { get; init; }

    public required Html Stem { get; init; }

    public required KeyOptionView[] Options { get; init; }

    public required string Answer { get; init; }

    public required Html? Rationale { get; init; }

    public required Html? RestsOn { get; init; }

    public required string Objectives { get; init; }

    public required bool InKey { get; init; }

    /// <summary>What learners fill in instead of looking at the options; see <see cref="PrintCheckView"/>.</summary>
    internal FillTableView? ToFill { get; init; }

    /// <summary>What they choose from to fill it in.</summary>
    internal KeyOptionView[] ToChoose { get; init; } = [];

    /// <summary>Of a number to be written: what it counts.</summary>
    internal string Unit { get; init; } = "";

    /// <summary>Of places on a picture: the picture.</summary>
    internal Html? Picture { get; init; }

    internal PointView[] Places { get; init; } = [];

    private bool IsWritten { get; init; }

    /// <summary>Without anything that says what is right, whatever a theme shows of it.</summary>
    internal KeyQuestionView ForLearners() =>
        this with
        {
            Options =
            [
                .. (ToFill is null ? Options : ToChoose).Select(static option => option with { Correct = false, Feedback = null }),
            ],
            ToFill = ToFill?.Empty(),
            Answer = "",
            Rationale = null,
            IsWritten = ToFill is null && Options.Length == 0,
        };

    internal static ViewType Schema { get; } = new("question of the answer key",
    [
        Property<KeyQuestionView>.Text("id", "Id of the question; in the answer key it stands at key-ID.", static question => question.Id),
        Property<KeyQuestionView>.Text("type", "The type in words.", static question => question.QuestionType),
        Property<KeyQuestionView>.Text("difficulty", "The difficulty in words.", static question => question.Difficulty),
        Property<KeyQuestionView>.Text("points", "Points for the right answer.", static question => question.Points),
        Property<KeyQuestionView>.Html("stem", "The question.", static question => question.Stem),
        Property<KeyQuestionView>.List("options", "What learners choose from, or the pairs or items in their right order.", static () => KeyOptionView.Schema, static question => question.Options),
        Property<KeyQuestionView>.Of("table", "A table to be filled in, where the options in their right places would be the answer; in a key it is filled in.", static () => FillTableView.Schema, static question => question.ToFill),
        Property<KeyQuestionView>.Text("answer", "The right answer in short: letters, words or a number.", static question => question.Answer),
        Property<KeyQuestionView>.Flag("written", "Whether learners write the answer here: a word or a number.", static question => question.IsWritten),
        Property<KeyQuestionView>.Text("unit", "Of a number to be written: what it counts.", static question => question.Unit),
        Property<KeyQuestionView>.Html("picture", "The picture of which places are chosen, where that is so.", static question => question.Picture),
        Property<KeyQuestionView>.List("places", "The places on it.", static () => PointView.Schema, static question => question.Places),
        Property<KeyQuestionView>.Html("rationale", "Why it is right.", static question => question.Rationale),
        Property<KeyQuestionView>.Html("restsOn", "The laws and the source it rests on.", static question => question.RestsOn),
        Property<KeyQuestionView>.Text("objectives", "Ids of its objectives.", static question => question.Objectives),
        Property<KeyQuestionView>.Flag("inKey", "Whether the answer key has it, to link to.", static question => question.InKey),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record KeyOptionView(string Letter, Html Text, bool Correct, Html? Feedback) : View
{
    internal static ViewType Schema { get; } = new("option of the answer key",
    [
        Property<KeyOptionView>.Text("letter", "a, b, c ...; t and f; or the place in the order.", static option => option.Letter),
        Property<KeyOptionView>.Html("text", "The option.", static option => option.Text),
        Property<KeyOptionView>.Flag("correct", "Whether it is right.", static option => option.Correct),
        Property<KeyOptionView>.Html("feedback", "What learners are told who choose it.", static option => option.Feedback),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A table to be filled in on paper.</summary>
/// <param name="Columns">Heads of the columns after the first.</param>
internal sealed record FillTableView(string[] Columns, FillRowView[] Rows) : View
{
    /// <summary>As learners get it.</summary>
    internal FillTableView Empty() =>
        this with
        {
            Rows = [.. Rows.Select(static row => row with { Cells = [.. row.Cells.Select(static _ => "")] })],
        };

    internal static ViewType Schema { get; } = new("table to be filled in",
    [
        Property<FillTableView>.Texts("columns", "Heads of the columns after the first one.", static table => table.Columns),
        Property<FillTableView>.List("rows", "The rows.", static () => FillRowView.Schema, static table => table.Rows),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Cells">What belongs into each cell that is to be filled in; for learners an empty text.</param>
internal sealed record FillRowView(Html Text, string[] Cells) : View
{
    internal static ViewType Schema { get; } = new("row of a table to be filled in",
    [
        Property<FillRowView>.Html("text", "What the row is about.", static row => row.Text),
        Property<FillRowView>.Texts("cells", "The cells to be filled in: empty, and in a key what belongs there.", static row => row.Cells),
    ]);

    internal override ViewType Type => Schema;
}
