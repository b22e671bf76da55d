using System.Text.Json;
using System.Text.Json.Serialization;

namespace CourseForge.LanguageServer.Protocol;

/// <summary>
/// Reads and writes the types of the protocol by code that the C# compiler generates, without reflection. What is
/// missing from a message is told, not guessed.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(List<DiagnosticItem>))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(List<Location>))]
[JsonSerializable(typeof(List<DocumentHighlight>))]
[JsonSerializable(typeof(List<DocumentSymbol>))]
[JsonSerializable(typeof(List<SymbolInformation>))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(List<FoldingRange>))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(List<CodeAction>))]
[JsonSerializable(typeof(List<CodeLens>))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(Nothing))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
