using System.Text.Json.Nodes;

namespace CourseForge.Tests.LanguageServer;

/// <summary>What an editor may send, in whatever order and shape: the server answers, and goes on.</summary>
public sealed class ConversationTests : IDisposable
{
    private readonly EditorStage _editor = new();

    public void Dispose() => _editor.Dispose();

    [Fact]
    public void It_says_what_it_can_do_and_who_it_is()
    {
        var result = _editor.Initialize()["result"]!;

        Assert.Equal("courseforge", (string?)result["serverInfo"]!["name"]);
        Assert.Equal("1.2.3", (string?)result["serverInfo"]!["version"]);
        Assert.Equal("utf-16", (string?)result["capabilities"]!["positionEncoding"]);
        Assert.True((bool)result["capabilities"]!["hoverProvider"]!);
    }

    [Theory]
    [InlineData("""["utf-8", "utf-16"]""", "utf-16")]
    [InlineData("""["utf-32", "utf-8"]""", "utf-8")]
    [InlineData("""["utf-32"]""", "utf-32")]
    [InlineData("""["ebcdic"]""", "utf-16")]
    public void It_counts_as_the_editor_does(string offered, string agreed)
    {
        var result = _editor.Initialize($$"""{"general": {"positionEncodings": {{offered}} } }""")["result"]!;

        Assert.Equal(agreed, (string?)result["capabilities"]!["positionEncoding"]);
    }

    [Fact]
    public void What_comes_before_initialize_is_refused_or_passed_over()
    {
        _editor.Tell("textDocument/didOpen", "{}");

        Assert.Equal(-32002, Code(_editor.Ask("textDocument/hover", "{}")));
        Assert.NotNull(_editor.Initialize()["result"]);
        Assert.Equal(-32600, Code(_editor.Initialize()));
    }

    [Theory]
    [InlineData("{\"jsonrpc\": \"2.0\", \"id\": 7, \"method", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": 12}", -32600)]
    [InlineData("", -32700)]
    public void What_is_no_message_is_told_and_the_session_goes_on(string body, int code)
    {
        _editor.Initialize();

        _editor.Post(body);

        Assert.Equal(code, Code(_editor.Wait(static message => message["error"] is not null)));
        Assert.NotNull(Ask("workspace/symbol", """{"query": "boil"}""")["result"]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_and_the_session_goes_on()
    {
        _editor.Initialize();

        _editor.Write(EditorStage.Framed([.. "{\"id\": 7, \"method\": \""u8, 0xFF, 0xC3, .. "\"}"u8]));
        _editor.Write("Something: else\r\n\r\n"u8.ToArray());

        Assert.Equal(-32700, Code(_editor.Wait(static message => message["error"] is not null)));
        Assert.Equal(-32700, Code(_editor.Wait(static message => message["error"] is not null)));
        Assert.NotNull(Ask("workspace/symbol", """{"query": "boil"}""")["result"]);
    }

    [Theory]
    [InlineData("textDocument/hover", "{}", -32602)]
    [InlineData("textDocument/hover", "[1, 2]", -32602)]
    [InlineData("textDocument/rename", """{"textDocument": {"uri": 5}, "position": null, "newName": "x"}""", -32602)]
    [InlineData("textDocument/inlineValue", "{}", -32601)]
    public void A_request_that_is_wrong_is_refused(string method, string parameters, int code)
    {
        _editor.Initialize();

        Assert.Equal(code, Code(Ask(method, parameters)));
    }

    [Fact]
    public void A_message_of_twenty_megabytes_is_read()
    {
        _editor.Initialize();

        var text = _editor.Open(_editor.Module, 1, new string('x', 20_000_000));

        Assert.Contains(
            "CF1",
            string.Join(' ', _editor.Findings(_editor.Module, 1).Select(Code)),
            StringComparison.Ordinal
        );
        Assert.Equal(20_000_000, text.Length);
    }

    [Fact]
    public void A_request_that_was_called_off_is_answered_once()
    {
        _editor.Initialize();
        var text = _editor.Open(_editor.Module);
        var place = EditorStage.Behind(text, "## The first lesson {#first-l");
        var first = _editor.Send(
            "textDocument/rename",
            $$"""
            {
              "textDocument": {"uri": "{{EditorStage.Address(_editor.Module)}}"},
              "position": {"line": {{place.Line}}, "character": {{place.Character}} },
              "newName": "lesson-one"
            }
            """
        );
        var second = _editor.Send("workspace/symbol", """{"query": "boil"}""");
        _editor.Tell("$/cancelRequest", $$"""{"id": {{second}} }""");
        _editor.Tell("$/cancelRequest", """{"id": "nobody"}""");
        _editor.Tell("$/cancelRequest", "[]");

        Assert.NotNull(_editor.Wait(message => (int?)message["id"] == first)["result"]);
        var answer = _editor.Wait(message => (int?)message["id"] == second);
        Assert.True(answer["result"] is JsonArray || Code(answer) == -32800);
        Assert.NotNull(Ask("workspace/symbol", """{"query": "boil"}""")["result"]);
    }

    [Fact]
    public void Changes_of_texts_that_nobody_opened_and_places_that_are_not_there_do_no_harm()
    {
        _editor.Initialize();
        _editor.Change(_editor.Module, 9, "nobody opened it");
        var text = _editor.Open(_editor.Module);
        _editor.Tell(
            "textDocument/didChange",
            $$"""
            {
              "textDocument": {"uri": "{{EditorStage.Address(_editor.Module)}}", "version": 2},
              "contentChanges": [
                {
                  "range": {"start": {"line": 900, "character": 7}, "end": {"line": 3, "character": -2} },
                  "text": "\nOne more.\n"
                }
              ]
            }
            """
        );

        Assert.Empty(_editor.Findings(_editor.Module, 2));
        Assert.Null(_editor.At("textDocument/hover", _editor.Module, (5_000, 0))["result"]);
        Assert.Null(_editor.At("textDocument/hover", _editor.Module, (-1, -1))["result"]);
        Assert.DoesNotContain("nobody", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_curriculum_and_one_without_a_name_are_left_alone()
    {
        _editor.Initialize();
        var stray = Path.Combine(Path.GetDirectoryName(_editor.Folder)!, "stray.md");
        _editor.Open(stray, 1, "## Stray {#no-curriculum}\n");
        _editor.Tell(
            "textDocument/didOpen",
            """{"textDocument": {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": "x"}}"""
        );

        Assert.Null(_editor.At("textDocument/completion", stray, (0, 4))["result"]);
        Assert.Null(
            Ask(
                "textDocument/hover",
                """{"textDocument": {"uri": "untitled:Untitled-1"}, "position": {"line": 0, "character": 0}}"""
            )["result"]
        );
    }

    [Fact]
    public void A_folder_that_vanishes_takes_its_findings_along_and_comes_back()
    {
        _editor.Initialize();
        var text = _editor.Open(_editor.Module);
        _editor.Change(_editor.Module, 2, text + "\n[x](term:nowhere)\n");
        Assert.NotEmpty(_editor.Findings(_editor.Module, 2));

        var away = _editor.Folder + "-away";
        Directory.Move(_editor.Folder, away);
        _editor.Change(_editor.Module, 3, text + "\n[y](term:nowhere)\n");
        _editor.Wait(message =>
            (string?)message["method"] == "textDocument/publishDiagnostics"
            && (string?)message["params"]!["uri"] == EditorStage.Address(_editor.Module)
            && message["params"]!["diagnostics"]!.AsArray().Count == 0
        );
        Directory.Move(away, _editor.Folder);
        _editor.Change(_editor.Module, 4, text + "\n[z](term:nowhere)\n");

        Assert.Contains("CF3101", _editor.Findings(_editor.Module, 4).Select(Code));
    }

    [Fact]
    public void Nothing_is_answered_after_shutdown_and_exit_ends_well()
    {
        _editor.Initialize();

        Assert.True(Ask("shutdown", "null").ContainsKey("result"));
        Assert.Equal(-32600, Code(Ask("workspace/symbol", """{"query": "boil"}""")));
        _editor.Tell("exit", "null");

        Assert.Equal(0, _editor.HangUp());
    }

    [Fact]
    public void An_editor_that_goes_without_a_word_ends_the_server()
    {
        _editor.Initialize();
        _editor.Open(_editor.Module);

        Assert.Equal(1, _editor.HangUp());
        Assert.Equal("", _editor.Log.ToString());
    }

    private JsonObject Ask(string method, string parameters) => _editor.Ask(method, parameters);

    private static int Code(JsonObject answer) => (int)answer["error"]!["code"]!;

    private static string Code(JsonNode? finding) => (string)finding!["code"]!;
}
