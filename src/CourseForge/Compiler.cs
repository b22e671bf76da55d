using CourseForge.Binding;
using CourseForge.Checking;
using CourseForge.Composing;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Parsing;
using CourseForge.Rendering;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// The whole pipeline on one screen. Loading, Parsing | Composing, Binding | Checking, then per course Rendering, then per format Packaging.
/// A bar is an error barrier: what is wrong before it is told, and nothing after it is guessed at, so one typo does not cascade.
/// </summary>
public static class Compiler
{
    /// <summary>Everything that can be said about a curriculum without rendering it.</summary>
    public static CompileResult Analyse(IWorkspace workspace, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();

        Tell("Loading");
        var sources = Loader.Load(workspace, options, diagnostics);
        Tell("Parsing");
        var curriculum = Parser.Parse(sources, options, diagnostics);
        if (curriculum is null || diagnostics.HasErrors)
        {
            return Result([]);
        }

        Tell("Composing");
        curriculum = Composer.Compose(curriculum, options, diagnostics);
        Tell("Binding");
        var courses = Binder.Bind(curriculum, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Result([]);
        }

        Tell("Checking");
        Checker.Check(new CheckContext(curriculum, courses, sources, options), diagnostics);
        return Result(courses);

        void Tell(string phase) => options.Progress?.Report(new CompileProgress(phase, 0, 0));

        CompileResult Result(System.Collections.Immutable.ImmutableArray<Course> linked) =>
            new(sources, curriculum, linked, Strictness.Apply(diagnostics.ToSorted(), options.Strict));
    }

    /// <summary>What <see cref="Render"/> would say about the theme, without rendering: all courses have the same, so the first one is asked.</summary>
    public static CompileResult WithThemeChecked(CompileResult analysed, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (!analysed.HasErrors && analysed.Courses.Length > 0)
        {
            PageRenderer.CheckTheme(analysed.Courses[0], analysed.Sources, diagnostics);
        }

        return analysed with { Diagnostics = [.. analysed.Diagnostics.Concat(Strictness.Apply(diagnostics.ToSorted(), options.Strict)).Order()] };
    }

    /// <summary>The pages of one course, or null when there were errors; packages of every format are packed from them.</summary>
    /// <param name="themes">Made before <see cref="Analyse"/>, it loads templates meanwhile; one serves any number of courses.</param>
    public static CoursePages? Render(Course course, SourceSet sources, Themes themes, CompileOptions options, DiagnosticBag diagnostics)
    {
        options.Progress?.Report(new CompileProgress("Rendering", 0, 0));
        return PageRenderer.Render(course, sources, themes, options, diagnostics);
    }
}
