using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CourseForge.Benchmarks;

/// <summary>
/// What a writer waits for: from the last key until the language server has said what is wrong in the text.
/// </summary>
internal static class EditorBenchmark
{
    private const int Keys = 31;

    public static void Print(string tool, string curriculum, Action<string, double, double, string> row)
    {
        var start = new ProcessStartInfo(tool, ["lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var server = Process.Start(start)!;
        var module = Directory
            .GetFiles(Path.GetFullPath(Path.Combine(curriculum, "modules")))
            .Order(StringComparer.Ordinal)
            .First();
        var address = new Uri(module).AbsoluteUri;
        var text = File.ReadAllText(module);
        Send(server, """{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {} } }""");
        Tell(
            server,
            "textDocument/didOpen",
            new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = address,
                    ["languageId"] = "markdown",
                    ["version"] = 0,
                    ["text"] = text,
                },
            }
        );
        var waits = new List<double>();
        for (var version = 1; version <= Keys; version++)
        {
            // Half of the texts are right, so that all checks run, and half name something that is not there.
            var end = version % 2 == 0 ? "\nOne more sentence.\n" : "\n[One](term:no-such-term) more.\n";
            var clock = Stopwatch.StartNew();
            Tell(
                server,
                "textDocument/didChange",
                new JsonObject
                {
                    ["textDocument"] = new JsonObject { ["uri"] = address, ["version"] = version },
                    ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text + end }),
                }
            );
            while (!IsAbout(Receive(server), address, version))
            {
                // What is said about other files, and about the text before.
            }

            waits.Add(clock.Elapsed.TotalMilliseconds);
        }

        server.StandardInput.Close();
        server.WaitForExit();
        waits.Sort();
        row("last key to findings, shipped curriculum, middle", 150, waits[waits.Count / 2], "ms");
        row("last key to findings, shipped curriculum, 9 in 10", 150, waits[waits.Count * 9 / 10], "ms");
    }

    private static bool IsAbout(JsonObject message, string address, int version) =>
        (string?)message["method"] == "textDocument/publishDiagnostics"
        && (string?)message["params"]!["uri"] == address
        && (int?)message["params"]!["version"] == version;

    private static void Tell(Process server, string method, JsonObject parameters) =>
        Send(
            server,
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = method,
                ["params"] = parameters,
            }.ToJsonString()
        );

    private static void Send(Process server, string message)
    {
        var body = Encoding.UTF8.GetBytes(message);
        var stream = server.StandardInput.BaseStream;
        stream.Write(
            Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")
            )
        );
        stream.Write(body);
        stream.Flush();
    }

    private static JsonObject Receive(Process server)
    {
        var stream = server.StandardOutput.BaseStream;
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
