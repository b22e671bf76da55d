using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CourseForge.Authoring;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Features;
using CourseForge.LanguageServer.Messages;
using CourseForge.LanguageServer.Protocol;

namespace CourseForge.LanguageServer;

/// <summary>What is said between an editor and the server, from initialize to shutdown. For one thread.</summary>
internal sealed class Conversation
{
    private readonly LanguageServerRequest _request;
    private readonly MessageWriter _output;
    private readonly OpenCurricula _curricula;
    private readonly DiagnosticsPublisher _publisher;
    private readonly Dictionary<string, Action<IncomingMessage>> _handlers = new(StringComparer.Ordinal);
    private ClientCapabilities? _client;
    private volatile bool _isOver;

    public Conversation(LanguageServerRequest request, MessageWriter output)
    {
        _request = request;
        _output = output;
        _curricula = new OpenCurricula(request.Options, request.Host);
        _publisher = new DiagnosticsPublisher(_curricula, output);
        AddNotifications();
    }

    /// <summary>The editor has said goodbye.</summary>
    public bool IsOver => _isOver;

    /// <summary>There are texts to look at.</summary>
    public bool HasWork => _curricula.All.Any(static one => one.IsChanged || one.IsUnfinished);

    /// <summary>There are texts that have changed since they were last looked at.</summary>
    public bool IsUrgent => _curricula.All.Any(static one => one.IsChanged);

    /// <summary>Answers a message, or refuses it.</summary>
    public void Take(IncomingMessage message)
    {
        if (message.Method is not { } method)
        {
            // An answer to something that was asked only as a favour.
            return;
        }

        if (_isOver)
        {
            throw new RefusedRequestException(ErrorCodes.InvalidRequest, "the session is over: only 'exit' may follow");
        }

        if (method == "initialize")
        {
            Initialize(message);
            return;
        }

        if (_client is null)
        {
            if (message.IsRequest)
            {
                throw new RefusedRequestException(
                    ErrorCodes.ServerNotInitialized,
                    $"'{method}' came before 'initialize'"
                );
            }

            return;
        }

        if (method == "shutdown")
        {
            _isOver = true;
            if (message.Id is { } id)
            {
                _output.Answer(id, null, ProtocolJson.Default.Nothing);
            }
        }
        else if (_handlers.TryGetValue(method, out var handler))
        {
            handler(message);
        }
        else if (message.IsRequest)
        {
            throw new RefusedRequestException(ErrorCodes.MethodNotFound, $"there is no '{method}' here");
        }
    }

    /// <summary>Looks at one curriculum that needs it: those first that have just been written in.</summary>
    public void Work()
    {
        var next = _curricula.All.FirstOrDefault(static one => one.IsChanged)
            ?? _curricula.All.FirstOrDefault(static one => one.IsUnfinished);
        if (next is not { } curriculum)
        {
            return;
        }

        if (!curriculum.IsThere)
        {
            LetGo(curriculum);
            return;
        }

        try
        {
            if (curriculum.IsChanged)
            {
                _publisher.Publish(curriculum, curriculum.Quick());
            }
            else if (curriculum.Step() is { } everything)
            {
                _publisher.Publish(curriculum, everything);
            }
        }
#pragma warning disable CA1031 // A fault in looking at one text leaves the writer with what was said before, and with all else.
        catch (Exception bug) when (bug is not (IOException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            curriculum.GiveUp();
            _request.Log.WriteLine($"courseforge lsp: '{curriculum.Folder}' could not be looked at: {bug}");
        }
    }

    private void Initialize(IncomingMessage message)
    {
        if (_client is not null)
        {
            throw new RefusedRequestException(ErrorCodes.InvalidRequest, "'initialize' came a second time");
        }

        var parameters = Read(message, ProtocolJson.Default.InitializeParams);
        _client = parameters.Capabilities;
        _curricula.Encoding = PositionEncoding.Negotiate(_client.General?.PositionEncodings);
        foreach (
            var folder in parameters.WorkspaceFolders?.Select(static one => one.Uri)
                ?? (parameters.RootUri is { } root ? [root] : [])
        )
        {
            OpenFolder(folder);
        }

        AddRequests(_client);
        if (message.Id is { } id)
        {
            _output.Answer(
                id,
                new InitializeResult(
                    Capabilities.Of(_curricula.Encoding.Name),
                    new ServerInfo("courseforge", _request.Version)
                ),
                ProtocolJson.Default.InitializeResult
            );
        }
    }

    private void AddNotifications()
    {
        _handlers["initialized"] = _ => Watch();
        On("textDocument/didOpen", ProtocolJson.Default.DidOpenParams, opened =>
        {
            if (FileAddress.PathOf(opened.TextDocument.Uri) is { } path)
            {
                _curricula.Open(OpenDocument.Of(opened.TextDocument, path));
            }
        });
        On("textDocument/didChange", ProtocolJson.Default.DidChangeParams, changed =>
        {
            if (FileAddress.PathOf(changed.TextDocument.Uri) is { } path)
            {
                _curricula.Change(path, changed.TextDocument.Version, changed.ContentChanges);
            }
        });
        On("textDocument/didSave", ProtocolJson.Default.TextDocumentParams, saved => Refresh([saved.TextDocument.Uri]));
        On("textDocument/didClose", ProtocolJson.Default.TextDocumentParams, closed =>
        {
            if (FileAddress.PathOf(closed.TextDocument.Uri) is { } path)
            {
                _curricula.Close(path);
            }
        });
        On("workspace/didChangeWatchedFiles", ProtocolJson.Default.DidChangeWatchedFilesParams, files =>
            Refresh(files.Changes.Select(static file => file.Uri))
        );
        On("workspace/didChangeWorkspaceFolders", ProtocolJson.Default.DidChangeWorkspaceFoldersParams, folders =>
        {
            folders.Event.Removed.ForEach(folder => CloseFolder(folder.Uri));
            folders.Event.Added.ForEach(folder => OpenFolder(folder.Uri));
        });
    }

    private void AddRequests(ClientCapabilities client)
    {
        var json = ProtocolJson.Default;
        var text = new CurriculumText(_curricula, client);
        var navigation = new Navigation(_curricula, text);
        Answer("textDocument/definition", json.PositionParams, json.ListLocation, navigation.Definition);
        Answer("textDocument/references", json.ReferenceParams, json.ListLocation, navigation.References);
        Answer(
            "textDocument/documentHighlight",
            json.PositionParams,
            json.ListDocumentHighlight,
            navigation.Highlights
        );
        Answer("textDocument/hover", json.PositionParams, json.Hover, navigation.Hover);

        var outline = new Outline(_curricula, text);
        const string Symbols = "textDocument/documentSymbol";
        if (client.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true)
        {
            Answer(Symbols, json.TextDocumentParams, json.ListDocumentSymbol, outline.Symbols);
        }
        else
        {
            Answer(Symbols, json.TextDocumentParams, json.ListSymbolInformation, outline.FlatSymbols);
        }

        Answer("workspace/symbol", json.WorkspaceSymbolParams, json.ListSymbolInformation, outline.Find);
        Answer("textDocument/foldingRange", json.TextDocumentParams, json.ListFoldingRange, outline.Folds);

        var writing = new Writing(_curricula, text, client);
        Answer("textDocument/completion", json.PositionParams, json.CompletionList, writing.Complete);

        var changing = new Changing(_curricula, text, _publisher);
        Answer("textDocument/prepareRename", json.PositionParams, json.PrepareRenameResult, changing.Prepare);
        Answer("textDocument/rename", json.RenameParams, json.WorkspaceEdit, changing.Rename);
        Answer("textDocument/codeAction", json.CodeActionParams, json.ListCodeAction, changing.Actions);
        Answer("textDocument/codeLens", json.TextDocumentParams, json.ListCodeLens, new Lenses(_curricula, text).All);
        Answer(
            "textDocument/semanticTokens/full",
            json.TextDocumentParams,
            json.SemanticTokens,
            new Colours(_curricula, text).All
        );
    }

    private void Refresh(IEnumerable<string> addresses) =>
        _curricula.Refresh(addresses.Select(FileAddress.PathOf).OfType<string>());

    private void OpenFolder(string address)
    {
        if (FileAddress.PathOf(address) is { } path)
        {
            try
            {
                _curricula.OpenFolder(path);
            }
            catch (RequestException problem)
            {
                _request.Log.WriteLine($"courseforge lsp: '{path}': {problem.Message}");
            }
        }
    }

    private void CloseFolder(string address)
    {
        if (FileAddress.PathOf(address) is { } path)
        {
            foreach (var curriculum in _curricula.Idle(path).ToList())
            {
                LetGo(curriculum);
            }
        }
    }

    private void LetGo(WrittenCurriculum curriculum)
    {
        _publisher.Publish(curriculum, []);
        _curricula.Forget(curriculum);
    }

    /// <summary>Asks the editor to tell of files that change on disk: a checkout, a file that is removed.</summary>
    private void Watch()
    {
        if (_client?.Workspace?.DidChangeWatchedFiles?.DynamicRegistrationSupport == true)
        {
            _output.Request(
                "client/registerCapability",
                new RegistrationParams([
                    new Registration(
                        "files",
                        "workspace/didChangeWatchedFiles",
                        new WatchedFilesOptions([new WatchedPattern("**/*")])
                    ),
                ]),
                ProtocolJson.Default.RegistrationParams
            );
        }
    }

    private void On<T>(string method, JsonTypeInfo<T> type, Action<T> hear) =>
        _handlers[method] = message => hear(Read(message, type));

    private void Answer<T, TResult>(
        string method,
        JsonTypeInfo<T> type,
        JsonTypeInfo<TResult> resultType,
        Func<T, TResult?> answer
    )
        where TResult : class =>
        _handlers[method] = message =>
        {
            var result = answer(Read(message, type));
            if (message.Id is { } id)
            {
                _output.Answer(id, result, resultType);
            }
        };

    private static T Read<T>(IncomingMessage message, JsonTypeInfo<T> type) =>
        (message.Parameters.ValueKind == JsonValueKind.Undefined ? default : message.Parameters.Deserialize(type))
        ?? throw new RefusedRequestException(ErrorCodes.InvalidParams, $"'{message.Method}' has no parameters");
}
