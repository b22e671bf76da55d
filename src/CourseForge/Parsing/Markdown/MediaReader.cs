using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Reads <c>![alt](media/x.mp4){captions=media/x.vtt}</c>: images, audio and video by the ending of the file.
/// </summary>
internal static class MediaReader
{
    internal static readonly AttributeShape[] Attributes =
    [
        new("decorative", AttributeType.Flag, "The image says nothing that the text does not say."),
        new("captions", AttributeType.Text, "A WebVTT file with what is said and heard."),
        new("transcript", AttributeType.Text, "A text file with what is said, heard and seen."),
        new("chapters", AttributeType.Text, "Of a recording: where its parts begin, '0:00 At the door | 1:20 Inside'."),
    ];

    private static readonly string[] Captions = [".vtt"];

    /// <summary>
    /// Plain text and nothing else: a page would run with the rights of the course and without its policy, and Markdown
    /// would be shown with its marks.
    /// </summary>
    private static readonly string[] Transcripts = [".txt"];

    internal static void Read(LinkInline link, AttributeList? attributes, ContentBuilder content)
    {
        var place = LinkReader.UrlSpan(link, content);
        var path = link.Url ?? "";
        if (string.IsNullOrWhiteSpace(path))
        {
            content.Report(Codes.Markdown.EmptyLink, content.Span(link), "target");
            return;
        }

        if (content.Paths is { } paths && LinkScheme.Of(path).Length == 0)
        {
            path = paths.FromRoot(path) ?? path;
        }

        var span = content.Span(link);
        attributes ??= AttributeList.Empty(span);
        if (attributes.Id is { } id)
        {
            content.Report(Codes.Markdown.UnknownAttribute, id.Span, "#" + id.Value, "an image");
        }

        var values = AttributeCheck.Check(
            attributes,
            Attributes,
            [],
            "an image, audio or video",
            span,
            content.Diagnostics
        );
        if (LinkScheme.Forbidden(path) is { } forbidden)
        {
            content.Report(Codes.Markdown.ForbiddenScheme, place, forbidden);
            return;
        }

        if (LinkReader.HasParameter(path, place, content))
        {
            return;
        }

        if (link.Title is { } caption && ParameterPlaces.Find(caption) is not null)
        {
            var written = ParameterPlaces.Find(span) ?? span;
            content.Report(
                Codes.Markdown.ParameterNotTaken,
                written,
                written.Slice.ToString(),
                "the caption of a picture or recording"
            );
        }

        if (!Accepts(path, place, content) || KindOf(path, place, content) is not { } kind)
        {
            return;
        }

        var alt = MarkdownText.Of(link);
        var isDecorative = values.ContainsKey("decorative");
        var captions = Companion(
            values.TryGetValue("captions", out var track) ? track : null,
            Captions,
            "captions",
            content
        );
        var transcript = Companion(
            values.TryGetValue("transcript", out var words) ? words : null,
            Transcripts,
            "transcript",
            content
        );
        if (isDecorative && alt.Length > 0)
        {
            content.Report(
                Codes.Markdown.MediaAttributes,
                attributes.Span,
                $"a decorative image has no alternative text, but this one says '{alt}'"
            );
        }
        else if (isDecorative && kind != MediaKind.Image)
        {
            content.Report(
                Codes.Markdown.MediaAttributes,
                attributes.Span,
                "only an image can be decorative; audio and video need captions or a transcript"
            );
        }
        else if (kind == MediaKind.Image && (captions ?? transcript) is { } extra)
        {
            content.Report(
                Codes.Markdown.MediaAttributes,
                extra.Span,
                "an image has no captions or transcript; it is described by its alternative text"
            );
        }

        var media = new MediaSyntax(
            kind,
            new Located<string>(FromRoot(path, content), place),
            alt,
            isDecorative,
            captions,
            transcript,
            span
        )
        {
            Chapters = ChaptersOf(kind, values, content),
        };
        link.SetData(MarkdownData.Link, media);
        content.Media.Add(media);
    }

    private static Located<string>? ChaptersOf(
        MediaKind kind,
        ImmutableDictionary<string, Located<string>> values,
        ContentBuilder content
    )
    {
        if (!values.TryGetValue("chapters", out var written))
        {
            return null;
        }

        if (kind == MediaKind.Image)
        {
            content.Report(Codes.Markdown.MediaAttributes, written.Span, "an image has no chapters");
            return null;
        }

        var before = -1;
        foreach (var (text, chapter) in Chapter.Read(written.Value))
        {
            if (chapter is null)
            {
                content.Report(
                    Codes.BlockParts.RecordingTimes,
                    written.Span,
                    "these chapters",
                    $"have '{text}', which is no time with a title behind it"
                );
                return null;
            }

            if (chapter.Start <= before)
            {
                content.Report(
                    Codes.BlockParts.RecordingTimes,
                    written.Span,
                    "these chapters",
                    $"are out of order at '{text}'"
                );
                return null;
            }

            before = chapter.Start;
        }

        return written;
    }

    private static bool Accepts(string path, SourceSpan place, ContentBuilder content)
    {
        if (MediaPath.IsValid(path))
        {
            return true;
        }

        if (
            content.OverlayFolder is { } folder
            && LinkScheme.Of(path).Length == 0
            && path.AsSpan().IndexOfAny("\\?#:{") < 0
            && path.Contains('/', StringComparison.Ordinal)
        )
        {
            var inside = path.LastIndexOf(CurriculumLayout.MediaPrefix, StringComparison.Ordinal) is var at and > 0
                ? path[at..]
                : CurriculumLayout.MediaPrefix + path[(path.LastIndexOf('/') + 1)..];
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.MediaOutside, place, path, folder)
                    .WithHint($"put the file into '{folder}/{CurriculumLayout.Media}' and write '{inside}'")
            );
            return false;
        }

        var hint =
            LinkScheme.Of(path) is "http" or "https" ? "download the file and put it under media/"
            : path.Contains('\\', StringComparison.Ordinal) ? "write '/' between the parts"
            : path.StartsWith('/') ? $"paths start at the curriculum folder, without '/': '{path.TrimStart('/')}'"
            : !path.Contains('/', StringComparison.Ordinal) ? $"'media/{path}'?"
            : path.AsSpan().IndexOfAny("?#:{") is var odd and >= 0
                ? $"the name of a file that is shown cannot hold '{path[odd]}': rename the file"
            : null;
        content.Diagnostics.Add(Diagnostic.Create(Codes.Markdown.MediaPath, place, path).WithHint(hint));
        return false;
    }

    private static MediaKind? KindOf(string path, SourceSpan place, ContentBuilder content)
    {
        if (MediaType.Of(path) is { Kind: { } kind and not MediaKind.Document })
        {
            return kind;
        }

        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.MediaType, place, path, "image, audio or video")
                .WithHint(
                    MediaType.Of(path) is not null
                        ? $"a file to download is a link, without '!': '[text]({path})'"
                        : $"images end in {MediaType.Endings(MediaKind.Image)}; "
                            + $"recordings in {MediaType.Endings(MediaKind.Audio)}; "
                            + $"films in {MediaType.Endings(MediaKind.Video)}"
                )
        );
        return null;
    }

    /// <summary>
    /// A link to a file below media/ that learners download; false when it is none, and nothing was said then.
    /// </summary>
    internal static bool ReadDocument(
        string path,
        SourceSpan place,
        string text,
        SourceSpan span,
        ContentBuilder content,
        out MediaSyntax? media
    )
    {
        media = null;
        if (
            MediaType.Of(path)?.Kind != MediaKind.Document
            || !(CurriculumLayout.IsInMedia(path) || MediaPath.IsValid(CurriculumLayout.MediaPrefix + path))
        )
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            content.Report(Codes.Markdown.EmptyLink, span, "text");
        }
        else if (Accepts(path, place, content))
        {
            media = new MediaSyntax(
                MediaKind.Document,
                new Located<string>(FromRoot(path, content), place),
                text,
                IsDecorative: false,
                null,
                null,
                span
            );
            content.Media.Add(media);
        }

        return true;
    }

    private static Located<string>? Companion(
        Located<string>? path,
        string[] endings,
        string what,
        ContentBuilder content
    )
    {
        if (path is not { } file || !Accepts(file.Value, file.Span, content))
        {
            return null;
        }

        if (!endings.Contains(Path.GetExtension(file.Value).ToLowerInvariant()))
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.MediaType, file.Span, file.Value, what)
                    .WithHint(
                        what == "transcript"
                            ? $"save its words as plain text, '{Path.ChangeExtension(file.Value, ".txt")}'"
                            : $"{what} end in {string.Join(", ", endings.Select(static ending => ending[1..]))}"
                    )
            );
            return null;
        }

        return new Located<string>(FromRoot(file.Value, content), file.Span);
    }

    /// <summary>An overlay has a media folder of its own.</summary>
    private static string FromRoot(string path, ContentBuilder content) =>
        content.OverlayFolder is { } folder ? $"{folder}/{path}" : path;
}
