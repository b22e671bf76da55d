using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// A link out of the course: <c>https:</c>, <c>http:</c>, <c>mailto:</c>, <c>tel:</c>, or <c>#section</c> within the
/// lesson.
/// </summary>
/// <param name="Text">The visible words.</param>
public sealed record LinkSyntax(Located<string> Url, string Text, SourceSpan Span);

/// <summary>What a media file is shown as.</summary>
public enum MediaKind
{
    Image,
    Audio,
    Video,

    /// <summary>A file to download: a form, a table.</summary>
    Document,
}

/// <summary>An image, audio or video in the text, or a link to a file to download.</summary>
/// <param name="Path">From the curriculum folder: as written, or for an overlay with its folder in front.</param>
/// <param name="AltText">The words in its place; of a file to download the words of the link.</param>
/// <param name="IsDecorative">Marked <c>{decorative}</c>: needs no text alternative.</param>
public sealed record MediaSyntax(
    MediaKind Kind,
    Located<string> Path,
    string AltText,
    bool IsDecorative,
    Located<string>? Captions,
    Located<string>? Transcript,
    SourceSpan Span
)
{
    /// <summary>Of a recording: times and titles of its chapters, as they were written; null when there are none.</summary>
    public Located<string>? Chapters { get; init; }
}
