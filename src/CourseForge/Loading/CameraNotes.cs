using System.Buffers.Binary;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>What a camera wrote beside the picture: where it was taken, and how it was held.</summary>
/// <param name="IsTurned">The picture is stored otherwise than it is to be shown.</param>
/// <param name="HasPosition">Where on earth it was taken can be read from the file.</param>
internal readonly record struct CameraNotes(bool IsTurned, bool HasPosition)
{
    // What cameras and phones write is some kilobytes; a preview in it makes it a little more.
    private const int LongestPart = 4 * 1024 * 1024;
    private const int MostParts = 20_000;

    /// <summary>The sign © in Mac OS Roman, and three letters.</summary>
    private static ReadOnlySpan<byte> ShortName => [0xA9, (byte)'x', (byte)'y', (byte)'z'];

    internal static CameraNotes Of(MediaForm form, Stream stream)
    {
        if (!stream.CanSeek)
        {
            return default;
        }

        var found = default(CameraNotes);
        foreach (var part in Parts(form, stream))
        {
            found = new CameraNotes(found.IsTurned | part.IsTurned, found.HasPosition | part.HasPosition);
        }

        return found;
    }

    private static IEnumerable<CameraNotes> Parts(MediaForm form, Stream stream) =>
        form switch
        {
            MediaForm.Jpeg => Jpeg(stream),
            MediaForm.Png => Png(stream),
            MediaForm.Webp => Webp(stream),
            MediaForm.Mp4 => Film(stream),
            MediaForm.Avif or MediaForm.Text => Anywhere(stream),
            _ => [],
        };

    private static IEnumerable<CameraNotes> Jpeg(Stream stream)
    {
        var head = new byte[4];
        for (var (at, parts) = (2L, 0); parts < MostParts && Read(stream, at, head) && head[0] == 0xFF; parts++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
            if (head[1] is 0xDA or 0xD9)
            {
                yield break;
            }

            if (head[1] == 0xE1 && Bytes(stream, at + 4, length - 2) is { } part)
            {
                yield return part.AsSpan().StartsWith("Exif\0\0"u8) ? Exif(part.AsSpan(6)) : Xmp(part);
            }

            at += head[1] == 0xFF ? 1 : 2 + length;
        }
    }

    private static IEnumerable<CameraNotes> Png(Stream stream)
    {
        var head = new byte[8];
        for (var (at, parts) = (8L, 0); parts < MostParts && Read(stream, at, head); parts++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = head.AsSpan(4);
            if (name.SequenceEqual("eXIf"u8) && Bytes(stream, at + 8, length) is { } exif)
            {
                yield return Exif(exif);
            }
            else if (name.SequenceEqual("iTXt"u8) && Bytes(stream, at + 8, length) is { } text)
            {
                yield return Xmp(text);
            }

            at += 12L + length;
        }
    }

    private static IEnumerable<CameraNotes> Webp(Stream stream)
    {
        var head = new byte[8];
        for (var (at, parts) = (12L, 0); parts < MostParts && Read(stream, at, head); parts++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (head.AsSpan().StartsWith("EXIF"u8) && Bytes(stream, at + 8, length) is { } exif)
            {
                // Some programs write the mark of JPEG in front.
                yield return Exif(exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif);
            }
            else if (head.AsSpan().StartsWith("XMP "u8) && Bytes(stream, at + 8, length) is { } text)
            {
                yield return Xmp(text);
            }

            at += 8L + length + (length & 1);
        }
    }

    /// <summary>Phones write the place into the table of a film, under one of two names.</summary>
    private static IEnumerable<CameraNotes> Film(Stream stream)
    {
        var head = new byte[16];
        for (var (at, parts) = (0L, 0); parts < MostParts && Read(stream, at, head); parts++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            length =
                length == 1 ? (long)(BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(8)) & long.MaxValue) : length;
            if (length < 8)
            {
                yield break;
            }

            var name = head.AsSpan(4, 4);
            if (name.SequenceEqual("moov"u8) && Bytes(stream, at + 8, length - 8) is { } table)
            {
                var bytes = table.AsSpan();
                yield return new CameraNotes(
                    IsTurned: false,
                    bytes.IndexOf(ShortName) >= 0 || bytes.IndexOf("com.apple.quicktime.location.ISO6709"u8) >= 0
                );
            }

            at += length;
        }
    }

    /// <summary>
    /// Drawings hold XMP as elements, and AVIF holds both kinds of notes between its pixels: no table of parts leads to
    /// them that is shorter than the file.
    /// </summary>
    private static IEnumerable<CameraNotes> Anywhere(Stream stream)
    {
        if (Bytes(stream, 0, Math.Min(stream.Length, LongestPart)) is not { } bytes)
        {
            yield break;
        }

        yield return Xmp(bytes);
        if (bytes.AsSpan().IndexOf("Exif\0\0"u8) is >= 0 and var at)
        {
            yield return Exif(bytes.AsSpan(at + 6));
        }
    }

    private static CameraNotes Xmp(ReadOnlySpan<byte> text) =>
        new(IsTurned: false, text.IndexOf("GPSLatitude"u8) >= 0 || text.IndexOf("GPSLongitude"u8) >= 0);

    /// <summary>The tables of Exif 2.32, 4.6: the turn in the first, the place in the one for GPS.</summary>
    private static CameraNotes Exif(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return default;
        }

        var isBig = tiff[0] == 'M';
        var turn = Find(tiff, Number(tiff, 4, isBig), 0x0112, isBig);
        var place = Find(tiff, Number(tiff, 4, isBig), 0x8825, isBig);
        var hasPosition =
            place is { } gps
            && Number(tiff, gps + 8, isBig) is var table
            && (IsGiven(tiff, Find(tiff, table, 2, isBig), isBig) || IsGiven(tiff, Find(tiff, table, 4, isBig), isBig));
        return new CameraNotes(turn is { } entry && Short(tiff, entry + 8, isBig) is > 1 and <= 8, hasPosition);
    }

    /// <summary>Whether degrees, minutes and seconds are there and not all nought.</summary>
    private static bool IsGiven(ReadOnlySpan<byte> tiff, int? entry, bool isBig)
    {
        if (entry is not { } at)
        {
            return false;
        }

        var values = Number(tiff, at + 8, isBig);
        for (var i = 0; i < 3; i++)
        {
            if (Number(tiff, values + (i * 8), isBig) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the entry of a tag stands in a table.</summary>
    private static int? Find(ReadOnlySpan<byte> tiff, int table, int tag, bool isBig)
    {
        var count = Short(tiff, table, isBig);
        for (var i = 0; i < count; i++)
        {
            var at = table + 2 + (i * 12);
            if (at + 12 > tiff.Length)
            {
                return null;
            }

            if (Short(tiff, at, isBig) == tag)
            {
                return at;
            }
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at, bool isBig) =>
        at < 0 || at > bytes.Length - 2 ? 0
        : isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Number(ReadOnlySpan<byte> bytes, int at, bool isBig) =>
        at < 0 || at > bytes.Length - 4
            ? 0
            : (int)(
                (
                    isBig
                        ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..])
                        : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..])
                ) & int.MaxValue
            );

    private static bool Read(Stream stream, long at, byte[] into)
    {
        if (at > stream.Length - 8)
        {
            return false;
        }

        stream.Position = at;
        into.AsSpan().Clear();
        return stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) > 3;
    }

    private static byte[]? Bytes(Stream stream, long at, long length)
    {
        if (length < 0 || length > LongestPart || at + length > stream.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        stream.Position = at;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : null;
    }
}
