namespace CourseForge.Text;

/// <summary>
/// One text file of the curriculum, decoded, without a byte order mark. The text is held once and sliced.
/// </summary>
public sealed class SourceFile(CoursePath path, string text)
{
    private LineMap? _lines;

    public CoursePath Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>
    /// SHA-256 of the file's bytes on disk, in lower-case hexadecimal, for build records; null for text that never was
    /// a file.
    /// </summary>
    public string? Digest { get; init; }

    public LineMap Lines => _lines ??= new LineMap(Text);

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The span of the whole file's first character, for what concerns the file as such.</summary>
    public SourceSpan Start => new(this, 0, 0);

    public override string ToString() => Path.Value;
}
