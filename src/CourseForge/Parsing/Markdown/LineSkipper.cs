namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Finds what hides headings: fenced code and comments. What never ends hides nothing, so that one slip does not
/// swallow the lessons after it; the lesson that it stands in reports it.
/// </summary>
internal struct LineSkipper(string text)
{
    // What was looked for in vain once is not looked for again: the search runs to the end of the file.
    private int _lostBackticks = int.MaxValue;
    private int _lostTildes = int.MaxValue;
    private bool _lostComment;

    /// <summary>
    /// The offset behind the code or comment that opens in this line; the line's own offset when none does.
    /// </summary>
    internal int From(int start, ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart(' ');
        if (line.Length - mark.Length > 3)
        {
            return start;
        }

        if (mark.StartsWith("<!--"))
        {
            return Comment(start, start + line.Length - mark.Length + 4);
        }

        return mark.StartsWith("```") || mark.StartsWith("~~~") ? Code(start, line, mark) : start;
    }

    private int Comment(int start, int from)
    {
        var end = _lostComment ? -1 : text.IndexOf("-->", from, StringComparison.Ordinal);
        _lostComment |= end < 0;
        return end < 0 ? start : LineAfter(end);
    }

    private int Code(int start, ReadOnlySpan<char> line, ReadOnlySpan<char> mark)
    {
        var length = mark.Length - mark.TrimStart(mark[0]).Length;
        ref var lost = ref mark[0] == '`' ? ref _lostBackticks : ref _lostTildes;
        var fence = default(CodeFence);
        if (length >= lost || !fence.Take(line.TrimEnd('\r')))
        {
            return start;
        }

        for (var at = LineAfter(start); at < text.Length; at = LineAfter(at))
        {
            var end = text.IndexOf('\n', at);
            fence.Take(text.AsSpan(at, (end < 0 ? text.Length : end) - at));
            if (!fence.IsOpen)
            {
                return LineAfter(at);
            }
        }

        lost = length;
        return start;
    }

    private readonly int LineAfter(int offset) =>
        text.IndexOf('\n', offset) is var end and >= 0 ? end + 1 : text.Length;
}
