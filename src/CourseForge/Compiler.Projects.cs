using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Loading;
using CourseForge.Output.Records;
using CourseForge.Packaging.Releases;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Projects;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge;

// For releases of curricula and overlays, and for projects that use them.
public static partial class Compiler
{
    /// <summary>courseforge.yaml of a workspace; null when it is not there or has errors, which were told.</summary>
    public static ProjectSyntax? ReadProject(IWorkspace workspace, DiagnosticBag diagnostics) =>
        Text(workspace, CurriculumLayout.Project, diagnostics) is { } file
            ? ProjectDecoder.Project(file, diagnostics)
            : null;

    /// <summary>
    /// courseforge.lock of a workspace; an empty one when it is not there, and null when it has errors, which were told.
    /// </summary>
    public static ProjectLockSyntax? ReadProjectLock(IWorkspace workspace, DiagnosticBag diagnostics) =>
        !Has(workspace, CurriculumLayout.ProjectLock) ? ProjectLockSyntax.Empty
        : Text(workspace, CurriculumLayout.ProjectLock, diagnostics) is { } file
            ? ProjectDecoder.Lock(file, diagnostics)
        : null;

    /// <summary>The text of courseforge.lock.</summary>
    public static string WriteProjectLock(ProjectLockSyntax locked) => ProjectDecoder.Write(locked);

    /// <summary>
    /// What a folder would be as a release: of a curriculum by its curriculum.yaml, of overlays by its courseforge.yaml.
    /// Null when neither can be read, which was told.
    /// </summary>
    public static ReleaseIdentity? IdentityOf(IWorkspace workspace, DiagnosticBag diagnostics)
    {
        if (Has(workspace, CurriculumLayout.Settings))
        {
            var own = new DiagnosticBag();
            var settings = Text(workspace, CurriculumLayout.Settings, own) is { } file
                ? SettingsDecoder.Decode(file, own)
                : null;
            diagnostics.AddRange(own);
            return settings is null || own.HasErrors ? null : ReleaseIdentity.Of(settings);
        }

        return ReadProject(workspace, diagnostics) is { } project ? ReleaseIdentity.Of(project, diagnostics) : null;
    }

    /// <summary>Writes a release; null (and nothing usable in the stream) when there were errors.</summary>
    public static ReleaseManifest? PackRelease(
        IWorkspace workspace,
        ReleaseIdentity identity,
        Stream output,
        int maxParallelism,
        DiagnosticBag diagnostics
    ) => ReleasePacker.Pack(workspace, identity, output, maxParallelism, diagnostics);

    /// <summary>What a release of the workspace would list, without writing one; null when a file cannot be read.</summary>
    public static ReleaseManifest? DescribeRelease(
        IWorkspace workspace,
        ReleaseIdentity identity,
        int maxParallelism,
        DiagnosticBag diagnostics
    ) => ReleasePacker.Describe(workspace, identity, maxParallelism, diagnostics);

    /// <summary>What is wrong with a path as that of a file, as the end of a sentence; null when nothing is.</summary>
    public static string? ProblemOfName(string path) => FileNames.Problem(path);

    private static bool Has(IWorkspace workspace, string path) =>
        workspace.List().Any(entry => entry.Path.Value == path);

    private static SourceFile? Text(IWorkspace workspace, string path, DiagnosticBag diagnostics) =>
        workspace.List().FirstOrDefault(entry => entry.Path.Value == path) is { } entry
            ? TextDecoder.Decode(workspace, entry, null, diagnostics)
            : null;
}
