using System.Text;

namespace CourseForge.Text;

/// <summary>
/// One text file of the curriculum, decoded, without a byte order mark. The text is held once and sliced.
/// </summary>
public sealed class SourceFile(CoursePath path, string text)
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private readonly Lock _gate = new();
    private LineMap? _lines;
    private string? _text = text;
    private byte[] _packed = [];
    private WeakReference<string>? _unpacked;

    public CoursePath Path { get; } = path;

    public string Text
    {
        get
        {
            if (Volatile.Read(ref _text) is { } text)
            {
                return text;
            }

            lock (_gate)
            {
                if (_unpacked?.TryGetTarget(out var unpacked) != true || unpacked is null)
                {
                    unpacked = s_strict.GetString(_packed);
                    _unpacked = new WeakReference<string>(unpacked);
                }

                return unpacked;
            }
        }
    }

    /// <summary>Of the text, in UTF-16 units.</summary>
    public int Length { get; } = text.Length;

    /// <summary>
    /// SHA-256 of the file's bytes on disk, in lower-case hexadecimal, for build records; null for text that never was
    /// a file.
    /// </summary>
    public string? Digest { get; init; }

    /// <summary>
    /// The release that the file comes from, such as <c>first-aid 1.2.0</c>; null for one of the folder itself.
    /// </summary>
    public string? Origin { get; init; }

    public LineMap Lines => _lines ??= new LineMap(this);

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The span of the whole file's first character, for what concerns the file as such.</summary>
    public SourceSpan Start => new(this, 0, 0);

    /// <summary>
    /// Holds the text in half the memory. What was read is in trees then, and the text is asked for again only where
    /// something is told of it.
    /// </summary>
    internal void Pack()
    {
        if (_text is not { } text)
        {
            return;
        }

        try
        {
            _packed = s_strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            // Half a character, which only texts have that never were a file: it would not come back as it was.
            return;
        }

        _unpacked = new WeakReference<string>(text);
        Volatile.Write(ref _text, null);
    }

    public override string ToString() => Path.Value;
}
