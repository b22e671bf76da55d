using System.Collections.Immutable;
using System.Text;

namespace CourseForge.Text;

/// <summary>Other words in the place of a span; of a span without length, before it.</summary>
/// <param name="NewText">With <c>\n</c> at the end of lines; written with the line ends that the file has.</param>
public sealed record TextEdit(SourceSpan Span, string NewText);

/// <summary>
/// Edits that can be made together, on any number of files. Whoever makes them keeps the rest of each file, comments
/// and line ends among it, letter for letter.
/// </summary>
public sealed class TextEditSet
{
    private readonly Dictionary<SourceFile, SortedList<int, TextEdit>> _files = [];

    public IEnumerable<SourceFile> Files =>
        _files.Keys.OrderBy(static file => file.Path).ThenBy(static file => file.Text, StringComparer.Ordinal);

    /// <summary>
    /// Takes the edits that belong together, all or none: false when one stands nowhere, outside its file, or in the way
    /// of another.
    /// </summary>
    public bool TryAdd(ImmutableArray<TextEdit> edits)
    {
        var added = new List<TextEdit>();
        foreach (var edit in edits)
        {
            if (edit.Span.File is not { } file || edit.Span.Start < 0 || edit.Span.End > file.Length)
            {
                break;
            }

            if (!_files.TryGetValue(file, out var all))
            {
                _files.Add(file, all = []);
            }

            if (all.Values.Any(other => AreInTheWay(other.Span, edit.Span)) || !all.TryAdd(edit.Span.Start, edit))
            {
                break;
            }

            added.Add(edit);
        }

        if (added.Count == edits.Length)
        {
            return true;
        }

        foreach (var edit in added)
        {
            _files[edit.Span.File!].Remove(edit.Span.Start);
        }

        foreach (
            var file in _files.Where(static pair => pair.Value.Count == 0).Select(static pair => pair.Key).ToList()
        )
        {
            _files.Remove(file);
        }

        return false;
    }

    /// <summary>The text of a file with its edits made.</summary>
    public string Apply(SourceFile file)
    {
        if (!_files.TryGetValue(file, out var edits))
        {
            return file.Text;
        }

        var lineEnd = LineEndOf(file.Text);
        var text = new StringBuilder(file.Text.Length + 64);
        var at = 0;
        foreach (var edit in edits.Values)
        {
            text.Append(file.Text, at, edit.Span.Start - at);
            text.Append(
                edit.NewText.Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Replace("\n", lineEnd, StringComparison.Ordinal)
            );
            at = edit.Span.End;
        }

        return text.Append(file.Text, at, file.Text.Length - at).ToString();
    }

    /// <summary>How the lines of a text end: as its first one does.</summary>
    public static string LineEndOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.IndexOf('\n', StringComparison.Ordinal);
        return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Spans that share a character, or begin at one place: which comes first would be a guess.</summary>
    private static bool AreInTheWay(SourceSpan one, SourceSpan other) =>
        one.Start == other.Start || (one.Start < other.End && other.Start < one.End);
}
