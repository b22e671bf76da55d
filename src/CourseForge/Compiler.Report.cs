using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Linting.Wording;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Reports;
using CourseForge.Rendering.Templates;

namespace CourseForge;

// For those who answer for what is published: what a build made, on one page.
public static partial class Compiler
{
    /// <summary>Takes a course into the report of a build; the course is not kept.</summary>
    /// <param name="coverage">How the slots of its variant stand.</param>
    public static void AddTo(BuildReport report, Course course, VariantCoverage? coverage, CompileOptions options) =>
        report.Add(course, LessonReadings.Of(course, options.MaxParallelism), coverage);

    /// <summary>
    /// The report of a build as HTML, after all its courses were taken in; null when there was none, or when the theme
    /// has errors.
    /// </summary>
    /// <param name="diagnostics">All that the build has to say, in order.</param>
    /// <param name="tool">Name and version of the tool.</param>
    /// <param name="problems">Gets what is wrong with the report itself.</param>
    public static byte[]? RenderReport(
        BuildReport report,
        ImmutableArray<BuiltFile> built,
        ImmutableArray<Diagnostic> diagnostics,
        string tool,
        DiagnosticBag problems
    ) => TemplateException.Caught(() => report.ToBytes(built, diagnostics, tool), problems);
}
