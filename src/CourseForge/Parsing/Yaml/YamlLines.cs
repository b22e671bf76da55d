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

    internal static char PreviousMark(string text, int from, int at)
    {
        while (--at >= from && text[at] == ' ') { }

        return at >= from ? text[at] : '\0';
    }

    /// <summary>The last bracket before the place that nothing closed; -1 when all are closed.</summary>
    internal static int OpenBracket(string text, int from, int at)
    {
        var closed = 0;
        for (var i = Math.Min(at, text.Length) - 1; i >= from; i--)
        {
            if (text[i] is ']' or '}')
            {
                closed++;
            }
            else if (text[i] is '[' or '{' && closed-- == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
