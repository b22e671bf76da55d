using System.Buffers.Binary;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>How wide and high a picture is, from its first bytes.</summary>
internal static class PictureSize
{
    /// <summary>In pixels as stored; null where the bytes do not say.</summary>
    internal static (int Width, int Height)? Of(MediaForm form, ReadOnlySpan<byte> head) =>
        form switch
        {
            MediaForm.Png when head.Length >= 24 => (Big(head[16..]), Big(head[20..])),
            MediaForm.Gif when head.Length >= 10 => (Little16(head[6..]), Little16(head[8..])),
            MediaForm.Jpeg => Jpeg(head),
            MediaForm.Webp => Webp(head),
            MediaForm.Avif => Avif(head),
            _ => null,
        };

    private static int Big(ReadOnlySpan<byte> bytes) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) & int.MaxValue);

    private static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    /// <summary>ITU-T T.81, B.2.2: the frame header.</summary>
    private static (int, int)? Jpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 9 < head.Length && head[at] == 0xFF; )
        {
            var marker = head[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..])
                );
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? Webp(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return null;
        }

        var chunk = head[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return (1 + (Little16(head[24..]) | (head[26] << 16)), 1 + (Little16(head[27..]) | (head[29] << 16)));
        }

        if (chunk.SequenceEqual("VP8 "u8))
        {
            return (Little16(head[26..]) & 0x3FFF, Little16(head[28..]) & 0x3FFF);
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return chunk.SequenceEqual("VP8L"u8) ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : null;
    }

    /// <summary>The first 'ispe' box.</summary>
    private static (int, int)? Avif(ReadOnlySpan<byte> head) =>
        head.IndexOf("ispe"u8) is var at and >= 0 && at + 16 <= head.Length
            ? (Big(head[(at + 8)..]), Big(head[(at + 12)..]))
            : null;
}
