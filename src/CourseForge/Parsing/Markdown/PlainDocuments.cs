using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// The Markdown files that curriculum.yaml lists under <c>documents</c>: they are read as they stand, as modules, and
/// other programs read them too. What can be linked to in each is found before any is read, since they link to each
/// other.
/// </summary>
internal sealed class PlainDocuments
{
    internal static PlainDocuments None { get; } = new([], []);

    private readonly FrozenDictionary<string, PlainDocument> _byPath;
    private readonly FrozenSet<string> _files;

    private PlainDocuments(IEnumerable<PlainDocument> documents, IEnumerable<string> files)
    {
        _byPath = documents.ToFrozenDictionary(document => document.File.Path.Value, StringComparer.Ordinal);
        _files = files.ToFrozenSet(StringComparer.Ordinal);
        var key = new StringBuilder();
        foreach (var (path, document) in _byPath.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            key.Append(path).Append('\n').AppendJoin(' ', document.Headings.Select(static one => one.Id)).Append('\n');
        }

        Key = key.ToString();
    }

    /// <summary>What the syntax of a document depends on besides its own text: the headings of all.</summary>
    internal string Key { get; }

    internal bool IsEmpty => _byPath.Count == 0;

    internal PlainDocument? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Whether there is such a text in the curriculum folder, a document or not.</summary>
    internal bool HasFile(string path) => _files.Contains(path);

    /// <summary>The texts that are documents, or could be.</summary>
    internal IEnumerable<string> Paths => _byPath.Keys;

    internal static PlainDocuments Read(
        ImmutableArray<Located<string>> listed,
        ImmutableArray<SourceFile> files,
        DiagnosticBag diagnostics
    )
    {
        if (listed.IsEmpty)
        {
            return None;
        }

        var byPath = files.ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        var documents = new List<PlainDocument>();
        foreach (var path in listed)
        {
            if (Problem(path.Value, byPath) is { } problem)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.MarkdownDocuments.ListedDocument, path.Span, path.Value, problem)
                        .WithNearest(
                            path.Value,
                            [.. byPath.Keys.Where(other => other != path.Value && Problem(other, byPath) is null)]
                        )
                );
            }
            else
            {
                documents.Add(PlainDocument.Read(path, byPath[path.Value]));
            }
        }

        return new PlainDocuments(documents.DistinctBy(static document => document.File.Path), byPath.Keys);
    }

    private static string? Problem(string path, Dictionary<string, SourceFile> files) =>
        !path.EndsWith(".md", StringComparison.Ordinal) ? "it is no Markdown file, which ends in .md"
        : !files.TryGetValue(path, out var file) ? "there is no such file in the curriculum folder"
        : CurriculumLayout.KindOf(file.Path) is not (FileKind.Unknown or FileKind.Ignored)
            ? $"files in '{file.Path.Folder}' are read as what they are already"
        : null;
}
