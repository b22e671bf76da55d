namespace CourseForge.Rendering.Templates;

/// <summary>
/// A style sheet without comments, without blanks that mean nothing, the last semicolon of a rule and the nought before
/// a point. A blank between two selectors, or around an operator of calc(), stays.
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
            if (isDue && !"{};,:(>/"u8.Contains(last) && !"{};,)>/!"u8.Contains(letter))
            {
                output.WriteByte((byte)' ');
                last = (byte)' ';
            }

            isDue = false;
            if (letter == '}' && last == ';' && !EndsEmpty(output))
            {
                output.SetLength(output.Length - 1);
            }

            if (letter == '0' && IsFraction(sheet[at..]) && !IsWord(last))
            {
                last = letter;
                at++;
                continue;
            }

            var length = letter is (byte)'"' or (byte)'\'' ? LengthOfText(sheet[at..]) : 1;
            output.Write(sheet.Slice(at, length));
            last = sheet[at + length - 1];
            at += length;
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>A property of its own without a value needs its semicolon in some browsers.</summary>
    private static bool EndsEmpty(MemoryStream output) =>
        output.Length > 1 && output.GetBuffer()[output.Length - 2] == ':';

    private static bool IsFraction(ReadOnlySpan<byte> number) =>
        number is [_, (byte)'.', >= (byte)'0' and <= (byte)'9', ..];

    private static bool IsWord(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'.';

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
