using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Packaging.Zip;
using CourseForge.Text;

namespace CourseForge.Packaging.Releases;

/// <summary>
/// Packs the sources of a curriculum, or of overlays, as they stand: the same files give the same zip. What is in it is
/// listed with lengths and digests in its first entry.
/// </summary>
internal static class ReleasePacker
{
    private const int Format = 1;

    internal static ReleaseManifest? Pack(
        IWorkspace workspace,
        ReleaseIdentity identity,
        Stream output,
        int maxParallelism,
        DiagnosticBag diagnostics
    )
    {
        if (Entries(workspace, identity, maxParallelism, diagnostics) is not { } entries)
        {
            return null;
        }

        var manifest = Manifest(identity, entries);
        var first = ZipEntry.Of(new GeneratedFile(CurriculumLayout.ReleaseManifest, manifest.ToBytes()));
        return ZipWriter.Write([first, .. entries], CurriculumLayout.ReleaseManifest, workspace, output, diagnostics)
            ? manifest
            : null;
    }

    internal static ReleaseManifest? Describe(
        IWorkspace workspace,
        ReleaseIdentity identity,
        int maxParallelism,
        DiagnosticBag diagnostics
    ) => Entries(workspace, identity, maxParallelism, diagnostics) is { } entries ? Manifest(identity, entries) : null;

    /// <summary>Null when a file cannot be read, or its name cannot be kept everywhere; that was told.</summary>
    private static ImmutableArray<ZipEntry>? Entries(
        IWorkspace workspace,
        ReleaseIdentity identity,
        int maxParallelism,
        DiagnosticBag diagnostics
    )
    {
        var own = new DiagnosticBag();
        var files = workspace
            .List()
            .Where(entry => entry.Kind == WorkspaceEntryKind.File && IsPacked(entry.Path.Value, identity.Kind))
            .OrderBy(static entry => entry.Path)
            .Select(entry => new CopiedFile(entry.Path.Value, entry.Path, entry.Length))
            .ToList();
        var entries = ZipEntry.Prepare([.. files.Select(File)], workspace, maxParallelism, own);
        diagnostics.AddRange(own);
        return own.HasErrors ? null : entries;

        // Texts of a curriculum shrink; media are compressed already, and are streamed.
        OutputFile File(CopiedFile file) =>
            IsText(file.Source) && workspace.Read(file.Source) is { } bytes
                ? new GeneratedFile(file.Path, bytes)
                : file;
    }

    private static bool IsText(CoursePath path) =>
        !CurriculumLayout.IsMedia(path)
        && path.Extension.ToLowerInvariant()
            is ".yaml"
                or ".md"
                or ".css"
                or ".txt"
                or CurriculumLayout.TemplateExtension
                or CurriculumLayout.ReviewExtension
                or "";

    /// <summary>Of a project only what others build on; of a curriculum everything but an earlier list.</summary>
    private static bool IsPacked(string path, string kind) =>
        path != CurriculumLayout.ReleaseManifest
        && (
            kind == ReleaseKind.Curriculum
            || CurriculumLayout.IsOfOverlays(path)
            || path == CurriculumLayout.Project
            || (!path.Contains('/', StringComparison.Ordinal) && IsAboutIt(path))
        );

    private static bool IsAboutIt(string name) =>
        name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("licen", StringComparison.OrdinalIgnoreCase)
        || name.Equals("CHANGELOG.md", StringComparison.OrdinalIgnoreCase);

    private static ReleaseManifest Manifest(ReleaseIdentity identity, ImmutableArray<ZipEntry> entries)
    {
        ImmutableArray<ReleaseFile> files =
        [
            .. entries
                .Select(static entry => new ReleaseFile
                {
                    Path = entry.Path,
                    Length = entry.Length,
                    Sha256 = entry.Digest,
                })
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        return new ReleaseManifest
        {
            Format = Format,
            Kind = identity.Kind,
            Id = identity.Id,
            Version = identity.Version,
            Title = identity.Title,
            Publisher = identity.Publisher,
            Licence = identity.Licence,
            Uses =
            [
                .. identity
                    .Uses.OrderBy(static use => use.Id.Value, StringComparer.Ordinal)
                    .Select(static use => new ReleaseNeed { Id = use.Id.Value, Version = use.Range.Value }),
            ],
            Sha256 = ReleaseManifest.DigestOf(files),
            Files = files,
        };
    }
}
