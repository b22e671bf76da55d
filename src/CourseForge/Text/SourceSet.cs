using System.Collections.Immutable;

namespace CourseForge.Text;

/// <summary>
/// What loading found: texts decoded, media only by path and length. In ordinal order of paths.
/// </summary>
/// <param name="Files">YAML and Markdown of the curriculum.</param>
/// <param name="Theme">Text files of the curriculum's own <c>theme/</c> folder, which shadow the theme file by
/// file.</param>
/// <param name="Media">Everything below <c>media/</c> and <c>overlays/ID/media/</c>, and the binary files below
/// <c>theme/</c>.</param>
public sealed record SourceSet(
    ImmutableArray<SourceFile> Files,
    ImmutableArray<SourceFile> Theme,
    ImmutableArray<MediaFile> Media
)
{
    /// <summary>What is there but could not be taken, which was reported: it is not missing.</summary>
    public ImmutableArray<CoursePath> Refused { get; init; } = [];

    /// <summary>Of so many characters in all, texts are worth being held in half the memory.</summary>
    private const long Large = 4_000_000;

    /// <summary>Once all has been read: holds the texts of a large curriculum in half the memory.</summary>
    internal void Pack()
    {
        if (Files.Sum(static file => (long)file.Length) > Large)
        {
            foreach (var file in Files)
            {
                file.Pack();
            }
        }
    }
}

/// <summary>A file that is carried along, not read as text.</summary>
public sealed record MediaFile(CoursePath Path, long Length)
{
    /// <summary>Of an SVG picture: what in it is not on the list of what is harmless. Empty for all other files.</summary>
    public ImmutableArray<PictureProblem> Problems { get; init; } = [];

    /// <summary>
    /// Of an SVG picture: the words that can be read in it, one entry for each of its texts. Of a transcript, of captions
    /// and of a table: all of it.
    /// </summary>
    public ImmutableArray<Located<string>> Words { get; init; } = [];

    /// <summary>What was seen in it; null where nothing was looked at.</summary>
    internal MediaFacts? Facts { get; init; }
}

/// <summary>Something in an SVG picture that learners must not get.</summary>
/// <param name="What">In words or in the picture's own: <c>&lt;script&gt;</c>.</param>
/// <param name="IsActive">A browser could run it, or fetch or send something. False: the picture cannot be read.</param>
public sealed record PictureProblem(SourceSpan Place, string What, bool IsActive);
