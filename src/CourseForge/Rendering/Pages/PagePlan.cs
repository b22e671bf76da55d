using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <param name="Module">The module it belongs to.</param>
/// <param name="Href">Its path in the package.</param>
internal sealed record PlannedLesson(Lesson Lesson, Module Module, int Index, string Href, PageNeeds Facts);

/// <param name="Pool">The questions that it may draw, each once, in the order of its banks.</param>
internal sealed record PlannedAssessment(
    Assessment Assessment,
    string Href,
    PageNeeds Facts,
    ImmutableArray<Question> Pool
)
{
    /// <summary>With a colon, which no lesson's id has.</summary>
    internal string PageId => "assessment:" + Assessment.Id;
}

/// <summary>The survey or the certificate.</summary>
internal sealed record PlannedPage(string PageId, string Href, string Word)
{
    internal static PlannedPage Survey { get; } = new("page:survey", "survey.html", "survey");

    internal static PlannedPage Certificate { get; } = new("page:certificate", "certificate.html", "certificate");

    internal string Title(CourseRenderContext context) =>
        this == Survey ? context.Course.Survey?.Title.Value ?? "" : context.Words[Word];
}

/// <summary>Every page's path and every file's name, before the first page is written.</summary>
/// <param name="Media">Package paths by authored path, of the media that is used and there.</param>
/// <param name="MediaFiles">The media itself, by package path.</param>
internal sealed record PagePlan(
    ImmutableArray<PlannedLesson> Lessons,
    ImmutableArray<PlannedAssessment> Assessments,
    PageNeeds? Survey,
    bool HasCertificate,
    PageNeeds Home,
    PageNeeds? Glossary,
    PageNeeds? Contacts,
    PageNeeds? Law,
    PageNeeds? Changes,
    IReadOnlyDictionary<string, string> Media,
    ImmutableArray<(string Path, MediaFile File)> MediaFiles
)
{
    internal const string HomePath = "index.html";
    internal const string GlossaryPath = "glossary.html";
    internal const string ContactsPath = "contacts.html";
    internal const string LawPath = "law.html";
    internal const string ChangesPath = "changes.html";

    private readonly Dictionary<LessonId, PlannedLesson> _byId = Lessons.ToDictionary(static lesson =>
        lesson.Lesson.Id
    );

    /// <summary>Pages of one kind each that the learner's state knows.</summary>
    internal IReadOnlyList<PlannedPage> Others { get; } =
    [
        .. (ReadOnlySpan<PlannedPage>)(Survey is null ? [] : [PlannedPage.Survey]),
        .. (ReadOnlySpan<PlannedPage>)(HasCertificate ? [PlannedPage.Certificate] : []),
    ];

    /// <summary>The pages before the lessons, as learners go through them.</summary>
    internal IEnumerable<PlannedAssessment> Before =>
        Assessments.Where(static page => page.Assessment.Syntax.Kind == AssessmentKind.Pre);

    /// <summary>The assessments after the lessons; what opens only later is not among them.</summary>
    internal IEnumerable<PlannedAssessment> After =>
        Assessments.Where(static page => page.Assessment.Syntax.Kind is AssessmentKind.Check or AssessmentKind.Post);

    internal IEnumerable<PlannedAssessment> Later =>
        Assessments.Where(static page => page.Assessment.Syntax.Kind == AssessmentKind.Delayed);

    internal PlannedLesson? Find(LessonId id) => _byId.GetValueOrDefault(id);
}
