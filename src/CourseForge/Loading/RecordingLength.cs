using System.Buffers.Binary;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// How long a recording is, where a table of its file says so: films and sound in MP4 (ISO/IEC 14496-12, 8.2.2) and WAV.
/// Of others one would have to count what they hold from end to end.
/// </summary>
internal static class RecordingLength
{
    private const int MostParts = 10_000;

    /// <summary>Seconds, begun ones too; null where the file does not say.</summary>
    internal static int? Of(MediaForm form, Stream stream)
    {
        if (!stream.CanSeek)
        {
            return null;
        }

        return form switch
        {
            MediaForm.Mp4 => Film(stream),
            MediaForm.Wav => Wave(stream),
            _ => null,
        };
    }

    private static int? Film(Stream stream) =>
        Box(stream, 0, stream.Length, "moov"u8) is { } film && Box(stream, film.At, film.End, "mvhd"u8) is { } head
            ? Head(stream, head.At)
            : null;

    private static int? Head(Stream stream, long at)
    {
        var table = new byte[32];
        if (!Read(stream, at, table))
        {
            return null;
        }

        // Version 1 has times of eight bytes. A film that is sent in pieces says nought, or all ones.
        var (scale, length) =
            table[0] == 1
                ? (
                    BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(20)),
                    BinaryPrimitives.ReadUInt64BigEndian(table.AsSpan(24))
                )
                : (
                    BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(12)),
                    BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(16))
                );
        return Seconds(length is ulong.MaxValue or uint.MaxValue ? 0 : length, scale);
    }

    private static (long At, long End)? Box(Stream stream, long at, long end, ReadOnlySpan<byte> name)
    {
        var head = new byte[16];
        for (var parts = 0; parts < MostParts && at + 8 <= end && Read(stream, at, head); parts++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var isLong = length == 1;
            length =
                isLong ? (long)(BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(8)) & long.MaxValue)
                : length == 0 ? end - at
                : length;
            if (length < 8 || length > end - at)
            {
                return null;
            }

            if (head.AsSpan(4, 4).SequenceEqual(name))
            {
                return (at + (isLong ? 16 : 8), at + length);
            }

            at += length;
        }

        return null;
    }

    private static int? Wave(Stream stream)
    {
        var head = new byte[16];
        var perSecond = 0u;
        for (var (at, parts) = (12L, 0); parts < MostParts && Read(stream, at, head); parts++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (head.AsSpan().StartsWith("fmt "u8) && Read(stream, at + 8, head))
            {
                perSecond = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(8));
            }
            else if (head.AsSpan().StartsWith("data"u8))
            {
                return Seconds(length is uint.MaxValue ? 0 : length, perSecond);
            }

            at += 8L + length + (length & 1);
        }

        return null;
    }

    private static int? Seconds(ulong length, uint perSecond) =>
        length == 0 || perSecond == 0 || length / perSecond >= int.MaxValue
            ? null
            : (int)((length + perSecond - 1) / perSecond);

    /// <summary>False where less is there. What lies behind the end of the file is read as nought.</summary>
    private static bool Read(Stream stream, long at, byte[] into)
    {
        if (at < 0 || at + 8 > stream.Length)
        {
            return false;
        }

        stream.Position = at;
        Array.Clear(into);
        return stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) >= 8;
    }
}
