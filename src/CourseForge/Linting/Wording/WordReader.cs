using System.Text;

namespace CourseForge.Linting.Wording;

/// <summary>Words in running text: letters and digits, with apostrophes and hyphens inside.</summary>
internal static class WordReader
{
    /// <summary>The next word from an offset on; false at the end.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out int start, out int length)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        start = at;
        while (
            at < text.Length
            && (
                char.IsLetterOrDigit(text[at])
                || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
                || IsInner(text, at)
            )
        )
        {
            at++;
        }

        length = at - start;
        return length > 0;
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        int at = 0,
            count = 0;
        while (Next(text, ref at, out _, out _))
        {
            count++;
        }

        return count;
    }

    /// <summary>Lower case, words only, single spaces: what two texts are compared by.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (Next(text, ref at, out var start, out var length))
        {
            if (result.Length > 0)
            {
                result.Append(' ');
            }

            for (var i = start; i < start + length; i++)
            {
                result.Append(text[i] is '’' ? '\'' : char.ToLowerInvariant(text[i]));
            }
        }

        return result.ToString();
    }

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' or '-' or '\u2011'
        && at > 0
        && char.IsLetterOrDigit(text[at - 1])
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1]);
}
