using CourseForge.Text;
using CourseForge.Model;
using CourseForge.Rendering.Views;

namespace CourseForge.Rendering;

/// <summary>What all pages have: title, contents, neighbours.</summary>
internal sealed class PageFrames
{
    /// <summary>Up to so many lessons, the contents on each page list them all; beyond, pages would grow with the course.</summary>
    private const int FullContents = 100;

    private static readonly string[] RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ku-Arab", "ps", "sd", "syr", "ug", "ur", "yi"];

    private readonly RenderContext _context;
    private readonly ModuleView[] _modules;
    private readonly ModuleView[] _short;
    private readonly Dictionary<ModuleId, int> _indexes = [];

    internal PageFrames(RenderContext context)
    {
        _context = context;
        var lessons = context.Plan.Lessons.ToLookup(static lesson => lesson.Module.Id);
        _modules = [.. context.Course.Modules.Select(module => Module(module, [.. lessons[module.Id]]))];
        _short = context.Plan.Lessons.Length <= FullContents ? _modules : [.. _modules.Select(static module => module with { Lessons = [] })];
        for (var i = 0; i < context.Course.Modules.Length; i++)
        {
            _indexes.Add(context.Course.Modules[i].Id, i);
        }
    }

    internal PageFrame Lesson(PlannedLesson lesson)
    {
        var lessons = _context.Plan.Lessons;
        var index = _indexes[lesson.Module.Id];
        var modules = (ModuleView[])_short.Clone();
        modules[index] = _modules[index] with
        {
            IsCurrent = true,
            Lessons = [.. _modules[index].Lessons.Select(one => one.Id == lesson.Lesson.Id.Value ? one with { IsCurrent = true } : one)],
        };
        return Frame("lesson", lesson.Lesson.Id.Value, lesson.Lesson.Title, "../", modules) with
        {
            ExtraPages = ExtraPages(""),
            Previous = lesson.Index > 0 ? Link(lessons[lesson.Index - 1]) : null,
            Next = lesson.Index + 1 < lessons.Length ? Link(lessons[lesson.Index + 1]) : null,
        };
    }

    /// <summary>Home lists all lessons, however many there are; it is one page.</summary>
    internal PageFrame Page(string kind, string? title = null) =>
        Frame(kind, kind, title ?? _context.Course.Title, "", kind == "home" ? _modules : _short) with { ExtraPages = ExtraPages(kind) };

    internal static LinkView Link(PlannedLesson lesson) => new(lesson.Lesson.Title, lesson.Href);

    private PageFrame Frame(string kind, string id, string title, string root, ModuleView[] modules)
    {
        var settings = _context.Course.Settings;
        var logo = settings.Brand?.Logo is { } written ? _context.Plan.Media.GetValueOrDefault(written.Value) : null;
        return new PageFrame(
            settings.Language.Value,
            Direction(settings.Language.Value),
            kind,
            id,
            title,
            title == _context.Course.Title ? title : $"{title} – {_context.Course.Title}",
            root,
            _context.Course.Title,
            settings.Version.Value,
            IsoDate.Text(_context.Course.AsOf),
            settings.Publisher,
            settings.Licence,
            logo,
            settings.Brand?.LogoAlt?.Value ?? "",
            settings.QuickExit?.Value,
            _context.WordsView,
            modules,
            [],
            null,
            null)
        {
            Stamp = _context.Course.WithPending ? _context.Words["withPending"] : null,
        };
    }

    private LinkView[] ExtraPages(string current)
    {
        var pages = new List<LinkView>();
        Add(_context.Plan.Glossary, "glossary", PagePlan.GlossaryPath);
        Add(_context.Plan.Contacts, "contacts", PagePlan.ContactsPath);
        Add(_context.Plan.Law, "law", PagePlan.LawPath);
        return [.. pages];

        void Add(PageFacts? facts, string kind, string path)
        {
            if (facts is not null)
            {
                pages.Add(new LinkView(_context.Words[kind], path, kind == current));
            }
        }
    }

    private static ModuleView Module(Module module, PlannedLesson[] lessons) => new(
        RecordViews.Number(module.Number),
        module.Title,
        RecordViews.Number(module.Minutes.Value),
        lessons.Length > 0 ? lessons[0].Href : PagePlan.HomePath,
        false,
        [.. lessons.Select(static lesson => new TocLessonView(
            RecordViews.Number(lesson.Lesson.Number), lesson.Lesson.Id.Value, lesson.Lesson.Title, lesson.Href, RecordViews.Number(lesson.Lesson.Minutes.Value), false))]);

    private static string Direction(string language) =>
        RightToLeft.Any(tag => language.Equals(tag, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase)) ? "rtl" : "ltr";
}
