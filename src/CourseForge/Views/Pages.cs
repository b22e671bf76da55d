using CourseForge.Syntax;

namespace CourseForge.Views;

// One family: the pages, each named as its template.

internal sealed record LessonView(PageFrame Frame) : PageView(Frame)
{
    public required string ModuleTitle { get; init; }

    public required string ModuleNumber { get; init; }

    public required string ModuleCount { get; init; }

    public required string Minutes { get; init; }

    public required bool TierExtended { get; init; }

    public required string Delivery { get; init; }

    public required bool Classroom { get; init; }

    public required ObjectiveView[] Objectives { get; init; }

    public required Html? Warning { get; init; }

    public required string Gate { get; init; }

    public required bool Sensitive { get; init; }

    public required bool OptOut { get; init; }

    public required string NextHref { get; init; }

    public required Html Body { get; init; }

    public required string LessonNumber { get; init; }

    public required string LessonCount { get; init; }

    public required string Hue { get; init; }

    public required SectionView[] Sections { get; init; }

    public required TermView[] Terms { get; init; }

    public required SourceView[] Sources { get; init; }

    internal static ViewType Schema { get; } = new("lesson",
    [
        .. Common<LessonView>(),
        Property<LessonView>.Text("moduleTitle", "Title of the module.", static page => page.ModuleTitle),
        Property<LessonView>.Text("moduleNumber", "Number of the module.", static page => page.ModuleNumber),
        Property<LessonView>.Text("moduleCount", "How many modules the course has.", static page => page.ModuleCount),
        Property<LessonView>.Text("lessonNumber", "Number of the lesson in its module.", static page => page.LessonNumber),
        Property<LessonView>.Text("lessonCount", "How many lessons its module has.", static page => page.LessonCount),
        Property<LessonView>.Text("hue", "Which of the eight colours for modules its module has: for data-hue.", static page => page.Hue),
        Property<LessonView>.List("sections", "The headings of the lesson, for links to them; none where there are fewer than two.", static () => SectionView.Schema, static page => page.Sections),
        Property<LessonView>.Text("minutes", "Minutes of the lesson.", static page => page.Minutes),
        Property<LessonView>.Flag("tierExtended", "Whether the lesson is for the extended course only.", static page => page.TierExtended),
        Property<LessonView>.Text("delivery", "self-paced, classroom or blended.", static page => page.Delivery),
        Property<LessonView>.Flag("classroom", "Whether it is meant for a classroom (or both ways).", static page => page.Classroom),
        Property<LessonView>.List("objectives", "What the lesson works towards.", static () => ObjectiveView.Schema, static page => page.Objectives),
        Property<LessonView>.Html("warning", "Content warning of the lesson or its module.", static page => page.Warning),
        Property<LessonView>.Text("gate", "Whose warning it is: the lesson's id, or the module's, whose warning is shown once for all its lessons.", static page => page.Gate),
        Property<LessonView>.Flag("sensitive", "Whether the lesson is marked as sensitive.", static page => page.Sensitive),
        Property<LessonView>.Flag("optOut", "Whether the lesson may be left out, and counts as done then.", static page => page.OptOut),
        Property<LessonView>.Path("nextHref", "Where skipping the lesson leads, from the package's root.", static page => page.NextHref),
        Property<LessonView>.Html("body", "The lesson.", static page => page.Body),
        Property<LessonView>.List("terms", "Terms that the page links to, in order of first use.", static () => TermView.Schema, static page => page.Terms),
        Property<LessonView>.List("sources", "Sources that the page rests on, in order of first use.", static () => SourceView.Schema, static page => page.Sources),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A heading of a page.</summary>
internal sealed record SectionView(string Id, string Title) : View
{
    /// <summary>A page with one heading needs no list of them.</summary>
    internal static SectionView[] Several(IEnumerable<SectionView> sections)
    {
        SectionView[] all = [.. sections];
        return all.Length > 1 ? all : [];
    }

    internal static ViewType Schema { get; } = new("section",
    [
        Property<SectionView>.Text("id", "Id of the heading, for links to it.", static section => section.Id),
        Property<SectionView>.Text("title", "The words of the heading.", static section => section.Title),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record HomeView(PageFrame Frame) : PageView(Frame)
{
    public required Html? Summary { get; init; }

    public required Html? Description { get; init; }

    public required Html? Disclaimer { get; init; }

    public required string Hours { get; init; }

    public required string Audience { get; init; }

    public required RuleView[] Completion { get; init; }

    public required FollowupLinkView[] Followups { get; init; }

    public required bool OptOut { get; init; }

    public required ObjectiveView[] Objectives { get; init; }

    public required LinkView? FirstLesson { get; init; }

    public required string? ValidFrom { get; init; }

    public required string? ValidUntil { get; init; }

    public required string? NextReview { get; init; }

    public required bool HasWarnings { get; init; }

    public required bool HasNotices { get; init; }

    public required RefresherView? Refresher { get; init; }

    public required string? CoverImage { get; init; }

    public required Html Cover { get; init; }

    public required string LessonCount { get; init; }

    public required string ModuleCount { get; init; }

    internal static ViewType Schema { get; } = new("home",
    [
        .. Common<HomeView>(),
        Property<HomeView>.Path("coverImage", "Path of the picture of the cover from the package's root, when the curriculum names one.", static page => page.CoverImage),
        Property<HomeView>.Html("cover", "A picture drawn from the id of the course, in the colours of the brand, for a course without one.", static page => page.Cover),
        Property<HomeView>.Text("lessonCount", "How many lessons the course has.", static page => page.LessonCount),
        Property<HomeView>.Text("moduleCount", "How many modules the course has.", static page => page.ModuleCount),
        Property<HomeView>.Html("summary", "What the course is, in short.", static page => page.Summary),
        Property<HomeView>.Html("description", "What the curriculum is.", static page => page.Description),
        Property<HomeView>.Html("disclaimer", "What the course is not.", static page => page.Disclaimer),
        Property<HomeView>.Text("hours", "Hours of the course.", static page => page.Hours),
        Property<HomeView>.Text("audience", "Whom it is for.", static page => page.Audience),
        Property<HomeView>.List("followups", "What is to be done after the course.", static () => FollowupLinkView.Schema, static page => page.Followups),
        Property<HomeView>.List("completion", "What completes the course, part by part.", static () => RuleView.Schema, static page => page.Completion),
        Property<HomeView>.Flag("optOut", "Whether what stands behind a content warning may be left out, and counts as done then.", static page => page.OptOut),
        Property<HomeView>.List("objectives", "The objectives of the course.", static () => ObjectiveView.Schema, static page => page.Objectives),
        Property<HomeView>.Of("firstLesson", "The first page of the course: an assessment before it, or the first lesson.", static () => LinkView.Schema, static page => page.FirstLesson),
        Property<HomeView>.Text("validFrom", "Since when nothing that is dated in the course has changed, YYYY-MM-DD.", static page => page.ValidFrom),
        Property<HomeView>.Text("validUntil", "The first day on which something in it will be different, as far as is known, YYYY-MM-DD.", static page => page.ValidUntil),
        Property<HomeView>.Text("nextReview", "The first day by which something in the course is to be checked again, YYYY-MM-DD.", static page => page.NextReview),
        Property<HomeView>.Flag("hasWarnings", "Whether a lesson begins with a content warning.", static page => page.HasWarnings),
        Property<HomeView>.Flag("hasNotices", "Whether there is anything to say before the start: a disclaimer, content warnings, the quick exit.", static page => page.HasNotices),
        Property<HomeView>.Of("refresher", "Of a refresher: what changed since the last training; changes.html shows it in full.", static () => RefresherView.Schema, static page => page.Refresher),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record GlossaryView(PageFrame Frame, TermView[] Terms, GlossaryLetterView[] Letters) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("glossary",
    [
        .. Common<GlossaryView>(),
        Property<GlossaryView>.List("terms", "The terms of the course, in alphabetical order.", static () => TermView.Schema, static page => page.Terms),
        Property<GlossaryView>.List("letters", "The same terms by the letters that they begin with, in the order of the language.", static () => GlossaryLetterView.Schema, static page => page.Letters),
        Property<GlossaryView>.List("sections", "The letters, for links to them; none where there are fewer than two.", static () => SectionView.Schema, static page =>
            SectionView.Several(page.Letters.Select(static letter => new SectionView(ElementIds.NumberedSection(letter.Number), letter.Letter)))),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ContactsView(PageFrame Frame, ContactGroupView[] Groups) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("contacts page",
    [
        .. Common<ContactsView>(),
        Property<ContactsView>.List("groups", "The contacts by kind.", static () => ContactGroupView.Schema, static page => page.Groups),
        Property<ContactsView>.List("sections", "The kinds, for links to them; none where there are fewer than two.", static () => SectionView.Schema, static page =>
            SectionView.Several(page.Groups.Select(static group => new SectionView(ElementIds.NumberedSection(group.Number), group.Title)))),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record LawView(PageFrame Frame, StatuteGroupView[] Groups, LawDateView[] Dates) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("law",
    [
        .. Common<LawView>(),
        Property<LawView>.List("groups", "The laws by jurisdiction, from those that bind several countries to those that bind one organization.", static () => StatuteGroupView.Schema, static page => page.Groups),
        Property<LawView>.List("dates", "The days on which these laws began, ended or change, as far as they are known, the earliest first; none where there are fewer than two.", static () => LawDateView.Schema, static page => page.Dates),
        Property<LawView>.List("sections", "The jurisdictions, for links to them; none where there are fewer than two.", static () => SectionView.Schema, static page =>
            SectionView.Several(page.Groups.Select(static group => new SectionView(ElementIds.NumberedSection(group.Number), group.Jurisdiction)))),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ChangesPageView(PageFrame Frame, RefresherView? Refresher) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("changes",
    [
        .. Common<ChangesPageView>(),
        Property<ChangesPageView>.Of("refresher", "What changed since the last training.", static () => RefresherView.Schema, static page => page.Refresher),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A part of the completion rule.</summary>
internal sealed record RuleView(string Name, string Text) : View
{
    internal static ViewType Schema { get; } = new("part of the completion rule",
    [
        Property<RuleView>.Text("name", "For data-rule: the player says there how far the learner is.", static rule => rule.Name),
        Property<RuleView>.Text("text", "The part in a sentence.", static rule => rule.Text),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>What a learner should know of a test before it begins.</summary>
internal sealed record TestFactView(string Name, string Text) : View
{
    internal static ViewType Schema { get; } = new("fact of a test",
    [
        Property<TestFactView>.Text("name", "questions, pass, attempts, time or review.", static fact => fact.Name),
        Property<TestFactView>.Text("text", "It in a sentence.", static fact => fact.Text),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Why">What the test is for.</param>
/// <param name="Extension">The offer of more time, in words.</param>
internal sealed record AssessmentPageView(
    PageFrame Frame,
    string AssessmentId,
    string KindText,
    string Why,
    TestFactView[] Rules,
    string? Extension,
    bool HasGain,
    Html Pool,
    TermView[] Terms) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("assessment page",
    [
        .. Common<AssessmentPageView>(),
        Property<AssessmentPageView>.Text("assessment", "Id of the assessment, for data-assessment.", static page => page.AssessmentId),
        Property<AssessmentPageView>.Text("kindText", "Before the course, after it ... in words.", static page => page.KindText),
        Property<AssessmentPageView>.Text("why", "What the test is for.", static page => page.Why),
        Property<AssessmentPageView>.List("rules", "Number of questions, pass mark, attempts, time, review: one sentence each.", static () => TestFactView.Schema, static page => page.Rules),
        Property<AssessmentPageView>.Text("extension", "The offer of more time in words, when there is one.", static page => page.Extension),
        Property<AssessmentPageView>.Flag("hasGain", "Whether results can be compared with those of an assessment before the course.", static page => page.HasGain),
        Property<AssessmentPageView>.Html("pool", "Every question that may be drawn, hidden.", static page => page.Pool),
        Property<AssessmentPageView>.List("terms", "Terms that the questions link to.", static () => TermView.Schema, static page => page.Terms),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record SurveyQuestionView(string Id, string Kind, string Text, Html Body) : View
{
    internal static ViewType Schema { get; } = new("item of a survey",
    [
        Property<SurveyQuestionView>.Text("id", "Id of the item.", static item => item.Id),
        Property<SurveyQuestionView>.Text("type", "Its type.", static item => item.Kind),
        Property<SurveyQuestionView>.Text("text", "What is asked.", static item => item.Text),
        Property<SurveyQuestionView>.Html("body", "The item with what it is answered with: the template of its type.", static item => item.Body),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record SurveyPageView(PageFrame Frame, Html? Intro, SurveyQuestionView[] Items) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("survey page",
    [
        .. Common<SurveyPageView>(),
        Property<SurveyPageView>.Html("intro", "What to say before the first item.", static page => page.Intro),
        Property<SurveyPageView>.List("items", "The items.", static () => SurveyQuestionView.Schema, static page => page.Items),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record CertificatePageView(
    PageFrame Frame,
    string Hours,
    RuleView[] Completion,
    bool HasScore,
    CertificateSyntax Parts,
    string Edition,
    string? Signature,
    FollowupLinkView[] Followups
) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("certificate page",
    [
        .. Common<CertificatePageView>(),
        Property<CertificatePageView>.Text("hours", "Hours of the course.", static page => page.Hours),
        Property<CertificatePageView>.List("completion", "What completes the course, part by part.", static () => RuleView.Schema, static page => page.Completion),
        Property<CertificatePageView>.Flag("hasScore", "Whether the course gives a score.", static page => page.HasScore),
        Property<CertificatePageView>.Text("provider", "Who gives the course.", static page => page.Parts.Provider?.Value ?? page.Frame.Publisher),
        Property<CertificatePageView>.Text("approval", "The number under which an authority approved it, when there is one.", static page => page.Parts.Approval?.Value),
        Property<CertificatePageView>.Text("signer", "Who signs, when that is known.", static page => page.Parts.Signer?.Value),
        Property<CertificatePageView>.Text("signerTitle", "What that person is.", static page => page.Parts.SignerTitle?.Value),
        Property<CertificatePageView>.Path("signature", "Path of a picture of the signature from the package's root, when there is one.", static page => page.Signature),
        Property<CertificatePageView>.Text("note", "A sentence, such as what the hours count for.", static page => page.Parts.Note?.Value),
        Property<CertificatePageView>.List("followups", "What is to be done after the course.", static () => FollowupLinkView.Schema, static page => page.Followups),
        Property<CertificatePageView>.Text("edition", "The version with what makes this edition another one: its target, its day.", static page => page.Edition),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>What is to be done after the course, on the first page and at the certificate.</summary>
/// <param name="Href">Where it stands, from the root of the package; its lesson where it has no id.</param>
internal sealed record FollowupLinkView(string Title, string Href, string Days, string Due) : View
{
    internal static ViewType Schema { get; } = new("link to a followup",
    [
        Property<FollowupLinkView>.Text("title", "What it is called.", static link => link.Title),
        Property<FollowupLinkView>.Path("href", "Where it stands, from the package's root.", static link => link.Href),
        Property<FollowupLinkView>.Text("days", "How many days after the course.", static link => link.Days),
        Property<FollowupLinkView>.Text("due", "The same in words.", static link => link.Due),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The host page of LMS packages.</summary>
internal sealed record LaunchView(PageFrame Frame, bool IsConnected) : PageView(Frame)
{
    internal static ViewType Schema { get; } = new("launch",
    [
        .. Common<LaunchView>(),
        Property<LaunchView>.Flag("isConnected", "Whether the page must be allowed to speak to a server (cmi5).", static page => page.IsConnected),
    ]);

    internal override ViewType Type => Schema;
}
