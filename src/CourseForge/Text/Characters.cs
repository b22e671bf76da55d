using System.Buffers;

namespace CourseForge.Text;

/// <summary>Which characters are text, and how they stand side by side.</summary>
internal static class Characters
{
    /// <summary>
    /// False for control characters besides tab and line ends, for the separators U+2028 and U+2029, which some formats
    /// take for line ends, and for what no XML document can hold. Half a surrogate pair is for the caller to look at.
    /// </summary>
    internal static bool IsText(char character) =>
        character is '\t' or '\n' or '\r'
        || !(char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    /// <summary>The first character of a text that is none, or -1. Half a surrogate pair is none.</summary>
    internal static int FirstThatIsNone(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || !IsText(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Overrides and isolates of the bidirectional algorithm: with them a name or an address looks like another one.
    /// </summary>
    internal static bool TurnsText(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>How many of a character stand side by side at most: marks around code are one more.</summary>
    internal static int LongestRun(ReadOnlySpan<char> text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Blanks that look like a space and are none to Markdown and YAML, as word processors write them.</summary>
    internal static SearchValues<char> OddBlanks { get; } =
        SearchValues.Create(
            "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"
        );

    /// <summary>What leaves nothing to see: blanks of every kind, and characters without a width.</summary>
    internal static SearchValues<char> Unseen { get; } =
        SearchValues.Create(
            " \t\r\n\u00A0\u00AD\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u202F\u205F\u2060\u3000\uFEFF"
        );

    internal static bool IsOddBlank(char character) => OddBlanks.Contains(character);
}
