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

    // The table of a film of many hours; what stands behind a photograph: a second one, or some seconds of film.
    private const int LongestTable = 64 * 1024 * 1024;

    /// <summary>The sign © in Mac OS Roman, and three letters.</summary>
    private static ReadOnlySpan<byte> ShortName => [0xA9, (byte)'x', (byte)'y', (byte)'z'];

    /// <summary>Lengths, a language, or the head of one more box.</summary>
    private const int MostBeforePlace = 24;

    /// <summary>Of a box with XMP (XMP Specification, part 3, 1.2.7).</summary>
    private static ReadOnlySpan<byte> XmpOfFilm =>
        [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

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
        var hasMore = false;
        for (var (at, parts) = (2L, 0); parts < MostParts && Read(stream, at, head) && head[0] == 0xFF; parts++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
            if (head[1] is 0xDA or 0xD9)
            {
                if (hasMore && Bytes(stream, at, stream.Length - at, LongestTable) is { } rest)
                {
                    yield return Behind(rest);
                }

                yield break;
            }

            if (head[1] is 0xE1 or 0xE2 && Bytes(stream, at + 4, length - 2) is { } part)
            {
                hasMore |= IsOfSeveral(part);
                yield return part.AsSpan().StartsWith("Exif\0\0"u8) ? Exif(part.AsSpan(6)) : Xmp(part);
            }

            at += head[1] == 0xFF ? 1 : 2 + length;
        }
    }

    /// <summary>Phones put a second picture, or some seconds of film, behind the one that is shown.</summary>
    private static bool IsOfSeveral(ReadOnlySpan<byte> part) =>
        part.StartsWith("MPF\0"u8) || part.IndexOf("MotionPhoto"u8) >= 0 || part.IndexOf("MicroVideo"u8) >= 0;

    /// <summary>Whether notes of any kind, wherever they begin, say where it was taken; how it was held is of no matter.</summary>
    private static CameraNotes Behind(ReadOnlySpan<byte> rest)
    {
        var hasPosition = Xmp(rest).HasPosition || Table(rest).HasPosition;
        for (var at = 0; !hasPosition && rest[at..].IndexOf("Exif\0\0"u8) is >= 0 and var next; at += next + 6)
        {
            hasPosition = Exif(rest[(at + next + 6)..]).HasPosition;
        }

        return new CameraNotes(IsTurned: false, hasPosition);
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
            else if (
                (name.SequenceEqual("iTXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("tEXt"u8))
                && Bytes(stream, at + 8, length) is { } text
            )
            {
                yield return Behind(PngText.Of(text, isPacked: name[0] == 'z'));
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

    /// <summary>Phones write the place into the table of a film, editors beside it.</summary>
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
            if (name.SequenceEqual("moov"u8) && Bytes(stream, at + 8, length - 8, LongestTable) is { } table)
            {
                yield return Table(table);
            }
            else if (
                name.SequenceEqual("uuid"u8)
                && Bytes(stream, at + 8, length - 8) is { } notes
                && notes.AsSpan().StartsWith(XmpOfFilm)
            )
            {
                yield return Xmp(notes);
            }

            at += length;
        }
    }

    /// <summary>The table of a film: under one of three names, or as XMP.</summary>
    private static CameraNotes Table(ReadOnlySpan<byte> bytes) =>
        new(
            IsTurned: false,
            HasShortName(bytes)
                || bytes.IndexOf("com.apple.quicktime.location.ISO6709"u8) >= 0
                || HasPlaceOf3Gpp(bytes)
                || Xmp(bytes).HasPosition
        );

    /// <summary>The name, and soon behind it a latitude, as "+48.1". The name alone stands in pixels, too.</summary>
    private static bool HasShortName(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf(ShortName) is >= 0 and var next; at += next + ShortName.Length)
        {
            var behind = bytes[(at + next + ShortName.Length)..];
            behind = behind[..Math.Min(behind.Length, MostBeforePlace)];
            if (
                behind.IndexOfAny((byte)'+', (byte)'-') is >= 0 and var sign
                && sign + 1 < behind.Length
                && char.IsAsciiDigit((char)behind[sign + 1])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A box 'loci' (3GPP TS 26.244, 8.10): of no version but nought, and no longer than the name of a place is.</summary>
    private static bool HasPlaceOf3Gpp(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf("loci\0\0\0\0"u8) is >= 0 and var next; at += next + 8)
        {
            if (at + next >= 4 && BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + next - 4)..]) is >= 28 and < 2000)
            {
                return true;
            }
        }

        return false;
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

    private static byte[]? Bytes(Stream stream, long at, long length, int longest = LongestPart)
    {
        if (length < 0 || length > longest || at + length > stream.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        stream.Position = at;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : null;
    }
}
