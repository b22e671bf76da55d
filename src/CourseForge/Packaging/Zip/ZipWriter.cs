using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Packaging.Zip;

/// <summary>
/// Writes a plain zip (APPNOTE.TXT 6.3.10 without Zip64, encryption or data descriptors): one fixed time, no folder
/// entries, no extra fields, "made by" always MS-DOS, so that the bytes are the same on every system. The framework's
/// ZipArchive writes the system into each entry, takes duplicate names without a word, and compresses on one core.
/// </summary>
internal static class ZipWriter
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint EndOfDirectory = 0x06054b50;
    private const ushort Version = 20;
    private const ushort Deflated = 8;

    /// <summary>The name is UTF-8 (4.4.4, bit 11). Set only where a letter is not ASCII.</summary>
    private const ushort Utf8Name = 1 << 11;

    /// <summary>1 January 1980, midnight: the first time that the format can hold.</summary>
    private const ushort Date = (0 << 9) | (1 << 5) | 1;

    /// <summary>
    /// Writes the entries in ordinal order of names, the one that importers look for first. False when a media file
    /// changed since it was measured.
    /// </summary>
    internal static bool Write(
        ImmutableArray<ZipEntry> entries,
        string? firstEntry,
        IWorkspace workspace,
        Stream output,
        DiagnosticBag diagnostics
    )
    {
        var ordered = entries.ToArray();
        Array.Sort(ordered, (a, b) => (a.Path != firstEntry, b.Path != firstEntry) switch
            {
                (false, true) => -1,
                (true, false) => 1,
                _ => string.CompareOrdinal(a.Path, b.Path),
            });

        var total = ordered.Sum(entry => StoredLength(entry) + 200);
        if (total > uint.MaxValue || ordered.Length > ushort.MaxValue)
        {
            diagnostics.Add(
                Codes.Packaging.PackageTooLarge,
                default,
                (total / 1e9).ToString("0.0", CultureInfo.InvariantCulture)
            );
            return false;
        }

        var offsets = new long[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            offsets[i] = output.Position;
            WriteHeader(output, ordered[i], null);
            if (!WriteBody(output, ordered[i], workspace))
            {
                diagnostics.Add(
                    Codes.Packaging.MediaGone,
                    new SourceFile(ordered[i].Source!.Value, "").Start,
                    ordered[i].Source!.Value.Value
                );
                return false;
            }
        }

        var directoryStart = output.Position;
        for (var i = 0; i < ordered.Length; i++)
        {
            WriteHeader(output, ordered[i], offsets[i]);
        }

        WriteEnd(output, ordered.Length, directoryStart);
        return true;
    }

    private static long StoredLength(ZipEntry entry) => entry.IsStreamed ? entry.Length : entry.Body.Length;

    /// <summary>
    /// The local header (4.3.7), or the central one (4.3.12) when the offset of the local one is given.
    /// </summary>
    private static void WriteHeader(Stream output, ZipEntry entry, long? offset)
    {
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        var at = 0;
        Put32(header, ref at, offset is null ? LocalHeader : CentralHeader);
        if (offset is not null)
        {
            Put16(header, ref at, Version);
        }

        var name = Encoding.UTF8.GetBytes(entry.Path);
        Put16(header, ref at, Version);
        Put16(header, ref at, name.Length == entry.Path.Length ? (ushort)0 : Utf8Name);
        Put16(header, ref at, entry.IsDeflated ? Deflated : (ushort)0);
        Put16(header, ref at, 0);
        Put16(header, ref at, Date);
        Put32(header, ref at, entry.Crc);
        Put32(header, ref at, (uint)StoredLength(entry));
        Put32(header, ref at, (uint)entry.Length);
        Put16(header, ref at, (ushort)name.Length);
        Put16(header, ref at, 0);
        if (offset is not null)
        {
            // No comment, disk 0, no attributes.
            at += 10;
            Put32(header, ref at, (uint)offset.Value);
        }

        output.Write(header[..at]);
        output.Write(name);
    }

    private static bool WriteBody(Stream output, ZipEntry entry, IWorkspace workspace)
    {
        if (!entry.IsStreamed)
        {
            output.Write(entry.Body.Span);
            return true;
        }

        using var stream = workspace.Open(entry.Source!.Value);
        if (stream is null)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(ZipEntry.StreamBuffer);
        uint crc = 0;
        var left = entry.Length;
        try
        {
            for (int read; (read = ReadSome(stream, buffer)) != 0; left -= read)
            {
                if (read < 0)
                {
                    return false;
                }

                crc = Crc32.Append(crc, buffer.AsSpan(0, read));
                output.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return left == 0 && crc == entry.Crc;
    }

    /// <summary>
    /// Negative when the medium cannot be read. What goes wrong with writing is the caller's to tell, in other words.
    /// </summary>
    private static int ReadSome(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static void WriteEnd(Stream output, int count, long directoryStart)
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        var at = 0;
        var directoryLength = output.Position - directoryStart;
        Put32(end, ref at, EndOfDirectory);
        at += 4;
        Put16(end, ref at, (ushort)count);
        Put16(end, ref at, (ushort)count);
        Put32(end, ref at, (uint)directoryLength);
        Put32(end, ref at, (uint)directoryStart);
        output.Write(end);
    }

    private static void Put16(Span<byte> bytes, ref int at, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);
        at += 2;
    }

    private static void Put32(Span<byte> bytes, ref int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
        at += 4;
    }
}
