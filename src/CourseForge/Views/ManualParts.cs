namespace CourseForge.Views;

// One family: the parts of the instructor's manual.

/// <summary>An entry of the contents.</summary>
internal sealed record ContentsView(string? Number, string Title, string Target, ContentsView[] Entries) : View
{
    internal static ViewType Schema { get; } = new("entry of the contents",
    [
        Property<ContentsView>.Text("number", "Number of the module or lesson.", static entry => entry.Number),
        Property<ContentsView>.Text("title", "Title of the part.", static entry => entry.Title),
        Property<ContentsView>.Text("target", "Id of the part in the document; its page number stands in data-page-of.", static entry => entry.Target),
        Property<ContentsView>.List("entries", "What is in the part.", static () => Entry, static entry => entry.Entries),
    ]);

    private static ViewType Entry => Schema;

    internal override ViewType Type => Schema;
}

/// <summary>A step of a lesson plan, with its place on the clock.</summary>
internal sealed record StepView(string Start, string End, string Minutes, string Label, string Title, string Target, bool Lesson) : View
{
    internal static ViewType Schema { get; } = new("step of a lesson plan",
    [
        Property<StepView>.Text("start", "When it starts, hours and minutes from the start of the module.", static step => step.Start),
        Property<StepView>.Text("end", "When it ends.", static step => step.End),
        Property<StepView>.Text("minutes", "How long it takes.", static step => step.Minutes),
        Property<StepView>.Text("label", "What it is: teaching, discussion, role-play ...", static step => step.Label),
        Property<StepView>.Text("title", "Its title.", static step => step.Title),
        Property<StepView>.Text("target", "Id in the document.", static step => step.Target),
        Property<StepView>.Flag("lesson", "Whether it is a whole lesson; the steps after it, up to the next lesson, are its parts.", static step => step.Lesson),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Something to bring or copy.</summary>
internal sealed record MaterialView(string Text, string? Target) : View
{
    internal static ViewType Schema { get; } = new("material",
    [
        Property<MaterialView>.Text("text", "What it is.", static material => material.Text),
        Property<MaterialView>.Text("target", "Id in the document where it is.", static material => material.Target),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ManualLessonView : View
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Minutes { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Delivery { get; init; }

    public required ObjectiveView[] Objectives { get; init; }

    public required Html? Warning { get; init; }

    public required Html Body { get; init; }

    internal static ViewType Schema { get; } = new("lesson in the manual",
    [
        Property<ManualLessonView>.Text("id", "Id of the lesson; it stands at lesson-ID.", static lesson => lesson.Id),
        Property<ManualLessonView>.Text("number", "Module and lesson: 2.3.", static lesson => lesson.Number),
        Property<ManualLessonView>.Text("title", "Title of the lesson.", static lesson => lesson.Title),
        Property<ManualLessonView>.Text("minutes", "Minutes of the lesson.", static lesson => lesson.Minutes),
        Property<ManualLessonView>.Text("start", "When it starts, hours and minutes from the start of the module.", static lesson => lesson.Start),
        Property<ManualLessonView>.Text("end", "When it ends.", static lesson => lesson.End),
        Property<ManualLessonView>.Text("delivery", "How it is meant to be taken, in words.", static lesson => lesson.Delivery),
        Property<ManualLessonView>.List("objectives", "What it works towards.", static () => ObjectiveView.Schema, static lesson => lesson.Objectives),
        Property<ManualLessonView>.Html("warning", "Content warning of its own.", static lesson => lesson.Warning),
        Property<ManualLessonView>.Html("body", "The lesson: in the manual in full, with all that is for the instructor; in the workbook in short form.", static lesson => lesson.Body),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A page to cut out: the private brief of one role, or a checklist for an observer.</summary>
internal sealed record CardView(string Id, string Label, bool Observer, string Role, string Exercise, string? Minutes, Html Setting, Html Body) : View
{
    internal static ViewType Schema { get; } = new("cut-out page",
    [
        Property<CardView>.Text("id", "Id of the page in the document.", static card => card.Id),
        Property<CardView>.Text("label", "What it is, in words.", static card => card.Label),
        Property<CardView>.Flag("observer", "Whether it is for an observer.", static card => card.Observer),
        Property<CardView>.Text("role", "Whose brief it is.", static card => card.Role),
        Property<CardView>.Text("exercise", "Title of the role-play or table-top exercise.", static card => card.Exercise),
        Property<CardView>.Text("minutes", "Minutes of the exercise.", static card => card.Minutes),
        Property<CardView>.Html("setting", "What everybody knows.", static card => card.Setting),
        Property<CardView>.Html("body", "The brief or checklist.", static card => card.Body),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A module in the manual: lesson plan, lessons, cut-out pages.</summary>
internal sealed record PlanView : View
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Minutes { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required Html? Summary { get; init; }

    public required Html? Warning { get; init; }

    public required Html Ribbon { get; init; }

    public required Html? Opening { get; init; }

    public required ObjectiveView[] Objectives { get; init; }

    public required MaterialView[] Materials { get; init; }

    public required string Methods { get; init; }

    public required StepView[] Steps { get; init; }

    public required ManualLessonView[] Lessons { get; init; }

    public required CardView[] Cards { get; init; }

    internal static ViewType Schema { get; } = new("module in the manual",
    [
        Property<PlanView>.Text("id", "Id of the module; it stands at module-ID, its cut-out pages at cards-ID. The running head follows the class page-ID.", static plan => plan.Id),
        Property<PlanView>.Text("number", "1, 2, 3 ...", static plan => plan.Number),
        Property<PlanView>.Text("title", "Title of the module.", static plan => plan.Title),
        Property<PlanView>.Text("minutes", "Minutes of the module.", static plan => plan.Minutes),
        Property<PlanView>.Text("start", "When it starts, hours and minutes from the start of the course.", static plan => plan.Start),
        Property<PlanView>.Text("end", "When it ends.", static plan => plan.End),
        Property<PlanView>.Html("summary", "What it is about.", static plan => plan.Summary),
        Property<PlanView>.Html("warning", "Its content warning.", static plan => plan.Warning),
        Property<PlanView>.Html("ribbon", "The modules of the course side by side, each as wide as it is long; this one is filled.", static plan => plan.Ribbon),
        Property<PlanView>.Html("opening", "Notes for the instructor that are needed before the first lesson begins.", static plan => plan.Opening),
        Property<PlanView>.List("objectives", "What it works towards.", static () => ObjectiveView.Schema, static plan => plan.Objectives),
        Property<PlanView>.List("materials", "What to bring and copy.", static () => MaterialView.Schema, static plan => plan.Materials),
        Property<PlanView>.Text("methods", "How it is taught, in words.", static plan => plan.Methods),
        Property<PlanView>.List("steps", "The lesson plan, minute by minute.", static () => StepView.Schema, static plan => plan.Steps),
        Property<PlanView>.List("lessons", "The lessons.", static () => ManualLessonView.Schema, static plan => plan.Lessons),
        Property<PlanView>.List("cards", "The pages to cut out.", static () => CardView.Schema, static plan => plan.Cards),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Where an objective is taught, practised and assessed.</summary>
internal sealed record MatrixRowView(ObjectiveView Objective, LinkView[] Lessons, LinkView[] Activities, LinkView[] Checks, string[] Assessments, string Pool) : View
{
    internal static ViewType Schema { get; } = new("row of the objective matrix",
    [
        Property<MatrixRowView>.Of("objective", "The objective.", static () => ObjectiveView.Schema, static row => row.Objective),
        Property<MatrixRowView>.List("lessons", "Lessons that teach it.", static () => LinkView.Schema, static row => row.Lessons),
        Property<MatrixRowView>.List("activities", "Discussions, activities, cases and exercises in these lessons.", static () => LinkView.Schema, static row => row.Activities),
        Property<MatrixRowView>.List("checks", "Questions asked inside lessons.", static () => LinkView.Schema, static row => row.Checks),
        Property<MatrixRowView>.Texts("assessments", "How many questions each assessment draws for it, with the assessment's title.", static row => row.Assessments),
        Property<MatrixRowView>.Text("pool", "How many questions the banks have for it.", static row => row.Pool),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record KeyBankView(string Id, string Title, KeyQuestionView[] Questions) : View
{
    internal static ViewType Schema { get; } = new("bank of the answer key",
    [
        Property<KeyBankView>.Text("id", "Id of the bank; it stands at bank-ID.", static bank => bank.Id),
        Property<KeyBankView>.Text("title", "Title of the bank.", static bank => bank.Title),
        Property<KeyBankView>.List("questions", "Its questions.", static () => KeyQuestionView.Schema, static bank => bank.Questions),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ManualLawView(StatuteView Statute, string Confidence, string? ReviewBy, string? CheckedBy, string? Layer) : View
{
    internal static ViewType Schema { get; } = new("law in the manual",
    [
        Property<ManualLawView>.Of("statute", "The law.", static () => StatuteView.Schema, static law => law.Statute),
        Property<ManualLawView>.Text("confidence", "How well it was checked, in words.", static law => law.Confidence),
        Property<ManualLawView>.Text("reviewBy", "When it must be checked again.", static law => law.ReviewBy),
        Property<ManualLawView>.Text("checkedBy", "Who checked it.", static law => law.CheckedBy),
        Property<ManualLawView>.Text("layer", "The overlay that brought or changed it.", static law => law.Layer),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ManualLawGroupView(string Jurisdiction, ManualLawView[] Laws) : View
{
    internal static ViewType Schema { get; } = new("group of laws in the manual",
    [
        Property<ManualLawGroupView>.Text("jurisdiction", "Whose law it is, in words.", static group => group.Jurisdiction),
        Property<ManualLawGroupView>.List("laws", "Its laws.", static () => ManualLawView.Schema, static group => group.Laws),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Something to check before the course is taught.</summary>
internal sealed record DueView(string Title, string Target, string Kind, string Mark, string? Checked) : View
{
    internal static ViewType Schema { get; } = new("something to check",
    [
        Property<DueView>.Text("title", "Name of the contact, citation of the law or title of the source.", static due => due.Title),
        Property<DueView>.Text("target", "Id in the document.", static due => due.Target),
        Property<DueView>.Text("kind", "What it is, in words.", static due => due.Kind),
        Property<DueView>.Text("mark", "Why it must be checked.", static due => due.Mark),
        Property<DueView>.Text("checked", "When it was last checked.", static due => due.Checked),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record SurveyItemView(string Number, string Text, string[] Scale) : View
{
    internal static ViewType Schema { get; } = new("survey item",
    [
        Property<SurveyItemView>.Text("number", "1, 2, 3 ...", static item => item.Number),
        Property<SurveyItemView>.Text("text", "The item.", static item => item.Text),
        Property<SurveyItemView>.Texts("scale", "What is ticked; none where the answer is written.", static item => item.Scale),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record SurveyView(string Title, Html? Intro, SurveyItemView[] Items) : View
{
    internal static ViewType Schema { get; } = new("survey",
    [
        Property<SurveyView>.Text("title", "Title of the survey.", static survey => survey.Title),
        Property<SurveyView>.Html("intro", "What is said before it.", static survey => survey.Intro),
        Property<SurveyView>.List("items", "Its items.", static () => SurveyItemView.Schema, static survey => survey.Items),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>An id and where it is.</summary>
internal sealed record IndexView(string Id, string Kind, string Target) : View
{
    internal static ViewType Schema { get; } = new("entry of the index",
    [
        Property<IndexView>.Text("id", "The id.", static entry => entry.Id),
        Property<IndexView>.Text("kind", "What has it, in words.", static entry => entry.Kind),
        Property<IndexView>.Text("target", "Id in the document.", static entry => entry.Target),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record AssessmentView(string Title, string Kind, string Questions, string? PassMark, string? Attempts, string? TimeLimit, string Review, string Minutes, bool IsLater) : View
{
    internal static ViewType Schema { get; } = new("assessment",
    [
        Property<AssessmentView>.Text("title", "Title of the assessment.", static assessment => assessment.Title),
        Property<AssessmentView>.Text("kind", "Before, after or during the course, in words.", static assessment => assessment.Kind),
        Property<AssessmentView>.Text("questions", "How many questions it draws.", static assessment => assessment.Questions),
        Property<AssessmentView>.Text("passMark", "Per cent to pass, when it can be passed.", static assessment => assessment.PassMark),
        Property<AssessmentView>.Text("attempts", "How many attempts there are, when they are counted.", static assessment => assessment.Attempts),
        Property<AssessmentView>.Text("timeLimit", "Minutes, when there is a limit.", static assessment => assessment.TimeLimit),
        Property<AssessmentView>.Text("minutes", "Minutes that it takes: its limit, or one for each question.", static assessment => assessment.Minutes),
        Property<AssessmentView>.Flag("isLater", "Whether it is taken a time after the course.", static assessment => assessment.IsLater),
        Property<AssessmentView>.Text("review", "When learners see the answers, in words.", static assessment => assessment.Review),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A text for the handout.</summary>
internal sealed record HandoutView(string Title, Html Body) : View
{
    internal static ViewType Schema { get; } = new("text for the handout",
    [
        Property<HandoutView>.Text("title", "Its title, or that of its lesson.", static handout => handout.Title),
        Property<HandoutView>.Html("body", "The text.", static handout => handout.Body),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A card to cut out and carry.</summary>
/// <summary>Eight cards that are printed on one sheet, and whose backs are printed on its other side.</summary>
internal sealed record PocketSheetView(PocketCardView[] Cards) : View
{
    internal static ViewType Schema { get; } = new("sheet of pocket cards",
    [
        Property<PocketSheetView>.List("cards", "Eight cards, in two columns.", static () => PocketCardView.Schema, static sheet => sheet.Cards),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The back of all pocket cards.</summary>
/// <param name="Code">A QR code of the address; null without one.</param>
/// <param name="Address">The address as people read it.</param>
internal sealed record PocketBackView(HandoutView[] Parts, Html? Code, string? Address) : View
{
    internal static ViewType Schema { get; } = new("back of a pocket card",
    [
        Property<PocketBackView>.List("parts", "The blocks that authors marked for it.", static () => HandoutView.Schema, static back => back.Parts),
        Property<PocketBackView>.Html("code", "A QR code that leads to the contacts page, when its address is known and the card is not discreet.", static back => back.Code),
        Property<PocketBackView>.Text("address", "That address, without https://.", static back => back.Address),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record PocketCardView(string? Part, ContactView[] Contacts) : View
{
    internal static ViewType Schema { get; } = new("pocket card",
    [
        Property<PocketCardView>.Text("part", "Which of how many, when the numbers need more than one card.", static card => card.Part),
        Property<PocketCardView>.List("contacts", "Whom to call: contacts with a telephone number.", static () => ContactView.Schema, static card => card.Contacts),
    ]);

    internal override ViewType Type => Schema;
}
