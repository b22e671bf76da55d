using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds pictures, recordings and films without words that say what they show, or with a
/// file name in their place.</para>
/// <para><b>Why is this bad?</b> Who cannot see or play the file gets nothing from it.</para>
/// <para><b>Example.</b> <c>![](media/map.svg)</c></para>
/// <para><b>Use instead.</b> <c>![The way from the station to the shelter](media/map.svg)</c>, or <c>{decorative}</c>
/// for mere decoration.</para>
/// </summary>
internal sealed class MissingAlternative : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MissingAlternative;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var media in context.WithMarkup.SelectMany(content => content.Media))
        {
            if (
                media.Kind != MediaKind.Document
                && !media.IsDecorative
                && (string.IsNullOrWhiteSpace(media.AltText) || IsFileName(media))
            )
            {
                diagnostics.Add(
                    Descriptor,
                    media.Span,
                    media.Kind switch
                    {
                        MediaKind.Image => "the image",
                        MediaKind.Audio => "the recording",
                        MediaKind.Video => "the video",
                        _ => throw new InvalidOperationException($"no such kind of media: {media.Kind}"),
                    },
                    media.Path.Value
                );
            }
        }
    }

    private static bool IsFileName(MediaSyntax media)
    {
        var alt = media.AltText.Trim();
        return media.Path.Value.EndsWith(alt, StringComparison.OrdinalIgnoreCase)
            && alt.Contains('.', StringComparison.Ordinal);
    }
}
