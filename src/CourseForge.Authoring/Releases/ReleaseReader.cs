using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Packaging.Releases;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>What whoever asked for a release knows of it; null where nothing is known.</summary>
internal sealed record ExpectedRelease(string? Id, string? Version, string? Digest);

/// <summary>
/// Reads releases that may come from anybody. Everything that a zip says of itself is checked before the first byte is
/// written, and everything that is written against the list in the zip.
/// </summary>
internal sealed class ReleaseReader : IDisposable
{
    private const long MaxBytes = uint.MaxValue;
    private const int MaxManifest = 32_000_000;

    // Text shrinks to a tenth; deflate can do a thousandth, with nothing but zeros.
    private const long SmallEnough = 10_000_000;
    private const int MostShrinking = 100;

    private const int UnixType = 0xF000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive _zip;
    private readonly string _shown;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private ReleaseReader(ZipArchive zip, string shown)
    {
        _zip = zip;
        _shown = shown;
        Check();
        Manifest = ReadManifest();
        Compare();
    }

    public ReleaseManifest Manifest { get; }

    /// <param name="shown">The file as the user wrote it.</param>
    /// <exception cref="ReleaseException">It is no release that may be used.</exception>
    public static ReleaseReader Open(string path, string shown)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            return new ReleaseReader(zip, shown);
        }
        catch (Exception problem)
            when (problem is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException
            )
        {
            zip?.Dispose();
            throw new ReleaseException(
                Diagnostic.Create(
                    Codes.Dependencies.NotARelease,
                    default,
                    shown,
                    problem is InvalidDataException or NotSupportedException
                        ? "it is no zip file, or was cut short"
                        : problem.Message.TrimEnd('.')
                )
            );
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Whether it is what was asked for.</summary>
    /// <exception cref="ReleaseException">It is another one.</exception>
    public void Require(ExpectedRelease expected)
    {
        if (
            (expected.Id is not null && expected.Id != Manifest.Id)
            || (expected.Version is not null && VersionRequirement.Compare(expected.Version, Manifest.Version) != 0)
        )
        {
            throw Other(expected.Id ?? Manifest.Id, expected.Version ?? "", Manifest.Id, Manifest.Version);
        }

        if (expected.Digest is { } digest && digest != Manifest.Sha256)
        {
            throw new ReleaseException(OtherContent(Manifest.Id, Manifest.Version, Manifest.Sha256, digest));
        }
    }

    public static Diagnostic OtherContent(string id, string version, string digest, string expected) =>
        Diagnostic.Create(Codes.Dependencies.OtherContent, default, id, version, Short(digest), Short(expected));

    /// <summary>Writes the files into an empty folder, and reads there once more who they say they are.</summary>
    /// <exception cref="ReleaseException">A file is not as the list says.</exception>
    public ReleaseIdentity Extract(string folder)
    {
        foreach (var file in Manifest.Files)
        {
            Extract(
                _entries[file.Path],
                file,
                Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar))
            );
        }

        File.WriteAllBytes(Path.Combine(folder, CurriculumLayout.ReleaseManifest), Manifest.ToBytes());
        return IdentityOf(folder, Manifest.Id, Manifest.Version);
    }

    /// <summary>What the files of a folder say that they are, which must be what was asked for.</summary>
    internal static ReleaseIdentity IdentityOf(string folder, string? id, string? version)
    {
        var diagnostics = new DiagnosticBag();
        if (Compiler.IdentityOf(new DiskWorkspace(folder), diagnostics) is not { } identity)
        {
            throw new ReleaseException(diagnostics.ToSorted());
        }

        return
            (id is not null && identity.Id != id)
            || (version is not null && VersionRequirement.Compare(version, identity.Version) != 0)
            ? throw Other(id ?? identity.Id, version ?? "", identity.Id, identity.Version)
            : identity;
    }

    internal static ReleaseException Other(string id, string version, string foundId, string foundVersion) =>
        new(Diagnostic.Create(Codes.Dependencies.OtherRelease, default, id, version, foundId, foundVersion));

    /// <summary>The first digits, which is enough to compare by eye.</summary>
    internal static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;

    /// <summary>Why a name cannot be that of a file in a release; null when it can.</summary>
    internal static string? ProblemOf(string name) =>
        name.Length == 0 || name.Split('/').Any(static part => part is "" or "." or "..")
            ? "leads out of its folder, or is no plain path"
        : name.Length > 240 ? "is longer than some systems can store"
        : Compiler.ProblemOfName(name) is { } problem ? problem
        : null;

    private void Check()
    {
        if (_zip.Entries.Count > CurriculumLayout.MaxFiles)
        {
            throw TooLarge($"holds {_zip.Entries.Count} files");
        }

        var folded = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (var entry in _zip.Entries)
        {
            var type = (entry.ExternalAttributes >> 16) & UnixType;
            var name = entry.FullName;
            var isFolder = name.EndsWith('/') && entry.Length == 0;
            var problem = ProblemOf(isFolder ? name[..^1] : name)
                ?? (
                    type == UnixLink ? "is a link"
                    : type is not (0 or UnixFile) && !(isFolder && type == UnixFolder) ? "is no plain file"
                    : entry.IsEncrypted ? "is encrypted"
                    : isFolder || folded.Add(name.Normalize()) ? null
                    : "is there twice, or differs from another one in upper and lower case only"
                );
            if (problem is not null)
            {
                throw new ReleaseException(
                    Diagnostic.Create(Codes.Dependencies.UnsafeRelease, default, _shown, Visible(name), problem)
                );
            }

            if (isFolder)
            {
                continue;
            }

            total += entry.Length;
            if (total > MaxBytes || entry.Length < 0)
            {
                throw TooLarge($"would unpack to more than {Gigabytes(MaxBytes)} GB");
            }

            if (entry.Length > SmallEnough && entry.Length / MostShrinking > entry.CompressedLength)
            {
                throw TooLarge(
                    $"holds '{name}', of which {entry.CompressedLength} bytes would become {Gigabytes(entry.Length)} GB"
                );
            }

            _entries.Add(name, entry);
        }
    }

    private ReleaseManifest ReadManifest()
    {
        if (!_entries.TryGetValue(CurriculumLayout.ReleaseManifest, out var entry) || entry.Length > MaxManifest)
        {
            throw NotARelease($"it has no {CurriculumLayout.ReleaseManifest} at its top");
        }

        var content = new byte[entry.Length];
        using (var stream = entry.Open())
        {
            stream.ReadExactly(content);
        }

        var diagnostics = new DiagnosticBag();
        var path = new CoursePath($"{_shown.Replace('\\', '/')}/{CurriculumLayout.ReleaseManifest}");
        var manifest = ReleaseManifest.Read(path, content, diagnostics);
        return manifest switch
        {
            null => throw new ReleaseException(diagnostics.ToSorted()),
            { Format: > 1 } => throw NotARelease("it was made by a newer version of courseforge"),
            _ when !Compiler.IsId(manifest.Id) || !VersionRequirement.IsVersion(manifest.Version) => throw NotARelease(
                "its list names no id or no version"
            ),
            _ when manifest.Kind is not (ReleaseKind.Curriculum or ReleaseKind.Overlays) => throw NotARelease(
                $"it is of a kind that this version does not know, '{manifest.Kind}'"
            ),
            _ => manifest,
        };
    }

    /// <summary>The list and the zip say the same.</summary>
    private void Compare()
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Manifest.Files)
        {
            if (!listed.Add(file.Path) || file.Path == CurriculumLayout.ReleaseManifest)
            {
                throw Damaged($"'{file.Path}' is listed twice");
            }

            if (!_entries.TryGetValue(file.Path, out var entry))
            {
                throw Damaged($"'{file.Path}' is listed and is not there");
            }

            if (entry.Length != file.Length)
            {
                throw Damaged($"'{file.Path}' has {entry.Length} bytes instead of {file.Length}");
            }
        }

        if (
            _entries.Keys.FirstOrDefault(name => name != CurriculumLayout.ReleaseManifest && !listed.Contains(name)) is
            { } other
        )
        {
            throw Damaged($"'{other}' is there and is not listed");
        }

        if (ReleaseManifest.DigestOf(Manifest.Files) is var digest && digest != Manifest.Sha256)
        {
            throw Damaged($"its files add up to {Short(digest)} and not to {Short(Manifest.Sha256)}");
        }
    }

    private void Extract(ZipArchiveEntry entry, ReleaseFile file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        long length = 0;
        try
        {
            using var source = entry.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            for (int read; (read = source.Read(buffer)) > 0; )
            {
                length += read;
                if (length > file.Length)
                {
                    break;
                }

                hash.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged($"'{file.Path}' cannot be unpacked");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (length != file.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
        {
            throw Damaged($"'{file.Path}' has another content");
        }
    }

    private ReleaseException TooLarge(string what) =>
        new(Diagnostic.Create(Codes.Dependencies.ReleaseTooLarge, default, _shown, what));

    private ReleaseException Damaged(string what) =>
        new(Diagnostic.Create(Codes.Dependencies.ReleaseDamaged, default, $"{_shown}: {what}"));

    private ReleaseException NotARelease(string why) =>
        new(Diagnostic.Create(Codes.Dependencies.NotARelease, default, _shown, why));

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Visible(string name) =>
        string.Concat(name.Take(120).Select(static letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
