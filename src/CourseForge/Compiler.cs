using System.Collections.Immutable;
using CourseForge.Binding;
using CourseForge.Checking;
using CourseForge.Composing;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Parsing;
using CourseForge.Rendering;
using CourseForge.Rendering.Print;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// The whole pipeline on one screen: <see cref="Analyse"/> a curriculum, <see cref="Render"/> each course, <see cref="Pack"/> it in each format.
/// A phase takes data and gives data; what it has to say to the author goes into the bag.
/// </summary>
public static class Compiler
{
    /// <summary>The package formats there are, in the order of help.</summary>
    public static ImmutableArray<IPackageFormat> Formats => Packager.Formats;

    /// <summary>
    /// From files to linked and checked courses. Between the steps stand two error barriers: what is wrong is told, and nothing after it is guessed
    /// at, so that one typo does not cascade.
    /// </summary>
    public static CompileResult Analyse(IWorkspace workspace, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();

        Enter("Loading", options);
        var sources = Loader.Load(workspace, options, diagnostics);
        Enter("Parsing", options);
        var curriculum = Parser.Parse(sources, options, diagnostics);
        if (curriculum is null || diagnostics.HasErrors)
        {
            return Result([]);
        }

        Enter("Composing", options);
        curriculum = Composer.Compose(curriculum, options, diagnostics);
        Enter("Binding", options);
        var courses = Binder.Bind(curriculum, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Result([]);
        }

        Enter("Checking", options);
        Checker.Check(curriculum, courses, sources, options, diagnostics);
        return Result(courses);

        CompileResult Result(ImmutableArray<Course> linked) =>
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

    /// <summary>The pages of one course, the same for every format; null when the theme has errors.</summary>
    /// <param name="themes">Starting the template engine takes time: one made before <see cref="Analyse"/> does so meanwhile, and serves all courses.</param>
    public static CoursePages? Render(Course course, SourceSet sources, Themes themes, CompileOptions options, DiagnosticBag diagnostics)
    {
        Enter("Rendering", options);
        return PageRenderer.Render(course, sources, themes, options, diagnostics);
    }

    /// <summary>A document for paper, as HTML; null when the theme has errors.</summary>
    public static PrintDocument? RenderPrint(Course course, PrintKind kind, SourceSet sources, Themes themes, DiagnosticBag diagnostics) =>
        PrintRenderer.Render(course, kind, sources, themes, diagnostics);

    /// <summary>What the templates of a lesson's page are given, as JSON; null when there is no such lesson or the theme has errors.</summary>
    public static string? DescribeLesson(Course course, SourceSet sources, string lesson, Themes themes, CompileOptions options, DiagnosticBag diagnostics) =>
        PageRenderer.DescribeLesson(course, sources, lesson, themes, options, diagnostics);

    /// <summary>One package of the pages, written to the stream; null (and nothing usable in the stream) when there were errors.</summary>
    public static PackedPackage? Pack(CoursePages pages, IPackageFormat format, PackageOptions package, IWorkspace workspace, Stream output, DiagnosticBag diagnostics) =>
        Packager.Pack(pages, format, package, workspace, output, diagnostics);

    private static void Enter(string phase, CompileOptions options) => options.Progress?.Report(new CompileProgress(phase, 0, 0));
}
