using System.Collections.Immutable;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Output;

namespace CourseForge.Authoring.Building;

/// <summary>Schema documents: those of SCORM that go into packages, and ours that go to editors.</summary>
public static class SchemaDocuments
{
    /// <summary>The SCORM schemas of a folder.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="shown">As the user wrote it.</param>
    public static ImmutableArray<GeneratedFile> Read(string path, string shown)
    {
        var workspace = new DiskWorkspace(path);
        var files = workspace
            .List()
            .Where(entry => entry.Kind == WorkspaceEntryKind.File)
            .OrderBy(entry => entry.Path)
            .ToList();
        if (!Directory.Exists(path) || files.Count == 0)
        {
            throw new RequestException($"the folder '{shown}' of --schemas is not there or is empty");
        }

        return
        [
            .. files.Select(entry => new GeneratedFile(
                entry.Path.Value,
                workspace.Read(entry.Path)
                    ?? throw new RequestException($"the schema file '{entry.Path}' of --schemas cannot be read")
            )),
        ];
    }

    /// <summary>
    /// Puts the JSON Schemas for editors into a folder, all of them or none. Throws a <see
    /// cref="WriteFailureException"/> that says why the system would not.
    /// </summary>
    public static void Write(string path, ImmutableArray<EditorSchema> schemas, AuthoringHost host)
    {
        using var folder = OutputFolder.Open(path);
        using var interruption = host.OnInterruption(folder.Abandon);
        foreach (var schema in schemas)
        {
            folder.Write(schema.FileName, BuildContext.Bytes(Encoding.UTF8.GetBytes(schema.Json)));
        }

        folder.Publish();
    }
}
