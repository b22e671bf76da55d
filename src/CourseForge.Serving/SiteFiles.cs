using System.Collections.Frozen;

namespace CourseForge.Serving;

/// <summary>The files of the window around the pages, which travel inside the assembly.</summary>
internal static class SiteFiles
{
    private const string Folder = "site/";

    private static readonly FrozenDictionary<string, byte[]> s_files = typeof(SiteFiles)
        .Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(static name => name[Folder.Length..], Read, StringComparer.Ordinal);

    /// <summary>Null where there is none.</summary>
    public static byte[]? Find(string path) => s_files.GetValueOrDefault(path);

    private static byte[] Read(string name)
    {
        using var stream = typeof(SiteFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
