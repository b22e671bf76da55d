namespace CourseForge.Text;

/// <summary>What the content of a media file says of itself.</summary>
/// <param name="Form">By its first bytes.</param>
internal sealed record MediaFacts(MediaForm Form)
{
    /// <summary>An archive in which no office program finds a document.</summary>
    internal const string NoDocument = "none";

    /// <summary>A document with programs in it, which needs another ending to be opened.</summary>
    internal const string WithMacros = "macros";

    /// <summary>A document whose parts are encrypted.</summary>
    internal const string WithPassword = "password";

    /// <summary>Pixels as stored; 0 where it is no picture or does not say.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }

    /// <summary>The camera was held otherwise than the picture is stored.</summary>
    public bool IsTurned { get; init; }

    /// <summary>It begins as it should, and is not all there, or damaged.</summary>
    public bool IsCut { get; init; }

    /// <summary>Of an archive: the ending of the document that it is, or one of the words above.</summary>
    public string? Document { get; init; }

    /// <summary>A text of which programs guess what its letters are.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The place where it was taken can be read from it.</summary>
    public bool HasPosition { get; init; }

    /// <summary>Of a recording how long it is, of captions when their last words end, where the file says so.</summary>
    public int? Seconds { get; init; }

    /// <summary>What keeps browsers from reading it as captions.</summary>
    public CaptionFault? Captions { get; init; }
}

/// <summary>What is wrong with captions, as the end of a sentence.</summary>
internal sealed record CaptionFault(SourceSpan Span, string What);

/// <summary>What the content of a file is, as its first bytes tell.</summary>
internal enum MediaForm
{
    /// <summary>Nothing that is known here.</summary>
    Unknown,

    /// <summary>Not one byte.</summary>
    Empty,

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

    /// <summary>Rich text, as word processors save it: words between marks.</summary>
    Rtf,
    Tiff,

    /// <summary>WOFF2, WOFF, TrueType or OpenType.</summary>
    Font,
    Bmp,
    Heic,

    /// <summary>The note that Git LFS leaves where it did not fetch the file.</summary>
    LfsPointer,
}
