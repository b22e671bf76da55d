using System.Collections.Frozen;
using System.Xml;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Serving.Packages;

// Packages: what is in a package of any maker, as far as a learning system must know to launch it. Whatever is in it is
// other people's data: nothing of it is unpacked, and nothing of it is believed.

/// <summary>A package in memory or on disk, read when something of it is asked for.</summary>
public sealed class OpenedPackage : IDisposable
{
    private readonly PackageFiles _files;
    private readonly FrozenDictionary<string, PackageEntry> _entries;

    private OpenedPackage(PackageFiles files, FrozenDictionary<string, PackageEntry> entries)
    {
        (_files, _entries) = (files, entries);
    }

    /// <summary>What a learning system is to launch.</summary>
    public PackageManifest Manifest { get; private set; } = PackageManifest.None;

    /// <summary>Paths of the files, in ordinal order.</summary>
    public IEnumerable<string> Files => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>Opens a zip; null, after saying why, for what is none or has nothing to launch.</summary>
    /// <param name="zip">Can be sought in; is closed with the package.</param>
    public static OpenedPackage? Open(Stream zip, DiagnosticBag diagnostics)
    {
        if (ZipPackage.Open(zip, out var problem) is not { } files)
        {
            diagnostics.Add(Codes.Serving.NotAPackage, default, problem);
            return null;
        }

        var package = new OpenedPackage(files, EntriesOf(files, diagnostics));
        if (package.ReadManifest(diagnostics) is not { } manifest)
        {
            package.Dispose();
            return null;
        }

        package.Manifest = manifest;
        return package;
    }

    /// <summary>The bytes of a file; null where there is none, or where it cannot be unpacked.</summary>
    public byte[]? Read(string path) => _entries.TryGetValue(path, out var entry) ? _files.Read(entry) : null;

    public void Dispose() => _files.Dispose();

    /// <summary>Null, after saying why, when there is nothing to launch.</summary>
    private PackageManifest? ReadManifest(DiagnosticBag diagnostics)
    {
        string[] files = [.. Files];
        if (ManifestReader.Find(files) is not { } path)
        {
            if (files.Contains(ManifestReader.Home))
            {
                return ManifestReader.OfPages;
            }

            diagnostics.Add(Codes.Serving.NothingToLaunch, default, ManifestReader.Scorm);
            return null;
        }

        if (path is not (ManifestReader.Scorm or ManifestReader.Cmi5))
        {
            diagnostics.Add(Codes.Serving.ManifestNotAtTop, default, path);
        }

        if (Read(path) is not { Length: <= ManifestReader.LongestManifest } bytes)
        {
            diagnostics.Add(Codes.Serving.ManifestUnreadable, default, path, "it is damaged, or far too long");
            return null;
        }

        try
        {
            using var text = new StreamReader(new MemoryStream(bytes));
            var manifest = ManifestReader.Of(ManifestReader.Load(text.ReadToEnd()), path);
            if (!manifest.Units.IsEmpty)
            {
                return manifest;
            }

            diagnostics.Add(Codes.Serving.NothingToLaunch, default, path);
        }
        catch (XmlException problem)
        {
            diagnostics.Add(Codes.Serving.ManifestUnreadable, default, path, problem.Message);
        }

        return null;
    }

    private static FrozenDictionary<string, PackageEntry> EntriesOf(PackageFiles files, DiagnosticBag diagnostics)
    {
        var entries = new Dictionary<string, PackageEntry>(StringComparer.Ordinal);
        foreach (var entry in files.Entries.Take(PackageFiles.MostEntries))
        {
            if (entry.LeadsOutside)
            {
                diagnostics.Add(Codes.Serving.PathOutside, default, Shown(entry.Path));
            }
            else
            {
                entries.TryAdd(entry.Path, entry);
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Shown(string path) =>
        string.Concat(Shortened.To(120, path).Select(static letter => char.IsControl(letter) ? '?' : letter));
}
