namespace CourseForge.Text;

/// <summary>What the content of a file is, as its first bytes tell.</summary>
internal enum MediaForm
{
    /// <summary>Nothing that is known here.</summary>
    Unknown,

    /// <summary>Text of any kind.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Page,
    Png,
    Jpeg,
    Gif,
    Webp,
    Avif,
    Mp3,
    Mp4,
    Ogg,
    Wav,

    /// <summary>WebM is a kind of it.</summary>
    Matroska,
    Pdf,

    /// <summary>The documents of office programs are such archives.</summary>
    Zip,

    /// <summary>Documents of office programs before 2007.</summary>
    OldOffice,
    Tiff,
    Bmp,
    Heic,

    /// <summary>The note that Git LFS leaves where it did not fetch the file.</summary>
    LfsPointer,
}
