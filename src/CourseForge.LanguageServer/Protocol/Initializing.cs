using System.Text.Json.Serialization;

namespace CourseForge.LanguageServer.Protocol;

internal sealed record InitializeParams(
    ClientCapabilities Capabilities,
    string? RootUri = null,
    List<WorkspaceFolder>? WorkspaceFolders = null
);

internal sealed record WorkspaceFolder(string Uri, string Name = "");

internal sealed record WorkspaceFoldersChange(List<WorkspaceFolder> Added, List<WorkspaceFolder> Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record ClientCapabilities(
    GeneralCapabilities? General = null,
    ClientWorkspaceCapabilities? Workspace = null,
    ClientTextDocumentCapabilities? TextDocument = null
);

internal sealed record GeneralCapabilities(List<string>? PositionEncodings = null);

internal sealed record ClientWorkspaceCapabilities(
    DynamicRegistration? DidChangeWatchedFiles = null,
    WorkspaceEditCapabilities? WorkspaceEdit = null
);

internal sealed record DynamicRegistration(
    [property: JsonPropertyName("dynamicRegistration")] bool DynamicRegistrationSupport = false
);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false);

internal sealed record ClientTextDocumentCapabilities(
    CompletionCapabilities? Completion = null,
    DocumentSymbolCapabilities? DocumentSymbol = null
);

internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem = null);

internal sealed record CompletionItemCapabilities(bool SnippetSupport = false);

internal sealed record DocumentSymbolCapabilities(bool HierarchicalDocumentSymbolSupport = false);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    public required ServerWorkspaceCapabilities Workspace { get; init; }

    public bool HoverProvider { get; init; } = true;

    public bool DefinitionProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentHighlightProvider { get; init; } = true;

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool WorkspaceSymbolProvider { get; init; } = true;

    public bool FoldingRangeProvider { get; init; } = true;

    public required CompletionOptions CompletionProvider { get; init; }

    public required RenameOptions RenameProvider { get; init; }

    public required CodeActionOptions CodeActionProvider { get; init; }

    public CodeLensOptions CodeLensProvider { get; init; } = new(false);

    public required SemanticTokensOptions SemanticTokensProvider { get; init; }
}

/// <param name="Change">2: what changed, not the whole text.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record ServerWorkspaceCapabilities(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record RegistrationParams(List<Registration> Registrations);

internal sealed record Registration(string Id, string Method, WatchedFilesOptions RegisterOptions);

internal sealed record WatchedFilesOptions(List<WatchedPattern> Watchers);

internal sealed record WatchedPattern(string GlobPattern);

internal sealed record DidChangeWatchedFilesParams(List<FileEvent> Changes);

internal sealed record FileEvent(string Uri);

internal sealed record CompletionOptions(List<string> TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeActionOptions(List<string> CodeActionKinds);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Full);

internal sealed record SemanticTokensLegend(List<string> TokenTypes, List<string> TokenModifiers);
