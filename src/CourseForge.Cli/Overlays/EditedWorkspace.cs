using System.Collections.Immutable;
using System.Text;
using CourseForge.Text;

namespace CourseForge.Cli.Overlays;

/// <summary>The curriculum as it would be with other texts in some files: read before anything is written.</summary>
internal sealed class EditedWorkspace(IWorkspace workspace, IReadOnlyDictionary<string, string> texts) : IWorkspace
{
    public ImmutableArray<WorkspaceEntry> List() => workspace.List();

    public byte[]? Read(CoursePath path) =>
        texts.TryGetValue(path.Value, out var text) ? Encoding.UTF8.GetBytes(text) : workspace.Read(path);

    public Stream? Open(CoursePath path) => workspace.Open(path);
}
