namespace CourseForge.Authoring.Overlays;

/// <summary>
/// Takes a claim out of the text it stands in, and nothing else: comments and what stands beside it stay. Works on
/// lines and brackets; whoever calls it reads the result again and compares.
/// </summary>
internal static class ClaimRemoval
{
    /// <param name="at">Where the claim's target id stands.</param>
    internal static string Of(string text, int at, bool isMarkdown) =>
        isMarkdown ? WithoutContainer(text, at)
        : IsInBrackets(text, at) is { } opening ? WithoutItem(text, opening, at)
        : WithoutEntry(text, at);

    private static string WithoutContainer(string text, int at)
    {
        var start = LineStart(text, at);
        var line = Line(text, start).TrimStart(' ');
        var colons = line.Length - line.TrimStart(':').Length;
        var end = LineEnd(text, start);
        while (end < text.Length)
        {
            var words = Line(text, end).Trim();
            end = LineEnd(text, end);
            if (words.Length >= colons && words.TrimStart(':').IsEmpty)
            {
                break;
            }
        }

        // The blank line behind it goes with it.
        var rest = end;
        if (rest < text.Length && Line(text, rest).Trim().IsEmpty)
        {
            rest = LineEnd(text, rest);
        }

        return string.Concat(text.AsSpan(0, start), text.AsSpan(rest));
    }

    /// <summary>
    /// An entry on lines of its own: its line and all that are indented further; the verb above it when it was the
    /// last.
    /// </summary>
    private static string WithoutEntry(string text, int at)
    {
        var start = LineStart(text, at);
        var indent = Indent(Line(text, start));
        var end = LineEnd(text, start);
        for (var next = end; next < text.Length; next = LineEnd(text, next))
        {
            var line = Line(text, next);
            if (line.Trim().IsEmpty)
            {
                continue;
            }

            if (Indent(line) <= indent)
            {
                break;
            }

            end = LineEnd(text, next);
        }

        var before = PreviousWords(text, start);
        var isOnly =
            before >= 0
            && Indent(Line(text, before)) < indent
            && Line(text, before).TrimEnd().EndsWith(":")
            && NextIndent(text, end) < indent;
        var result = string.Concat(text.AsSpan(0, start), text.AsSpan(end));
        return isOnly ? string.Concat(result.AsSpan(0, before), result.AsSpan(LineEnd(text, before))) : result;
    }

    /// <summary>
    /// An entry between brackets on one or more lines, with one of the commas around it; the whole line when nothing is
    /// left between them.
    /// </summary>
    private static string WithoutItem(string text, int opening, int at)
    {
        var start = at > 0 && text[at - 1] is '"' or '\'' ? at - 1 : at;
        var end = Skip(text, start, stopAtComma: true);
        var closing = Skip(text, opening + 1, stopAtComma: false);
        if (end < text.Length && text[end] == ',')
        {
            end++;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }
        }
        else
        {
            while (start > opening + 1 && char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            start -= text[start - 1] == ',' ? 1 : 0;
        }

        var isEmpty =
            string.Concat(text.AsSpan(opening + 1, start - opening - 1), text.AsSpan(end, Math.Max(0, closing - end)))
                .Trim()
                .Length == 0;
        return isEmpty
            ? WithoutEntry(text, LineStart(text, opening))
            : string.Concat(text.AsSpan(0, start), text.AsSpan(end));
    }

    /// <summary>
    /// The innermost bracket that is open at a place and was opened since its entry began; null for none.
    /// </summary>
    private static int? IsInBrackets(string text, int at)
    {
        var from = LineStart(text, at);
        while (from > 0 && (Indent(Line(text, from)) > 0 || Line(text, from).Trim().IsEmpty))
        {
            from = LineStart(text, from - 1);
        }

        var open = new Stack<int>();
        for (var i = from; i < at; i++)
        {
            switch (text[i])
            {
                case '"' or '\'' when i == 0 || text[i - 1] is ' ' or '[' or '{' or ',':
                    i = Quotation(text, i);
                    break;
                case '#' when i == 0 || char.IsWhiteSpace(text[i - 1]):
                    i = LineEnd(text, i) - 1;
                    break;
                case '{' or '[':
                    open.Push(i);
                    break;
                case '}' or ']' when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.TryPeek(out var opening) ? opening : null;
    }

    /// <summary>The comma or bracket that ends what begins at a place.</summary>
    private static int Skip(string text, int from, bool stopAtComma)
    {
        var depth = 0;
        for (var i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'' when i == from || text[i - 1] is ' ' or '[' or '{' or ',' or ':':
                    i = Quotation(text, i);
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth-- == 0:
                    return i;
                case ',' when depth == 0 && stopAtComma:
                    return i;
            }
        }

        return text.Length;
    }

    private static int Quotation(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] == '"')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i;
            }
        }

        return text.Length - 1;
    }

    private static int PreviousWords(string text, int before)
    {
        for (var at = before; at > 0; )
        {
            at = LineStart(text, at - 1);
            if (Line(text, at).Trim() is { IsEmpty: false } words && words[0] != '#')
            {
                return at;
            }
        }

        return -1;
    }

    private static int NextIndent(string text, int at)
    {
        for (; at < text.Length; at = LineEnd(text, at))
        {
            if (Line(text, at).Trim() is { IsEmpty: false } words && words[0] != '#')
            {
                return Indent(Line(text, at));
            }
        }

        return 0;
    }

    private static int Indent(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Behind the line's end.</summary>
    private static int LineEnd(string text, int at) =>
        text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private static ReadOnlySpan<char> Line(string text, int start) => text.AsSpan(start, LineEnd(text, start) - start);
}
