using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>A project of which not all is here: there is nothing to read, but what stands in the way to be told.</summary>
internal sealed class RefusedWorkspace(ImmutableArray<Diagnostic> problems) : IWorkspace
{
    public ImmutableArray<Diagnostic> Problems => problems;

    public ImmutableArray<WorkspaceEntry> List() => [];

    public byte[]? Read(CoursePath path) => null;

    public Stream? Open(CoursePath path) => null;
}
