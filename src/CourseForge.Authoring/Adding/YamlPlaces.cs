using CourseForge.Text;

namespace CourseForge.Authoring.Adding;

/// <summary>Where the next entry of a map goes.</summary>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Indent">How far its neighbours stand in.</param>
/// <param name="HasBlankLines">Whether an empty line stands between them.</param>
/// <param name="NeedsLineEnd">Whether the file ends in the middle of a line.</param>
/// <param name="IsNewKey">The file has no such map yet.</param>
internal readonly record struct EntryPlace(
    int Offset,
    int Indent,
    bool HasBlankLines,
    bool NeedsLineEnd,
    bool IsNewKey
);

/// <summary>
/// Places in YAML files that people wrote: found by lines, so that comments, order and blanks around them stay.
/// </summary>
internal static class YamlPlaces
{
    private const int Step = 2;

    /// <summary>Behind the last entry of a map at the top of the file, or at the file's end where it has none.</summary>
    /// <exception cref="RequestException">The map stands in braces.</exception>
    internal static EntryPlace EndOf(SourceFile file, string key)
    {
        var text = file.Text;
        var (start, end) = (-1, text.Length);
        var last = 0;
        var indent = 0;
        int entries = 0,
            withBlank = 0;
        var isBehindBlank = false;
        for (var at = 0; at < text.Length; at = Next(text, at))
        {
            var line = text.AsSpan(at, Next(text, at) - at).TrimEnd();
            if (start < 0)
            {
                if (line.StartsWith(key) && line[key.Length..].StartsWith(":"))
                {
                    RequireLines(file, key, line[(key.Length + 1)..].Trim());
                    start = at;
                    last = Next(text, at);
                }

                continue;
            }

            if (line.IsEmpty)
            {
                isBehindBlank = true;
                continue;
            }

            if (line[0] != ' ')
            {
                end = at;
                break;
            }

            var depth = line.Length - line.TrimStart().Length;
            if (line.TrimStart()[0] != '#' && (indent == 0 || depth == indent))
            {
                indent = depth;
                withBlank += entries > 0 && isBehindBlank ? 1 : 0;
                entries++;
            }

            isBehindBlank = false;
            last = Next(text, at);
        }

        return start < 0
            ? new EntryPlace(text.Length, 0, text.Length > 0, NeedsLineEnd(text, text.Length), IsNewKey: true)
            : new EntryPlace(
                last,
                indent == 0 ? Step : indent,
                withBlank > 0,
                NeedsLineEnd(text, last),
                IsNewKey: false
            );
    }

    /// <summary>An id behind the last one of a list, in brackets or on a line of its own, as the list is written.</summary>
    internal static TextEdit Behind(SourceSpan last, string id)
    {
        var file = last.File ?? throw new InvalidOperationException("a list that was read has a file");
        var text = file.Text;
        var start = text.LastIndexOf('\n', Math.Max(0, last.Start - 1)) + 1;
        var line = text.AsSpan(start, last.Start - start);
        var dash = line.TrimStart();
        if (dash.StartsWith("- ") && dash[1..].Trim(" \"'").IsEmpty)
        {
            var next = Next(text, last.End);
            var lead = NeedsLineEnd(text, next) ? "\n" : "";
            return new TextEdit(file.Span(next, 0), $"{lead}{line[..^dash.Length]}- {id}\n");
        }

        var close = text.IndexOf(']', last.End);
        var end = close;
        while (end > last.End && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
        {
            end--;
        }

        return new TextEdit(file.Span(end, 0), $", {id}");
    }

    private static void RequireLines(SourceFile file, string key, ReadOnlySpan<char> value)
    {
        if (!value.IsEmpty && value[0] != '#')
        {
            throw new RequestException(
                $"'{key}' of {file.Path} stands on one line",
                "write its entries on lines of their own below the key, each two blanks in; then add to it"
            );
        }
    }

    private static bool NeedsLineEnd(string text, int offset) => offset > 0 && text[offset - 1] != '\n';

    private static int Next(string text, int start) =>
        text.IndexOf('\n', Math.Min(start, text.Length)) is var end and >= 0 ? end + 1 : text.Length;
}
