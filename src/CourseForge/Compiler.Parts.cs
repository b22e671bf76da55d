using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

// For courses whose modules are units of their own.
public static partial class Compiler
{
    /// <summary>
    /// What is to be said of a part was said of the course, unless its pages cannot be made at all.
    /// </summary>
    private static CoursePages? RenderPart(
        Course part,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        PageMemory memory,
        DiagnosticBag diagnostics
    )
    {
        var own = new DiagnosticBag();
        var pages = PageRenderer.Render(part, sources, themes, options, memory, own);
        if (pages is null)
        {
            diagnostics.AddRange(own);
        }

        return pages;
    }
}
