using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Rendering;

// Rendering: a linked course through the theme's templates to pages, format-neutral: every package carries the same bytes.

/// <summary>Plans every page's path first, so that links are written in one pass, then renders in parallel. CF5xxx.</summary>
public static class PageRenderer
{
    /// <summary>The pages, or null when the theme has errors.</summary>
    public static CoursePages? Render(Course course, SourceSet sources, CompileOptions options, DiagnosticBag diagnostics) => throw new NotImplementedException();

    /// <summary>The view model of one lesson as JSON, for theme designers; null when there is no such lesson.</summary>
    public static string? DescribeLesson(Course course, SourceSet sources, string lessonId, CompileOptions options, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
