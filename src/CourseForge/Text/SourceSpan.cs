namespace CourseForge.Text;

/// <summary>
/// A range of characters in a file. What an author wrote keeps its span from disk to the last diagnostic.
/// Length 0 points between two characters. <c>default</c> means "no place" and is only for our own synthetic nodes.
/// </summary>
public readonly record struct SourceSpan(SourceFile? File, int Start, int Length) : IComparable<SourceSpan>
{
    public int End => Start + Length;

    /// <summary>
    /// The place of a file as such, for one that has no text: media, a file that is missing or cannot be read.
    /// </summary>
    public static SourceSpan OfFile(CoursePath path) => new SourceFile(path, "").Start;

    public bool IsNowhere => File is null;

    public ReadOnlySpan<char> Slice =>
        File is null
            ? default
            : File.Text.AsSpan(
                Math.Min(Start, File.Length),
                Math.Min(Length, File.Length - Math.Min(Start, File.Length))
            );

    /// <summary>The 1-based line and column of the first character.</summary>
    public (int Line, int Column) Position => File is null ? (1, 1) : File.Lines.Position(Start);

    /// <summary>A part of this span; clipped to it.</summary>
    public SourceSpan Part(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Length);
        return new SourceSpan(File, Start + offset, Math.Clamp(length, 0, Length - offset));
    }

    /// <summary>Whether all of another range lies in this one.</summary>
    internal bool Holds(SourceSpan inner) => File == inner.File && Start <= inner.Start && inner.End <= End;

    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File?.Path.Value, other.File?.Path.Value);
        return byFile != 0 ? byFile
            : Start != other.Start ? Start.CompareTo(other.Start)
            : Length.CompareTo(other.Length);
    }

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => File is null ? "(nowhere)" : $"{File.Path}:{Position.Line}:{Position.Column}";
}
