using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax.Inlines;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds questions and chapters at a time that their recording does not reach, where its file
/// or its captions say how long it is.</para>
/// <para><b>Why is this bad?</b> Nobody is asked at that time, and nobody can go to that chapter.</para>
/// <para><b>Example.</b> <c>::: check q-one {at=12:00}</c> behind a film of two minutes.</para>
/// <para><b>Use instead.</b> <c>::: check q-one {at=1:20}</c></para>
/// </summary>
internal sealed class TimeBeyondRecording : ILintRule
{
    /// <summary>Seconds for which a recording may go on behind its last words.</summary>
    private const int Silence = 30;

    public DiagnosticDescriptor Descriptor => Codes.Linting.TimeBeyondRecording;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var lengths = context
            .Sources.Media.Where(static file => file.Facts?.Seconds is not null)
            .ToDictionary(
                static file => file.Path.Value,
                static file => file.Facts!.Seconds!.Value,
                StringComparer.Ordinal
            );
        if (lengths.Count == 0)
        {
            return;
        }

        foreach (var lesson in context.Lessons)
        {
            MediaSyntax? recording = null;
            foreach (var node in lesson.Content.Descendants())
            {
                if (
                    node is LinkInline
                    && node.GetData(MarkdownData.Link) is MediaSyntax { Kind: MediaKind.Audio or MediaKind.Video } media
                )
                {
                    recording = media;
                    if (media.Chapters is { } written)
                    {
                        foreach (var (_, chapter) in Chapter.Read(written.Value))
                        {
                            if (chapter is not null)
                            {
                                Tell(media, chapter.Start, $"the chapter '{chapter.Title}' begins", written.Span);
                            }
                        }
                    }
                }
                else if (
                    recording is not null
                    && node.GetData(MarkdownData.Block) is BlockSyntax block
                    && CheckBlock.TimeOf(block) is { } at
                )
                {
                    Tell(recording, at, "this question is asked", block.Attribute(CheckBlock.At)!.Value.Span);
                }
            }
        }

        void Tell(MediaSyntax media, int at, string what, SourceSpan place)
        {
            if (lengths.TryGetValue(media.Path.Value, out var length))
            {
                if (at >= length)
                {
                    Add(media, at, what, place, $"'{media.Path.Value}' ends at {RecordingTime.Written(length)}");
                }
            }
            else if (
                media.Captions is { } captions
                && lengths.TryGetValue(captions.Value, out var words)
                && at > words + Silence
            )
            {
                Add(
                    media,
                    at,
                    what,
                    place,
                    $"the captions of '{media.Path.Value}' end at {RecordingTime.Written(words)}"
                );
            }
        }

        void Add(MediaSyntax media, int at, string what, SourceSpan place, string end) =>
            diagnostics.Add(
                Diagnostic
                    .Create(Descriptor, place, what, RecordingTime.Written(at), end)
                    .WithRelated(media.Span, "the recording stands here")
            );
    }
}
