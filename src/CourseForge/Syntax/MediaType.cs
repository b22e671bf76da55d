using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// One ending of media files: what the parser accepts, the type that pages give for audio and video, so that a browser
/// can choose without loading, and what such a file begins with. The one table for all of that.
/// </summary>
/// <param name="Ending">In lower case, with its full stop.</param>
/// <param name="Kind">What it is shown as; null for what only goes with a recording.</param>
/// <param name="Form">What its first bytes say that it is; several endings may stand for one form.</param>
internal sealed record MediaType(string Ending, MediaKind? Kind, MediaForm Form, string? Mime = null)
{
    internal static ImmutableArray<MediaType> All { get; } =
    [
        new(".svg", MediaKind.Image, MediaForm.Text),
        new(".png", MediaKind.Image, MediaForm.Png),
        new(".jpg", MediaKind.Image, MediaForm.Jpeg),
        new(".jpeg", MediaKind.Image, MediaForm.Jpeg),
        new(".gif", MediaKind.Image, MediaForm.Gif),
        new(".webp", MediaKind.Image, MediaForm.Webp),
        new(".avif", MediaKind.Image, MediaForm.Avif),
        new(".mp3", MediaKind.Audio, MediaForm.Mp3, "audio/mpeg"),
        new(".m4a", MediaKind.Audio, MediaForm.Mp4, "audio/mp4"),
        new(".ogg", MediaKind.Audio, MediaForm.Ogg, "audio/ogg"),
        new(".oga", MediaKind.Audio, MediaForm.Ogg, "audio/ogg"),
        new(".opus", MediaKind.Audio, MediaForm.Ogg, "audio/ogg"),
        new(".wav", MediaKind.Audio, MediaForm.Wav, "audio/wav"),
        new(".mp4", MediaKind.Video, MediaForm.Mp4, "video/mp4"),
        new(".m4v", MediaKind.Video, MediaForm.Mp4, "video/mp4"),
        new(".webm", MediaKind.Video, MediaForm.Matroska, "video/webm"),
        new(".pdf", MediaKind.Document, MediaForm.Pdf),
        new(".docx", MediaKind.Document, MediaForm.Zip),
        new(".xlsx", MediaKind.Document, MediaForm.Zip),
        new(".pptx", MediaKind.Document, MediaForm.Zip),
        new(".odt", MediaKind.Document, MediaForm.Zip),
        new(".ods", MediaKind.Document, MediaForm.Zip),
        new(".odp", MediaKind.Document, MediaForm.Zip),
        new(".csv", MediaKind.Document, MediaForm.Text),
        new(".txt", MediaKind.Document, MediaForm.Text),
        new(".vtt", null, MediaForm.Text),
        new(".md", null, MediaForm.Text),
        new(".html", null, MediaForm.Page),
    ];

    /// <summary>What people call it: "PDF".</summary>
    internal string Name => Ending[1..].ToUpperInvariant();

    /// <summary>Null for an ending that is no medium here.</summary>
    internal static MediaType? Any(string path)
    {
        var ending = Path.GetExtension(path);
        foreach (var type in All)
        {
            if (type.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Fonts are no media: only a theme has them, in its assets.</summary>
    internal static bool IsFont(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".WOFF2" or ".WOFF" or ".TTF" or ".OTF";

    /// <summary>Null for an ending that nothing is shown as or can be downloaded.</summary>
    internal static MediaType? Of(string path) => Any(path) is { Kind: not null } type ? type : null;

    /// <summary>The endings of a kind, for messages: "png, jpg".</summary>
    internal static string Endings(params ReadOnlySpan<MediaKind> kinds)
    {
        var names = new List<string>();
        foreach (var type in All)
        {
            if (type.Kind is { } kind && kinds.Contains(kind))
            {
                names.Add(type.Ending[1..]);
            }
        }

        return string.Join(", ", names);
    }
}
