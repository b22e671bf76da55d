using System.IO.Enumeration;
using CourseForge.Layout;

namespace CourseForge.Authoring.Watching;

// Watching: hears when files of a curriculum change. What is told is what differs between two listings, so that the
// habits of editors (temporary files, renaming over, saving in two steps) need not be known.

/// <summary>The files of a folder as they stand at one moment: names, lengths and times, and nothing of what is in them.</summary>
internal sealed class FolderListing
{
    private readonly Dictionary<string, FileStamp> _files;

    private FolderListing(Dictionary<string, FileStamp> files, bool isThere)
    {
        (_files, IsThere) = (files, isThere);
    }

    /// <summary>A folder of which nothing is known yet.</summary>
    public static FolderListing Nothing { get; } = new([], isThere: false);

    /// <summary>Whether the folder was there.</summary>
    public bool IsThere { get; }

    public int Count => _files.Count;

    /// <summary>A class for the same reason as <see cref="WorkspaceEntry"/>.</summary>
    /// <param name="Written">In ticks of the system's clock; compared, never read.</param>
    private sealed record FileStamp(string Path, long Length, long Written);

    /// <summary>
    /// Looks at a folder. What a curriculum does not read is left out: hidden files, what editors leave behind, packages
    /// of Node. A folder in it that cannot be listed counts as empty, since it may be about to go.
    /// </summary>
    public static FolderListing Of(string folder)
    {
        var files = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        try
        {
            foreach (var file in Enumerate(folder))
            {
                files[file.Path] = file;
                if (files.Count >= CurriculumLayout.MaxFiles)
                {
                    break;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It went away while it was listed, or before.
        }

        return new FolderListing(files, Directory.Exists(folder));
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public bool IsSameAs(FolderListing other) =>
        IsThere == other.IsThere
        && _files.Count == other._files.Count
        && _files.All(file => other._files.TryGetValue(file.Key, out var stamp) && stamp == file.Value);

    /// <summary>The paths of files that are new, gone or not as they were, in ordinal order.</summary>
    public List<string> ChangedSince(FolderListing before) =>
        [
            .. _files
                .Values.Where(file => !before._files.TryGetValue(file.Path, out var old) || old != file)
                .Select(static file => file.Path)
                .Concat(before._files.Keys.Where(path => !_files.ContainsKey(path)))
                .Order(StringComparer.Ordinal),
        ];

    /// <param name="folder">Without a separator at its end.</param>
    private static FileSystemEnumerable<FileStamp> Enumerate(string folder) =>
        new(
            folder,
            (ref entry) => new FileStamp(PathIn(ref entry), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions
            {
                AttributesToSkip = 0,
                IgnoreInaccessible = true,
                RecurseSubdirectories = true,
                ReturnSpecialDirectories = false,
            }
        )
        {
            ShouldIncludePredicate = (ref entry) =>
                !entry.IsDirectory && !CurriculumLayout.IsLeftBehind(entry.FileName),
            ShouldRecursePredicate = (ref entry) =>
                !CurriculumLayout.IsLeftBehind(entry.FileName)
                && !entry.FileName.SequenceEqual(CurriculumLayout.PackagesOfNode)
                && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    private static string PathIn(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        return folder.IsEmpty
            ? entry.FileName.ToString()
            : string.Concat(folder.ToString().Replace(Path.DirectorySeparatorChar, '/'), "/", entry.FileName);
    }
}
