using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays.Explaining;

namespace CourseForge;

// For those who ask why: what holds for a variant, who says so, and what became of everything else that was said.
public static partial class Compiler
{
    /// <summary>
    /// Explains one node or cell of the variant that the options name, or, without an id, every cell that a layer
    /// touches and whether each node is there. A stack with problems is explained as far as it goes. While the files
    /// themselves have errors there is nothing but these.
    /// </summary>
    /// <param name="id">id or id.facet.</param>
    public static Explanation Explain(ParsedCurriculum parsed, CompileOptions options, string? id) =>
        parsed.HasErrors || parsed.Syntax is not { } syntax
            ? new Explanation(
                Variant.Base,
                options.AsOf ?? parsed.Syntax?.Settings.AsOf.Value ?? default,
                [],
                [],
                [],
                parsed.Diagnostics
            )
            : Explainer.Explain(syntax, parsed.Nodes.Value, options, id, new DiagnosticBag());
}
