using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// A course whose files are made when they are asked for, each with the bytes that it has in a package. For previews,
/// where one page is looked at and a thousand are not. May be asked from several threads.
/// </summary>
public sealed class CourseSite
{
    private readonly CourseRenderContext _context;
    private readonly Dictionary<string, (string Template, Func<PageView> View)> _pages;
    private readonly Lazy<Dictionary<string, OutputFile>> _others;
    private readonly Lazy<OutputFile> _script;
    private readonly Lazy<OutputFile?> _search;

    private CourseSite(CourseRenderContext context, SourceSet sources, int maxParallelism)
    {
        _context = context;
        _pages = PageRenderer
            .Pages(context, new PageViews(context, new PageChrome(context)))
            .ToDictionary(static page => page.Path, static page => (page.Template, page.View), StringComparer.Ordinal);
        _others = new(() =>
            PageRenderer
                .BesidePages(context)
                .GroupBy(static file => file.Path, StringComparer.Ordinal)
                .ToDictionary(static files => files.Key, static files => files.First(), StringComparer.Ordinal)
        );
        _script = new(() => new GeneratedFile(CourseScript.Path, new CourseScript(context, sources).ToBytes()));
        _search = new(() =>
            PageRenderer
                .SearchOf(
                    context,
                    [.. _pages.Select(page => Written(page.Key, page.Value.Template, page.Value.View()))],
                    maxParallelism
                )
                .FirstOrDefault()
        );
        Pages = [.. PagesOf(context).Where(page => _pages.ContainsKey(page.Path))];
    }

    public Course Course => _context.Course;

    /// <summary>The first page, then the others in the order of the course.</summary>
    public ImmutableArray<SitePage> Pages { get; }

    /// <summary>Null when the theme has errors, which are reported.</summary>
    internal static CourseSite? Open(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics
    ) =>
        TemplateException.Caught(
            () =>
                PageRenderer.Prepare(course.ForLearners(), sources, themes, options, diagnostics) is { } context
                    ? new CourseSite(context, sources, options.MaxParallelism)
                    : null,
            diagnostics
        );

    /// <summary>A file by its path in the package; null where there is none, or after saying why it cannot be made.</summary>
    public OutputFile? Find(string path, DiagnosticBag diagnostics) =>
        path == CourseScript.Path ? _script.Value
        : _pages.TryGetValue(path, out var page)
            ? TemplateException.Caught(() => Written(path, page.Template, page.View()), diagnostics)
        : path == SearchIndex.Path ? TemplateException.Caught(() => _search.Value, diagnostics)
        : _others.Value.GetValueOrDefault(path);

    /// <summary>
    /// What a window needs that shows the pages in a frame and keeps the learner's progress, without a learning system.
    /// </summary>
    public static ReadOnlyMemory<byte> FrameScript => PlayerScripts.Find("frame.js");

    private GeneratedFile Written(string path, string template, PageView view)
    {
        using var buffer = new PageBuffer();
        _context.Templates.Write(template, view, buffer);
        return new GeneratedFile(path, buffer.TakeBytes());
    }

    private static IEnumerable<SitePage> PagesOf(CourseRenderContext context)
    {
        var (course, plan, words) = (context.Course, context.Plan, context.Words);
        yield return new SitePage(PagePlan.HomePath, PageKind.Home.Name, "", course.Title, "", course.Span);
        foreach (var page in plan.Assessments.Where(static page => IsBefore(page)))
        {
            yield return Assessment(page);
        }

        foreach (var page in plan.Lessons)
        {
            yield return new SitePage(
                page.Href,
                PageKind.Lesson.Name,
                page.Lesson.Id.Value,
                page.Lesson.Title,
                page.Module.Title,
                page.Lesson.Syntax.Span
            )
            {
                Records = RecordsOf(page.Facts, page.Facts.Questions),
            };
        }

        foreach (var page in plan.Assessments.Where(static page => !IsBefore(page)))
        {
            yield return Assessment(page);
        }

        foreach (var page in plan.Others)
        {
            yield return new SitePage(
                page.Href,
                page.Kind.Name,
                "",
                page.Title(context),
                "",
                course.Survey?.Span ?? default
            );
        }

        yield return Listed(
            PagePlan.GlossaryPath,
            PageKind.Glossary,
            course.Terms.Select(static term => term.Syntax.Span)
        );
        yield return Listed(
            PagePlan.ContactsPath,
            PageKind.Contacts,
            course.Contacts.Select(static contact => contact.Syntax.Span)
        );
        yield return Listed(PagePlan.LawPath, PageKind.Law, course.Statutes.Select(static law => law.Syntax.Span));
        yield return new SitePage(
            PagePlan.ChangesPath,
            PageKind.Changes.Name,
            "",
            RefresherViews.Title(context) ?? "",
            "",
            default
        );

        SitePage Listed(string path, PageKind kind, IEnumerable<SourceSpan> records) =>
            new(path, kind.Name, "", words[kind.Name], "", default) { Records = [.. records] };

        static bool IsBefore(PlannedAssessment page) => page.Assessment.Syntax.Kind == Syntax.AssessmentKind.Pre;

        SitePage Assessment(PlannedAssessment page) =>
            new(
                page.Href,
                PageKind.Assessment.Name,
                page.Assessment.Id,
                page.Assessment.Title,
                "",
                page.Assessment.Syntax.Span
            )
            {
                Records = RecordsOf(page.Facts, page.Pool),
            };
    }

    private static ImmutableArray<SourceSpan> RecordsOf(PageNeeds facts, IEnumerable<Question> questions) =>
        [
            .. questions.Select(static question => question.Syntax.Span),
            .. facts.Terms.Select(static term => term.Syntax.Span),
            .. facts.Sources.Select(static source => source.Syntax.Span),
            .. facts.Scenarios.Select(static scenario => scenario.Syntax.Span),
        ];
}
