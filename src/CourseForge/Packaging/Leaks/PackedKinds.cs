namespace CourseForge.Packaging.Leaks;

/// <summary>
/// The kinds of file that a package may hold, by the ending of the name: texts, which are searched, and media, which
/// hold no text that anybody reads by chance. What is neither is not packed.
/// </summary>
internal static class PackedKinds
{
    private static readonly HashSet<string> s_texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html",
        ".js",
        ".css",
        ".json",
        ".xml",
        ".svg",
        ".vtt",
        ".srt",
        ".txt",
        ".csv",
        ".xsd",
        ".dtd",
    };

    private static readonly HashSet<string> s_media = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".avif",
        ".ico",
        ".mp3",
        ".m4a",
        ".ogg",
        ".oga",
        ".opus",
        ".wav",
        ".mp4",
        ".m4v",
        ".webm",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        // Its words are drawn by the numbers of letter shapes: no search finds them, as docs/authoring.md says.
        ".pdf",
    };

    /// <summary>Documents for download that are archives of texts, which are searched one by one.</summary>
    private static readonly HashSet<string> s_archives = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx",
        ".xlsx",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
    };

    /// <summary>
    /// What a browser runs with the rights of the course: pages come from templates, never from a file that is carried.
    /// </summary>
    private static readonly HashSet<string> s_documents = new(StringComparer.OrdinalIgnoreCase) { ".html", ".xml" };

    internal static bool IsText(string path) => s_texts.Contains(Path.GetExtension(path));

    internal static bool IsArchive(string path) => s_archives.Contains(Path.GetExtension(path));

    /// <summary>What is no text by any reading: photographs, recordings, fonts.</summary>
    internal static bool IsPicture(string path) =>
        s_media.Contains(Path.GetExtension(path)) && !path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    internal static bool MayBePacked(string path, bool isCopied) =>
        (IsText(path) && !(isCopied && s_documents.Contains(Path.GetExtension(path))))
        || (isCopied && IsArchive(path))
        || s_media.Contains(Path.GetExtension(path));

    /// <summary>Whether bytes look like text, whatever the file is called: nothing below a blank but line ends.</summary>
    internal static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        foreach (var one in head)
        {
            if (one < ' ' && one is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
            {
                return false;
            }
        }

        return !head.IsEmpty;
    }
}
