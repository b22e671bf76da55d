using System.Text;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Documents;

/// <summary>In which units an editor counts the characters of a line (LSP 3.17, "PositionEncodingKind").</summary>
internal enum PositionUnit
{
    Utf16,
    Utf8,
    Utf32,
}

/// <summary>From offsets in a text to an editor's positions and back, in the units that were agreed on.</summary>
internal sealed class PositionEncoding(PositionUnit unit)
{
    public string Name =>
        unit switch
        {
            PositionUnit.Utf8 => "utf-8",
            PositionUnit.Utf32 => "utf-32",
            _ => "utf-16",
        };

    /// <summary>UTF-16, which every editor knows and which strings are held in, unless the editor does not offer it.</summary>
    /// <param name="offered">Best first; null where the editor says nothing.</param>
    public static PositionEncoding Negotiate(IReadOnlyList<string>? offered) =>
        new(
            offered is null || offered.Contains("utf-16") ? PositionUnit.Utf16
            : offered.Contains("utf-8") ? PositionUnit.Utf8
            : offered.Contains("utf-32") ? PositionUnit.Utf32
            : PositionUnit.Utf16
        );

    public Position Position(SourceFile file, int offset)
    {
        var (line, column) = file.Lines.Position(offset);
        return new Position(line - 1, unit == PositionUnit.Utf16 ? column - 1 : Count(file, line, column - 1));
    }

    public TextRange Range(SourceSpan span) =>
        span.File is { } file
            ? new TextRange(Position(file, span.Start), Position(file, span.End))
            : new TextRange(new Position(0, 0), new Position(0, 0));

    /// <summary>The offset of a position; one behind the end of its line, or of the text, counts as that end.</summary>
    public int Offset(SourceFile file, Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= file.Lines.LineCount)
        {
            return file.Length;
        }

        var line = file.Lines.Line(position.Line + 1);
        return file.Lines.StartOf(position.Line + 1) + Units(line, Math.Max(0, position.Character));
    }

    private int Count(SourceFile file, int line, int units)
    {
        var text = file.Text.AsSpan(file.Lines.StartOf(line), units);
        if (unit == PositionUnit.Utf8)
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>How many UTF-16 units so many of the editor's units are.</summary>
    private int Units(ReadOnlySpan<char> line, int count)
    {
        if (unit == PositionUnit.Utf16)
        {
            return Math.Min(count, line.Length);
        }

        var units = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var size = unit == PositionUnit.Utf8 ? rune.Utf8SequenceLength : 1;
            if (count < size)
            {
                break;
            }

            count -= size;
            units += rune.Utf16SequenceLength;
        }

        return units;
    }
}
