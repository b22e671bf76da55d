using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>
/// How a scalar is spelt: plain where every YAML reader takes it for the same text, otherwise in quotes.
/// </summary>
internal static partial class YamlSpelling
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create(",[]{}");

    /// <summary>Text on one line.</summary>
    internal static string Text(string text, bool isInBrackets) =>
        IsPlain(text, isInBrackets) && !IsAnotherType(text) ? text : Quoted(text);

    /// <summary>A number, date or flag, which quotes would turn into text.</summary>
    internal static string Word(string text, bool isInBrackets) => IsPlain(text, isInBrackets) ? text : Quoted(text);

    /// <summary>Whether a text of several lines can stand as it is, indented, behind <c>|</c>.</summary>
    internal static bool IsBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return false;
        }

        var hasWords = false;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var words = text.AsSpan()[line];
            var hasEdge =
                words.Length > 0
                && ((char.IsWhiteSpace(words[0]) && !hasWords) || words.TrimStart(' ').StartsWith("\t"));
            if (hasEdge || (words.Length > 0 && words.IsWhiteSpace()) || !IsPrintable(words))
            {
                return false;
            }

            hasWords |= words.Length > 0;
        }

        return hasWords;
    }

    private static bool IsPlain(string text, bool isInBrackets)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || !IsPrintable(text))
        {
            return false;
        }

        var starts = text[0] switch
        {
            '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' => false,
            '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '=' => false,
            '-' => text.Length > 1 && char.IsAsciiDigit(text[1]),
            _ => !text.StartsWith("<<", StringComparison.Ordinal) && !text.StartsWith("...", StringComparison.Ordinal),
        };
        return starts
            && text[^1] != ':'
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !text.Contains('\t', StringComparison.Ordinal)
            && !(isInBrackets && text.AsSpan().ContainsAny(Brackets));
    }

    /// <summary>
    /// What YAML 1.1 or 1.2 takes for null, a flag, a number, a time or a date. Our own reader goes by the key, editors
    /// do not.
    /// </summary>
    private static bool IsAnotherType(string text) =>
        text.ToUpperInvariant() is "NULL" or "~" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N"
        || Number().IsMatch(text);

    internal static string Quoted(string text)
    {
        var isSingle =
            text.AsSpan().ContainsAny('"', '\\')
            && !text.Contains('\'', StringComparison.Ordinal)
            && IsPrintable(text)
            && !text.Contains('\t', StringComparison.Ordinal);
        if (isSingle)
        {
            return $"'{text}'";
        }

        var result = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when IsPrintable([character]) || char.IsSurrogate(character) => result.Append(character),
                _ => result.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>Nothing that ends a line for some readers, turns text round or cannot be seen.</summary>
    private static bool IsPrintable(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (
                (char.IsControl(character) && character != '\t')
                || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
                || Characters.TurnsText(character)
            )
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(
        @"^(?:[-+]?(?:0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-9]{1,2})*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
            + @"|\.[0-9]+(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
            + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
