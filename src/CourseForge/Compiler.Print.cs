using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging.Leaks;
using CourseForge.Rendering.Print;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

// For paper: the same courses, as documents that a browser prints.
public static partial class Compiler
{
    /// <summary>
    /// A document for paper, as HTML; null when there are errors. One for learners is searched for what only the
    /// instructor may see, as packages are.
    /// </summary>
    public static PrintDocument? RenderPrint(
        Course course,
        PrintKind kind,
        SourceSet sources,
        Themes themes,
        IWorkspace workspace,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var document = PrintRenderer.Render(course, kind, sources, themes, diagnostics);
        if (document is not { IsForLearners: true })
        {
            return document;
        }

        var leaks = new DiagnosticBag();
        new LeakCheck(course, document.OwnWords, new CheckedFiles(isShared: false)).Check(
            document.Files,
            workspace,
            options.MaxParallelism,
            leaks
        );
        diagnostics.AddRange(leaks);
        return leaks.HasErrors ? null : document;
    }
}
