using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>A theme ready for use.</summary>
internal sealed record Theme(ThemeFiles Files, TemplateSet Templates)
{
    /// <summary>
    /// The theme as shipped. Its templates are known to be right (a test checks them), so they are not checked again.
    /// </summary>
    internal static Theme Shipped(string name)
    {
        var files = ThemeFiles.Load(name, [], [], new DiagnosticBag());
        return new Theme(files, new TemplateSet(files.Templates));
    }

    /// <summary>
    /// The theme with files of the curriculum over it; null when one of them has errors, which were reported.
    /// </summary>
    internal static Theme? WithShadows(string name, SourceSet sources, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var files = ThemeFiles.Load(name, sources.Theme, sources.Media, own);
        var isRight = (files.Shadowing.IsEmpty || Check(files, own)) && !own.HasErrors;
        diagnostics.AddRange(own);
        return isRight ? new Theme(files, new TemplateSet(files.Templates)) : null;
    }

    /// <summary>Checks every template of a theme; false when there are errors.</summary>
    internal static bool Check(ThemeFiles files, DiagnosticBag diagnostics)
    {
        // The words are the same names in every language; their files are read again, with diagnostics, for the
        // language of the course.
        var words = ThemeWords.Load(files, new Located<string>("en", default), new DiagnosticBag());
        var checker = new TemplateChecker(files, Views.WordsView.Of(words.All).Type, diagnostics);
        foreach (var (name, view) in TemplateNames.Roots)
        {
            checker.Check(name, view);
        }

        if (!checker.IsCut)
        {
            files.ReportUnused(checker.Used, diagnostics);
        }

        return !diagnostics.HasErrors;
    }
}
