namespace CourseForge.Text;

/// <summary>
/// Turns offsets into lines and columns. Built once per file, on first use; only what is shown to people needs it.
/// </summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly SourceFile _file;

    public LineMap(SourceFile file)
    {
        _file = file;
        var text = file.Text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            // CR LF, LF and a lone CR each end a line, as editors count.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _starts = [.. starts];
    }

    public int LineCount => _starts.Length;

    /// <summary>
    /// The 1-based line and column (UTF-16 units, as editors count) of an offset; an offset past the end counts as the
    /// end.
    /// </summary>
    public (int Line, int Column) Position(int offset)
    {
        offset = Math.Clamp(offset, 0, _file.Length);
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The offset at which a 1-based line starts.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Length ? _starts[line] : _file.Length;
        return _file.Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
