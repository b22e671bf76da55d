using CourseForge.Loading;
using CourseForge.Parsing;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// Remembers the files of one parse for the next one of the same curriculum: a file with the same path and the same
/// bytes gives the very same <see cref="SourceFile"/> and the very same syntax, as long as what its syntax depends on
/// besides, <c>raw-html</c> and <c>documents</c> of curriculum.yaml and the headings of these, is the same too. For one parse at a time.
/// </summary>
public sealed class ParsedFileCache
{
    internal GenerationCache<DecodedFile> Decoded { get; } = new();

    internal GenerationCache<MediaFile> Media { get; } = new();

    internal GenerationCache<ParsedFile> Parsed { get; } = new();

    internal GenerationCache<ParsedSettings> Settings { get; } = new();

    /// <summary>Forgets the files that the parse which has just ended did not have.</summary>
    internal void End()
    {
        Decoded.End();
        Media.End();
        Parsed.End();
        Settings.End();
    }
}
