using System.Collections.Immutable;
using System.IO.Enumeration;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Authoring.Workspaces;

/// <summary>
/// A curriculum folder on disk. Links are followed only where they stay inside the folder; nothing here throws.
/// Only what was listed can be read.
/// </summary>
public sealed class DiskWorkspace(string folder) : IWorkspace
{
    private const int MaxDepth = 64;

    // Following a link takes as long as listing a dozen files, and a folder can hold links to folders that hold links.
    private const int EffortOfLink = 12;

    private readonly string _root = RealPath.Of(folder) ?? folder;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private ImmutableArray<WorkspaceEntry> _entries;
    private int _effort;
    private bool _isTooMuch;

    /// <summary>A class for the same reason as <see cref="WorkspaceEntry"/>.</summary>
    private sealed record Found(string Name, bool IsFolder, bool IsLink, long Length, long Written);

    public ImmutableArray<WorkspaceEntry> List()
    {
        if (_entries.IsDefault)
        {
            var entries = ImmutableArray.CreateBuilder<WorkspaceEntry>();
            ListFolder(_root, "", [_root], entries);
            _entries = entries.ToImmutable();
        }

        return _entries;
    }

    public byte[]? Read(CoursePath path) => Try(path, File.ReadAllBytes);

    public Stream? Open(CoursePath path) =>
        Try<Stream>(path, file => new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 1,
            FileOptions.SequentialScan
        ));

    private T? Try<T>(CoursePath path, Func<string, T> read)
        where T : class
    {
        List();
        if (!_files.TryGetValue(path.Value, out var file))
        {
            return null;
        }

        try
        {
            return read(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void ListFolder(
        string folder,
        string prefix,
        ImmutableArray<string> chain,
        ImmutableArray<WorkspaceEntry>.Builder entries
    )
    {
        if (chain.Length > MaxDepth)
        {
            entries.Add(new WorkspaceEntry(new CoursePath(prefix.TrimEnd('/')), WorkspaceEntryKind.TooDeep, 0));
            return;
        }

        List<Found> found;
        try
        {
            found = [.. Enumerate(folder)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            entries.Add(new WorkspaceEntry(new CoursePath(prefix.TrimEnd('/')), WorkspaceEntryKind.Unreadable, 0));
            return;
        }

        foreach (var entry in found)
        {
            if (_isTooMuch)
            {
                return;
            }

            // Whoever named a home folder, or one whose links lead round and round, need not wait for the end of it.
            _effort += entry.IsLink ? EffortOfLink : 1;
            if (_effort > CurriculumLayout.MaxFiles)
            {
                _isTooMuch = true;
                entries.Add(new WorkspaceEntry(new CoursePath(prefix + entry.Name), WorkspaceEntryKind.TooMany, 0));
                return;
            }

            var full = Path.Combine(folder, entry.Name);
            var path = prefix + entry.Name;
            if (entry.IsLink)
            {
                ListLink(full, path, chain, entries);
            }
            else if (entry.IsFolder)
            {
                if (entry.Name != CurriculumLayout.PackagesOfNode)
                {
                    ListFolder(full, path + "/", chain.Add(full), entries);
                }
            }
            else
            {
                ListFile(full, path, entry.Length, entry.Written, entries);
            }
        }
    }

    private void ListLink(
        string full,
        string path,
        ImmutableArray<string> chain,
        ImmutableArray<WorkspaceEntry>.Builder entries
    )
    {
        var target = RealPath.Of(full);
        if (target is null || (!File.Exists(target) && !Directory.Exists(target)))
        {
            entries.Add(
                new WorkspaceEntry(
                    new CoursePath(path),
                    target is null || RealPath.IsWithin(target, _root)
                        ? WorkspaceEntryKind.Unreadable
                        : WorkspaceEntryKind.LinkOutside,
                    0
                )
            );
        }
        else if (!RealPath.IsWithin(target, _root))
        {
            entries.Add(new WorkspaceEntry(new CoursePath(path), WorkspaceEntryKind.LinkOutside, 0));
        }
        else if (!Directory.Exists(target))
        {
            var file = new FileInfo(target);
            ListFile(target, path, file.Length, file.LastWriteTimeUtc.Ticks, entries);
        }
        else if (!chain.Contains(target))
        {
            // A link back to a folder that we are in would go round for ever.
            ListFolder(target, path + "/", chain.Add(target), entries);
        }
    }

    private void ListFile(
        string full,
        string path,
        long length,
        long written,
        ImmutableArray<WorkspaceEntry>.Builder entries
    )
    {
        var kind =
            length == 0 && UnixFile.IsSpecial(full) ? WorkspaceEntryKind.Special
            : UnixFile.IsReadable(full) ? WorkspaceEntryKind.File
            : WorkspaceEntryKind.Unreadable;
        entries.Add(
            new WorkspaceEntry(new CoursePath(path), kind, length)
            {
                LeadsTo = PathOf(full) is var real && real == path ? null : new CoursePath(real),
                Written = written,
            }
        );
        if (kind == WorkspaceEntryKind.File)
        {
            _files[path] = full;
        }
    }

    private string PathOf(string full) => Path.GetRelativePath(_root, full).Replace(Path.DirectorySeparatorChar, '/');

    private static FileSystemEnumerable<Found> Enumerate(string folder) =>
        new(
            folder,
            (ref entry) =>
                new Found(
                    entry.FileName.ToString(),
                    entry.IsDirectory,
                    (entry.Attributes & FileAttributes.ReparsePoint) != 0,
                    entry.IsDirectory ? 0 : entry.Length,
                    entry.LastWriteTimeUtc.Ticks
                ),
            new EnumerationOptions
            {
                AttributesToSkip = 0,
                IgnoreInaccessible = false,
                RecurseSubdirectories = false,
                ReturnSpecialDirectories = false,
            }
        )
        {
            ShouldIncludePredicate = (ref entry) => !CurriculumLayout.IsLeftBehind(entry.FileName),
        };
}
