using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Rendering.Templates;

namespace CourseForge.Authoring.Building;

/// <summary>What the parts of one build share: what it works on, and what came of it so far.</summary>
internal sealed class BuildContext(
    BuildRequest request,
    IWorkspace workspace,
    ParsedCurriculum parsed,
    Themes themes,
    OutputFolder folder
)
{
    public BuildRequest Request { get; } = request;

    /// <summary>What the build depends on; null when that has changed since the build began, or cannot be known.</summary>
    public required Func<string?> Key { get; init; }

    public IWorkspace Workspace { get; } = workspace;

    public ParsedCurriculum Parsed { get; } = parsed;

    public Themes Themes { get; } = themes;

    public OutputFolder Folder { get; } = folder;

    public OutputNames Names { get; } = new(parsed.Syntax!);

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>For the ledger of the folder.</summary>
    public ImmutableArray<BuiltProduct>.Builder Made { get; } = ImmutableArray.CreateBuilder<BuiltProduct>();

    /// <summary>For the caller.</summary>
    public ImmutableArray<BuiltPackage>.Builder Packages { get; } = ImmutableArray.CreateBuilder<BuiltPackage>();

    /// <summary>For the report.</summary>
    public ImmutableArray<BuiltFile>.Builder Built { get; } = ImmutableArray.CreateBuilder<BuiltFile>();

    public void Enter(string phase, int done = 0, int total = 0) =>
        Request.Options.Progress?.Report(new CompileProgress(phase, done, total));

    public static Func<Stream, bool> Bytes(byte[] content) =>
        stream =>
        {
            stream.Write(content);
            return true;
        };
}
