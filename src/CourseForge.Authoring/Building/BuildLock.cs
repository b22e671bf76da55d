namespace CourseForge.Authoring.Building;

/// <summary>
/// A lock file that a build holds open while it runs. The names of its temporary files begin with the name of this
/// file, so that the next build can tell those of a build that was killed, whose lock is free, from those of one that
/// is still running.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private const string Suffix = ".lock";

    /// <summary>As many builds of one folder may begin in the same moment, each asking for the locks of the others.</summary>
    private const int MostAttempts = 32;

    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromDays(1);

    private readonly string _folder;
    private readonly string _prefix;
    private readonly FileStream _lock;

    private BuildLock(string folder, string prefix, string name, FileStream file)
    {
        (_folder, _prefix, Name, _lock) = (folder, prefix, name, file);
    }

    /// <summary>What temporary files of this build begin with.</summary>
    public string Name { get; }

    public static BuildLock Show(string folder, string prefix)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = prefix + Guid.NewGuid().ToString("N");
            try
            {
                var file = new FileStream(
                    Path.Combine(folder, name + Suffix),
                    FileMode.CreateNew,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
                return new BuildLock(folder, prefix, name, file);
            }
            catch (IOException problem)
                when (attempt < MostAttempts && problem is not (DirectoryNotFoundException or PathTooLongException))
            {
                // Another build asked for the lock in the moment between making the file and locking it, and may have
                // taken the file for one that was left behind, and removed it.
            }
        }
    }

    /// <summary>
    /// Removes temporary files of builds that were killed. Without a lock to ask, a build that runs now is younger than
    /// a day.
    /// </summary>
    public void RemoveLeftBehind(string suffix)
    {
        // Some network drives have no locks: there every lock would look free.
        var locksHold = IsHeld(_lock.Name);
        foreach (
            var sign in Files(new string('?', 32) + Suffix)
                .Where(sign => locksHold && sign.FullName != _lock.Name && !IsHeld(sign.FullName))
        )
        {
            foreach (var file in Files(sign.Name[_prefix.Length..^Suffix.Length] + "-*").Append(sign))
            {
                TryDelete(file.FullName);
            }
        }

        foreach (
            var file in Files("*" + suffix).Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > LeftBehindAfter)
        )
        {
            TryDelete(file.FullName);
        }
    }

    private FileInfo[] Files(string pattern) => new DirectoryInfo(_folder).GetFiles(_prefix + pattern);

    public void Dispose() => _lock.Dispose();

    private static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            return false;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            return true;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            // Another build may be doing the same.
        }
    }
}
