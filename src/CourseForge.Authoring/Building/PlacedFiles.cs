using CourseForge.Authoring.Workspaces;

namespace CourseForge.Authoring.Building;

/// <summary>Files that were put into their places, and what stood there before, until all of them are there.</summary>
internal sealed class PlacedFiles
{
    private readonly List<(string Target, string? Replaced)> _placed = [];
    private readonly MadeFolders _made = new();

    internal void MakeFolder(string folder) => _made.Make(folder);

    /// <param name="aside">Where what stands there is kept, in the same folder or one beside it.</param>
    internal void Place(string temporary, string target, string aside)
    {
        if (!File.Exists(target))
        {
            File.Move(temporary, target, overwrite: true);
            _placed.Add((target, null));
            return;
        }

        // There is no moment at which neither the old file nor the new one stands there.
        File.Replace(temporary, target, aside, ignoreMetadataErrors: true);
        _placed.Add((target, aside));
    }

    /// <summary>All are there: what stood there before goes.</summary>
    internal void Keep()
    {
        foreach (var (_, replaced) in _placed.Where(static placed => placed.Replaced is not null))
        {
            Try(() => File.Delete(replaced!));
        }

        _placed.Clear();
    }

    /// <summary>One could not be placed: everything is as it was before the first.</summary>
    internal void PutBack()
    {
        foreach (var (target, replaced) in _placed)
        {
            Try(() =>
            {
                if (replaced is null)
                {
                    File.Delete(target);
                }
                else
                {
                    File.Move(replaced, target, overwrite: true);
                }
            });
        }

        _placed.Clear();
        _made.Remove();
    }

    /// <summary>One that cannot be put back keeps no other from it; why the build failed is what is told.</summary>
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            // A later build removes what was kept.
        }
    }
}
