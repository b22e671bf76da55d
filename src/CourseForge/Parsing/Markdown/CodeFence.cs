namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Follows <c>```</c> and <c>~~~</c> fences from line to line (CommonMark 0.31, 4.5), without parsing what is between.
/// </summary>
internal struct CodeFence
{
    private char _sign;
    private int _length;

    internal readonly bool IsOpen => _length > 0;

    /// <summary>True when the line is part of fenced code: its fences, and what is between them.</summary>
    internal bool Take(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        var indent = line.Length - text.Length;
        var length = 0;
        while (length < text.Length && text[length] == text[0])
        {
            length++;
        }

        var isFence = indent < 4 && length >= 3 && text[0] is '`' or '~';
        if (IsOpen)
        {
            if (isFence && text[0] == _sign && length >= _length && text[length..].IsWhiteSpace())
            {
                _length = 0;
            }

            return true;
        }

        if (!isFence || (text[0] == '`' && text[length..].Contains('`')))
        {
            return false;
        }

        (_sign, _length) = (text[0], length);
        return true;
    }
}
