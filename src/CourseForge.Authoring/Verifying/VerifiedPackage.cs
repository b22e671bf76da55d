using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying;

/// <summary>What there is to say about a package.</summary>
/// <param name="Standard">Such as <c>SCORM 1.2</c> or <c>cmi5</c>; empty where the package could not be read so far.</param>
/// <param name="Units">How many parts of it are launched.</param>
/// <param name="Tool">What built it, from its build record; null for a package of another maker.</param>
/// <param name="Files">Its files, for forms that list files without problems too.</param>
public sealed record VerifiedPackage(
    ImmutableArray<Diagnostic> Diagnostics,
    string Standard,
    int Units,
    string? Tool,
    ImmutableArray<SourceFile> Files
);
