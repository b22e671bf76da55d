namespace CourseForge.Rendering.Templates;

/// <summary>
/// A style sheet without comments and without blanks that mean nothing. A blank between two selectors, or around an
/// operator of calc(), stays.
/// </summary>
internal static class CssMinifier
{
    internal static byte[] Of(ReadOnlySpan<byte> sheet)
    {
        using var output = new MemoryStream(sheet.Length);
        var last = (byte)'{'; // as if something had just begun: no blank is due
        var isDue = false;
        for (var at = 0; at < sheet.Length; )
        {
            if (sheet[at..].StartsWith("/*"u8))
            {
                var end = sheet[(at + 2)..].IndexOf("*/"u8);
                at = end < 0 ? sheet.Length : at + 2 + end + 2;
                isDue = true;
                continue;
            }

            var letter = sheet[at];
            if (letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                isDue = true;
                at++;
                continue;
            }

            // A blank in front of ":" or "(" makes a difference: "a :hover", "and (".
            if (isDue && !"{};,:("u8.Contains(last) && !"{};,)"u8.Contains(letter))
            {
                output.WriteByte((byte)' ');
            }

            isDue = false;
            var length = letter is (byte)'"' or (byte)'\'' ? LengthOfText(sheet[at..]) : 1;
            output.Write(sheet.Slice(at, length));
            last = sheet[at + length - 1];
            at += length;
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static int LengthOfText(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (at < text.Length && text[at] != text[0])
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }
}
