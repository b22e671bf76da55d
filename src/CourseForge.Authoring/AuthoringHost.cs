namespace CourseForge.Authoring;

/// <summary>
/// What authoring knows of the process it runs in: the folder, the date, the environment. Who starts it hands them in,
/// so that tests need no real ones; how anything is shown is the host's own matter.
/// </summary>
public class AuthoringHost
{
    public required string CurrentDirectory { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>A variable of the environment, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>How much may be done at once.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>For work that has no end of its own. Where the end of the process is its end, nobody asks for it.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>
    /// Asks to be told when the process is to end, until the result is disposed of: to leave nothing half done behind.
    /// Null where nobody would tell.
    /// </summary>
    /// <param name="cleanUp">Runs on a thread of its own, while the work may still go on.</param>
    public virtual IDisposable? OnInterruption(Action cleanUp) => null;

    /// <summary>The full path of what a user wrote.</summary>
    public string FullPath(string path) =>
        CurrentDirectory.Length > 0
            ? Path.GetFullPath(path, CurrentDirectory)
            : throw new RequestException(
                "the current folder is not there any more",
                "change into a folder that exists"
            );
}
