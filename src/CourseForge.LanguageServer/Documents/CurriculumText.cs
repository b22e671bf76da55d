using CourseForge.LanguageServer.Protocol;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Documents;

/// <summary>From places in a curriculum to an editor's, and edits of its files.</summary>
internal sealed class CurriculumText(OpenCurricula curricula, ClientCapabilities client)
{
    public TextRange Range(SourceSpan span) => curricula.Encoding.Range(span);

    public Location Location(WrittenCurriculum curriculum, SourceSpan span) =>
        new(Address(curriculum, span), Range(span));

    public string Address(WrittenCurriculum curriculum, SourceSpan span) =>
        curricula.AddressOf(curriculum.FullPath(span.File!.Path));

    /// <summary>Whether a place can be opened: what a release brings stands elsewhere and is not to be edited.</summary>
    public static bool CanOpen(SourceSpan span) => span.File is { Origin: null };

    /// <summary>With the versions that were seen, where the editor understands that: it refuses what is older then.</summary>
    public WorkspaceEdit Edit(WrittenCurriculum curriculum, IEnumerable<TextEdit> edits)
    {
        var files = edits
            .Where(static edit => edit.Span.File is not null)
            .GroupBy(edit => Address(curriculum, edit.Span), StringComparer.Ordinal)
            .Select(file => (Address: file.Key, Edits: file.Select(Item).ToList()))
            .ToList();
        return client.Workspace?.WorkspaceEdit?.DocumentChanges == true
            ? new WorkspaceEdit(
                null,
                [
                    .. files.Select(file => new TextDocumentEdit(
                        new OptionalVersionedTextDocumentIdentifier(file.Address, VersionOf(file.Address)),
                        file.Edits
                    )),
                ]
            )
            : new WorkspaceEdit(files.ToDictionary(static file => file.Address, static file => file.Edits), null);
    }

    private TextEditItem Item(TextEdit edit) =>
        new(
            Range(edit.Span),
            edit.NewText.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace("\n", TextEditSet.LineEndOf(edit.Span.File!.Text), StringComparison.Ordinal)
        );

    private int? VersionOf(string address) =>
        FileAddress.PathOf(address) is { } path ? curricula.Document(path)?.Version : null;

    /// <summary>The name at a place; null where none is.</summary>
    public static WrittenName? NameAt(WrittenPlace place) => place.Curriculum.Names?.At(place.Path, place.Offset);
}
