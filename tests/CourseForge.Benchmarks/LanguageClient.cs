using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CourseForge.Benchmarks;

/// <summary>An editor that speaks with <c>courseforge lsp</c>.</summary>
internal sealed class LanguageClient : IDisposable
{
    private readonly Process _server;
    private int _id;

    public LanguageClient(string tool)
    {
        _server = Process.Start(
            new ProcessStartInfo(tool, ["lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
    }

    public int ProcessId => _server.Id;

    public static string Address(string path) => new Uri(path).AbsoluteUri;

    /// <summary>The full path of a curriculum's first module.</summary>
    public static string FirstModule(string curriculum) =>
        Directory.GetFiles(Path.GetFullPath(Path.Combine(curriculum, "modules"))).Order(StringComparer.Ordinal).First();

    /// <summary>The line and column behind a piece of a text, both from 0.</summary>
    public static (int Line, int Character) PositionOf(string text, string piece)
    {
        var end = text.IndexOf(piece, StringComparison.Ordinal) + piece.Length;
        var head = text.AsSpan(0, end);
        return (head.Count('\n'), end - head.LastIndexOf('\n') - 1);
    }

    public void Open(string path, string text) =>
        Tell(
            "textDocument/didOpen",
            new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = Address(path),
                    ["languageId"] = "markdown",
                    ["version"] = 0,
                    ["text"] = text,
                },
            }
        );

    public void Change(string path, int version, string text) =>
        Tell(
            "textDocument/didChange",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = Address(path), ["version"] = version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
            }
        );

    /// <summary>Waits until the server has said what is wrong in a version of a text; what it says besides is dropped.</summary>
    public void AwaitFindings(string path, int version)
    {
        JsonObject message;
        do
        {
            message = Receive();
        } while (
            (string?)message["method"] != "textDocument/publishDiagnostics"
            || (string?)message["params"]!["uri"] != Address(path)
            || (int?)message["params"]!["version"] != version
        );
    }

    /// <summary>Sends a request, and gives its result.</summary>
    public JsonNode? Ask(string method, JsonObject parameters)
    {
        Send(method, parameters, ++_id);
        JsonObject message;
        do
        {
            message = Receive();
        } while (message["method"] is not null || (int?)message["id"] != _id);
        return message["error"] is { } error
            ? throw new InvalidOperationException($"{method}: {error["message"]}")
            : message["result"];
    }

    public void Tell(string method, JsonObject parameters) => Send(method, parameters, null);

    public void Dispose()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
        _server.Dispose();
    }

    private void Send(string method, JsonObject parameters, int? id)
    {
        var message = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["method"] = method,
            ["params"] = parameters,
        };
        if (id is not null)
        {
            message["id"] = id;
        }

        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _server.StandardInput.BaseStream;
        stream.Write(
            Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")
            )
        );
        stream.Write(body);
        stream.Flush();
    }

    private JsonObject Receive()
    {
        var stream = _server.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var letter = stream.ReadByte();
            header.Append(letter >= 0 ? (char)letter : throw new EndOfStreamException("the language server has ended"));
        }

        var body = new byte[int.Parse(header.ToString().Trim().Split(' ')[^1], CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return JsonNode.Parse(body)!.AsObject();
    }
}
