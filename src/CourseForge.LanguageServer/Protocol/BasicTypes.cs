namespace CourseForge.LanguageServer.Protocol;

// The types of LSP 3.17 that are used here, by the protocol's own names; only "Range", which C# has, is a TextRange.

/// <param name="Line">From 0.</param>
/// <param name="Character">From 0, in the units that were agreed on.</param>
internal sealed record Position(int Line, int Character);

internal sealed record TextRange(Position Start, Position End);

internal sealed record Location(string Uri, TextRange Range);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(
    VersionedTextDocumentIdentifier TextDocument,
    List<ContentChange> ContentChanges
);

/// <param name="Range">Null: the whole text.</param>
internal sealed record ContentChange(string Text, TextRange? Range = null);

internal sealed record CancelParams(System.Text.Json.JsonElement Id);

internal sealed record TextEditItem(TextRange Range, string NewText);

/// <summary>Edits of one file, for the version of it that the server has seen.</summary>
internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, List<TextEditItem> Edits);

/// <summary>Either by file, for editors that know nothing else, or with versions.</summary>
internal sealed record WorkspaceEdit(
    Dictionary<string, List<TextEditItem>>? Changes,
    List<TextDocumentEdit>? DocumentChanges
);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);
}

internal sealed record Nothing;
