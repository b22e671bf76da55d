using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays;
using CourseForge.Overlays.Coverage;

namespace CourseForge;

// For those who keep overlays: which slots are filled, by whom and how well.
public static partial class Compiler
{
    /// <summary>
    /// How the slots of a variant that was bound without errors stand. What binding resolved is taken; only the base,
    /// which has no layers to resolve, is looked at here.
    /// </summary>
    public static VariantCoverage? Cover(ParsedCurriculum parsed, BoundCurriculum bound, CompileOptions options) =>
        bound.Composition is { Stack: { } stack, Slots: var slots } && parsed.Syntax is { } curriculum
            ? VariantCoverages.Of(curriculum, stack, slots)
            : Cover(parsed, options, new DiagnosticBag());

    /// <summary>
    /// How the slots of the variant that the options name stand; null, after saying why, when there is no such variant
    /// or what was read has errors.
    /// </summary>
    public static VariantCoverage? Cover(ParsedCurriculum parsed, CompileOptions options, DiagnosticBag diagnostics) =>
        parsed.HasErrors || parsed.Syntax is null
            ? null
            : Composer.Cover(parsed.Syntax, parsed.Nodes, options, diagnostics);
}
