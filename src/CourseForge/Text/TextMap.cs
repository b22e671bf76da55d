using System.Collections.Immutable;

namespace CourseForge.Text;

/// <summary>
/// Maps offsets in a piece of text that was taken out of a file (a lesson, a YAML block scalar whose indentation is
/// gone) back to the file. Made of segments: from <c>Offset</c> on, text maps to <c>FileOffset</c> on, one to one.
/// </summary>
public sealed class TextMap
{
    // Nearly all pieces are one segment, and a curriculum has tens of thousands: no array is held for it.
    private readonly Segment _first;
    private readonly ImmutableArray<Segment> _more;

    /// <param name="segments">At least one, in the order of their offsets; the first at 0.</param>
    /// <param name="length">Of the piece.</param>
    public TextMap(SourceFile file, ImmutableArray<Segment> segments, int length)
        : this(file, segments[0], segments.Length > 1 ? segments : default, length) { }

    private TextMap(SourceFile file, Segment first, ImmutableArray<Segment> more, int length) =>
        (File, _first, _more, Length) = (file, first, more, length);

    /// <summary>From this offset in the piece on, characters stand at this offset in the file.</summary>
    public readonly record struct Segment(int Offset, int FileOffset);

    public SourceFile File { get; }

    /// <summary>The length of the piece.</summary>
    public int Length { get; }

    /// <summary>A piece that stands in the file as it is.</summary>
    public static TextMap Slice(SourceFile file, int start, int length) =>
        new(file, new Segment(0, start), default, length);

    /// <summary>The place in the file of a range of the piece.</summary>
    public SourceSpan Span(int start, int length)
    {
        var from = FileOffset(Math.Clamp(start, 0, Length));
        var to = length <= 0 ? from : FileOffset(Math.Clamp(start + length - 1, 0, Math.Max(0, Length))) + 1;
        return new SourceSpan(File, from, Math.Max(0, to - from));
    }

    private int FileOffset(int offset)
    {
        var segment = _more.IsDefault ? _first : SegmentAt(offset);
        return Math.Clamp(segment.FileOffset + offset - segment.Offset, 0, File.Length);
    }

    private Segment SegmentAt(int offset)
    {
        int low = 0,
            high = _more.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_more[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _more[low];
    }
}
