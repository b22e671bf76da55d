using CourseForge.LanguageServer.Features;
using CourseForge.LanguageServer.Protocol;

namespace CourseForge.LanguageServer;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    public static ServerCapabilities Of(string encoding) =>
        new()
        {
            PositionEncoding = encoding,
            TextDocumentSync = new TextDocumentSyncOptions(true, Incremental, new SaveOptions(false)),
            CompletionProvider = new CompletionOptions([":", "{", "#", "(", "[", "=", "\"", " ", ".", "-"]),
            RenameProvider = new RenameOptions(true),
            CodeActionProvider = new CodeActionOptions([Changing.QuickFix, Changing.FixAll]),
            SemanticTokensProvider = new SemanticTokensOptions(
                new SemanticTokensLegend(Colours.Types, Colours.Modifiers),
                true
            ),
            Workspace = new ServerWorkspaceCapabilities(new WorkspaceFoldersOptions(true, true)),
        };
}
