using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

// Rendering: a linked course through the theme's templates to pages, format-neutral: every package carries the same
// bytes.

/// <summary>
/// Plans every page's path first, so that links are written in one pass, then renders in parallel. CF5xxx.
/// </summary>
internal static class PageRenderer
{
    private const string LaunchPath = "launch.html";

    /// <summary>The pages, or null when the theme has errors.</summary>
    public static CoursePages? Render(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        PageMemory memory,
        DiagnosticBag diagnostics
    ) =>
        TemplateException.Caught(
            () => RenderCourse(course.ForLearners(), sources, themes, options, memory, diagnostics),
            diagnostics
        );

    private static CoursePages? RenderCourse(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        PageMemory memory,
        DiagnosticBag diagnostics
    )
    {
        if (Prepare(course, sources, themes, options, diagnostics) is not { } context)
        {
            return null;
        }

        var theme = context.Theme;
        BrandCss.Check(course.Settings, diagnostics);
        var views = new PageViews(context, new PageChrome(context));
        var pages = Pages(context, views);
        var rendered = RenderAll(pages, theme.Templates, options, memory);
        var script = new CourseScript(context, sources);
        OutputFile[] files =
        [
            .. rendered,
            new GeneratedFile(CourseScript.Path, script.ToBytes()),
            .. SearchOf(context, rendered, options.MaxParallelism),
            .. BesidePages(context),
        ];
        Array.Sort(files, static (a, b) => string.CompareOrdinal(a.Path, b.Path));

        return new CoursePages(
            course,
            [.. files],
            Launch(isConnected: false),
            Launch(isConnected: true),
            HostScript,
            StateSize.Of(context)
        )
        {
            OwnWords = ThemeWords.Shipped(theme.Files, course.Settings.Language.Value),
        };

        GeneratedFile Launch(bool isConnected)
        {
            using var buffer = new PageBuffer();
            theme.Templates.Write(PageKind.Launch.Template, views.Launch(isConnected), buffer);
            return new GeneratedFile(LaunchPath, buffer.TakeBytes(memory));
        }
    }

    /// <summary>What the search looks through; nothing where there is no search.</summary>
    /// <param name="pages">All of the course.</param>
    internal static IEnumerable<OutputFile> SearchOf(
        CourseRenderContext context,
        IReadOnlyCollection<GeneratedFile> pages,
        int maxParallelism
    ) => Parts.AreThere ? [SearchIndex.Of(context, pages, maxParallelism)] : [];

    /// <summary>What a package has beside what is made of its pages and of its course's script; the same for all of these.</summary>
    internal static IEnumerable<OutputFile> BesidePages(CourseRenderContext context)
    {
        var theme = context.Theme.Files;
        return
        [
            new GeneratedFile(BrandCss.Path, BrandCss.ToBytes(context.Course.Settings.Brand)),
            new GeneratedFile(FavIcon.Path, FavIcon.ToBytes(context.Course)),
            Script("assets/display.js", "display.js"),
            .. ScriptsOf(context.Plan).Select(static name => Script("assets/" + name, name)),
            .. (ReadOnlySpan<GeneratedFile>)(Parts.AreThere ? [Script("assets/search.js", "search.js")] : []),
            .. theme.Assets.Select(asset => new GeneratedFile(asset.Key, asset.Value)
            {
                IsOwn = !theme.Replaced.Contains(asset.Key),
            }),
            .. theme.Copied.Select(static file => new CopiedFile(
                CurriculumLayout.InsideTheme(file.Path),
                file.Path,
                file.Length
            )),
            .. context.Plan.MediaFiles.Select(static media => new CopiedFile(
                media.Path,
                media.File.Path,
                media.File.Length
            )),
        ];
    }

    /// <summary>
    /// What <see cref="Render"/> would say about a course's theme and brand; all courses of a curriculum have the same.
    /// </summary>
    public static void CheckTheme(Course course, SourceSet sources, DiagnosticBag diagnostics) =>
        Themes.Check(course, sources, diagnostics);

    /// <summary>
    /// The view model of one page as JSON, for theme designers; null when there is no such page or the theme has errors.
    /// </summary>
    /// <param name="page">The id of a lesson or assessment, or the kind of another page.</param>
    public static string? DescribePage(
        Course course,
        SourceSet sources,
        string page,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        if (Prepare(course, sources, themes, options, diagnostics) is not { } context)
        {
            return null;
        }

        var pages = Pages(context, new PageViews(context, new PageChrome(context)));
        var path = context.Plan.Find(new LessonId(page))?.Href
            ?? context.Plan.Assessments.FirstOrDefault(planned => planned.Assessment.Id == page)?.Href;
        var found = pages.FindIndex(other =>
            path is null ? other.Template == PageKind.Pages + page : other.Path == path
        );
        return found < 0 ? null : TemplateException.Caught(() => ViewJson.Write(pages[found].View()), diagnostics);
    }

    internal static CourseRenderContext? Prepare(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var plan = PagePlanner.Plan(course, sources, options.MaxParallelism);
        return CourseTheme.Of(course, sources, themes, diagnostics) is { } theme
            ? new CourseRenderContext(course, plan, course.Whole is null ? theme : theme.OfModule())
            : null;
    }

    internal static List<(string Path, string Template, Func<PageView> View)> Pages(
        CourseRenderContext context,
        PageViews views
    )
    {
        var pages = new List<(string, string, Func<PageView>)>(context.Plan.Lessons.Length + 4)
        {
            (PagePlan.HomePath, PageKind.Home.Template, views.Home),
        };
        foreach (var lesson in context.Plan.Lessons)
        {
            pages.Add((lesson.Href, PageKind.Lesson.Template, () => views.Lesson(lesson)));
        }

        foreach (var assessment in context.Plan.Assessments)
        {
            pages.Add((assessment.Href, PageKind.Assessment.Template, () => views.Assessment(assessment)));
        }

        if (context.Plan.Survey is { } survey)
        {
            pages.Add((PlannedPage.Survey.Href, PageKind.Survey.Template, () => views.Survey(survey)));
        }

        if (context.Plan.HasCertificate)
        {
            pages.Add((PlannedPage.Certificate.Href, PageKind.Certificate.Template, views.Certificate));
        }

        if (context.Plan.Glossary is { } glossary)
        {
            pages.Add((PagePlan.GlossaryPath, PageKind.Glossary.Template, () => views.Glossary(glossary)));
        }

        if (context.Plan.Contacts is { } contacts)
        {
            pages.Add((PagePlan.ContactsPath, PageKind.Contacts.Template, () => views.Contacts(contacts)));
        }

        if (context.Plan.Law is { } law)
        {
            pages.Add((PagePlan.LawPath, PageKind.Law.Template, () => views.Law(law)));
        }

        if (context.Plan.Changes is { } changes)
        {
            pages.Add((PagePlan.ChangesPath, PageKind.Changes.Template, () => views.Changes(changes)));
        }

        return pages;
    }

    /// <exception cref="TemplateException">A template went too far on a page; the first such page is told.</exception>
    private static GeneratedFile[] RenderAll(
        List<(string Path, string Template, Func<PageView> View)> pages,
        TemplateSet templates,
        CompileOptions options,
        PageMemory memory
    )
    {
        var rendered = new GeneratedFile?[pages.Count];
        var failures = new TemplateException?[pages.Count];
        var done = 0;
        Parallel.For(
            0,
            pages.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism },
            static () => new PageBuffer(),
            (i, state, buffer) =>
            {
                try
                {
                    rendered[i] = Page(pages[i], templates, buffer, memory);
                }
                catch (TemplateException exception)
                {
                    failures[i] = exception;
                    state.Stop();
                    return buffer;
                }

                options.Progress?.Report(
                    new CompileProgress("Rendering", Interlocked.Increment(ref done), pages.Count)
                );
                return buffer;
            },
            static buffer => buffer.Dispose()
        );

        // Which page failed first is a matter of luck. Those before it that are missing are made up for, so that it is
        // the same page that is told every time.
        using var late = new PageBuffer();
        return
        [
            .. pages.Select(
                (page, i) =>
                    rendered[i] ?? (failures[i] is { } failure ? throw failure : Page(page, templates, late, memory))
            ),
        ];
    }

    private static GeneratedFile Page(
        (string Path, string Template, Func<PageView> View) page,
        TemplateSet templates,
        PageBuffer buffer,
        PageMemory memory
    )
    {
        templates.Write(page.Template, page.View(), buffer);
        return new GeneratedFile(page.Path, buffer.TakeBytes(memory));
    }

    /// <summary>The player's scripts that some page of the course loads, by their names in player.json.</summary>
    private static IEnumerable<string> ScriptsOf(PagePlan plan) =>
        new (string Name, bool IsNeeded)[]
        {
            ("page.js", true),
            ("lesson.js", !plan.Lessons.IsEmpty),
            ("assessment.js", !plan.Assessments.IsEmpty),
            ("survey.js", plan.Survey is not null),
            ("certificate.js", plan.HasCertificate),
            ("scenario.js", !CourseScript.ScenariosOf(plan).IsEmpty),
        }
            .Where(static script => script.IsNeeded)
            .Select(static script => script.Name);

    private static GeneratedFile Script(string path, string name) =>
        new(path, PlayerScripts.Find(name) ?? throw new ArgumentException($"player.json has no '{name}'", nameof(name)))
        {
            IsOwn = true,
        };

    private static GeneratedFile HostScript(string driver) => Script("assets/host.js", $"host.{driver}.js");
}
