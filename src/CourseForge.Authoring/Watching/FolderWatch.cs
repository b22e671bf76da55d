using System.Collections.Concurrent;
using System.Diagnostics;
using CourseForge.Layout;

namespace CourseForge.Authoring.Watching;

/// <summary>
/// Waits for changes in a folder. The system's notifications say when to look, and looking says what has changed; where
/// there are none (network folders, no more notifications to be had) it looks now and then. For one caller at a time.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    /// <summary>Listing a huge folder may take a twentieth of the time, and no more.</summary>
    private const int ShareOfListing = 20;

    /// <summary>Systems of files that say nothing of what others write into them.</summary>
    private static readonly string[] s_silent =
    [
        "nfs",
        "cifs",
        "smb",
        "9p",
        "fuse",
        "vboxsf",
        "afpfs",
        "webdav",
        "drvfs",
    ];

    private readonly string _folder;
    private readonly WatchPace _pace;
    private readonly SemaphoreSlim _heard = new(0);
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);
    private readonly bool _isTold;
    private FileSystemWatcher? _watcher;
    private FolderListing _seen;
    private TimeSpan _effort;

    /// <param name="folder">The full path. It is looked at now: the first change is one after this.</param>
    /// <param name="polls">Do not rely on notifications, even where the system has them.</param>
    public FolderWatch(string folder, WatchPace? pace = null, bool polls = false)
    {
        _folder = Path.TrimEndingDirectorySeparator(folder);
        _pace = pace ?? new WatchPace();
        _isTold = !polls && !IsSilent(_folder);
        Listen();
        _seen = Look();
    }

    /// <summary>Whether the system tells of changes; else the folder is looked at several times a second.</summary>
    public bool IsTold => _watcher is not null;

    /// <summary>Waits for the next change. What changed while nobody waited is told at once.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any longer.</exception>
    public async Task<FolderChange> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _heard.WaitAsync(Patience(), cancellation).ConfigureAwait(false);
            var (now, named) = await StillAsync(cancellation).ConfigureAwait(false);
            if (now.IsThere && !_seen.IsThere)
            {
                // Notifications of a folder that was removed do not come back with it.
                Deafen();
                Listen();
                now = Look();
            }
            else if (!now.IsThere)
            {
                Deafen();
            }

            var changed = now.ChangedSince(_seen);
            changed.AddRange(named.Where(path => now.Has(path) && !changed.Contains(path)));
            var hasGone = now.IsThere != _seen.IsThere;
            _seen = now;
            if (changed.Count > 0 || hasGone)
            {
                changed.Sort(StringComparer.Ordinal);
                return new FolderChange([.. changed], now.IsThere);
            }
        }
    }

    public void Dispose()
    {
        Deafen();
        _heard.Dispose();
    }

    /// <summary>
    /// What there is when two looks in a row see the same: a file that is half written is another one a moment later.
    /// </summary>
    private async Task<(FolderListing Now, List<string> Named)> StillAsync(CancellationToken cancellation)
    {
        var named = new List<string>();
        var since = Stopwatch.GetTimestamp();
        var now = Look();
        if (now.IsSameAs(_seen) && _named.IsEmpty)
        {
            return (now, named);
        }

        while (true)
        {
            Take(named);
            await Task.Delay(_pace.Stillness, cancellation).ConfigureAwait(false);
            var next = Look();
            if ((next.IsSameAs(now) && _named.IsEmpty) || Stopwatch.GetElapsedTime(since) > _pace.Longest)
            {
                return (next, named);
            }

            now = next;
        }
    }

    /// <summary>What the system named since it was last asked.</summary>
    private void Take(List<string> named)
    {
        foreach (var path in _named.Keys)
        {
            if (_named.TryRemove(path, out _) && !named.Contains(path))
            {
                named.Add(path);
            }
        }

        while (_heard.CurrentCount > 0 && _heard.Wait(0))
        {
            // All of it is one change.
        }
    }

    private FolderListing Look()
    {
        var start = Stopwatch.GetTimestamp();
        var listing = FolderListing.Of(_folder);
        _effort = Stopwatch.GetElapsedTime(start);
        return listing;
    }

    private TimeSpan Patience()
    {
        var usual = _watcher is null ? _pace.Poll : _pace.Doubt;
        var least = _effort * ShareOfListing;
        return usual > least ? usual : least;
    }

    private void Listen()
    {
        if (!_isTold || !Directory.Exists(_folder))
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Hear(change.Name);
            watcher.Created += (_, change) => Hear(change.Name);
            watcher.Deleted += (_, change) => Hear(change.Name);
            watcher.Renamed += (_, change) => Hear(change.Name);

            // Too much happened at once: looking finds out what.
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or PlatformNotSupportedException
            )
        {
            // The system has no more notifications to give, or none at all: then it is looked at instead.
            watcher?.Dispose();
        }
    }

    private void Deafen()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void Hear(string? name)
    {
        if (name is null || CurriculumLayout.IsLeftBehind(Path.GetFileName(name.AsSpan())))
        {
            return;
        }

        // One that a curriculum does not read is not in the listing, and so is told to nobody.
        _named[name.Replace(Path.DirectorySeparatorChar, '/')] = true;
        Signal();
    }

    private void Signal()
    {
        try
        {
            _heard.Release();
        }
        catch (Exception problem) when (problem is ObjectDisposedException or SemaphoreFullException)
        {
            // Nobody waits any more.
        }
    }

    private static bool IsSilent(string folder)
    {
        try
        {
            // The innermost place where something is mounted.
            var drive = DriveInfo
                .GetDrives()
                .Where(drive => folder.StartsWith(drive.Name.TrimEnd('/'), StringComparison.Ordinal))
                .MaxBy(static drive => drive.Name.Length);
            return drive is not null
                && (
                    drive.DriveType == DriveType.Network
                    || s_silent.Any(silent => drive.DriveFormat.StartsWith(silent, StringComparison.OrdinalIgnoreCase))
                );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
