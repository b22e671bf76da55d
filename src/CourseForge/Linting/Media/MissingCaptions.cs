using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds audio and video with neither captions nor a transcript.</para>
/// <para><b>Why is this bad?</b> Who cannot hear gets nothing from it.</para>
/// <para><b>Example.</b> <c>![An interview](media/talk.mp4)</c></para>
/// <para><b>Use instead.</b> <c>![An interview](media/talk.mp4){captions=media/talk.vtt}</c></para>
/// </summary>
internal sealed class MissingCaptions : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MissingCaptions;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var media in context.WithMarkup.SelectMany(content => content.Media))
        {
            if (media.Kind is MediaKind.Audio or MediaKind.Video && media.Captions is null && media.Transcript is null)
            {
                diagnostics.Add(
                    Descriptor,
                    media.Span,
                    media.Kind == MediaKind.Audio ? "recording" : "video",
                    media.Path.Value
                );
            }
        }
    }
}
