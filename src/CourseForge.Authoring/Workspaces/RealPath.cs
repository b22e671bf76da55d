namespace CourseForge.Authoring.Workspaces;

/// <summary>Where a path leads when every symbolic link in it is followed, as far as it exists.</summary>
public static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>
    /// The real path, or null for a chain of links without end. Parts that do not exist are kept as they are.
    /// </summary>
    public static string? Of(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path = Path.GetFullPath(path)) ?? "/";
        var rest = new Stack<string>(Parts(path[real.Length..]).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (Target(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                real = Path.GetPathRoot(target) ?? real;
                target = target[real.Length..];
            }

            foreach (var piece in Parts(target).Reverse())
            {
                rest.Push(piece);
            }
        }

        return real;
    }

    /// <summary>Whether a real path is a folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var comparison =
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal;
        return path.Equals(folder, comparison)
            || path.StartsWith(
                Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
                comparison
            );
    }

    /// <summary>Whether a path leads to a folder or into it, however links lead.</summary>
    internal static bool LeadsInto(string? path, string folder) =>
        path is not null && Of(path) is { } real && Of(folder) is { } here && IsWithin(real, here);

    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".");

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
