namespace CourseForge.Authoring.Printing;

/// <summary>
/// The folder of one browser, in the folder for temporary files. A lock beside it, held open while it is used, tells the
/// next build which folders a killed build left behind.
/// </summary>
internal sealed class BrowserProfile : IDisposable
{
    private const string Prefix = "courseforge-browser-";
    private const string LockSuffix = ".lock";
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromDays(1);

    private readonly FileStream _lock;

    private BrowserProfile(string path, FileStream file)
    {
        (Path, _lock) = (path, file);
    }

    public string Path { get; }

    /// <summary>Makes a new one, and removes those that nobody uses any more.</summary>
    public static BrowserProfile Create() => CreateIn(System.IO.Path.GetTempPath());

    /// <param name="folder">Where profiles lie.</param>
    public static BrowserProfile CreateIn(string folder)
    {
        var path = System.IO.Path.Combine(folder, Prefix + Guid.NewGuid().ToString("N"));
        var file = new FileStream(
            path + LockSuffix,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );
        Directory.CreateDirectory(path);
        var profile = new BrowserProfile(path, file);
        profile.RemoveLeftBehind(folder);
        return profile;
    }

    public void Dispose()
    {
        for (var attempt = 0; attempt < 5 && !Remove(Path); attempt++)
        {
            // The last of its processes may still be writing.
            Thread.Sleep(50);
        }

        _lock.Dispose();
    }

    /// <summary>A folder without a lock is of a version that made none, or of one that has just ended.</summary>
    private void RemoveLeftBehind(string folder)
    {
        // Some network drives have no locks: there every lock would look free.
        if (!IsHeld(_lock.Name))
        {
            return;
        }

        foreach (var other in new DirectoryInfo(folder).GetDirectories(Prefix + "*"))
        {
            var sign = other.FullName + LockSuffix;
            var isLeft = File.Exists(sign) ? !IsHeld(sign) : DateTime.UtcNow - other.LastWriteTimeUtc > LeftBehindAfter;
            if (other.FullName != Path && isLeft && Remove(other.FullName))
            {
                RemoveFile(sign);
            }
        }
    }

    private static bool Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void RemoveFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another build may be doing the same.
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
