using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Documents;

/// <summary>A text that an editor holds, saved or not.</summary>
/// <param name="Address">As the editor writes it.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Text">Its path is the full one.</param>
internal sealed record OpenDocument(string Address, string Path, int Version, SourceFile Text)
{
    public static OpenDocument Of(TextDocumentItem item, string path) =>
        new(item.Uri, path, item.Version, FileOf(path, item.Text));

    /// <summary>The text after some changes, each of which speaks of the text after those before it.</summary>
    public OpenDocument Changed(int version, IEnumerable<ContentChange> changes, PositionEncoding encoding)
    {
        var text = Text;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                text = FileOf(Path, change.Text);
                continue;
            }

            var start = encoding.Offset(text, range.Start);
            var end = Math.Max(start, encoding.Offset(text, range.End));
            text = FileOf(Path, string.Concat(text.Text.AsSpan(0, start), change.Text, text.Text.AsSpan(end)));
        }

        return this with
        {
            Version = version,
            Text = text,
        };
    }

    private static SourceFile FileOf(string path, string text) => new(new CoursePath(path.Replace('\\', '/')), text);
}
