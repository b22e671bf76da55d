using CourseForge.Diagnostics;
using CourseForge.Layout;

namespace CourseForge.Authoring.Workspaces;

/// <summary>Finds the curriculum folder that a PATH argument means.</summary>
public static class CurriculumFolder
{
    private const string FileName = CurriculumLayout.Settings;

    /// <summary>
    /// The full path of the folder. PATH may be the folder, its curriculum.yaml or, of a project, its courseforge.yaml;
    /// without PATH it is the current folder.
    /// </summary>
    public static string Find(string? path, AuthoringHost host)
    {
        var full = host.FullPath(path is null or "" ? "." : path);
        if (File.Exists(full))
        {
            return
                Path.GetFileName(full) is FileName or CurriculumLayout.Project
                && Path.GetDirectoryName(full) is { } parent
                ? parent
                : throw new RequestException(
                    $"'{path}' is a file, not a curriculum",
                    $"name the folder that holds {FileName}, or that file"
                );
        }

        if (!Directory.Exists(full))
        {
            throw new RequestException(
                $"there is no folder '{path}'",
                $"name the folder that holds {FileName}; '{Suggest.New(path)}' makes one"
            );
        }

        if (!IsFolder(full))
        {
            if (path is null or "")
            {
                throw new RequestException(
                    $"the current folder holds no {FileName}",
                    Nearby(full, host) ?? "name the curriculum folder as the first argument"
                );
            }

            if (Nearby(full, host) is { } near)
            {
                throw new RequestException($"the folder '{path}' holds no {FileName}", near);
            }
        }

        return full;
    }

    /// <summary>
    /// Whether a folder is a project, which has courseforge.yaml and no curriculum of its own: it writes over releases.
    /// </summary>
    public static bool IsProject(string folder) =>
        File.Exists(Path.Combine(folder, CurriculumLayout.Project)) && !File.Exists(Path.Combine(folder, FileName));

    /// <summary>The folder of the curriculum or project that a file or folder stands in; null where there is none.</summary>
    /// <param name="path">The full path; it need not be there.</param>
    public static string? Above(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (IsFolder(above))
            {
                return above;
            }
        }

        return null;
    }

    /// <summary>Whether a folder is a curriculum or a project.</summary>
    public static bool IsFolder(string folder) => File.Exists(Path.Combine(folder, FileName)) || IsProject(folder);

    /// <summary>In a project only some folders are read; what is built may stand in another one.</summary>
    /// <param name="path">The full path of a folder in that of a curriculum or project.</param>
    internal static bool IsBesideProject(string path, string curriculum)
    {
        if (!IsProject(curriculum))
        {
            return false;
        }

        var real = RealPath.Of(curriculum) ?? curriculum;
        var inside = Path.GetRelativePath(real, RealPath.Of(path) ?? path).Replace('\\', '/') + "/";
        return inside != "./"
            && !CurriculumLayout.IsOfProject(inside)
            && !inside.StartsWith(CurriculumLayout.Vendor + "/", StringComparison.Ordinal);
    }

    /// <summary>A curriculum above the folder, or up to two folders below it.</summary>
    private static string? Nearby(string folder, AuthoringHost host)
    {
        if (Above(folder) is { } above)
        {
            return DidYouMean(above, host);
        }

        try
        {
            var options = new EnumerationOptions
            {
                MaxRecursionDepth = 2,
                RecurseSubdirectories = true,
                IgnoreInaccessible = true,
            };
            return
                Directory.EnumerateFiles(folder, FileName, options).Order(StringComparer.Ordinal).FirstOrDefault()
                    is { } file
                ? DidYouMean(Path.GetDirectoryName(file) ?? file, host)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string DidYouMean(string folder, AuthoringHost host) =>
        $"did you mean '{Path.GetRelativePath(host.CurrentDirectory, folder)}'?";
}
