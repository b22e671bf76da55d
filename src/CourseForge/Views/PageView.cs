namespace CourseForge.Views;

/// <summary>What every page has.</summary>
internal sealed record PageFrame 
{
    public required string Lang { get; init; }

    public required string Dir { get; init; }

    public required PageKind Kind { get; init; }

    public required string PageId { get; init; }

    public required string Title { get; init; }

    public required string DocumentTitle { get; init; }

    public required string Root { get; init; }

    public required string CourseTitle { get; init; }

    public required string CourseVersion { get; init; }

    public required string AsOf { get; init; }

    public required string Publisher { get; init; }

    public required string? Licence { get; init; }

    public required string? Logo { get; init; }

    public required string? LogoAlt { get; init; }

    public required string? QuickExit { get; init; }

    public required WordsView Words { get; init; }

    public required ModuleView[] Modules { get; init; }

    public required LinkView[] Before { get; init; }

    public required LinkView[] After { get; init; }

    public required LinkView[] ExtraPages { get; init; }

    public required LinkView? Previous { get; init; }

    public required LinkView? Next { get; init; }

    internal string? Stamp { get; init; }

    internal bool HasScenarios { get; init; }

    internal bool HasSearch { get; init; }
}

/// <summary>A page: what its template in <c>pages/</c> is given.</summary>
internal abstract record PageView(PageFrame Frame) : View
{
    /// <summary>The properties that every page has; templates see them beside the page's own.</summary>
    protected static IEnumerable<ViewProperty> Common<T>()
        where T : PageView =>
    [
        Property<T>.Text("lang", "Language of the page, a BCP 47 tag.", static page => page.Frame.Lang),
        Property<T>.OneOf("dir", "Direction of writing: ltr or rtl.", ["ltr", "rtl"], static page => page.Frame.Dir),
        Property<T>.OneOf("kind", "What page it is: home, lesson ... or the kind of a printed document.", [.. PageKind.All.Select(static kind => kind.Name)], static page => page.Frame.Kind.Name),
        Property<T>.Text("pageId", "The lesson's id; the kind on other pages.", static page => page.Frame.PageId),
        Property<T>.Text("title", "Title of the page, for its h1.", static page => page.Frame.Title),
        Property<T>.Text("documentTitle", "Title for the window: page and course.", static page => page.Frame.DocumentTitle),
        Property<T>.Root("root", "What every link and file name starts with: empty, or ../ on lesson pages.", static page => page.Frame.Root),
        Property<T>.Text("courseTitle", "Title of the course.", static page => page.Frame.CourseTitle),
        Property<T>.Text("courseVersion", "Version of the curriculum.", static page => page.Frame.CourseVersion),
        Property<T>.Text("asOf", "The date the content was reviewed against, YYYY-MM-DD.", static page => page.Frame.AsOf),
        Property<T>.Text("stamp", "When the course includes law that is not in force: a sentence that says so. Show it on every page.", static page => page.Frame.Stamp),
        Property<T>.Text("publisher", "Who publishes the course.", static page => page.Frame.Publisher),
        Property<T>.Text("licence", "Licence, when one is given.", static page => page.Frame.Licence),
        Property<T>.Path("logo", "Path of the logo from the package's root, when there is one.", static page => page.Frame.Logo),
        Property<T>.Text("logoAlt", "Text alternative of the logo.", static page => page.Frame.LogoAlt),
        Property<T>.Address("quickExit", "Address of the quick exit, when there is one.", static page => page.Frame.QuickExit),
        Property<T>.Flag("hasPlayer", "Whether the learner runtime is there. Always true so far.", static _ => true),
        Property<T>.Of("strings", "The theme's words in the language of the page.", static () => WordsView.AnyWords, static page => page.Frame.Words),
        Property<T>.List("modules", "The modules of the course, in order.", static () => ModuleView.Schema, static page => page.Frame.Modules),
        Property<T>.List("before", "The assessments before the lessons.", static () => LinkView.Schema, static page => page.Frame.Before),
        Property<T>.List("after", "The pages after the lessons: assessments, survey, certificate.", static () => LinkView.Schema, static page => page.Frame.After),
        Property<T>.Flag("hasScenarios", "Whether the page needs assets/scenario.js.", static page => page.Frame.HasScenarios),
        Property<T>.Flag("hasSearch", "Whether the course can be searched: the search engine is there when the tool was built with it.", static page => page.Frame.HasSearch),
        Property<T>.List("extraPages", "Glossary, contacts and law, as far as the course has them.", static () => LinkView.Schema, static page => page.Frame.ExtraPages),
        Property<T>.Of("previous", "The page before this one.", static () => LinkView.Schema, static page => page.Frame.Previous),
        Property<T>.Of("next", "The page after this one.", static () => LinkView.Schema, static page => page.Frame.Next),
    ];
}

/// <summary>A link to a page.</summary>
internal sealed record LinkView(string Title, string Href, bool IsCurrent = false) : View
{
    /// <summary>For pages that the learner's state knows.</summary>
    internal string? Id { get; init; }

    internal static ViewType Schema { get; } = new("link",
    [
        Property<LinkView>.Text("title", "Title of the page.", static link => link.Title),
        Property<LinkView>.Path("href", "Path of the page from the package's root; put root before it.", static link => link.Href),
        Property<LinkView>.Text("id", "Id of the page for data-toc-page, where the learner's progress knows it.", static link => link.Id),
        Property<LinkView>.Flag("isCurrent", "Whether this is the page itself.", static link => link.IsCurrent),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>
/// A module in the table of contents.
/// </summary>
/// <param name="Lessons">Empty for other modules of a course with many lessons: their pages would grow with the
/// course.</param>
internal sealed record ModuleView(string Number, string Title, string Minutes, string Href, bool IsCurrent, TocLessonView[] Lessons) : View
{
    public required string Hue { get; init; }

    public required string LessonCount { get; init; }

    internal static ViewType Schema { get; } = new("module",
    [
        Property<ModuleView>.Text("number", "1, 2, 3 ...", static module => module.Number),
        Property<ModuleView>.Text("title", "Title of the module.", static module => module.Title),
        Property<ModuleView>.Text("minutes", "Minutes of the module.", static module => module.Minutes),
        Property<ModuleView>.Text("hue", "Which of the eight colours for modules it has, 1 to 8: for data-hue.", static module => module.Hue),
        Property<ModuleView>.Text("lessonCount", "How many lessons it has.", static module => module.LessonCount),
        Property<ModuleView>.Path("href", "Path of its first lesson.", static module => module.Href),
        Property<ModuleView>.Flag("isCurrent", "Whether the page belongs to it.", static module => module.IsCurrent),
        Property<ModuleView>.List("lessons", "Its lessons. On lesson pages of a course with many lessons, only those of the current module.", static () => TocLessonView.Schema, static module => module.Lessons),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A lesson in the table of contents.</summary>
internal sealed record TocLessonView(string Number, string Id, string Title, string Href, string Minutes, bool IsCurrent) : View
{
    internal static ViewType Schema { get; } = new("lesson in modules",
    [
        Property<TocLessonView>.Text("number", "Number within the module.", static lesson => lesson.Number),
        Property<TocLessonView>.Text("id", "Id of the lesson, for data-toc-page.", static lesson => lesson.Id),
        Property<TocLessonView>.Text("title", "Title of the lesson.", static lesson => lesson.Title),
        Property<TocLessonView>.Path("href", "Path of the page from the package's root.", static lesson => lesson.Href),
        Property<TocLessonView>.Text("minutes", "Minutes of the lesson.", static lesson => lesson.Minutes),
        Property<TocLessonView>.Flag("isCurrent", "Whether this is the page itself.", static lesson => lesson.IsCurrent),
    ]);

    internal override ViewType Type => Schema;
}
