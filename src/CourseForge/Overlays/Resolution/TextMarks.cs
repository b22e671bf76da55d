namespace CourseForge.Overlays.Resolution;

/// <summary>
/// What opens a block at the beginning of a line. Canonical text escapes it where it is meant as words.
/// </summary>
internal static class TextMarks
{
    /// <summary>The number of backticks of a line that opens or closes code; 0 for any other line.</summary>
    internal static int Fence(ReadOnlySpan<char> line)
    {
        var ticks = line.IndexOfAnyExcept('`');
        ticks = ticks < 0 ? line.Length : ticks;
        return ticks >= 3 && !line[ticks..].Contains('`') ? ticks : 0;
    }

    internal static bool OpensBlock(ReadOnlySpan<char> line) => MarkLength(line) > 0;

    /// <summary>Lines that no words can follow on the next line.</summary>
    internal static bool StandsAlone(ReadOnlySpan<char> line) =>
        line[0] is '#' or '|' || line.StartsWith(":::") || line is "---";

    /// <summary>The characters of the mark that a line begins with; 0 for none.</summary>
    internal static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        switch (line[0])
        {
            case '#' or '>' or '|':
                return 1;
            case '-' or '+' or '*':
                return line.Length == 1 || line[1] == ' ' ? 1
                    : line is "---" ? 3
                    : 0;
            case ':':
                return line.StartsWith(":::") ? 3 : 0;
            case '`':
                return Fence(line);
            default:
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return
                    digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ')
                    ? digits + 1
                    : 0;
        }
    }
}
