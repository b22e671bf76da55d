using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

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
internal sealed record PlannedPage(string PageId, string Href, PageKind Kind)
{
    internal static PlannedPage Survey { get; } = new("page:survey", "survey.html", PageKind.Survey);

    internal static PlannedPage Certificate { get; } =
        new("page:certificate", "certificate.html", PageKind.Certificate);

    internal string Title(CourseRenderContext context) =>
        this == Survey ? context.Course.Survey?.Title.Value ?? "" : context.Words[Kind.Name];
}

/// <summary>Every page's path and every file's name, before the first page is written.</summary>
internal sealed record PagePlan(PageNeeds? Survey, bool HasCertificate)
{
    private readonly Dictionary<LessonId, PlannedLesson> _byId = [];

    public required ImmutableArray<PlannedLesson> Lessons
    {
        get;
        init
        {
            field = value;
            _byId = value.ToDictionary(static lesson => lesson.Lesson.Id);
        }
    }

    public required ImmutableArray<PlannedAssessment> Assessments { get; init; }

    public required PageNeeds Home { get; init; }

    public required PageNeeds? Glossary { get; init; }

    public required PageNeeds? Contacts { get; init; }

    public required PageNeeds? Law { get; init; }

    public required PageNeeds? Changes { get; init; }

    /// <summary>Package paths by authored path, of the media that is used and there.</summary>
    public required IReadOnlyDictionary<string, string> Media { get; init; }

    /// <summary>Bytes by authored path, of the media that is used and there.</summary>
    public IReadOnlyDictionary<string, long> MediaLengths { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>What transcripts say, by authored path, of those that are used and there.</summary>
    public IReadOnlyDictionary<string, string> Transcripts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The paragraphs of a transcript.</summary>
    internal string[] Spoken(string authored) =>
        Transcripts.TryGetValue(authored, out var text)
            ? [.. text.ReplaceLineEndings("\n").Split("\n\n").Select(Folded).Where(static part => part.Length > 0)]
            : [];

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The media itself, by package path.</summary>
    public required ImmutableArray<(string Path, MediaFile File)> MediaFiles { get; init; }

    internal const string HomePath = "index.html";
    internal const string GlossaryPath = "glossary.html";
    internal const string ContactsPath = "contacts.html";
    internal const string LawPath = "law.html";
    internal const string ChangesPath = "changes.html";

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
