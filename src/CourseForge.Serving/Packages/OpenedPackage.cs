using System.Collections.Frozen;
using System.IO.Compression;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Serving.Packages;

// Packages: what is in a package of any maker, as far as a learning system must know to launch it. Whatever is in it is
// other people's data: nothing of it is unpacked, and nothing of it is believed.

/// <summary>A package in memory or on disk, read when something of it is asked for.</summary>
public sealed class OpenedPackage : IDisposable
{
    /// <summary>In bytes: what one file of a package may be when it is unpacked.</summary>
    private const long LargestFile = 512L * 1024 * 1024;

    /// <summary>A package with more entries than this is none.</summary>
    private const int MostEntries = 100_000;

    private readonly Lock _gate = new();
    private readonly ZipArchive _zip;
    private readonly FrozenDictionary<string, ZipArchiveEntry> _entries;

    private OpenedPackage(ZipArchive zip, FrozenDictionary<string, ZipArchiveEntry> entries)
    {
        (_zip, _entries) = (zip, entries);
    }

    /// <summary>What a learning system is to launch.</summary>
    public PackageManifest Manifest { get; private set; } = PackageManifest.None;

    /// <summary>Paths of the files, in ordinal order.</summary>
    public IEnumerable<string> Files => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>Opens a zip; null, after saying why, for what is none or has nothing to launch.</summary>
    /// <param name="zip">Can be sought in; is closed with the package.</param>
    public static OpenedPackage? Open(Stream zip, DiagnosticBag diagnostics)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(zip, ZipArchiveMode.Read);
            _ = archive.Entries.Count;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException)
        {
            zip.Dispose();
            diagnostics.Add(Codes.Serving.NotAPackage, default, problem.Message);
            return null;
        }

        var package = new OpenedPackage(archive, EntriesOf(archive, diagnostics));
        if (ManifestReader.Read(package, diagnostics) is not { } manifest)
        {
            package.Dispose();
            return null;
        }

        package.Manifest = manifest;
        return package;
    }

    /// <summary>The bytes of a file; null where there is none, or where it cannot be unpacked.</summary>
    public byte[]? Read(string path)
    {
        if (!_entries.TryGetValue(path, out var entry) || entry.Length > LargestFile)
        {
            return null;
        }

        lock (_gate)
        {
            try
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                var buffer = new byte[64 * 1024];
                for (int read; (read = content.Read(buffer)) > 0; )
                {
                    // The length that a zip says of a file need not be true.
                    if (bytes.Length + read > LargestFile)
                    {
                        return null;
                    }

                    bytes.Write(buffer, 0, read);
                }

                return bytes.ToArray();
            }
            catch (Exception problem) when (problem is InvalidDataException or IOException or ObjectDisposedException)
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _zip.Dispose();
        }
    }

    private static FrozenDictionary<string, ZipArchiveEntry> EntriesOf(ZipArchive archive, DiagnosticBag diagnostics)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Take(MostEntries))
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.EndsWith('/'))
            {
                continue;
            }

            if (IsUnsafe(path))
            {
                diagnostics.Add(Codes.Serving.PathOutside, default, Shown(path));
            }
            else
            {
                entries.TryAdd(path, entry);
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether somebody who unpacks it would write outside of the folder.</summary>
    private static bool IsUnsafe(string path) =>
        path.StartsWith('/')
        || path.Contains(':', StringComparison.Ordinal)
        || path.Any(char.IsControl)
        || path.Split('/').Any(static part => part is ".." or "." or "");

    private static string Shown(string path) =>
        string.Concat(Shortened.To(120, path).Select(static letter => char.IsControl(letter) ? '?' : letter));
}
