using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Themes, loaded once for any number of courses. Whoever will render makes one of these first: it begins to load the
/// default theme at once, beside everything else.
/// </summary>
public sealed class Themes
{
    private readonly Task<Theme> _default = Task.Run(static () => Theme.Shipped(ThemeFiles.Default));
    private readonly Lock _lock = new();
    private (SourceSet? Sources, string Name, Theme? Theme, DiagnosticBag Diagnostics) _last = (
        null,
        "",
        null,
        new DiagnosticBag()
    );

    public Themes() =>
        _default.ContinueWith(
            static theme => theme.Result.Templates.Prepare(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default
        );

    /// <summary>
    /// What is wrong with the templates, words and colours of a course, without starting the template engine.
    /// </summary>
    internal static void Check(Course course, SourceSet sources, DiagnosticBag diagnostics)
    {
        if (NameOf(course, diagnostics) is not { } name)
        {
            return;
        }

        var own = new DiagnosticBag();
        var files = ThemeFiles.Load(name, sources.Theme, sources.Media, own);
        if (files.Shadowing.IsEmpty || Theme.Check(files, own))
        {
            ThemeWords.Load(files, course.Settings.Language, own);
            if (!own.HasErrors)
            {
                BrandCss.Check(course.Settings, own);
            }
        }

        diagnostics.AddRange(own);
    }

    /// <summary>The theme of a course, or null when it has errors, which were reported.</summary>
    internal Theme? Of(Course course, SourceSet sources, DiagnosticBag diagnostics)
    {
        if (NameOf(course, diagnostics) is not { } name)
        {
            return null;
        }

        if (
            name == ThemeFiles.Default
            && sources.Theme.IsEmpty
            && !sources.Media.Any(static file => CurriculumLayout.IsNearlyTheme(file.Path))
        )
        {
            return _default.GetAwaiter().GetResult();
        }

        lock (_lock)
        {
            if (!ReferenceEquals(_last.Sources, sources) || _last.Name != name)
            {
                var own = new DiagnosticBag();
                _last = (sources, name, Theme.WithShadows(name, sources, own), own);
            }

            diagnostics.AddRange(_last.Diagnostics);
            return _last.Theme;
        }
    }

    private static string? NameOf(Course course, DiagnosticBag diagnostics)
    {
        var name = course.Settings.Theme?.Value ?? ThemeFiles.Default;
        if (name == ThemeFiles.Default || ThemeFiles.Names().Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        diagnostics.Add(
            Diagnostic
                .Create(Codes.Rendering.UnknownTheme, course.Settings.Theme?.Span ?? default, name)
                .WithNearest(name, ThemeFiles.Names())
        );
        return null;
    }
}
