using System.IO.Compression;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>What an archive holds, as office programs look at it.</summary>
/// <param name="IsDamaged">It cannot be opened, or a part of it cannot be read.</param>
/// <param name="Kind">The ending of the document that it is, or one of the other words of <see cref="MediaFacts"/>; null where nobody here knows.</param>
/// <param name="HasPosition">A picture in it says where on earth it was taken.</param>
internal readonly record struct OfficeDocument(bool IsDamaged, string? Kind, bool HasPosition = false)
{
    /// <summary>What is unpacked to see whether it is whole; what is larger is left to those who search it.</summary>
    private const long MostUnpacked = 64_000_000;

    private static readonly Dictionary<string, string> s_folders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["word"] = ".docx",
        ["xl"] = ".xlsx",
        ["ppt"] = ".pptx",
    };

    internal static OfficeDocument Look(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var kind = KindOf(archive);
            return kind == MediaFacts.WithPassword
                ? new OfficeDocument(IsDamaged: false, kind)
                : new OfficeDocument(!IsWhole(archive, out var hasPosition), kind, hasPosition);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            return new OfficeDocument(IsDamaged: true, null);
        }
    }

    /// <summary>ECMA-376, part 2, 10; OpenDocument 1.3, part 2, 3.</summary>
    private static string? KindOf(ZipArchive archive)
    {
        if (archive.Entries.Any(static entry => entry.IsEncrypted))
        {
            return MediaFacts.WithPassword;
        }

        if (archive.GetEntry("mimetype") is { } type)
        {
            return
                archive.GetEntry("META-INF/manifest.xml") is { } manifest
                && Start(manifest, 1_000_000).Contains("encryption-data", StringComparison.Ordinal)
                ? MediaFacts.WithPassword
                : Start(type, 100).Trim() switch
                {
                    "application/vnd.oasis.opendocument.text" => ".odt",
                    "application/vnd.oasis.opendocument.spreadsheet" => ".ods",
                    "application/vnd.oasis.opendocument.presentation" => ".odp",
                    _ => null,
                };
        }

        if (archive.GetEntry("[Content_Types].xml") is null)
        {
            return MediaFacts.NoDocument;
        }

        var names = archive.Entries.Select(static entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToList();
        return names.Exists(static name => name.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            ? MediaFacts.WithMacros
            : names
                .Select(static name =>
                    s_folders.GetValueOrDefault(name[..Math.Max(0, name.IndexOf('/', StringComparison.Ordinal))])
                )
                .FirstOrDefault(static kind => kind is not null)
                ?? MediaFacts.NoDocument;
    }

    private static bool IsWhole(ZipArchive archive, out bool hasPosition)
    {
        hasPosition = false;
        var left = MostUnpacked;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > left)
            {
                return true;
            }

            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length < bytes.Length || Crc32.Append(0, bytes) != entry.Crc32)
            {
                return false;
            }

            left -= length;
            using var picture = new MemoryStream(bytes, writable: false);
            hasPosition |= CameraNotes.Of(MediaLook.FormOf(bytes), picture).HasPosition;
        }

        return true;
    }

    private static string Start(ZipArchiveEntry entry, int most)
    {
        var bytes = new byte[Math.Min(most, entry.Length)];
        using var stream = entry.Open();
        return System.Text.Encoding.UTF8.GetString(
            bytes,
            0,
            stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)
        );
    }
}
