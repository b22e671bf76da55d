using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace CourseForge.Authoring.Packages;

/// <summary>A package in a zip file.</summary>
public sealed class ZipPackage : PackageFiles
{
    private const int UnixType = 0xF000;
    private const int UnixLink = 0xA000;

    /// <summary>In bytes: a list of files that is longer would fill the memory before anything of it could be judged.</summary>
    private const long LongestList = 64L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly ImmutableArray<ZipArchiveEntry> _entries;

    private ZipPackage(ZipArchive zip)
    {
        _zip = zip;
        _entries = [.. zip.Entries];
        Entries =
        [
            .. _entries
                .Select(
                    static (entry, index) =>
                        new PackageEntry(entry.FullName, entry.Length)
                        {
                            PackedLength = entry.CompressedLength,
                            Index = index,
                            IsLink = ((entry.ExternalAttributes >> 16) & UnixType) == UnixLink,
                            IsEncrypted = entry.IsEncrypted,
                            Checksum = entry.Crc32,
                        }
                )
                .Where(static entry => !entry.Path.EndsWith('/')),
        ];
    }

    public override ImmutableArray<PackageEntry> Entries { get; }

    /// <summary>Opens a zip; null, with the reason in one line, for what cannot be read as one.</summary>
    /// <param name="zip">Can be sought in; is closed with the package.</param>
    public static ZipPackage? Open(Stream zip, out string problem)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            if (ListLength(zip) > LongestList)
            {
                problem = "its list of files is longer than that of any course";
                zip.Dispose();
                return null;
            }

            var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            problem = "";
            return new ZipPackage(archive);
        }
        catch (Exception failure)
            when (failure is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            zip.Dispose();
            problem = failure.Message.TrimEnd('.');
            return null;
        }
    }

    protected override Stream Open(PackageEntry entry) => _entries[entry.Index].Open();

    protected override void Dispose(bool disposing) => _zip.Dispose();

    /// <summary>
    /// In bytes, as the end of the zip says it (APPNOTE.TXT 4.3.14 and 4.3.16); 0 where no end is found, which the
    /// reader of the zip tells.
    /// </summary>
    private static long ListLength(Stream zip)
    {
        const int End = 22;
        const int LongestComment = ushort.MaxValue;
        var tail = new byte[Math.Min(zip.Length, End + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        zip.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + End > tail.Length)
        {
            return 0;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
        if (length != uint.MaxValue)
        {
            return length;
        }

        var longEnd = tail.AsSpan(0, at).LastIndexOf("PK\u0006\u0006"u8);
        return longEnd < 0 || longEnd + 48 > at
            ? 0
            : (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(longEnd + 40)));
    }
}
