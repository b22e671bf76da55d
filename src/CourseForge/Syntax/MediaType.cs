namespace CourseForge.Syntax;

/// <summary>
/// The kinds of media files, by the ending of the name: what the parser accepts, and the type that pages give for audio
/// and video, so that a browser can choose without loading.
/// </summary>
internal static class MediaType
{
    /// <summary>Null for an ending that no browser is sure to show.</summary>
    internal static (MediaKind Kind, string? Mime)? Of(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" or ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" => (MediaKind.Image, null),
            ".mp3" => (MediaKind.Audio, "audio/mpeg"),
            ".m4a" => (MediaKind.Audio, "audio/mp4"),
            ".ogg" or ".oga" or ".opus" => (MediaKind.Audio, "audio/ogg"),
            ".wav" => (MediaKind.Audio, "audio/wav"),
            ".mp4" or ".m4v" => (MediaKind.Video, "video/mp4"),
            ".webm" => (MediaKind.Video, "video/webm"),
            _ => null,
        };
}
