using System.Globalization;
using System.Text;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>
/// Makes characters visible that a terminal would obey instead of show: escape sequences, and marks that turn text
/// round.
/// </summary>
internal static class ConsoleSafe
{
    public static string Text(string text)
    {
        if (!Contains(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(result, rune);
        }

        return result.ToString();
    }

    public static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value < 0x20)
        {
            // The control pictures of Unicode stand in the order of the controls.
            result.Append((char)(0x2400 + rune.Value));
        }
        else if (rune.Value == 0x7f)
        {
            result.Append('\u2421');
        }
        else if (IsInvisible(rune.Value))
        {
            result.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }
        else
        {
            result.Append(rune);
        }
    }

    /// <summary>
    /// C1 controls, zero-width characters, bidirectional marks and line separators. The joiners U+200C and U+200D
    /// belong to words and emoji.
    /// </summary>
    public static bool IsInvisible(int value) =>
        value
            is (>= 0x80 and <= 0x9f)
                or 0x200b
                or 0x200e
                or 0x200f
                or (>= 0x2028 and <= 0x202e)
                or (>= 0x2066 and <= 0x2069)
                or 0xfeff
                or 0xfffe
                or 0xffff;

    private static bool Contains(string text)
    {
        foreach (var character in text)
        {
            if (
                character is < ' ' or '\x7f'
                || (character >= 0x80 && IsInvisible(character))
                || char.IsSurrogate(character)
            )
            {
                return true;
            }
        }

        return false;
    }
}
