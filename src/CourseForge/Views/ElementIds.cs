namespace CourseForge.Views;

/// <summary>
/// Ids inside a page. Those of records carry a prefix; an author's id that could be taken for one of those, or for one
/// of the theme's, gets one too.
/// </summary>
internal static class ElementIds
{
    private static readonly HashSet<string> OfTheme = new(StringComparer.Ordinal)
    {
        "main",
        "toc",
        "gate-title",
        "objectives-title",
        "terms-title",
        "sources-title",
        "notes-title",
        "contents-title",
        "completion-title",
        "before-title",
        "progress-text",
    };

    private static readonly string[] Prefixes =
    [
        "term-",
        "source-",
        "law-",
        "contact-",
        "objective-",
        "note-",
        "section-",
        "inner-",
    ];

    internal static string Term(string id) => "term-" + id;

    internal static string Source(string id) => "source-" + id;

    internal static string Contact(string id) => "contact-" + id;

    internal static string Objective(string id) => "objective-" + id;

    /// <summary>Of something within a block that no author named.</summary>
    internal static string Part(string name) => "inner-" + name;

    /// <summary>Of a lesson in a printed document.</summary>
    internal static string Lesson(string id) => "lesson-" + id;

    /// <summary>Of a heading or block of a lesson in a printed document.</summary>
    internal static string InLesson(string lesson, string id) => lesson + "--" + id;

    /// <summary>The id of a statute without its colon, which would need escaping in style sheets.</summary>
    internal static string StatuteId(string id) => id.Replace(':', '-');

    internal static string Statute(string id) => "law-" + StatuteId(id);

    /// <summary>Of a heading that its author gave no id, by its place on the page. No id of an author becomes one of these.</summary>
    internal static string NumberedSection(int number) =>
        "section-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of a heading or block.</summary>
    internal static string Section(string id) =>
        OfTheme.Contains(id) || Prefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal))
            ? "section-" + id
            : id;
}
