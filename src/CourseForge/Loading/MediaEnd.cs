using System.Buffers.Binary;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// Whether a file goes on to its end: a download or a copy that broke off begins as it should, and is shown in half or
/// not at all.
/// </summary>
internal static class MediaEnd
{
    private const int ShortTailLength = 256;

    private const int TailLength = 64 * 1024;

    // A photograph behind whose end something else is kept is looked through as a whole, up to this size.
    private const int LongestPhotograph = 32 * 1024 * 1024;

    internal static bool IsCut(MediaForm form, Stream stream)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        return form switch
        {
            // PNG, 5.6: the last chunk. Some programs write a remark behind it.
            MediaForm.Png => !Holds(stream, "IEND"u8),
            MediaForm.Jpeg => !HasEnd(stream),
            MediaForm.Webp or MediaForm.Wav => Declared(stream) is var length
                && length is not (0 or uint.MaxValue)
                && length + 8L > stream.Length + 1,
            _ => false,
        };
    }

    /// <summary>ITU-T T.81, B.1.1.3: the mark of the end, wherever it stands behind the beginning of the picture.</summary>
    private static bool HasEnd(Stream stream)
    {
        ReadOnlySpan<byte> end = [0xFF, 0xD9];
        return Holds(stream, end)
            || stream.Length > LongestPhotograph
            || (
                Tail(stream, LongestPhotograph) is var all
                && all.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) is var scan and >= 0
                && all.AsSpan(scan).IndexOf(end) >= 0
            );
    }

    /// <summary>Whether a mark stands near the end. In nearly all files it stands at the end, where little is read.</summary>
    private static bool Holds(Stream stream, ReadOnlySpan<byte> mark) =>
        Tail(stream, ShortTailLength).AsSpan().IndexOf(mark) >= 0
        || Tail(stream, TailLength).AsSpan().IndexOf(mark) >= 0;

    private static uint Declared(Stream stream)
    {
        var head = new byte[8];
        stream.Position = 0;
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            ? 0
            : BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
    }

    private static byte[] Tail(Stream stream, int length)
    {
        var tail = new byte[Math.Min(length, stream.Length)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        return tail;
    }
}
