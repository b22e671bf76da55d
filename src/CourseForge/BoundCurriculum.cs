using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// A curriculum after the front half of the pipeline: linked and checked. Courses are empty when there were errors
/// before.
/// </summary>
public sealed record BoundCurriculum(
    SourceSet Sources,
    CurriculumSyntax? Syntax,
    ImmutableArray<Course> Courses,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>What was composed.</summary>
    public Variant Variant => Composition?.Variant ?? Variant.Base;

    /// <summary>How it was composed; null when that failed.</summary>
    internal Composition? Composition { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
