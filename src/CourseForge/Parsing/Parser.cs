using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing;

// Parsing: text to syntax, one file at a time, in parallel. Knows what may be written, not what it refers to.

/// <summary>Decodes every file into syntax. CF2xxx.</summary>
public static class Parser
{
    /// <summary>The syntax of all files, or null when there is no usable curriculum.yaml.</summary>
    public static CurriculumSyntax? Parse(SourceSet sources, CompileOptions options, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
