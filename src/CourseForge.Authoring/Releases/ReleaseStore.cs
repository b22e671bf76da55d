using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Packaging.Releases;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>
/// The folder of this user in which releases are kept, each under the digest of its content. What is in it is never
/// changed: a release is written beside its place and moved there when it is complete, so that two restores at once, and
/// one that was killed, leave whole releases or none.
/// </summary>
internal sealed class ReleaseStore
{
    private const string NewPrefix = ".new-";
    private const string LockSuffix = ".lock";

    private readonly string _root;

    public ReleaseStore(string root) => _root = root;

    /// <summary>What COURSEFORGE_HOME names, or <c>.courseforge</c> in the user's home folder.</summary>
    public static ReleaseStore Of(AuthoringHost host)
    {
        var home = host.Variable("COURSEFORGE_HOME");
        if (string.IsNullOrEmpty(home))
        {
            var user = host.Variable("HOME") ?? host.Variable("USERPROFILE");
            home = Path.Combine(
                string.IsNullOrEmpty(user) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : user,
                ".courseforge"
            );
        }

        return new ReleaseStore(Path.Combine(host.FullPath(home), "releases"));
    }

    public string FolderOf(string digest) => Path.Combine(_root, digest);

    /// <summary>The folder of a release, when it is here and whole.</summary>
    /// <param name="isDeep">Whether every byte is looked at, and not names and lengths alone.</param>
    public string? Find(string digest, bool isDeep) =>
        FolderOf(digest) is var folder && IsWhole(folder, digest, isDeep) ? folder : null;

    /// <summary>
    /// Keeps a release. It is written by <paramref name="fill"/> into a folder of its own, and is only kept when its
    /// files have the digest that <paramref name="fill"/> gives back.
    /// </summary>
    /// <exception cref="ReleaseException">It could not be written; nothing is left of it.</exception>
    public (string Folder, T Result) Add<T>(AuthoringHost host, Func<string, (string Digest, T Result)> fill)
    {
        var fresh = Path.Combine(_root, NewPrefix + Guid.NewGuid().ToString("N"));
        using var interruption = host.OnInterruption(() => Remove(fresh));
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(_root);
            RemoveLeftBehind();
            held = Hold(fresh);
            Directory.CreateDirectory(fresh);
            var (digest, result) = fill(fresh);
            var folder = FolderOf(digest);
            Place(fresh, folder, digest);
            return (folder, result);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw NotWritable(_root, problem);
        }
        finally
        {
            Remove(fresh);
            held?.Dispose();
        }
    }

    /// <summary>Gives a place for a file that is only needed until what is in it was kept.</summary>
    public (string Path, T Result) AddFetched<T>(AuthoringHost host, Func<string, T> use)
    {
        var path = Path.Combine(_root, NewPrefix + Guid.NewGuid().ToString("N"));
        using var interruption = host.OnInterruption(() => Remove(path));
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(_root);
            held = Hold(path);
            return (path, use(path));
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw NotWritable(_root, problem);
        }
        finally
        {
            Remove(path);
            held?.Dispose();
        }
    }

    /// <summary>Says that somebody is at work there, for as long as this process lives.</summary>
    private static FileStream Hold(string path) =>
        new(path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    internal static ReleaseException NotWritable(string path, Exception problem) =>
        new(
            Diagnostic.Create(
                Codes.Dependencies.StoreNotWritable,
                default,
                path,
                problem is UnauthorizedAccessException ? "the system does not allow it" : problem.Message.TrimEnd('.')
            )
        );

    /// <summary>Whether a folder holds the release of a digest.</summary>
    internal static bool IsWhole(string folder, string digest, bool isDeep)
    {
        var list = Path.Combine(folder, CurriculumLayout.ReleaseManifest);
        try
        {
            if (
                !File.Exists(list)
                || ReleaseManifest.Read(
                    new CoursePath(CurriculumLayout.ReleaseManifest),
                    File.ReadAllBytes(list),
                    new DiagnosticBag()
                )
                    is not { } manifest
                || manifest.Sha256 != digest
                || ReleaseManifest.DigestOf(manifest.Files) != digest
            )
            {
                return false;
            }

            return manifest.Files.All(file =>
                new FileInfo(Path.Combine(folder, file.Path)) is { Exists: true } found
                && found.Length == file.Length
                && found.LinkTarget is null
                && (!isDeep || DigestOf(found.FullName) == file.Sha256)
            );
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            return false;
        }
    }

    /// <summary>Copies a release into another folder, all or none, in place of what has its name there.</summary>
    public static void CopyTo(string folder, string target, AuthoringHost host)
    {
        var parent = Path.GetDirectoryName(target)!;
        var fresh = Path.Combine(parent, NewPrefix + Guid.NewGuid().ToString("N"));
        var aside = fresh + ".old";
        using var interruption = host.OnInterruption(() => Remove(fresh));
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(fresh, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            if (Directory.Exists(target))
            {
                Directory.Move(target, aside);
            }

            Directory.Move(fresh, target);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            if (!Directory.Exists(target) && Directory.Exists(aside))
            {
                Directory.Move(aside, target);
            }

            throw NotWritable(target, problem);
        }
        finally
        {
            Remove(fresh);
            Remove(aside);
        }
    }

    internal static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    /// <summary>Another restore may have put the same there; a damaged one gives way.</summary>
    private static void Place(string fresh, string folder, string digest)
    {
        if (Directory.Exists(folder))
        {
            if (IsWhole(folder, digest, isDeep: true))
            {
                return;
            }

            Directory.Move(folder, fresh + ".damaged");
            Remove(fresh + ".damaged");
        }

        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (IsWhole(folder, digest, isDeep: false))
        {
            // The other one was faster.
        }
    }

    /// <summary>What restores left that were killed: their locks are free.</summary>
    private void RemoveLeftBehind()
    {
        foreach (var left in Directory.GetFileSystemEntries(_root, NewPrefix + "*"))
        {
            var name = Path.GetFileName(left);
            var lockFile = Path.Combine(_root, name[..Math.Min(name.Length, NewPrefix.Length + 32)] + LockSuffix);
            if (IsHeld(lockFile))
            {
                continue;
            }

            Remove(left);
        }
    }

    private static bool IsHeld(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

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

    /// <summary>A file or a folder, as far as it goes: what is left is found by the next restore.</summary>
    internal static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            // In use, or not ours.
        }
    }

    /// <summary>Keeps the release of a zip.</summary>
    public Release AddZip(
        string path,
        string shown,
        ExpectedRelease expected,
        ReleaseSourceSyntax from,
        AuthoringHost host
    )
    {
        using var reader = ReleaseReader.Open(path, shown);
        reader.Require(expected);
        var digest = reader.Manifest.Sha256;
        if (Find(digest, isDeep: true) is { } there)
        {
            return new Release(
                ReleaseReader.IdentityOf(there, reader.Manifest.Id, reader.Manifest.Version),
                digest,
                there,
                from
            );
        }

        var (folder, identity) = Add<ReleaseIdentity>(host, fresh => (digest, reader.Extract(fresh)));
        return new Release(identity, digest, folder, from);
    }
}
