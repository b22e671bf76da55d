using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CourseForge.LanguageServer;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.LanguageServer;

/// <summary>A language server over the minimal curriculum in a folder of its own, and an editor that speaks with it.</summary>
internal sealed class EditorStage : IDisposable
{
    private readonly ToolRun _files = new();
    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly Task<int> _run;
    private readonly Queue<JsonObject> _kept = [];
    private int _id;

    public EditorStage()
    {
        Folder = _files.WriteMinimal();
        var input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        var host = _files.Surroundings(TextWriter.Null);
        _run = Task.Run(() =>
        {
            var code = EditorServer.Run(
                new LanguageServerRequest
                {
                    Input = input,
                    Output = output,
                    Log = Log,
                    Host = host,
                    Options = new CompileOptions { MaxParallelism = 2, LooksAhead = false },
                    Version = "1.2.3",
                    Patience = TimeSpan.Zero,
                    Pause = TimeSpan.Zero,
                }
            );
            output.Dispose();
            return code;
        });
    }

    public string Folder { get; }

    public StringWriter Log { get; } = new();

    public string Module => Path.Combine(Folder, "modules", "basics.md");

    public static string Address(string path) => new Uri(path).AbsoluteUri;

    public JsonObject Initialize(string capabilities = "{}") =>
        Ask(
            "initialize",
            $$"""{"processId": null, "rootUri": "{{Address(Folder)}}", "capabilities": {{capabilities}} }"""
        );

    public string Open(string path, int version = 1, string? text = null)
    {
        text ??= File.ReadAllText(path);
        Tell(
            "textDocument/didOpen",
            new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = Address(path),
                    ["languageId"] = "markdown",
                    ["version"] = version,
                    ["text"] = text,
                },
            }.ToJsonString()
        );
        return text;
    }

    public void Change(string path, int version, string text) =>
        Tell(
            "textDocument/didChange",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = Address(path), ["version"] = version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
            }.ToJsonString()
        );

    public JsonObject At(string method, string path, (int Line, int Character) position, string more = "") =>
        Ask(
            method,
            $$"""{"textDocument": {"uri": "{{Address(path)}}"}, "position": {"line": {{position.Line}}, "character": {{position.Character}} }{{more}} }"""
        );

    /// <summary>The position behind a piece of a text.</summary>
    public static (int Line, int Character) Behind(string text, string piece)
    {
        var at = text.IndexOf(piece, StringComparison.Ordinal) + piece.Length;
        var head = text[..at];
        return (head.Count(static letter => letter == '\n'), at - (head.LastIndexOf('\n') + 1));
    }

    /// <summary>Sends a request, and gives its answer.</summary>
    public JsonObject Ask(string method, string parameters)
    {
        var id = Send(method, parameters);
        return Wait(message => message["method"] is null && (int?)message["id"] == id);
    }

    public int Send(string method, string parameters)
    {
        var id = ++_id;
        Post($$"""{"jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters}} }""");
        return id;
    }

    public void Tell(string method, string parameters) =>
        Post($$"""{"jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}} }""");

    public void Post(string message) => Write(Framed(Encoding.UTF8.GetBytes(message)));

    public void Write(byte[] bytes)
    {
        _toServer.Write(bytes);
        _toServer.Flush();
    }

    public static byte[] Framed(byte[] body) =>
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")
            ),
            .. body,
        ];

    /// <summary>What the server says of a file in the version that the editor has now.</summary>
    public JsonArray Findings(string path, int version) =>
        Wait(message =>
            (string?)message["method"] == "textDocument/publishDiagnostics"
            && (string?)message["params"]!["uri"] == Address(path)
            && (int?)message["params"]!["version"] == version
        )["params"]!["diagnostics"]!.AsArray();

    /// <summary>The first message that fits, also among those that came before and nobody waited for.</summary>
    public JsonObject Wait(Func<JsonObject, bool> fits)
    {
        for (var i = _kept.Count; i > 0; i--)
        {
            var message = _kept.Dequeue();
            if (fits(message))
            {
                return message;
            }

            _kept.Enqueue(message);
        }

        while (true)
        {
            var message = Receive() ?? throw new InvalidOperationException($"The server has ended. {Log}");
            if (fits(message))
            {
                return message;
            }

            _kept.Enqueue(message);
        }
    }

    /// <summary>Ends the editor's stream; gives the exit code.</summary>
    public int HangUp()
    {
        _toServer.Dispose();
        return _run.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        HangUp();
        _fromServer.Dispose();
        _files.Dispose();
    }

    private JsonObject? Receive()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var letter = _fromServer.ReadByte();
            if (letter < 0)
            {
                return null;
            }

            header.Append((char)letter);
        }

        var length = int.Parse(header.ToString().Trim()["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        var body = new byte[length];
        _fromServer.ReadExactly(body);
        return JsonNode.Parse(body)!.AsObject();
    }
}
