using System.Text;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>
/// The line of a diagnostic as it is shown, and where in it the carets stand, both in cells of a terminal.
/// </summary>
/// <param name="Line">Tabs as spaces, control characters visible, clipped to the room there is.</param>
/// <param name="CaretStart">Cells before the first caret.</param>
/// <param name="CaretLength">At least one.</param>
internal readonly record struct SourceExcerpt(string Line, int CaretStart, int CaretLength)
{
    private const int TabStop = 4;
    private const string Ellipsis = "...";

    /// <summary>One character of the line as shown.</summary>
    private readonly record struct Cell(string Text, int Width);

    /// <param name="text">The whole line, without its end.</param>
    /// <param name="start">UTF-16 units before the marked part.</param>
    /// <param name="length">UTF-16 units of the marked part; what reaches past the line is left out.</param>
    /// <param name="room">Cells there are for the line.</param>
    public static SourceExcerpt Of(ReadOnlySpan<char> text, int start, int length, int room)
    {
        // A line can be megabytes long: only what can come near the caret is laid out.
        var from = WindowStart(text, start, room);
        var to = Math.Min(text.Length, start + room + TabStop);
        var (cells, caretFrom, caretTo) = LayOut(text, from, to, start, Math.Min(start + length, text.Length));
        var (first, last) = Window(
            cells,
            caretFrom,
            caretTo,
            room,
            clippedLeft: from > 0,
            clippedRight: to < text.Length
        );

        var line = new StringBuilder();
        var clippedLeft = first > 0 || from > 0;
        if (clippedLeft)
        {
            line.Append(Ellipsis);
        }

        var caretStart = (clippedLeft ? Ellipsis.Length : 0) + WidthOf(cells, first, Math.Min(caretFrom, last));
        for (var i = first; i < last; i++)
        {
            line.Append(cells[i].Text);
        }

        if (last < cells.Count || to < text.Length)
        {
            line.Append(Ellipsis);
        }

        return new SourceExcerpt(
            line.ToString().TrimEnd(),
            caretStart,
            Math.Max(1, WidthOf(cells, caretFrom, Math.Min(caretTo, last)))
        );
    }

    /// <summary>
    /// Where laying out starts: at the start of the line, unless that is far off; never inside a surrogate pair.
    /// </summary>
    private static int WindowStart(ReadOnlySpan<char> text, int start, int room)
    {
        if (start <= room * 4)
        {
            return 0;
        }

        var from = Math.Min(start, text.Length) - room;
        return from > 0 && char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static (List<Cell> Cells, int CaretFrom, int CaretTo) LayOut(
        ReadOnlySpan<char> text,
        int from,
        int to,
        int start,
        int end
    )
    {
        var cells = new List<Cell>(to - from);
        int caretFrom = -1,
            caretTo = -1,
            column = 0,
            offset = from;
        while (offset < to)
        {
            caretFrom = caretFrom < 0 && offset >= start ? cells.Count : caretFrom;
            caretTo = caretTo < 0 && offset >= end ? cells.Count : caretTo;
            Rune.DecodeFromUtf16(text[offset..], out var rune, out var units);
            var cell = rune.Value == '\t' ? Spaces(TabStop - (column % TabStop)) : Shown(rune);
            cells.Add(cell);
            column += cell.Width;
            offset += units;
        }

        return (cells, caretFrom < 0 ? cells.Count : caretFrom, caretTo < 0 ? cells.Count : caretTo);
    }

    /// <summary>
    /// The cells to show: all if they fit, else as many as fit with the start of the marked part in the first third.
    /// </summary>
    private static (int First, int Last) Window(
        List<Cell> cells,
        int caretFrom,
        int caretTo,
        int room,
        bool clippedLeft,
        bool clippedRight
    )
    {
        if (!clippedLeft && !clippedRight && WidthOf(cells, 0, cells.Count) <= room)
        {
            return (0, cells.Count);
        }

        var first = caretFrom;
        var before = WidthOf(cells, caretFrom, caretTo) < room / 3 ? room / 2 : room / 4;
        while (first > 0 && before >= cells[first - 1].Width)
        {
            before -= cells[--first].Width;
        }

        var left = room - ((first > 0 || clippedLeft) ? Ellipsis.Length : 0) - Ellipsis.Length;
        var last = first;
        while (last < cells.Count && left >= cells[last].Width)
        {
            left -= cells[last++].Width;
        }

        return (first, last);
    }

    private static int WidthOf(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
        {
            width += cells[i].Width;
        }

        return width;
    }

    private static Cell Spaces(int count) => new("    "[..count], count);

    private static Cell Shown(Rune rune)
    {
        if (rune.Value >= 0x20 && rune.Value != 0x7f && !ConsoleSafe.IsInvisible(rune.Value))
        {
            return new Cell(rune.ToString(), CellWidth.Of(rune));
        }

        var text = new StringBuilder();
        ConsoleSafe.Append(text, rune);
        return new Cell(text.ToString(), text.Length);
    }

    /// <summary>The excerpt for a span: its first line.</summary>
    public static SourceExcerpt Of(SourceSpan span, int room)
    {
        var (line, column) = span.Position;
        var text = span.File is null ? default : span.File.Lines.Line(line);
        return Of(text, Math.Min(column - 1, text.Length), span.Length, room);
    }
}
