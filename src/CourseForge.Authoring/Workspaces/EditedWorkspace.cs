using System.Collections.Immutable;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Workspaces;

/// <summary>
/// A workspace as it would be with other texts in some files, or with files that are not there yet: what an editor has
/// not saved, or what is looked at before it is written.
/// </summary>
public sealed class EditedWorkspace : IWorkspace
{
    private readonly IWorkspace _workspace;
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);

    /// <param name="texts">By path.</param>
    public EditedWorkspace(IWorkspace workspace, IEnumerable<KeyValuePair<string, string>> texts)
    {
        _workspace = workspace;
        foreach (var (path, text) in texts)
        {
            _texts[path] = Encoding.UTF8.GetBytes(text);
        }
    }

    public ImmutableArray<WorkspaceEntry> List() =>
        [
            .. _workspace.List().Where(entry => !_texts.ContainsKey(entry.Path.Value)),
            .. _texts.Select(text => new WorkspaceEntry(
                new CoursePath(text.Key),
                WorkspaceEntryKind.File,
                text.Value.Length
            )),
        ];

    public byte[]? Read(CoursePath path) => _texts.GetValueOrDefault(path.Value) ?? _workspace.Read(path);

    public ImmutableArray<Diagnostic> Problems => _workspace.Problems;

    public string? OriginOf(CoursePath path) => _workspace.OriginOf(path);

    public Stream? Open(CoursePath path) =>
        _texts.GetValueOrDefault(path.Value) is { } bytes
            ? new MemoryStream(bytes, writable: false)
            : _workspace.Open(path);
}
