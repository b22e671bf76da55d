using System.Text.Json;

namespace CourseForge.LanguageServer.Protocol;

// What is asked and answered about a text; see BasicTypes.cs.

internal sealed record Hover(MarkupContent Contents, TextRange? Range);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    ReferenceContext Context
);

internal sealed record DocumentHighlight(TextRange Range, int Kind);

internal sealed record DocumentSymbol(
    string Name,
    string Detail,
    int Kind,
    TextRange Range,
    TextRange SelectionRange,
    List<DocumentSymbol> Children
);

/// <summary>For editors that know no symbols within symbols, and for a search in the workspace.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record FoldingRange(int StartLine, int EndLine);

/// <param name="InsertTextFormat">1 = as it is, 2 = with places to go on writing.</param>
internal sealed record CompletionItem(string Label, int Kind, int InsertTextFormat, TextEditItem TextEdit)
{
    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }
}

internal sealed record CompletionList(bool IsIncomplete, List<CompletionItem> Items);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameResult(TextRange Range, string Placeholder);

internal sealed record CodeActionContext(List<JsonElement> Diagnostics, List<string>? Only = null);

internal sealed record CodeActionParams(
    TextDocumentIdentifier TextDocument,
    TextRange Range,
    CodeActionContext Context
);

internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    public List<DiagnosticItem>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }
}

internal sealed record CodeLens(TextRange Range, Command Command);

/// <param name="CommandName">What the editor's extension does with the arguments.</param>
internal sealed record Command(
    string Title,
    [property: System.Text.Json.Serialization.JsonPropertyName("command")] string CommandName,
    List<JsonElement> Arguments
);

/// <param name="Data">Five numbers for each token (LSP 3.17, "Semantic Tokens").</param>
internal sealed record SemanticTokens(List<int> Data);
