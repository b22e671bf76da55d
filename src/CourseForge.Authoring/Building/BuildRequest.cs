using System.Collections.Immutable;
using CourseForge.Authoring.Printing;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Text;

namespace CourseForge.Authoring.Building;

/// <summary>What a build is asked for.</summary>
public sealed record BuildRequest
{
    /// <summary>The full path of the curriculum folder.</summary>
    public required string Source { get; init; }

    /// <summary>What all variants have in common. Its progress is told when phases begin.</summary>
    public required CompileOptions Options { get; init; }

    /// <summary>Which variants are built, unless all are.</summary>
    public VariantChoice Variants { get; init; } = VariantChoice.Base;

    /// <summary>The base and every target.</summary>
    public bool AllVariants { get; init; }

    /// <summary>In the order in which they are asked for.</summary>
    public required ImmutableArray<IPackageFormat> Formats { get; init; }

    /// <summary>What to print, in the order in which it is asked for.</summary>
    public ImmutableArray<PrintKind> Prints { get; init; } = [];

    /// <summary>The full path of the output folder.</summary>
    public required string OutputPath { get; init; }

    /// <summary>The output folder as the user wrote it.</summary>
    public required string ShownOutput { get; init; }

    /// <summary>Documents of the SCORM schemas to put into packages.</summary>
    public ImmutableArray<GeneratedFile> Schemas { get; init; } = [];

    /// <summary>The learning system that packages are for.</summary>
    public LmsProfile Lms { get; init; } = LmsProfile.Generic;

    /// <summary>Also write each package unpacked.</summary>
    public bool Loose { get; init; }

    /// <summary>
    /// Keep what earlier builds made under other names, such as former versions; otherwise it is removed, and told.
    /// </summary>
    public bool Keep { get; init; }

    /// <summary>Build also when nothing has changed since the last build of the same.</summary>
    public bool Force { get; init; }

    /// <summary>Null = what the curriculum's country prints on.</summary>
    public PaperSize? Paper { get; init; }

    /// <summary>The browser that prints; null = what the environment names, or the first one found.</summary>
    public string? Browser { get; init; }

    /// <summary>For build records and the report: the same version gives the same bytes.</summary>
    public required string ToolVersion { get; init; }
}

/// <summary>What a build made, and everything that there is to say about it.</summary>
/// <param name="Packages">None when there were errors: then nothing in the output folder was changed.</param>
/// <param name="Files">The texts that were read.</param>
public sealed record BuildResult(
    ImmutableArray<BuiltPackage> Packages,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<SourceFile> Files
)
{
    /// <summary>Files of earlier builds, which this one no longer makes and removed.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>
    /// Files that the list of the output folder names, that this build no longer makes, and that are not what a build
    /// made: they were left.
    /// </summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>
    /// Of <see cref="Diagnostics"/>, the warnings and notes about the releases that a project writes over, which are
    /// their publishers' to mend.
    /// </summary>
    public ImmutableArray<Diagnostic> OfReleases { get; init; } = [];

    /// <summary>What the build worked on; null where nothing was built.</summary>
    public BuildCounts? Counts { get; init; }

    /// <summary>
    /// Nothing was built and nothing written, since all of it is there already, from the same files, options and tool.
    /// What there was to say then is not said again.
    /// </summary>
    public bool IsUpToDate { get; init; }

    /// <summary>How many warnings the build told that made what is up to date.</summary>
    public int EarlierWarnings { get; init; }
}
