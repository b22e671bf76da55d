using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>A theme in the language of a course: all that pages, documents and reports take from it.</summary>
internal sealed class CourseTheme
{
    private CourseTheme(Theme theme, ThemeWords words)
    {
        (Theme, Words, WordsView) = (theme, words, WordsView.Of(words.All) with { Typography = words.Typography });
    }

    private Theme Theme { get; }

    internal ThemeFiles Files => Theme.Files;

    internal TemplateSet Templates => Theme.Templates;

    internal ThemeWords Words { get; }

    /// <summary>The same words, as templates see them.</summary>
    internal WordsView WordsView { get; }

    /// <summary>Null when the theme or its words have errors, which were reported.</summary>
    internal static CourseTheme? Of(Course course, SourceSet sources, Themes themes, DiagnosticBag diagnostics)
    {
        if (themes.Of(course, sources, diagnostics) is not { } theme)
        {
            return null;
        }

        var own = new DiagnosticBag();
        var words = ThemeWords.Load(theme.Files, course.Settings.Language, own);
        diagnostics.AddRange(own);
        return own.HasErrors ? null : new CourseTheme(theme, words);
    }

    /// <summary>With the words of one module of a course, which is all there is of it.</summary>
    internal CourseTheme OfModule() => new(Theme, Words.OfModule());
}
