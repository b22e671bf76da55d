using System.Collections.Immutable;
using CourseForge.Output;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Text;

namespace CourseForge.Packaging;

/// <summary>
/// What only packaging needs to know.
/// </summary>
/// <param name="Sources">The texts that the course was made from, for the build record.</param>
/// <param name="Schemas">Files of a folder of schema documents to put into the package (--schemas), by package
/// path.</param>
/// <param name="ToolVersion">For the build record.</param>
/// <param name="Lms">The learning system that the package is for.</param>
/// <param name="MaxParallelism">How many files are compressed at once. The bytes do not depend on it.</param>
public sealed record PackageOptions(
    SourceSet Sources,
    ImmutableArray<GeneratedFile> Schemas,
    string ToolVersion,
    LmsProfile Lms,
    int MaxParallelism
)
{
    /// <summary>What other packages of the same run have in common with this one; null = nothing is remembered.</summary>
    public PackedFiles? Packed { get; init; }

    /// <summary>Is told when the check for what is for the instructor alone begins and ends.</summary>
    public IProgress<CompileProgress>? Progress { get; init; }
}
