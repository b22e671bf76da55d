using CourseForge.Composing;
using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge;

// For those who keep overlays: which slots are filled, by whom and how well.
public static partial class Compiler
{
    /// <summary>
    /// How the slots of the variant that the options name stand; null, after saying why, when there is no such variant
    /// or what was read has errors.
    /// </summary>
    public static VariantCoverage? Cover(Reading reading, CompileOptions options, DiagnosticBag diagnostics) =>
        reading.HasErrors || reading.Syntax is null
            ? null
            : Composer.Cover(reading.Syntax, reading.Nodes.Value, options, diagnostics);
}
