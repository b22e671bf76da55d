using System.Text;

namespace CourseForge.Formatting;

/// <summary>
/// Backslashes where words would be read as marks. What cannot be mistaken stays as it is: an underscore within a word,
/// a hyphen within a line.
/// </summary>
internal static class MarkdownEscapes
{
    /// <param name="before">The character before the words.</param>
    /// <param name="after">The character behind the words.</param>
    internal static void Write(StringBuilder text, ReadOnlySpan<char> words, char before, char after)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var previous = i > 0 ? words[i - 1] : before;
            var next = i + 1 < words.Length ? words[i + 1] : after;
            if (
                IsMark(words[i], previous, next)
                || IsAddress(words, i)
                || (words[i] == '!' && i + 1 == words.Length && after == '[')
            )
            {
                text.Append('\\');
            }

            text.Append(words[i]);
        }
    }

    /// <summary>A finished line of a paragraph, so that it does not begin like another block.</summary>
    internal static string Line(string line) => MarkAtStart(line) is var mark and >= 0 ? line.Insert(mark, "\\") : line;

    /// <summary>Whether what stands here would make the words around it a link.</summary>
    private static bool IsAddress(ReadOnlySpan<char> words, int at) =>
        words[at] switch
        {
            ':' => EndsWith(words[..at], "http")
                || EndsWith(words[..at], "https")
                || EndsWith(words[..at], "ftp")
                || EndsWith(words[..at], "mailto")
                || EndsWith(words[..at], "tel"),
            '.' => EndsWith(words[..at], "www"),
            _ => false,
        };

    private static bool EndsWith(ReadOnlySpan<char> words, string word) =>
        words.EndsWith(word) && (words.Length == word.Length || !char.IsLetterOrDigit(words[^(word.Length + 1)]));

    private static bool IsMark(char character, char previous, char next) =>
        character switch
        {
            '\\' or '`' or '*' or '[' or ']' or '|' or '{' => true,
            '~' => previous == '~' || next == '~',
            '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' or '\0',
            '&' => char.IsAsciiLetter(next) || next is '#' or '\0',
            _ => false,
        };

    /// <summary>
    /// How many characters stand before the sign that makes the beginning of a line a heading, item, quotation, block,
    /// rule or code; -1 when none does.
    /// </summary>
    private static int MarkAtStart(ReadOnlySpan<char> line)
    {
        var next = line.Length > 1 ? line[1] : '\n';
        switch (line.IsEmpty ? '\0' : line[0])
        {
            case '#' or '>' or '=':
                return 0;
            case '-' or '+':
                return char.IsWhiteSpace(next) || next == '-' ? 0 : -1;
            case '~' or ':':
                return next == line[0] ? 0 : -1;
            default:
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return
                    digits > 0
                    && line[digits] is '.' or ')'
                    && (digits + 1 == line.Length || char.IsWhiteSpace(line[digits + 1]))
                    ? digits
                    : -1;
        }
    }
}
