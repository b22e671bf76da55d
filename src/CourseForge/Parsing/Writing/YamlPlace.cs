using System.Collections.Immutable;

namespace CourseForge.Parsing.Writing;

/// <summary>
/// Where in YAML a place is, found by the indentation of lines: the text around it may be half written, so that no
/// parser can read it.
/// </summary>
internal sealed class YamlPlace
{
    private readonly string _text;
    private readonly int _from;
    private readonly int _to;

    /// <summary>A mapping or a list that the place is in.</summary>
    /// <param name="Key">The key whose value it is; null for an item of a list.</param>
    /// <param name="Siblings">The keys beside it, with what stands behind them.</param>
    internal sealed record Step(string? Key, IReadOnlyDictionary<string, string> Siblings);

    private YamlPlace(string text, int from, int to) => (_text, _from, _to) = (text, from, to);

    /// <summary>From the document down to the value that the place is in; the last step is the innermost.</summary>
    internal required ImmutableArray<Step> Path { get; init; }

    /// <summary>The keys of the mapping that the place is in, with what stands behind them.</summary>
    internal required IReadOnlyDictionary<string, string> Siblings { get; init; }

    /// <summary>A key is written there, or an item of a list that is no mapping; otherwise a value.</summary>
    internal required bool IsKey { get; init; }

    /// <summary>The place is in a list between square brackets.</summary>
    internal bool IsInFlow { get; init; }

    /// <summary>Behind the word stands a colon already.</summary>
    internal bool HasColon { get; init; }

    internal required int Start { get; init; }

    internal required int End { get; init; }

    /// <summary>Null where nothing can be completed: in a comment, in words, within quotes.</summary>
    /// <param name="from">Where the YAML begins in the text.</param>
    /// <param name="to">Where it ends.</param>
    internal static YamlPlace? Find(string text, int from, int to, int offset) =>
        new YamlPlace(text, from, to)
        {
            Path = [],
            Siblings = ImmutableDictionary<string, string>.Empty,
            IsKey = false,
            Start = offset,
            End = offset,
        }.Found(offset);

    private YamlPlace? Found(int offset)
    {
        var start = LineStart(offset);
        var head = _text[start..offset];
        if (head.TrimStart().StartsWith('#') || head.Contains(" #", StringComparison.Ordinal))
        {
            return null;
        }

        var line = YamlLine.Read(head);
        var wordStart = offset;
        while (wordStart > start && IsOfWord(_text[wordStart - 1]))
        {
            wordStart--;
        }

        var wordEnd = offset;
        while (wordEnd < _to && IsOfWord(_text[wordEnd]))
        {
            wordEnd++;
        }

        var isInFlow = false;
        if (line.Key is not null)
        {
            var value = line.Value;
            isInFlow = value.StartsWith('[') && !value.Contains(']', StringComparison.Ordinal);
            var open = value.LastIndexOfAny(['[', ',', ' ']);
            var rest = isInFlow ? value[(open + 1)..] : value;
            if (
                (value.Length > 0 && value[0] is '|' or '>' or '"' or '\'')
                || rest.Contains(' ', StringComparison.Ordinal)
                || rest.StartsWith('{')
            )
            {
                return null;
            }
        }
        else if (line.Rest.Contains(' ', StringComparison.Ordinal) || line.Rest.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var (path, siblings) = Climb(start, line);
        return new YamlPlace(_text, _from, _to)
        {
            Path = line.Key is { } key ? [.. path, new Step(key, siblings)] : path,
            Siblings = siblings,
            IsKey = line.Key is null,
            IsInFlow = isInFlow,
            HasColon = wordEnd < _to && _text[wordEnd] == ':',
            Start = wordStart,
            End = wordEnd,
        };
    }

    /// <summary>The steps above a line, and the keys beside it.</summary>
    private (ImmutableArray<Step> Path, IReadOnlyDictionary<string, string> Siblings) Climb(int start, YamlLine line)
    {
        var steps = new Stack<Step>();
        var beside = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = beside;
        var column = line.Column;
        Below(start, column, beside);
        var isAfterDash = false;
        foreach (var dash in line.Dashes.Reverse())
        {
            steps.Push(new Step(null, beside));
            beside = new Dictionary<string, string>(StringComparer.Ordinal);
            (column, isAfterDash) = (dash, true);
        }

        for (var end = start - 1; end > _from && (column > 0 || isAfterDash); )
        {
            var above = LineStart(end);
            var upper = YamlLine.Read(_text[above..end]);
            end = above - 1;
            if (upper.IsEmpty)
            {
                continue;
            }

            if (upper.Key is { } key)
            {
                if (upper.Column < column || (isAfterDash && upper.Column == column && upper.Dashes.Length == 0))
                {
                    beside = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = upper.Value };
                    steps.Push(new Step(key, beside));
                    (column, isAfterDash) = (upper.Column, false);
                }
                else if (upper.Column == column && !isAfterDash)
                {
                    beside.TryAdd(key, upper.Value);
                }
            }

            foreach (var dash in upper.Dashes.Reverse())
            {
                if (dash < column)
                {
                    steps.Push(new Step(null, beside));
                    beside = new Dictionary<string, string>(StringComparer.Ordinal);
                    (column, isAfterDash) = (dash, true);
                }
            }
        }

        // Keys of the document's own mapping stand further up than the last step.
        for (var end = start - 1; end > _from && column == 0; )
        {
            var above = LineStart(end);
            var upper = YamlLine.Read(_text[above..end]);
            end = above - 1;
            if (upper is { Key: { } key, Column: 0 })
            {
                beside.TryAdd(key, upper.Value);
            }
        }

        return ([.. steps], own);
    }

    /// <summary>The keys that stand below a line in the same mapping.</summary>
    private void Below(int start, int column, Dictionary<string, string> beside)
    {
        for (var at = NextLine(start); at < _to; at = NextLine(at))
        {
            var line = YamlLine.Read(_text[at..Math.Min(_to, EndOfLine(at))]);
            if (line.IsEmpty)
            {
                continue;
            }

            var first = line.Dashes.Length > 0 ? line.Dashes[0] : line.Column;
            if (first < column)
            {
                return;
            }

            if (line.Key is { } key && line.Column == column && line.Dashes.Length == 0)
            {
                beside.TryAdd(key, line.Value);
            }
        }
    }

    private int LineStart(int offset) =>
        offset <= _from ? _from : Math.Max(_from, _text.LastIndexOf('\n', offset - 1) + 1);

    private int EndOfLine(int offset) => _text.IndexOf('\n', offset) is var end and >= 0 ? end : _text.Length;

    private int NextLine(int offset) => EndOfLine(offset) + 1;

    private static bool IsOfWord(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':';
}
