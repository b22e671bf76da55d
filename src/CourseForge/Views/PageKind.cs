using System.Collections.Immutable;

namespace CourseForge.Views;

/// <summary>
/// What a page or a printed document is. One word for each: templates see it as <c>page.kind</c>, and their files are
/// named by it.
/// </summary>
internal sealed class PageKind
{
    /// <summary>Where the templates of pages are in a theme.</summary>
    internal const string Pages = "pages/";

    /// <summary>Where the templates of what is printed are in a theme.</summary>
    internal const string Paper = "print/";

    private PageKind(string name, string folder)
    {
        (Name, Template) = (name, folder + name);
    }

    internal static PageKind Home { get; } = new("home", Pages);

    internal static PageKind Lesson { get; } = new("lesson", Pages);

    internal static PageKind Assessment { get; } = new("assessment", Pages);

    internal static PageKind Survey { get; } = new("survey", Pages);

    internal static PageKind Certificate { get; } = new("certificate", Pages);

    internal static PageKind Glossary { get; } = new("glossary", Pages);

    internal static PageKind Contacts { get; } = new("contacts", Pages);

    internal static PageKind Law { get; } = new("law", Pages);

    internal static PageKind Changes { get; } = new("changes", Pages);

    internal static PageKind Launch { get; } = new("launch", Pages);

    internal static PageKind Manual { get; } = new("manual", Paper);

    internal static PageKind Handout { get; } = new("handout", Paper);

    internal static PageKind Card { get; } = new("card", Paper);

    internal static PageKind Workbook { get; } = new("workbook", Paper);

    internal static PageKind Accreditation { get; } = new("accreditation", Paper);

    internal static PageKind Slides { get; } = new("slides", Paper);

    internal static PageKind SpeakerNotes { get; } = new("speaker-notes", Paper);

    internal static PageKind TestPaper { get; } = new("test-paper", Paper);

    internal static PageKind TestKey { get; } = new("test-key", Paper);

    internal static PageKind RunOfShow { get; } = new("run-of-show", Paper);

    internal static PageKind Poster { get; } = new("poster", Paper);

    /// <summary>All there are. A partial may ask for any of them, on whatever page it stands.</summary>
    internal static ImmutableArray<PageKind> All { get; } =
    [
        Home, Lesson, Assessment, Survey, Certificate, Glossary, Contacts, Law, Changes, Launch,
        Manual, Handout, Card, Workbook, Accreditation, Slides, SpeakerNotes, TestPaper, TestKey, RunOfShow, Poster,
    ];

    internal string Name { get; }

    /// <summary>The template's path in the theme, without its extension.</summary>
    internal string Template { get; }

    public override string ToString() => Name;
}
