using System.Text;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// The words of a text or of a page as hashes, without markup, entities, marks and case, so that a sentence is found
/// however it was written down.
/// </summary>
internal static class PlainText
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static ulong[] Of(string text) => Of(Encoding.UTF8.GetBytes(text), isMarkup: false);

    /// <summary>
    /// Of a file: first what stands outside of angle brackets, since markup may stand in a sentence; then what stands
    /// inside, attributes among it.
    /// </summary>
    internal static ulong[] Of(ReadOnlySpan<byte> file) => Of(file, isMarkup: true);

    private static ulong[] Of(ReadOnlySpan<byte> text, bool isMarkup)
    {
        var words = new List<ulong>((text.Length / 6) + 1);
        var tags = new List<(int Start, int Length)>();
        Read(text, isMarkup, words, tags);
        foreach (var (start, length) in tags)
        {
            Read(text.Slice(start, length), false, words, tags);
        }

        return [.. words];
    }

    private static void Read(
        ReadOnlySpan<byte> text,
        bool isMarkup,
        List<ulong> words,
        List<(int Start, int Length)> tags
    )
    {
        var hash = Basis;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is >= (byte)'A' and <= (byte)'Z')
            {
                letter |= 0x20;
            }

            // Bytes of other scripts count as letters, but for the typographic marks and spaces of U+00A0 to U+00BF and
            // U+2000 to U+206F.
            if (letter is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or >= 0x80)
            {
                if (letter == 0xE2 && i + 2 < text.Length && text[i + 1] is 0x80 or 0x81)
                {
                    End(words, ref hash);
                    i += 2;
                    continue;
                }

                if (letter == 0xC2 && i + 1 < text.Length)
                {
                    End(words, ref hash);
                    i++;
                    continue;
                }

                hash = (hash ^ letter) * Prime;
                continue;
            }

            if (isMarkup && letter == '<')
            {
                var end = text[i..].IndexOf((byte)'>');
                if (end > 0)
                {
                    if (text.Slice(i, end).IndexOf((byte)'"') > 0)
                    {
                        tags.Add((i + 1, end - 1));
                    }

                    // A paragraph ends a word; emphasis in the middle of one is so rare that it may, too.
                    i += end;
                }
            }
            else if (letter == '&')
            {
                var end = text.Slice(i, Math.Min(10, text.Length - i)).IndexOf((byte)';');
                i += end > 0 ? end : 0;
            }

            End(words, ref hash);
        }

        End(words, ref hash);
    }

    private static void End(List<ulong> words, ref ulong hash)
    {
        if (hash != Basis)
        {
            words.Add(hash);
            hash = Basis;
        }
    }
}
