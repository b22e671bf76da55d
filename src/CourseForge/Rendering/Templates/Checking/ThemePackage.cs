using System.Collections.Frozen;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>The files that pages of a theme can name by themselves.</summary>
internal sealed class ThemePackage(ThemeFiles files)
{
    /// <summary>What the compiler writes beside the theme's own files.</summary>
    private static readonly string[] Written =
    [
        BrandCss.Path,
        "assets/course.js",
        "assets/page.js",
        "assets/lesson.js",
        "assets/host.js",
        "assets/assessment.js",
        "assets/survey.js",
        "assets/certificate.js",
        "assets/scenario.js",
        "assets/display.js",
        "assets/search.js",
        "assets/search-index.js",
        "assets/search-engine.js",
        "assets/icon.svg",
        "print/print.css",
        "print/heads.css",
        "print/deck.js",
    ];

    private static readonly string[] Folders = ["assets/", "print/"];

    private readonly FrozenSet<string> _paths = files
        .Assets.Keys.Concat(files.PrintSheets.Keys)
        .Concat(files.Copied.Select(static file => Layout.CurriculumLayout.InsideTheme(file.Path)))
        .Concat(Written)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Of a file that should be there and is not: all that are; null for one that is there, and for a place whose files
    /// depend on the course.
    /// </summary>
    internal IEnumerable<string>? Lacks(string path) =>
        Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && !_paths.Contains(path)
            ? _paths.Order(StringComparer.Ordinal)
            : null;
}
