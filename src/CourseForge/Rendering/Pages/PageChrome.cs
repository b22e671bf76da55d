using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>What all pages have: title, contents, neighbours.</summary>
internal sealed class PageChrome
{
    /// <summary>
    /// Up to so many lessons, the contents on each page list them all; beyond, pages would grow with the course.
    /// </summary>
    private const int FullContents = 100;

    private static readonly string[] RightToLeft =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "ku-Arab",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    private readonly CourseRenderContext _context;
    private readonly ModuleView[] _modules;
    private readonly ModuleView[] _short;
    private readonly Dictionary<ModuleId, int> _indexes = [];

    /// <summary>Every page that learners go through, in order.</summary>
    private readonly LinkView[] _route;

    internal PageChrome(CourseRenderContext context)
    {
        _context = context;
        var lessons = context.Plan.Lessons.ToLookup(static lesson => lesson.Module.Id);
        _modules = [.. context.Course.Modules.Select(module => Module(module, [.. lessons[module.Id]]))];
        _short =
            context.Plan.Lessons.Length <= FullContents
                ? _modules
                : [.. _modules.Select(static module => module with { Lessons = [] })];
        _route =
        [
            .. context.Plan.Before.Select(Link),
            .. context.Plan.Lessons.Select(Link),
            .. context.Plan.After.Select(Link),
            .. context.Plan.Others.Select(Link),
        ];
        for (var i = 0; i < context.Course.Modules.Length; i++)
        {
            _indexes.Add(context.Course.Modules[i].Id, i);
        }
    }

    internal PageFrame Lesson(PlannedLesson lesson)
    {
        var index = _indexes[lesson.Module.Id];
        var modules = (ModuleView[])_short.Clone();
        modules[index] = _modules[index] with
        {
            IsCurrent = true,
            Lessons =
            [
                .. _modules[index]
                    .Lessons.Select(one => one.Id == lesson.Lesson.Id.Value ? one with { IsCurrent = true } : one),
            ],
        };
        return WithNeighbours(
            Frame(PageKind.Lesson, lesson.Lesson.Id.Value, lesson.Lesson.Title, "../", modules),
            lesson.Href
        ) with
        {
            HasScenarios = lesson.Facts.Scenarios.Count > 0,
        };
    }

    internal PageFrame Assessment(PlannedAssessment page) =>
        WithNeighbours(Frame(PageKind.Assessment, page.PageId, page.Assessment.Title, "../", _short), page.Href);

    internal PageFrame Other(PlannedPage page) =>
        WithNeighbours(Frame(page.Kind, page.PageId, page.Title(_context), "", _short), page.Href);

    /// <summary>Where the course starts.</summary>
    internal LinkView? First => _route.Length > 0 ? _route[0] : null;

    private PageFrame WithNeighbours(PageFrame frame, string href)
    {
        var at = Array.FindIndex(_route, link => link.Href == href);
        return frame with
        {
            ExtraPages = ExtraPages(null),
            Previous = at > 0 ? _route[at - 1] : null,
            Next = at >= 0 && at + 1 < _route.Length ? _route[at + 1] : null,
        };
    }

    /// <summary>Home lists all lessons, however many there are; it is one page.</summary>
    internal PageFrame Page(PageKind kind, string? title = null) =>
        Frame(kind, kind.Name, title ?? _context.Course.Title, "", kind == PageKind.Home ? _modules : _short) with
        {
            ExtraPages = ExtraPages(kind),
        };

    private static LinkView Link(PlannedLesson lesson) =>
        new(lesson.Lesson.Title, lesson.Href) { Id = lesson.Lesson.Id.Value };

    private static LinkView Link(PlannedAssessment page) => new(page.Assessment.Title, page.Href) { Id = page.PageId };

    private LinkView Link(PlannedPage page) => new(page.Title(_context), page.Href) { Id = page.PageId };

    private static LinkView[] Mark(IEnumerable<LinkView> links, string id) =>
        [.. links.Select(link => link with { IsCurrent = link.Id == id })];

    private PageFrame Frame(PageKind kind, string id, string title, string root, ModuleView[] modules)
    {
        var settings = _context.Course.Settings;
        var logo = settings.Brand?.Logo is { } written ? _context.Plan.Media.GetValueOrDefault(written.Value) : null;
        return new PageFrame
        {
            Lang = settings.Language.Value,
            Dir = Direction(settings.Language.Value),
            Kind = kind,
            PageId = id,
            Title = title,
            DocumentTitle = title == _context.Course.Title ? title : $"{title} – {_context.Course.Title}",
            Root = root,
            CourseTitle = _context.Course.Title,
            CourseVersion = settings.Version.Value,
            AsOf = _context.Words.Day(_context.Course.AsOf),
            Publisher = settings.Publisher,
            Licence = settings.Licence,
            Logo = logo,
            LogoAlt = settings.Brand?.LogoAlt?.Value ?? "",
            QuickExit = settings.QuickExit?.Value,
            Words = _context.WordsView,
            Modules = modules,
            Before = Mark(_context.Plan.Before.Select(Link), id),
            After = Mark(
                [
                    .. _context.Plan.After.Select(Link),
                    .. _context.Plan.Others.Select(Link),
                    .. _context.Plan.Later.Select(Link),
                ],
                id
            ),
            ExtraPages = [],
            Previous = null,
            Next = null,
            HasSearch = Parts.AreThere,
            Stamp = _context.Course.WithPending ? _context.Words["withPending"] : null,
        };
    }

    private LinkView[] ExtraPages(PageKind? current)
    {
        var pages = new List<LinkView>();
        if (_context.Plan.Changes is not null)
        {
            pages.Add(
                new LinkView(RefresherViews.Title(_context) ?? "", PagePlan.ChangesPath, current == PageKind.Changes)
            );
        }

        Add(_context.Plan.Glossary, PageKind.Glossary, PagePlan.GlossaryPath);
        Add(_context.Plan.Contacts, PageKind.Contacts, PagePlan.ContactsPath);
        Add(_context.Plan.Law, PageKind.Law, PagePlan.LawPath);
        return [.. pages];

        void Add(PageNeeds? facts, PageKind kind, string path)
        {
            if (facts is not null)
            {
                pages.Add(new LinkView(_context.Words[kind.Name], path, kind == current));
            }
        }
    }

    private static ModuleView Module(Module module, PlannedLesson[] lessons) =>
        new(
            RecordViews.Number(module.Number),
            module.Title,
            RecordViews.Number(module.Minutes.Value),
            lessons.Length > 0 ? lessons[0].Href : PagePlan.HomePath,
            false,
            [
                .. lessons.Select(static lesson => new TocLessonView(
                    RecordViews.Number(lesson.Lesson.Number),
                    lesson.Lesson.Id.Value,
                    lesson.Lesson.Title,
                    lesson.Href,
                    RecordViews.Number(lesson.Lesson.Minutes.Value),
                    false
                )),
            ]
        )
        {
            Hue = Hue(module),
            LessonCount = RecordViews.Number(lessons.Length),
        };

    /// <summary>Which of the colours for modules a module has: the ninth has the first one's again.</summary>
    internal static string Hue(Module module) => RecordViews.Number(((module.Number - 1) % 8) + 1);

    internal static string Direction(string language) =>
        RightToLeft.Any(tag =>
            language.Equals(tag, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase)
        )
            ? "rtl"
            : "ltr";
}
