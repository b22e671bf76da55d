using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Parsing;

/// <summary>What is said about files that stand where nothing belongs.</summary>
internal static class CurriculumFile
{
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

        if (path.Extension == ".md" && CurriculumLayout.IsTarget(path.Value))
        {
            diagnostics.Add(Codes.OverlayFiles.TextOfTarget, file.Start, path.Value);
            return;
        }

        diagnostics.Add(Diagnostic.Create(Codes.Yaml.UnknownFile, file.Start, path.Value).WithHint(Hint(path)));
    }

    /// <summary>Where curriculum.yaml may have gone.</summary>
    internal static string? LookFor(ImmutableArray<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (file.Path.Name == CurriculumLayout.Settings)
            {
                return $"there is a curriculum in the folder '{file.Path.Folder}'";
            }

            if (
                file.Path.Value.Equals("curriculum.yml", StringComparison.OrdinalIgnoreCase)
                || file.Path.Value.Equals(CurriculumLayout.Settings, StringComparison.OrdinalIgnoreCase)
            )
            {
                return $"rename '{file.Path}' to '{CurriculumLayout.Settings}'";
            }
        }

        return null;
    }

    private static string Hint(CoursePath path)
    {
        var folder = path.Folder;
        if (folder.Length == 0)
        {
            return NearestName.Of(path.Name, CurriculumLayout.TopNames) is { } name ? $"did you mean '{name}'?"
                : path.Extension == ".md" ? "modules belong in the folder 'modules', scenarios in 'scenarios'"
                : $"the files at the top are {string.Join(", ", CurriculumLayout.TopNames)}; courses, questions and surveys have folders of their own";
        }

        var top = folder.Split('/')[0];
        if (!CurriculumLayout.Folders.Contains(top))
        {
            return NearestName.Of(top, CurriculumLayout.Folders) is { } near
                ? $"did you mean the folder '{near}'?"
                : $"the folders of a curriculum are {string.Join(", ", CurriculumLayout.Folders)} and {CurriculumLayout.Media}";
        }

        if (top == CurriculumLayout.Overlays)
        {
            return folder == top ? "each overlay has a folder of its own: overlays/ID/overlay.yaml"
                : folder.Count('/') > 1
                    ? $"files stand directly in '{folder[..folder.IndexOf('/', folder.IndexOf('/', StringComparison.Ordinal) + 1)]}', not in folders below it"
                : "files of an overlay are YAML (.yaml) or Markdown (.md)";
        }

        return folder != top ? $"files stand directly in '{top}', not in folders below it"
            : top is CurriculumLayout.Modules or CurriculumLayout.Scenarios ? $"files in '{top}' are Markdown (.md)"
            : $"files in '{top}' are YAML (.yaml)";
    }
}
