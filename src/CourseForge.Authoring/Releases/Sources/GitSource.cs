using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Packaging.Releases;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>
/// A git repository whose tags are versions. Its files are taken as they were committed, object by object: nothing is
/// checked out.
/// </summary>
internal sealed class GitSource : ReleaseSource
{
    private const string Tags = "refs/tags/";
    private const string Link = "120000";
    private const string Submodule = "160000";

    private readonly ReleaseSourceSyntax _from;
    private readonly string _address;
    private readonly ReleaseStore _store;
    private readonly AuthoringHost _host;
    private readonly GitProgram _git;
    private readonly string _folder;

    public GitSource(ReleaseSourceSyntax from, string address, ReleaseStore store, AuthoringHost host)
    {
        (_from, _address, _store, _host) = (from, address, store, host);
        _git = new GitProgram(from.Address.Value, WebSource.PatienceOf(host), host);
        _folder = (from.Folder ?? "").Trim('/');
        if (_folder.Length > 0 && ReleaseReader.ProblemOf(_folder) is { } problem)
        {
            throw new ReleaseException(
                Diagnostic.Create(
                    Codes.Dependencies.AddressRefused,
                    from.Address.Span,
                    from.Folder,
                    $"the path in the repository {problem}"
                )
            );
        }
    }

    private sealed record Blob(string Id, string Path, long Length);

    public override IReadOnlyList<OfferedRelease> Offers(string id)
    {
        var lines = Encoding.UTF8.GetString(_git.Run(["ls-remote", "--tags", "--refs", "--", _address])).Split('\n');
        return
        [
            .. lines
                .Select(static line => line.Split('\t'))
                .Where(static parts => parts.Length == 2 && parts[1].StartsWith(Tags, StringComparison.Ordinal))
                .Select(static parts => parts[1][Tags.Length..])
                .Select(tag => (tag, version: VersionOf(tag, id)))
                .Where(static found => found.version is not null)
                .Select(static found => new OfferedRelease(found.version!, null) { Name = found.tag })
                // v1.2.0 and 1.2.0 may both be there: the plain one, in the order of letters, counts.
                .OrderBy(static offer => offer.Name, StringComparer.Ordinal)
                .DistinctBy(static offer => offer.Version),
        ];
    }

    public override Release Fetch(string id, OfferedRelease offer, string? digest)
    {
        var tag =
            offer.Name.Length > 0 ? offer.Name : Offers(id).FirstOrDefault(one => one.Version == offer.Version)?.Name;
        if (tag is null)
        {
            throw _git.NotRead($"it has no tag of version {offer.Version} any more");
        }

        var (_, release) = _store.AddFetched(_host, path =>
        {
            try
            {
                return Fetch(id, offer.Version, digest, Tags + tag, path + ".git");
            }
            finally
            {
                ReleaseStore.Remove(path + ".git");
            }
        });
        return release;
    }

    private Release Fetch(string id, string version, string? digest, string tag, string repository)
    {
        _git.Run(["init", "--quiet", "--bare", repository]);
        _git.Run([
            "-C",
            repository,
            "fetch",
            "--quiet",
            "--depth",
            "1",
            "--no-tags",
            "--no-recurse-submodules",
            "--",
            _address,
            $"+{tag}:{tag}",
        ]);
        var blobs = Blobs(repository, tag);
        var (folder, (identity, found)) = _store.Add(_host, fresh =>
        {
            Write(repository, blobs, fresh);
            var identity = ReleaseReader.IdentityOf(fresh, id, version);
            var digest = Describe(fresh, identity);
            return (digest, (identity, digest));
        });
        return digest is null || digest == found
            ? new Release(identity, found, folder, _from)
            : throw new ReleaseException(ReleaseReader.OtherContent(id, version, found, digest));
    }

    /// <summary>The files of the curriculum's folder, as the tag has them.</summary>
    private ImmutableArray<Blob> Blobs(string repository, string tag)
    {
        var words = new List<string> { "-C", repository, "ls-tree", "-r", "-z", "-l", "--full-tree", tag };
        if (_folder.Length > 0)
        {
            words.AddRange(["--", _folder + "/"]);
        }

        var blobs = ImmutableArray.CreateBuilder<Blob>();
        long total = 0;
        foreach (
            var line in Encoding.UTF8.GetString(_git.Run(words)).Split('\0', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            // mode, type, object and length, then a tab and the path.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var parts = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var path = line[(tab + 1)..];
            path = _folder.Length > 0 ? path[(_folder.Length + 1)..] : path;
            if (path.Split('/').Any(static part => CurriculumLayout.IsLeftBehind(part)))
            {
                continue;
            }

            var problem =
                parts[0] == Link ? "is a link"
                : parts[0] == Submodule ? "is a submodule, whose files are elsewhere"
                : ReleaseReader.ProblemOf(path);
            if (problem is not null)
            {
                throw new ReleaseException(
                    Diagnostic.Create(Codes.Dependencies.UnsafeRelease, default, _from.Address.Value, path, problem)
                );
            }

            var length = long.Parse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture);
            total += length;
            blobs.Add(new Blob(parts[2], path, length));
        }

        return total > uint.MaxValue || blobs.Count > CurriculumLayout.MaxFiles
                ? throw new ReleaseException(
                    Diagnostic.Create(
                        Codes.Dependencies.ReleaseTooLarge,
                        default,
                        _from.Address.Value,
                        $"holds {blobs.Count} files and {total} bytes"
                    )
                )
            : blobs.Count == 0 ? throw _git.NotRead($"it has no folder '{_folder}' at {tag[Tags.Length..]}")
            : blobs.ToImmutable();
    }

    private void Write(string repository, ImmutableArray<Blob> blobs, string folder) =>
        _git.Run(
            ["-C", repository, "cat-file", "--batch"],
            string.Concat(blobs.Select(static blob => blob.Id + "\n")),
            stream =>
            {
                foreach (var blob in blobs)
                {
                    Header(stream, blob);
                    var path = Path.Combine(folder, blob.Path.Replace('/', Path.DirectorySeparatorChar));
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                    Copy(stream, file, blob.Length);
                    stream.ReadByte();
                }
            }
        );

    /// <summary>One line: the object, its type and its length.</summary>
    private void Header(Stream stream, Blob blob)
    {
        var header = new StringBuilder();
        for (int letter; (letter = stream.ReadByte()) is >= 0 and not '\n' && header.Length < 200; )
        {
            header.Append((char)letter);
        }

        if (header.ToString() != string.Create(CultureInfo.InvariantCulture, $"{blob.Id} blob {blob.Length}"))
        {
            throw _git.NotRead($"'{blob.Path}' is missing in it");
        }
    }

    private void Copy(Stream source, Stream target, long length)
    {
        var buffer = new byte[64 * 1024];
        for (var left = length; left > 0; )
        {
            var read = source.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
            {
                throw _git.NotRead("it ended in the middle of a file");
            }

            target.Write(buffer, 0, read);
            left -= read;
        }
    }

    /// <summary>Makes the list of a release, and leaves of the files those that belong to it.</summary>
    private string Describe(string folder, ReleaseIdentity identity)
    {
        var diagnostics = new DiagnosticBag();
        var manifest = Compiler.DescribeRelease(new DiskWorkspace(folder), identity, _host.Processors, diagnostics)
            ?? throw new ReleaseException(diagnostics.ToSorted());
        var kept = manifest.Files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (!kept.Contains(Path.GetRelativePath(folder, file).Replace('\\', '/')))
            {
                File.Delete(file);
            }
        }

        File.WriteAllBytes(Path.Combine(folder, CurriculumLayout.ReleaseManifest), manifest.ToBytes());
        return manifest.Sha256;
    }

    /// <summary>The version that a tag names; null for other tags.</summary>
    private string? VersionOf(string tag, string id)
    {
        var prefixes = _from.Tag is { } written
            ? [written]
            : new[] { $"{id}-v", $"{id}-", $"{id}/v", $"{id}/", "v", "" };
        return prefixes
            .Where(prefix => tag.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => tag[prefix.Length..])
            .FirstOrDefault(VersionRequirement.IsVersion);
    }
}
