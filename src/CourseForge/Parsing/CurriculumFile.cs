using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Overlays;
using CourseForge.Text;

namespace CourseForge.Parsing;

/// <summary>What a file is, by its place.</summary>
internal enum FileKind
{
    Settings,
    Objectives,
    Glossary,
    Contacts,
    Sources,
    Statutes,
    Jurisdictions,
    Course,
    Module,
    Bank,
    Scenario,
    Survey,

    /// <summary>overlays/ID/overlay.yaml.</summary>
    Overlay,

    /// <summary>Further claims of an overlay in YAML.</summary>
    OverlayClaims,

    /// <summary>Claims of an overlay in Markdown.</summary>
    OverlayText,
    Target,

    /// <summary>The reviews of an overlay (overlays/ID/overlay.lock) or of a target (targets/ID.lock).</summary>
    Lock,

    /// <summary>A readme, or a folder that has no meaning yet.</summary>
    Ignored,
    Unknown,
}

/// <summary>Knows the places of files in a curriculum.</summary>
internal static class CurriculumFile
{
    private static readonly string[] Names =
    [
        "curriculum.yaml",
        "objectives.yaml",
        "glossary.yaml",
        "contacts.yaml",
        "sources.yaml",
        "statutes.yaml",
        "jurisdictions.yaml",
    ];
    private static readonly string[] Folders =
    [
        "courses",
        "modules",
        "questions",
        "scenarios",
        "surveys",
        "overlays",
        "targets",
    ];

    internal static FileKind KindOf(CoursePath path)
    {
        var folder = path.Folder;
        if (
            path.Name.StartsWith("readme.", StringComparison.OrdinalIgnoreCase)
            || path.Name is "CHANGELOG.md" or "LICENSE.md" or "CONTRIBUTING.md"
        )
        {
            return FileKind.Ignored;
        }

        return (folder, path.Extension) switch
        {
            ("", _) => Array.IndexOf(Names, path.Name) is var index and >= 0 ? (FileKind)index : FileKind.Unknown,
            ("courses", ".yaml") => FileKind.Course,
            ("modules", ".md") => FileKind.Module,
            ("questions", ".yaml") => FileKind.Bank,
            ("scenarios", ".md") => FileKind.Scenario,
            ("surveys", ".yaml") => FileKind.Survey,
            ("targets", ".yaml") => FileKind.Target,
            ("targets", LayerFile.LockExtension) => FileKind.Lock,
            (_, LayerFile.LockExtension) when LayerFile.IsOverlayFolder(folder) && path.Name == LayerFile.LockName =>
                FileKind.Lock,
            (_, ".yaml") when LayerFile.IsOverlayFolder(folder) => path.Name == LayerFile.HeadName
                ? FileKind.Overlay
                : FileKind.OverlayClaims,
            (_, ".md") when LayerFile.IsOverlayFolder(folder) => FileKind.OverlayText,
            _ => FileKind.Unknown,
        };
    }

    internal static void ReportUnknown(SourceFile file, DiagnosticBag diagnostics)
    {
        var path = file.Path;
        if (path.Extension == ".yml")
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.StrayYml, file.Start, path.Value)
                    .WithHint($"rename it to '{Path.ChangeExtension(path.Value, ".yaml")}'")
            );
            return;
        }

        diagnostics.Add(Diagnostic.Create(Codes.Yaml.UnknownFile, file.Start, path.Value).WithHint(Hint(path)));
    }

    /// <summary>Where curriculum.yaml may have gone.</summary>
    internal static string? LookFor(ImmutableArray<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (file.Path.Name == "curriculum.yaml")
            {
                return $"there is a curriculum in the folder '{file.Path.Folder}'";
            }

            if (
                file.Path.Value.Equals("curriculum.yml", StringComparison.OrdinalIgnoreCase)
                || file.Path.Value.Equals("curriculum.yaml", StringComparison.OrdinalIgnoreCase)
            )
            {
                return $"rename '{file.Path}' to 'curriculum.yaml'";
            }
        }

        return null;
    }

    private static string Hint(CoursePath path)
    {
        var folder = path.Folder;
        if (folder.Length == 0)
        {
            return NearestName.Of(path.Name, Names) is { } name ? $"did you mean '{name}'?"
                : path.Extension == ".md" ? "modules belong in the folder 'modules', scenarios in 'scenarios'"
                : $"the files at the top are {string.Join(", ", Names)}; courses, questions and surveys have folders of their own";
        }

        var top = folder.Split('/')[0];
        if (Array.IndexOf(Folders, top) < 0)
        {
            return NearestName.Of(top, Folders) is { } near
                ? $"did you mean the folder '{near}'?"
                : $"the folders of a curriculum are {string.Join(", ", Folders)} and media";
        }

        if (top == "overlays")
        {
            return folder == top ? "each overlay has a folder of its own: overlays/ID/overlay.yaml"
                : folder.Count('/') > 1
                    ? $"files stand directly in '{folder[..folder.IndexOf('/', folder.IndexOf('/', StringComparison.Ordinal) + 1)]}', not in folders below it"
                : "files of an overlay are YAML (.yaml) or Markdown (.md)";
        }

        return folder != top ? $"files stand directly in '{top}', not in folders below it"
            : top is "modules" or "scenarios" ? $"files in '{top}' are Markdown (.md)"
            : $"files in '{top}' are YAML (.yaml)";
    }
}
