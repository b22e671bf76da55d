namespace CourseForge.Rendering.Views;

/// <summary>What all printed documents say of the course.</summary>
internal sealed record PrintFacts(string Audience, string Hours, string Minutes, string Tier, string Variant, string? Validity, Html? Summary, Html? Description, Html? Disclaimer);

/// <summary>The instructor's manual.</summary>
internal sealed record ManualView(
    PageFrame Frame,
    PrintFacts Facts,
    ObjectiveView[] Objectives,
    string[] Completion,
    ContentsView[] Contents,
    DueView[] Due,
    PlanView[] Plans,
    MatrixRowView[] Matrix,
    KeyBankView[] Banks,
    ManualLawGroupView[] Law,
    ContactGroupView[] Contacts,
    SourceView[] Sources,
    SurveyView? Survey,
    TermView[] Terms,
    IndexView[] Index) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("manual",
    [
        .. Common<ManualView>(),
        .. PrintProperties.Of<ManualView>(static page => page.Facts),
        Property<ManualView>.List("objectives", "The objectives of the course.", static () => ObjectiveView.Schema, static page => page.Objectives),
        Property<ManualView>.Texts("completion", "What completes the course, one sentence each.", static page => page.Completion),
        Property<ManualView>.List("contents", "The contents of the manual.", static () => ContentsView.Schema, static page => page.Contents),
        Property<ManualView>.List("due", "What must be checked before the course is taught.", static () => DueView.Schema, static page => page.Due),
        Property<ManualView>.List("plans", "The modules: lesson plans, lessons and cut-out pages.", static () => PlanView.Schema, static page => page.Plans),
        Property<ManualView>.List("matrix", "Where each objective is taught, practised and assessed.", static () => MatrixRowView.Schema, static page => page.Matrix),
        Property<ManualView>.List("banks", "The answer key.", static () => KeyBankView.Schema, static page => page.Banks),
        Property<ManualView>.List("law", "The laws by jurisdiction.", static () => ManualLawGroupView.Schema, static page => page.Law),
        Property<ManualView>.List("contacts", "The contacts by kind.", static () => ContactGroupView.Schema, static page => page.Contacts),
        Property<ManualView>.List("sources", "What the course rests on.", static () => SourceView.Schema, static page => page.Sources),
        Property<ManualView>.Of("survey", "The survey, for those who fill it in on paper.", static () => SurveyView.Schema, static page => page.Survey),
        Property<ManualView>.List("terms", "The glossary.", static () => TermView.Schema, static page => page.Terms),
        Property<ManualView>.List("index", "Ids and where they are.", static () => IndexView.Schema, static page => page.Index),
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
        Property<T>.Text("tier", "Core or extended course, in words.", page => facts(page).Tier),
        Property<T>.Text("variant", "Course, audience and language by their ids.", page => facts(page).Variant),
        Property<T>.Text("validity", "Until when what the course says was checked to hold, when that is known.", page => facts(page).Validity),
        Property<T>.Html("summary", "What the course is, in short.", page => facts(page).Summary),
        Property<T>.Html("description", "What the curriculum is.", page => facts(page).Description),
        Property<T>.Html("disclaimer", "What the course is not.", page => facts(page).Disclaimer),
    ];
}
