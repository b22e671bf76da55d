using System.Collections.Immutable;
using System.Text;
using CourseForge.Loading.Svg;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>The words of media that people read: of pictures that are drawn, of transcripts, captions and tables.</summary>
internal static class MediaWords
{
    // Captions of a film of ten hours; a longer file is nothing that anybody reads.
    private const int MaxBytes = 4_000_000;

    /// <summary>Each text by itself; a file that is text as one. Nothing for all other files.</summary>
    internal static ImmutableArray<Located<string>> Of(IWorkspace workspace, WorkspaceEntry entry)
    {
        if (entry.Path.Extension.ToLowerInvariant() is not (".txt" or ".csv" or ".vtt"))
        {
            return SvgWords.Of(workspace, entry);
        }

        if (entry.Length > MaxBytes || workspace.Read(entry.Path) is not { } bytes)
        {
            return [];
        }

        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8, true);
        var file = new SourceFile(entry.Path, reader.ReadToEnd());
        return file.Text.Contains('\0', StringComparison.Ordinal)
            ? []
            : [new Located<string>(file.Text, file.Span(0, file.Text.Length))];
    }
}
