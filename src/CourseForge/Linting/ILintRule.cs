using CourseForge.Diagnostics;

namespace CourseForge.Linting;

/// <summary>
/// One rule. The comment on the class is its manual: what it finds, why that is bad, an example, and what to write
/// instead.
/// </summary>
internal interface ILintRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Reports with <see cref="Descriptor"/>; the checker sets the level.</summary>
    void Run(LintContext context, DiagnosticBag diagnostics);
}
