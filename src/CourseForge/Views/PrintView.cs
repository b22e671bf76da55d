namespace CourseForge.Views;

/// <summary>What all printed documents say of the course.</summary>
internal sealed record PrintFacts 
{
    public required string Audience { get; init; }

    public required string Hours { get; init; }

    public required string Minutes { get; init; }

    public required string SeatMinutes { get; init; }

    public required string Tier { get; init; }

    public required string Variant { get; init; }

    public required string? Validity { get; init; }

    public required Html? Summary { get; init; }

    public required Html? Description { get; init; }

    public required Html? Disclaimer { get; init; }
}

/// <summary>
/// A printed document: the manual, the handout, cards, the workbook and the accreditation packet are given the same,
/// and show what they need.
/// </summary>
internal sealed record PrintView(PageFrame Frame) : PageView(Frame)
{
    public required PrintFacts Facts { get; init; }

    public required ObjectiveView[] Objectives { get; init; }

    public required string[] Completion { get; init; }

    public required AssessmentView[] Assessments { get; init; }

    public required HandoutView[] Handouts { get; init; }

    public required StatuteView[] LocalLaw { get; init; }

    public required ContentsView[] Contents { get; init; }

    public required DueView[] Due { get; init; }

    public required PlanView[] Plans { get; init; }

    public required MatrixRowView[] Matrix { get; init; }

    public required KeyBankView[] Banks { get; init; }

    public required ManualLawGroupView[] Law { get; init; }

    public required ContactGroupView[] Contacts { get; init; }

    public required PocketSheetView[] Pocket { get; init; }

    public PocketBackView? PocketBack { get; init; }

    public required SourceView[] Sources { get; init; }

    public required SurveyView? Survey { get; init; }

    public required TermView[] Terms { get; init; }

    public required IndexView[] Index { get; init; }

    public required CutView? Cut { get; init; }

    public required RefresherView? Refresher { get; init; }

    public required DifferenceView[] Differences { get; init; }

    public required LayerView[] Layers { get; init; }

    public required ChangeLogView[] ChangeLog { get; init; }

    public required LawChangeView[] LawChanges { get; init; }

    public required MandateView[] Mandates { get; init; }

    public required ReviewerView[] Reviewers { get; init; }

    public SlideView[] Slides { get; init; } = [];

    public PlanView? Module { get; init; }

    public TestView? Test { get; init; }

    public DayView[] Days { get; init; } = [];

    public HandoutView[] PosterParts { get; init; } = [];

    public ContactView[] PosterContacts { get; init; } = [];

    public bool IsDiscreet { get; init; }

    public SlotLineView[] OpenSlots { get; init; } = [];

    internal static ViewType Schema { get; } = new("printed document",
    [
        .. Common<PrintView>(),
        .. PrintProperties.Of<PrintView>(static page => page.Facts),
        Property<PrintView>.List("objectives", "The objectives of the course.", static () => ObjectiveView.Schema, static page => page.Objectives),
        Property<PrintView>.Texts("completion", "What completes the course, one sentence each.", static page => page.Completion),
        Property<PrintView>.List("assessments", "The assessments of the course.", static () => AssessmentView.Schema, static page => page.Assessments),
        Property<PrintView>.List("handouts", "What authors marked as text for the handout.", static () => HandoutView.Schema, static page => page.Handouts),
        Property<PrintView>.List("localLaw", "The laws of the place nearest to the learners.", static () => StatuteView.Schema, static page => page.LocalLaw),
        Property<PrintView>.List("contents", "The contents of the manual.", static () => ContentsView.Schema, static page => page.Contents),
        Property<PrintView>.List("due", "What must be checked before the course is taught.", static () => DueView.Schema, static page => page.Due),
        Property<PrintView>.List("plans", "The modules: lesson plans, lessons and cut-out pages.", static () => PlanView.Schema, static page => page.Plans),
        Property<PrintView>.List("matrix", "Where each objective is taught, practised and assessed.", static () => MatrixRowView.Schema, static page => page.Matrix),
        Property<PrintView>.List("banks", "The answer key.", static () => KeyBankView.Schema, static page => page.Banks),
        Property<PrintView>.List("law", "The laws by jurisdiction.", static () => ManualLawGroupView.Schema, static page => page.Law),
        Property<PrintView>.List("contacts", "The contacts by kind.", static () => ContactGroupView.Schema, static page => page.Contacts),
        Property<PrintView>.List("pocket", "Sheets of pocket cards.", static () => PocketSheetView.Schema, static page => page.Pocket),
        Property<PrintView>.Of("pocketBack", "Of cards: what is on the back of each, when there is anything.", static () => PocketBackView.Schema, static page => page.PocketBack),
        Property<PrintView>.List("sources", "What the course rests on.", static () => SourceView.Schema, static page => page.Sources),
        Property<PrintView>.Of("survey", "The survey, for those who fill it in on paper.", static () => SurveyView.Schema, static page => page.Survey),
        Property<PrintView>.List("terms", "The glossary.", static () => TermView.Schema, static page => page.Terms),
        Property<PrintView>.List("index", "Ids and where they are.", static () => IndexView.Schema, static page => page.Index),
        Property<PrintView>.Of("cut", "What was left out, when the course was cut to a time.", static () => CutView.Schema, static page => page.Cut),
        Property<PrintView>.Of("refresher", "Of a refresher: what changed since the last training.", static () => RefresherView.Schema, static page => page.Refresher),
        Property<PrintView>.List("differences", "What overlays made different from the base.", static () => DifferenceView.Schema, static page => page.Differences),
        Property<PrintView>.List("layers", "Overlays that have a part in the course, and who answers for them.", static () => LayerView.Schema, static page => page.Layers),
        Property<PrintView>.List("changeLog", "What changed from version to version of the curriculum, as its authors wrote it.", static () => ChangeLogView.Schema, static page => page.ChangeLog),
        Property<PrintView>.List("lawChanges", "When what the course shows changed, and will change; the latest first.", static () => LawChangeView.Schema, static page => page.LawChanges),
        Property<PrintView>.List("mandates", "What law or an accrediting body asks of the course, and where it is taught.", static () => MandateView.Schema, static page => page.Mandates),
        Property<PrintView>.List("reviewers", "Who is to read the curriculum before it is taught, and who has.", static () => ReviewerView.Schema, static page => page.Reviewers),
        Property<PrintView>.List("slides", "Of slides and speaker's notes: the slides of the module.", static () => SlideView.Schema, static page => page.Slides),
        Property<PrintView>.Of("module", "Of slides and speaker's notes: the module.", static () => PlanView.Schema, static page => page.Module),
        Property<PrintView>.Of("test", "Of a test paper and its key: the assessment.", static () => TestView.Schema, static page => page.Test),
        Property<PrintView>.List("days", "Of a run of show: the days.", static () => DayView.Schema, static page => page.Days),
        Property<PrintView>.List("posterParts", "Of a poster: blocks that authors marked for it.", static () => HandoutView.Schema, static page => page.PosterParts),
        Property<PrintView>.List("posterContacts", "Of a poster: verified contacts for the public.", static () => ContactView.Schema, static page => page.PosterContacts),
        Property<PrintView>.Flag("discreet", "Whether cards say neither what they are for nor who gives them out.", static page => page.IsDiscreet),
        Property<PrintView>.List("openSlots", "Numbers and hours of the place that nobody has filled in yet, to be written by hand.", static () => SlotLineView.Schema, static page => page.OpenSlots),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The properties that all printed documents have beside those of every page.</summary>
internal static class PrintProperties
{
    internal static IEnumerable<ViewProperty> Of<T>(Func<T, PrintFacts> facts)
        where T : PageView =>
    [
        Property<T>.Text("audience", "Whom the course is for.", page => facts(page).Audience),
        Property<T>.Text("hours", "Hours of the course.", page => facts(page).Hours),
        Property<T>.Text("totalMinutes", "Minutes of all modules.", page => facts(page).Minutes),
        Property<T>.Text("seatMinutes", "Minutes of all modules and tests, without breaks.", page => facts(page).SeatMinutes),
        Property<T>.Text("tier", "Core or extended course, in words.", page => facts(page).Tier),
        Property<T>.Text("variant", "Curriculum, course, target, audience and language by their ids.", page => facts(page).Variant),
        Property<T>.Text("validity", "Until when what the course says was checked to hold, when that is known.", page => facts(page).Validity),
        Property<T>.Html("summary", "What the course is, in short.", page => facts(page).Summary),
        Property<T>.Html("description", "What the curriculum is.", page => facts(page).Description),
        Property<T>.Html("disclaimer", "What the course is not.", page => facts(page).Disclaimer),
    ];
}

/// <summary>A line to write on, for what a place has not filled in.</summary>
internal sealed record SlotLineView(string Title) : View
{
    internal static ViewType Schema { get; } = new("line to write on",
    [
        Property<SlotLineView>.Text("title", "What is to be written there.", static line => line.Title),
    ]);

    internal override ViewType Type => Schema;
}
