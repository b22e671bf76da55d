namespace CourseForge.Rendering.Markup;

/// <summary>
/// Text for paper in which no telephone number is broken at the end of a line: browsers break behind each hyphen and
/// blank, and half a number at the end of a line is read as a whole one.
/// </summary>
internal static class PrintedNumber
{
    /// <summary>Fewer digits are a year, a section or a short code, none of which has a place to break at.</summary>
    private const int FewestDigits = 7;

    /// <summary>E.164 has 15 digits; a longer run is a list of numbers, which may be broken.</summary>
    private const int MostDigits = 15;

    internal static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        while (Find(text) is var (start, length) and (>= 0, _))
        {
            HtmlText.Write(writer, text[..start]);
            writer.Write("<span class=\"number-in-text\">");
            HtmlText.Write(writer, text.Slice(start, length));
            writer.Write("</span>");
            text = text[(start + length)..];
        }

        HtmlText.Write(writer, text);
    }

    /// <summary>Where the first number begins, and how long it is; begins at -1 when there is none.</summary>
    private static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsStart(text, i))
            {
                continue;
            }

            var (end, digits, parts) = Run(text, i);
            if (digits is >= FewestDigits and <= MostDigits && parts > 1)
            {
                return (i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return (-1, 0);
    }

    private static bool IsStart(ReadOnlySpan<char> text, int at) =>
        (
            char.IsAsciiDigit(text[at])
            || (text[at] is '+' or '(' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        ) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    /// <summary>Digits with at most two other signs of numbers between them.</summary>
    private static (int End, int Digits, int Parts) Run(ReadOnlySpan<char> text, int start)
    {
        int end = start,
            digits = 0,
            parts = 0,
            between = 1;
        for (var i = start; i < text.Length && between <= 2; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                parts += between > 0 ? 1 : 0;
                between = 0;
                digits++;
                end = i + 1;
            }
            else if (
                text[i] is ' ' or '\u00a0' or '\u202f' or '-' or '\u2010' or '\u2011' or '.' or '/' or '(' or ')'
                || (text[i] == '+' && i == start)
            )
            {
                between++;
            }
            else
            {
                break;
            }
        }

        return (end, digits, parts);
    }
}
