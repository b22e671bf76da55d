using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>
/// A project and the releases that it writes over, as one curriculum folder: of the curriculum everything but its
/// targets, of releases of overlays these, and the project's own overlays, targets, media and jurisdictions at the paths
/// at which they are written. Every path leads to one place.
/// </summary>
public sealed class ProjectWorkspace : IWorkspace
{
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private readonly List<WorkspaceEntry> _entries = [];
    private readonly DiagnosticBag _problems = new();
    private readonly HashSet<string> _clashes = new(StringComparer.Ordinal);

    private sealed record Part(IWorkspace Workspace, CoursePath Inside, string? Origin);

    internal ProjectWorkspace(IWorkspace project, IEnumerable<Release> releases, IEnumerable<Diagnostic> warnings)
    {
        _problems.AddRange(warnings);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in releases)
        {
            Mount(new DiskWorkspace(release.Folder), release, owners);
        }

        foreach (var entry in project.List())
        {
            var path = entry.Path.Value;
            if (CurriculumLayout.IsOfProject(path) || entry.Kind == WorkspaceEntryKind.TooMany)
            {
                Add(entry, entry, project, null, owners);
            }
            else if (entry.Kind == WorkspaceEntryKind.File && CurriculumLayout.IsOfCurriculum(path))
            {
                _problems.Add(Codes.Dependencies.NotOfProject, SourceSpan.OfFile(entry.Path), path);
            }
        }

        Problems = _problems.ToSorted();
    }

    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The files of a folder: of a curriculum as they stand there, of a project with what it writes over.</summary>
    /// <param name="isLocked">
    /// Whether everything must be, byte for byte, what courseforge.lock says: for what is published.
    /// </param>
    public static IWorkspace OpenFolder(string folder, bool isLocked, AuthoringHost host)
    {
        var disk = new DiskWorkspace(folder);
        return CurriculumFolder.IsProject(folder) ? Project.Open(folder, disk, host).Assemble(isLocked) : disk;
    }

    public ImmutableArray<WorkspaceEntry> List() => [.. _entries];

    public byte[]? Read(CoursePath path) =>
        _parts.TryGetValue(path.Value, out var part) ? part.Workspace.Read(part.Inside) : null;

    public Stream? Open(CoursePath path) =>
        _parts.TryGetValue(path.Value, out var part) ? part.Workspace.Open(part.Inside) : null;

    public string? OriginOf(CoursePath path) => _parts.TryGetValue(path.Value, out var part) ? part.Origin : null;

    private void Mount(DiskWorkspace workspace, Release release, Dictionary<string, string> owners)
    {
        var identity = release.Identity;
        foreach (var entry in workspace.List())
        {
            var path = entry.Path.Value;
            var isWanted =
                identity.Kind == ReleaseKind.Curriculum
                    ? !CurriculumLayout.IsOfTarget(path) && path != CurriculumLayout.ReleaseManifest
                    : CurriculumLayout.IsOfOverlays(path);
            if (isWanted)
            {
                var place = CurriculumLayout.PlaceInProject(path, identity.Id);
                Add(entry, entry with { Path = new CoursePath(place) }, workspace, identity.ToString(), owners);
            }
        }
    }

    /// <summary>An overlay has one owner, whoever else has a file for its folder.</summary>
    private void Add(
        WorkspaceEntry original,
        WorkspaceEntry entry,
        IWorkspace workspace,
        string? origin,
        Dictionary<string, string> owners
    )
    {
        var path = entry.Path.Value;
        var owner = origin ?? "this project";
        var place = CurriculumLayout.OwnedPlace(entry.Path);
        if (!owners.TryAdd(place, owner) && owners[place] != owner)
        {
            if (_clashes.Add(place))
            {
                _problems.Add(
                    Codes.Dependencies.SamePlace,
                    SourceSpan.OfFile(new CoursePath(place)),
                    place,
                    owners[place],
                    owner
                );
            }

            return;
        }

        _entries.Add(entry);
        _parts[path] = new Part(workspace, original.Path, origin);
    }
}
