using System.Security.Cryptography;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Building;

/// <summary>
/// The folder that packages go to. Everything is written under a temporary name in it first; only when all of a build
/// is there, <see cref="Publish"/> renames it into place. Whatever happens in between leaves the old files as they
/// were, and so does a file that cannot be renamed: those before it are put back.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string TemporaryPrefix = ".courseforge-";
    private const string TemporarySuffix = ".tmp";
    private const string ReplacedSuffix = ".old";
    private const string LockName = ".courseforge-build.lock";

    // errno of Linux and macOS (EWOULDBLOCK) and the HRESULT of ERROR_SHARING_VIOLATION.
    private static readonly int[] HeldCodes = [11, 35, unchecked((int)0x80070020)];

    private readonly Lock _gate = new();
    private readonly List<(string Temporary, string Name)> _pending = [];
    private readonly PlacedFiles _placed = new();
    private readonly TimeSpan _patience;
    private readonly BuildLock _life;
    private bool _abandoned;
    private int _count;

    private OutputFolder(string path, TimeSpan patience)
    {
        Path = path;
        _patience = patience;
        _life = BuildLock.Show(path, TemporaryPrefix);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Says what is wrong with a place for the output before any work is done; null when nothing is.</summary>
    public static Diagnostic? Refusal(string path, string shownPath, string curriculum, string currentDirectory)
    {
        if (
            RealPath.IsWithin(RealPath.Of(path) ?? path, RealPath.Of(curriculum) ?? curriculum)
            && !CurriculumFolder.IsBesideProject(path, curriculum)
        )
        {
            return Diagnostic
                .Create(Codes.Writing.OutputInsideSource, default, shownPath, Shown(curriculum))
                .WithHint(
                    $"for example: --out {Shown(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(curriculum) ?? curriculum, "dist"))}"
                );
        }

        return File.Exists(path) ? Diagnostic.Create(Codes.Writing.NotAFolder, default, shownPath) : null;

        string Shown(string full) => System.IO.Path.GetRelativePath(currentDirectory, full).Replace('\\', '/');
    }

    /// <summary>Makes the folder if need be.</summary>
    public static OutputFolder Open(string path) => OpenWith(path, TimeSpan.FromSeconds(30));

    /// <param name="patience">How long <see cref="Publish"/> waits for another build.</param>
    public static OutputFolder OpenWith(string path, TimeSpan patience)
    {
        try
        {
            Directory.CreateDirectory(path);
            var folder = new OutputFolder(path, patience);
            folder._life.RemoveLeftBehind(TemporarySuffix);
            return folder;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw WriteFailureException.Of(path, problem);
        }
    }

    /// <summary>
    /// Writes a file under a temporary name; <paramref name="name"/> may lie in a folder below. False from <paramref
    /// name="write"/> drops it.
    /// </summary>
    /// <param name="isDurable">Whether to wait until it is on the disk, for what cannot be made again from another file
    /// here.</param>
    public bool Write(string name, Func<Stream, bool> write, bool isDurable = true)
    {
        var temporary = NewTemporary(name);
        try
        {
            bool kept;
            using (
                var stream = new FileStream(
                    temporary,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.Read | FileShare.Delete,
                    bufferSize: 1 << 16
                )
            )
            {
                kept = write(stream);
                if (kept && isDurable)
                {
                    stream.Flush(flushToDisk: true);
                }
            }

            if (!kept)
            {
                Forget(temporary);
            }

            return kept;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            Forget(temporary);
            throw WriteFailureException.Of(System.IO.Path.Combine(Path, name), problem);
        }
    }

    /// <summary>Opens what <see cref="Write"/> has written and <see cref="Publish"/> has not renamed yet.</summary>
    public Stream Reopen(string name)
    {
        lock (_gate)
        {
            ThrowIfAbandoned();
            return File.OpenRead(_pending.First(item => item.Name == name).Temporary);
        }
    }

    /// <summary>Puts everything into place in one step that other builds into the same folder wait for.</summary>
    /// <param name="also">
    /// Runs before it, when no other build can come between, and may write what depends on what stands there.
    /// </param>
    /// <param name="afterwards">Runs when all is in place, still alone.</param>
    /// <exception cref="WriteFailureException">One file could not be put there; all old files are as they were.</exception>
    public void Publish(Action<OutputFolder>? also = null, Action<OutputFolder>? afterwards = null)
    {
        using var turn = TakeTurn();
        lock (_gate)
        {
            ThrowIfAbandoned();
            also?.Invoke(this);
            try
            {
                MakeWay();
                Rename();
            }
            catch
            {
                _placed.PutBack();
                throw;
            }

            _placed.Keep();
            afterwards?.Invoke(this);
            _life.Dispose();
        }
    }

    /// <summary>SHA-256 of what <see cref="Write"/> has written and <see cref="Publish"/> has not renamed yet.</summary>
    public string DigestOf(string name)
    {
        using var content = Reopen(name);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>SHA-256 of the file that stands under a name now; null when there is none that can be read.</summary>
    public string? DigestOfOld(string name) => DigestOf(Path, name);

    /// <inheritdoc cref="DigestOfOld"/>
    public static string? DigestOf(string folder, string name)
    {
        try
        {
            if (PathOf(folder, name) is not { } path)
            {
                return null;
            }

            using var content = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem) || problem is ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Removes a file that an earlier build made, when it is still the one that was made: the list that names it is a
    /// file that anyone may have written. Gone already is fine; anything else that stands in the way is not worth
    /// failing for.
    /// </summary>
    /// <param name="isOurs">Told the SHA-256 of what stands there.</param>
    public Removal RemoveStale(string name, Func<string, bool> isOurs)
    {
        if (DigestOfOld(name) is not { } digest)
        {
            return Removal.Absent;
        }

        try
        {
            if (isOurs(digest) && PathOf(Path, name) is { } path)
            {
                File.Delete(path);
                RemoveEmptyFolders(System.IO.Path.GetDirectoryName(path));
                return Removal.Removed;
            }
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            // It stays where it is.
        }

        return Removal.Left;
    }

    /// <summary>Null when a name leads out of the folder.</summary>
    private static string? PathOf(string folder, string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name));
        return path != folder && RealPath.LeadsInto(System.IO.Path.GetDirectoryName(path), folder) ? path : null;
    }

    /// <summary>
    /// Removes what has not been published. Called from the signal handler too, while the build may still be writing.
    /// </summary>
    public void Abandon()
    {
        lock (_gate)
        {
            _abandoned = true;
            foreach (var (temporary, _) in _pending)
            {
                TryDelete(temporary);
            }

            _pending.Clear();
            _life.Dispose();
        }
    }

    public void Dispose() => Abandon();

    /// <summary>
    /// What can be known to stand in the way is told before the first file is renamed: then all old files stay.
    /// </summary>
    private void MakeWay()
    {
        foreach (
            var parent in _pending
                .Select(item => System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, item.Name)) ?? Path)
                .Distinct(StringComparer.Ordinal)
        )
        {
            try
            {
                if (!RealPath.LeadsInto(parent, Path))
                {
                    throw new IOException("it leads out of the output folder");
                }

                _placed.MakeFolder(parent);
            }
            catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
            {
                throw WriteFailureException.Of(parent, problem);
            }
        }

        foreach (var target in _pending.Select(item => System.IO.Path.Combine(Path, item.Name)).Where(Directory.Exists))
        {
            throw WriteFailureException.Of(target, new IOException("a folder has this name"));
        }
    }

    /// <summary>Whether a folder lies in the output folder when links are followed.</summary>
    private void Rename()
    {
        foreach (var (temporary, name) in _pending)
        {
            var target = System.IO.Path.Combine(Path, name);
            try
            {
                var aside = System.IO.Path.Combine(Path, $"{_life.Name}-{_count++}{ReplacedSuffix}");
                _placed.Place(temporary, target, aside);
            }
            catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
            {
                throw WriteFailureException.Of(target, problem);
            }
        }

        _pending.Clear();
    }

    private string NewTemporary(string name)
    {
        lock (_gate)
        {
            ThrowIfAbandoned();
            var temporary = System.IO.Path.Combine(Path, $"{_life.Name}-{_count++}{TemporarySuffix}");
            _pending.Add((temporary, name));
            return temporary;
        }
    }

    private void Forget(string temporary)
    {
        lock (_gate)
        {
            _pending.RemoveAll(item => item.Temporary == temporary);
            TryDelete(temporary);
        }
    }

    private void ThrowIfAbandoned()
    {
        if (_abandoned)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>The lock file is held open, not just there: one that a killed build left behind stops nobody.</summary>
    private FileStream TakeTurn()
    {
        var path = System.IO.Path.Combine(Path, LockName);
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(25);
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException problem)
                when (IsHeld(problem)
                    || (problem is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
                )
            {
                if (waited >= _patience)
                {
                    throw new WriteFailureException(
                        Diagnostic.Create(Codes.Writing.InUse, default, Path, (int)_patience.TotalSeconds),
                        problem
                    );
                }

                Thread.Sleep(pause);
                waited += pause;
            }
            catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
            {
                throw WriteFailureException.Of(path, problem);
            }
        }
    }

    /// <summary>
    /// Whether another build holds the file. It may be gone, and its turn over, before that could be seen on the disk.
    /// </summary>
    private static bool IsHeld(IOException problem) => HeldCodes.Contains(problem.HResult);

    private void RemoveEmptyFolders(string? folder)
    {
        while (
            folder is not null
            && folder != Path
            && RealPath.IsWithin(folder, Path)
            && !Directory.EnumerateFileSystemEntries(folder).Any()
        )
        {
            Directory.Delete(folder);
            folder = System.IO.Path.GetDirectoryName(folder);
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
            // Nothing more can be done; a later build removes it.
        }
    }
}
