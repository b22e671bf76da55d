using CourseForge.Authoring.Building;

namespace CourseForge.Authoring.Workspaces;

/// <summary>Folders that were made for files: where these do not come, the folders go again.</summary>
internal sealed class MadeFolders
{
    private readonly List<string> _made = [];

    /// <summary>Makes a folder and those that it lies in, as far as they are missing.</summary>
    internal void Make(string folder)
    {
        var missing = new Stack<string>();
        for (var at = folder; at is not null && !Path.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        foreach (var at in missing)
        {
            Directory.CreateDirectory(at);
            _made.Add(at);
        }

        // Says what is wrong where a file has the name.
        Directory.CreateDirectory(folder);
    }

    /// <summary>Removes them again, but for those that somebody has put something into.</summary>
    internal void Remove()
    {
        for (var i = _made.Count - 1; i >= 0; i--)
        {
            try
            {
                Directory.Delete(_made[i]);
            }
            catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
            {
                // It is not empty, or not ours any more.
            }
        }

        _made.Clear();
    }
}
