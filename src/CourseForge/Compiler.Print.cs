using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Print;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

// For paper: the same courses, as documents that a browser prints.
public static partial class Compiler
{
    /// <summary>A document for paper, as HTML; null when the theme has errors.</summary>
    public static PrintDocument? RenderPrint(
        Course course,
        PrintKind kind,
        SourceSet sources,
        Themes themes,
        DiagnosticBag diagnostics
    ) => PrintRenderer.Render(course, kind, sources, themes, diagnostics);
}
