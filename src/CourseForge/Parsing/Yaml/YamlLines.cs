using System.Buffers;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Where lines, keys, values and brackets stand in a text that is not YAML, or not yet: found by looking, not by
/// parsing. Places are offsets in the file's text.
/// </summary>
internal static class YamlLines
{
    internal static readonly SearchValues<char> KeyLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    internal static (int Start, int End) Line(string text, int start, int end, int at)
    {
        var from = at;
        while (from > start && text[from - 1] is not ('\r' or '\n'))
        {
            from--;
        }

        return (from, LineEnd(text, from, end));
    }

    internal static int LineEnd(string text, int at, int end) =>
        text.AsSpan(at, end - at).IndexOfAny('\r', '\n') is var found and >= 0 ? at + found : end;

    internal static int NextLine(string text, int at, int end)
    {
        at += at < end && text[at] == '\r' ? 1 : 0;
        return Math.Min(end, at + 1);
    }

    internal static int EndOfLineAbove(string text, int start, int lineStart) =>
        lineStart - 2 >= start && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r'
            ? lineStart - 2
            : lineStart - 1;

    internal static bool HasKey(ReadOnlySpan<char> line) =>
        line.Contains(": ", StringComparison.Ordinal) || line.TrimEnd().EndsWith(":");

    /// <summary>Whether a line is a key or an item of its own, and no part of the value above it.</summary>
    internal static bool IsEntry(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        var key = line.IndexOfAnyExcept(KeyLetters);
        return line.StartsWith("- ") || (key > 0 && line[key] == ':');
    }

    /// <summary>Where the first value of a line starts: after dashes and a key with its colon.</summary>
    internal static int ValueStart(string text, int from, int to)
    {
        var at = from;
        while (at < to && (text[at] == ' ' || (text[at] == '-' && at + 1 < to && text[at + 1] == ' ')))
        {
            at++;
        }

        var key = at;
        while (key < to && (char.IsAsciiLetterOrDigit(text[key]) || text[key] is '-' or '_'))
        {
            key++;
        }

        if (key > at && key + 1 < to && text[key] == ':' && text[key + 1] == ' ')
        {
            at = key + 1;
            while (at < to && text[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>
    /// A bracket behind the one that closes the value, where nothing else stands behind that; -1 when there is none.
    /// Brackets in quotes do not count.
    /// </summary>
    internal static int Surplus(string text, int value, int end)
    {
        var depth = 0;
        for (var at = value; at < end; at++)
        {
            if (text[at] is '"' or '\'' && text[at - 1] is ' ' or '[' or '{' or ',' or ':')
            {
                at += Math.Max(0, text.AsSpan(at + 1, end - at - 1).IndexOf(text[at]) + 1);
            }
            else if (text[at] is '[' or '{')
            {
                depth++;
            }
            else if (text[at] is ']' or '}' && --depth == 0)
            {
                var rest = text.AsSpan(at + 1, end - at - 1).Trim();
                return rest.Length > 0 && rest.Trim("]} ").IsEmpty ? text.IndexOfAny([']', '}'], at + 1) : -1;
            }
        }

        return -1;
    }

    internal static char PreviousMark(string text, int from, int at)
    {
        while (--at >= from && text[at] == ' ') { }

        return at >= from ? text[at] : '\0';
    }

    /// <summary>
    /// The last bracket before the place that nothing closed; -1 when all are closed. Brackets in comments, and in
    /// quotes that are closed on their line, do not count.
    /// </summary>
    internal static int OpenBracket(string text, int from, int at)
    {
        var open = new Stack<int>();
        for (var i = from; i < Math.Min(at, text.Length); i++)
        {
            var isAfterBlank = i == from || text[i - 1] is ' ' or '\t' or '\n' or '\r';
            if (text[i] == '#' && isAfterBlank)
            {
                i = LineEnd(text, i, text.Length);
            }
            else if (text[i] is '"' or '\'' && (isAfterBlank || text[i - 1] is '[' or '{' or ',' or ':'))
            {
                var rest = text.AsSpan(i + 1, LineEnd(text, i, text.Length) - i - 1);
                i += Math.Max(0, rest.IndexOf(text[i]) + 1);
            }
            else if (text[i] is '[' or '{')
            {
                open.Push(i);
            }
            else if (text[i] is ']' or '}')
            {
                open.TryPop(out _);
            }
        }

        return open.TryPeek(out var last) ? last : -1;
    }
}
