using System.Collections.Immutable;
using CourseForge.Authoring.Building;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>
/// What a run has to say, before it is put into one of the output forms.
/// </summary>
/// <param name="Diagnostics">In order of place; at most as many as are to be shown.</param>
/// <param name="NotShown">How many more there are.</param>
/// <param name="Prefix">Leads from the folder that courseforge runs in to the curriculum folder: empty, or ends in a
/// slash.</param>
/// <param name="Files">The text files that were read, for forms that list files without problems too.</param>
internal sealed record Report(
    string Command,
    ImmutableArray<Diagnostic> Diagnostics,
    int NotShown,
    DiagnosticCounts Counts,
    string Prefix,
    ImmutableArray<SourceFile> Files
)
{
    public ImmutableArray<BuiltPackage> Packages { get; init; } = [];

    /// <summary>Only when --timings asked for them.</summary>
    public ImmutableArray<PhaseTime> Timings { get; init; } = [];

    /// <summary>Only when --timings asked for them.</summary>
    public BuildCost? Cost { get; init; }

    /// <summary>How a file is called: one of a release by its release, since it has no place that a user could open.</summary>
    public string PathOf(SourceFile file) =>
        file.Origin is { } origin ? $"[{origin}]/{file.Path.Value}" : Prefix + file.Path.Value;
}
