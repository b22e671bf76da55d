using System.Collections.Immutable;
using System.Text;
using CourseForge.Text;

namespace CourseForge.Linting.Wording;

internal enum PassageKind
{
    Text,
    Heading,
    Cell,
}

/// <summary>One paragraph, list item, heading or cell as plain words.</summary>
/// <param name="Pieces">Where each piece of it stands in the Markdown.</param>
internal sealed record Passage(string Text, PassageKind Kind, TextMap Map, ImmutableArray<Passage.Piece> Pieces)
{
    internal readonly record struct Piece(int Offset, int SourceOffset);

    /// <summary>The place in the file of a range of the words.</summary>
    public SourceSpan Span(int start, int length)
    {
        var from = SourceOffset(start);
        var to = length <= 0 ? from : SourceOffset(start + length - 1) + 1;
        return Map.Span(from, Math.Max(0, to - from));
    }

    private int SourceOffset(int offset)
    {
        var index = Pieces.Length - 1;
        while (index > 0 && Pieces[index].Offset > offset)
        {
            index--;
        }

        return Pieces[index].SourceOffset + offset - Pieces[index].Offset;
    }
}

/// <summary>Makes one passage after the other.</summary>
internal sealed class PassageBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Passage.Piece> _pieces = [];

    public void Add(ReadOnlySpan<char> text, int sourceOffset)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new(_text.Length, sourceOffset));
            _text.Append(text);
        }
    }

    /// <summary>What was added since the last; null where those are no words.</summary>
    public Passage? Build(PassageKind kind, TextMap map)
    {
        var text = _text.ToString();
        var passage = string.IsNullOrWhiteSpace(text) ? null : new Passage(text, kind, map, [.. _pieces]);
        _text.Clear();
        _pieces.Clear();
        return passage;
    }
}
