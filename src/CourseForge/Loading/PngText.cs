using System.IO.Compression;

namespace CourseForge.Loading;

/// <summary>The texts in a PNG picture (PNG, third edition, 11.3.3): a keyword, and words that may be packed.</summary>
internal static class PngText
{
    private const int Longest = 4 * 1024 * 1024;

    /// <summary>Lines in front of the digits: an empty one, the kind of notes, and how many bytes they are.</summary>
    private const int LinesBeforeDigits = 3;

    /// <summary>
    /// What the text is: XMP, or words; or the notes of another kind of picture that a program kept, in hexadecimal digits,
    /// as bytes.
    /// </summary>
    /// <param name="isPacked">Whether it is a zTXt, which is packed always.</param>
    internal static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> part, bool isPacked)
    {
        var end = part.IndexOf((byte)0);
        if (end < 0)
        {
            return part;
        }

        var text = part[(end + 1)..];
        if (isPacked)
        {
            text = Unpacked(text.IsEmpty ? text : text[1..]);
        }
        else if (text is [1, 0, ..])
        {
            // An iTXt: how it is packed, the language, and the keyword in that language.
            text = text[2..];
            for (var i = 0; i < 2; i++)
            {
                text = text[(text.IndexOf((byte)0) + 1)..];
            }

            text = Unpacked(text);
        }

        return part.StartsWith("Raw profile type "u8) ? OfDigits(text) : text;
    }

    private static ReadOnlySpan<byte> Unpacked(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var bytes = new byte[Longest];
            return bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static ReadOnlySpan<byte> OfDigits(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length / 2);
        int? high = null;
        var lines = 0;
        foreach (var sign in text)
        {
            lines += sign == '\n' ? 1 : 0;
            if (lines < LinesBeforeDigits || !char.IsAsciiHexDigit((char)sign))
            {
                continue;
            }

            var digit = char.IsAsciiDigit((char)sign) ? sign - '0' : (sign | 0x20) - 'a' + 10;
            if (high is { } first)
            {
                bytes.Add((byte)((first << 4) | digit));
            }

            high = high is null ? digit : null;
        }

        return bytes.ToArray();
    }
}
