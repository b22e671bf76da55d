namespace CourseForge.LanguageServer.Documents;

/// <summary>Between the addresses that editors use and full paths of files.</summary>
internal static class FileAddress
{
    /// <summary>The full path; null for what is no file on this machine, such as a text that has no name yet.</summary>
    public static string? PathOf(string address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !uri.IsFile
            || uri.LocalPath.Contains('\0', StringComparison.Ordinal)
        )
        {
            return null;
        }

        // VS Code writes the colon of a drive as %3A, so that it is no drive to the framework.
        var path = uri.LocalPath;
        if (OperatingSystem.IsWindows() && path is ['/', _, ':', ..])
        {
            path = path[1..];
        }

        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    public static string Of(string path) => new Uri(path).AbsoluteUri;
}
