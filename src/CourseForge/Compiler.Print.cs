using System.Collections.Immutable;
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
    /// The documents of a kind that a course has, by the part that each is: a module of slides, a form of a test. One
    /// without a name where there is one document; none where the course has nothing of the kind, which is told.
    /// </summary>
    public static ImmutableArray<string> PrintParts(Course course, PrintKind kind, DiagnosticBag diagnostics) =>
        Rendering.Print.PrintParts.Of(course, kind, diagnostics);

    /// <summary>
    /// A document for paper, as HTML; null when there are errors. One for learners is searched for what only the
    /// instructor may see, as packages are.
    /// </summary>
    /// <param name="part">Which of <see cref="PrintParts"/>.</param>
    public static PrintDocument? RenderPrint(
        Course course,
        PrintKind kind,
        SourceSet sources,
        Themes themes,
        IWorkspace workspace,
        CompileOptions options,
        DiagnosticBag diagnostics,
        string part = ""
    )
    {
        var document = PrintRenderer.Render(course, kind, part, sources, themes, diagnostics);
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
