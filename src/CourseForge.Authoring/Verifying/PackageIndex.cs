using System.Collections.Frozen;
using CourseForge.Authoring.Packages;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying;

/// <summary>The files of a package by name, and the way from an address in one of them to another.</summary>
internal sealed class PackageIndex
{
    private readonly FrozenDictionary<string, PackageEntry> _entries;
    private readonly FrozenDictionary<string, string> _folded;

    public PackageIndex(IEnumerable<PackageEntry> entries)
    {
        var byPath = new Dictionary<string, PackageEntry>(StringComparer.Ordinal);
        var folded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byPath.TryAdd(entry.Path, entry);
            folded.TryAdd(entry.Path, entry.Path);
        }

        _entries = byPath.ToFrozenDictionary(StringComparer.Ordinal);
        _folded = folded.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Paths => _entries.Keys.Order(StringComparer.Ordinal);

    public PackageEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>The file of that name in other capital letters; null where there is none.</summary>
    public string? InOtherCase(string path) => _folded.GetValueOrDefault(path);

    public static SourceSpan PlaceOf(string path) => SourceSpan.OfFile(new CoursePath(Quoted.Sentence(path)));

    /// <summary>
    /// The file that an address leads to, beside the one it stands in. Null where it leads out of the package.
    /// </summary>
    /// <param name="address">Relative; what follows ? and # says nothing about the file.</param>
    public static string? Resolve(string folder, string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]).Replace('\\', '/');
        return path.StartsWith('/')
            ? null
            : new CoursePath("x").Resolve(folder.Length == 0 ? path : folder.TrimEnd('/') + "/" + path);
    }

    /// <summary>Whether an address names a server, and not a file beside the one it stands in.</summary>
    public static bool IsElsewhere(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("ftp:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("ws:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("wss:", StringComparison.OrdinalIgnoreCase);
}
