using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>Every path to a media file that an author wrote.</summary>
internal static class MediaReferences
{
    public static IEnumerable<Located<string>> In(LintContext context) => context.MediaPaths;

    /// <summary>Every file that is there and that an author named, once, with the first place that names it.</summary>
    public static IEnumerable<(MediaFile File, Located<string> Use)> Used(LintContext context)
    {
        var files = context.Sources.Media.ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        foreach (var path in In(context).OrderBy(static path => path.Span))
        {
            if (files.Remove(path.Value, out var file))
            {
                yield return (file, path);
            }
        }
    }

    /// <summary>What an overlay shows, whether a variant takes it or not.</summary>
    public static IEnumerable<Located<string>> In(LayerSyntax layer) =>
        In(layer.Contents())
            .Concat(
                layer
                    .Claims.OfType<SetSyntax>()
                    .Where(static set => PictureCells.Is(set.Facet?.Value))
                    .Select(set => set.Value with { Value = $"{layer.Overlay?.Folder}/{set.Value.Value}" })
            );

    public static IEnumerable<Located<string>> In(IEnumerable<MarkdownContent> contents)
    {
        foreach (var content in contents)
        {
            foreach (var media in content.Media)
            {
                yield return media.Path;
                if (media.Captions is { } captions)
                {
                    yield return captions;
                }

                if (media.Transcript is { } transcript)
                {
                    yield return transcript;
                }
            }
        }
    }
}
