using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Authoring.Workspaces;

/// <summary>A workspace whose files appear below a folder of another one.</summary>
/// <param name="Prefix">The folder, without a slash at its end: <c>overlays/us-ca</c>.</param>
/// <param name="Origin">Where it comes from, for people: the name and version of a package.</param>
public sealed record Mount(string Prefix, IWorkspace Workspace, string Origin);

/// <summary>
/// Several roots as one curriculum folder. What is mounted hides what the root itself has in the same folder, so that
/// every path leads to one place only.
/// </summary>
public sealed class MountedWorkspace : IWorkspace
{
    private readonly IWorkspace _root;
    private readonly ImmutableArray<Mount> _mounts;

    public MountedWorkspace(IWorkspace root, IEnumerable<Mount> mounts)
    {
        _root = root;

        // The deepest folder first: a mount may lie in another one.
        _mounts =
        [
            .. mounts
                .OrderByDescending(mount => mount.Prefix.Length)
                .ThenBy(mount => mount.Prefix, StringComparer.Ordinal),
        ];
        foreach (var twice in _mounts.GroupBy(mount => mount.Prefix).Where(same => same.Skip(1).Any()))
        {
            throw new RequestException(
                $"'{twice.Key}' is mounted twice: {string.Join(" and ", twice.Select(mount => mount.Origin))}",
                "each folder comes from one place"
            );
        }
    }

    public ImmutableArray<WorkspaceEntry> List() =>
        [
            .. _root.List().Where(entry => MountOf(entry.Path) is null),
            .. _mounts.SelectMany(mount =>
                mount
                    .Workspace.List()
                    .Select(entry =>
                        entry with
                        {
                            Path = new CoursePath($"{mount.Prefix}/{entry.Path.Value}"),
                            LeadsTo = entry.LeadsTo is { } target
                                ? new CoursePath($"{mount.Prefix}/{target.Value}")
                                : null,
                        }
                    )
                    .Where(entry => MountOf(entry.Path) == mount)
            ),
        ];

    public byte[]? Read(CoursePath path) =>
        MountOf(path) is { } mount ? mount.Workspace.Read(Inside(mount, path)) : _root.Read(path);

    public Stream? Open(CoursePath path) =>
        MountOf(path) is { } mount ? mount.Workspace.Open(Inside(mount, path)) : _root.Open(path);

    /// <summary>Where a file comes from; null for the root's own.</summary>
    public string? OriginOf(CoursePath path) => MountOf(path)?.Origin;

    private Mount? MountOf(CoursePath path) =>
        _mounts.FirstOrDefault(mount =>
            path.Value.Length > mount.Prefix.Length
            && path.Value[mount.Prefix.Length] == '/'
            && path.Value.StartsWith(mount.Prefix, StringComparison.Ordinal)
        );

    private static CoursePath Inside(Mount mount, CoursePath path) => new(path.Value[(mount.Prefix.Length + 1)..]);
}
