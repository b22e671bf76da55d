using System.Collections.Immutable;
using System.Text;
using CourseForge.Text;

namespace CourseForge.Authoring.Workspaces;

/// <summary>A curriculum folder in memory: for what was never on a disk, and for tests.</summary>
public sealed class MemoryWorkspace : IWorkspace
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WorkspaceEntryKind> _oddEntries = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>Lists the files from last to first: nothing may depend on the order.</summary>
    public bool Reversed { get; init; }

    public MemoryWorkspace Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MemoryWorkspace Add(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    /// <summary>Adds an entry that is not a file that can be read.</summary>
    public MemoryWorkspace AddOdd(string path, WorkspaceEntryKind kind)
    {
        _oddEntries[path] = kind;
        return this;
    }

    /// <summary>Adds a link to a file that is there.</summary>
    public MemoryWorkspace AddLink(string path, string target)
    {
        _links[path] = target;
        return Add(path, _files[target]);
    }

    public bool Contains(string path) => _files.ContainsKey(path) || _oddEntries.ContainsKey(path);

    public ImmutableArray<WorkspaceEntry> List()
    {
        var entries = _files
            .Select(file => new WorkspaceEntry(new CoursePath(file.Key), WorkspaceEntryKind.File, file.Value.Length)
            {
                LeadsTo = _links.TryGetValue(file.Key, out var target) ? new CoursePath(target) : null,
            })
            .Concat(_oddEntries.Select(odd => new WorkspaceEntry(new CoursePath(odd.Key), odd.Value, 0)));
        return [.. Reversed ? entries.Reverse() : entries];
    }

    public byte[]? Read(CoursePath path) => _files.GetValueOrDefault(path.Value);

    public Stream? Open(CoursePath path) => Read(path) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
}
