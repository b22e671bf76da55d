using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

// For those who make themes: what templates are told, and what is wrong with them, without a build.
public static partial class Compiler
{
    /// <summary>
    /// What <see cref="Render"/> would say about the theme, without rendering: all courses have the same, so the first
    /// one is asked.
    /// </summary>
    public static BoundCurriculum WithThemeChecked(BoundCurriculum analysed, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (!analysed.HasErrors && analysed.Courses.Length > 0)
        {
            PageRenderer.CheckTheme(analysed.Courses[0], analysed.Sources, diagnostics);
        }

        return analysed with
        {
            Diagnostics =
            [
                .. analysed.Diagnostics.Concat(Strictness.Apply(diagnostics.ToSorted(), options.Strict)).Order(),
            ],
        };
    }

    /// <summary>
    /// What the template of a page is given, as JSON; null when the course has no such page or the theme has errors.
    /// </summary>
    /// <param name="page">The id of a lesson or an assessment, or another kind of page: home, glossary, contacts, law,
    /// changes, survey, certificate.</param>
    public static string? DescribePage(
        Course course,
        SourceSet sources,
        string page,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics
    ) => PageRenderer.DescribePage(course, sources, page, themes, options, diagnostics);

    /// <summary>
    /// Whether the compiler was built with the fonts, icons and search engine that others make; without them pages take
    /// the system's fonts, and have neither icons nor search.
    /// </summary>
    public static bool HasParts => Parts.AreThere;

    /// <summary>The files of a theme that CourseForge ships, by their paths in it: what a curriculum can replace.</summary>
    /// <param name="theme">Null for the default theme.</param>
    public static ImmutableArray<string> ThemeFileNames(string? theme) => ThemeFiles.Paths(theme ?? ThemeFiles.Default);

    /// <summary>A file of a theme as it is shipped.</summary>
    public static byte[] ThemeFile(string? theme, string path) => ThemeFiles.File(theme ?? ThemeFiles.Default, path);
}
