using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using CourseForge.Authoring.Printing;
using CourseForge.Output;

namespace CourseForge.Tests.Authoring;

/// <summary>What goes wrong while a document is handed to the browser ends its print, with words, and at once.</summary>
public sealed class PagePrinterTests
{
    private const string Page = "index.html";

    public static TheoryData<Exception> Failures() =>
        [
            new IOException("the disk is gone"),
            new UnauthorizedAccessException("the disk is gone"),
            new InvalidOperationException("the disk is gone."),
            new KeyNotFoundException("the disk is gone"),
        ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_file_that_cannot_be_read_ends_the_print_with_its_name(Exception problem)
    {
        using var browser = new ScriptedBrowser($"https://document.invalid/{Page}");
        var failure = await Assert.ThrowsAsync<PrintException>(() => Print(browser, _ => throw problem));
        Assert.Equal($"'{Page}' could not be handed to it: the disk is gone", failure.Message);
    }

    [Fact]
    public async Task An_event_that_says_too_little_is_no_event()
    {
        using var browser = new ScriptedBrowser($"https://document.invalid/{Page}") { StartsWithNonsense = true };
        var failure = await Assert.ThrowsAsync<PrintException>(() =>
            Print(browser, _ => throw new IOException("the disk is gone"))
        );
        Assert.Contains("the disk is gone", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://document.invalid/other.png")]
    [InlineData("https://document.invalid/%E0%A4%A")]
    [InlineData("https://example.org/")]
    [InlineData("about:blank")]
    public async Task What_is_not_of_the_document_is_refused_and_read_by_nobody(string url)
    {
        using var browser = new ScriptedBrowser(url) { EndsAfter = "Fetch.failRequest" };
        await Assert.ThrowsAsync<PrintException>(() => Print(browser, _ => throw new IOException("it was read")));
        Assert.Contains("Fetch.failRequest", browser.Asked);
        Assert.DoesNotContain("Fetch.fulfillRequest", browser.Asked);
    }

    [Fact]
    public async Task A_browser_that_ends_while_it_is_given_a_file_ends_the_print()
    {
        using var browser = new ScriptedBrowser($"https://document.invalid/{Page}")
        {
            EndsAfter = "Fetch.fulfillRequest",
        };
        var failure = await Assert.ThrowsAsync<PrintException>(() => Print(browser, _ => "<p>"u8.ToArray()));
        Assert.Equal("the browser ended", failure.Message);
    }

    private static async Task<PrintedFile> Print(ScriptedBrowser browser, Func<OutputFile, byte[]?> read)
    {
        using var tools = new DevTools(browser);
        // Of the course, a printer knows nothing.
        var document = new PrintDocument(PrintKind.Manual, null!, 0, Page, [new GeneratedFile(Page, default)]);
        return await new PagePrinter(tools, document, read, PaperSize.A4).Print(default);
    }

    /// <summary>Answers everything with nothing, and asks for one address when it is sent to the page.</summary>
    private sealed class ScriptedBrowser(string asksFor) : MessageChannel
    {
        private readonly BlockingCollection<string> _messages = [];
        private readonly ConcurrentQueue<string> _asked = [];

        /// <summary>An event that lacks what it is about comes first.</summary>
        public bool StartsWithNonsense { get; init; }

        /// <summary>The command with which it ends, before it answers.</summary>
        public string? EndsAfter { get; init; }

        public IEnumerable<string> Asked => _asked;

        public override void Send(ReadOnlyMemory<byte> message)
        {
            using var command = JsonDocument.Parse(message);
            var method = command.RootElement.GetProperty("method").GetString() ?? "";
            _asked.Enqueue(method);
            if (method == EndsAfter)
            {
                _messages.CompleteAdding();
            }

            if (_messages.IsAddingCompleted)
            {
                return;
            }

            var result = method switch
            {
                "Target.createTarget" => """{"targetId":"t"}""",
                "Target.attachToTarget" => """{"sessionId":"s"}""",
                _ => "{}",
            };
            _messages.Add($$"""{"id":{{command.RootElement.GetProperty("id").GetInt32()}},"result":{{result}}}""");
            if (method == "Page.navigate")
            {
                if (StartsWithNonsense)
                {
                    _messages.Add("""{"method":"Fetch.requestPaused","sessionId":"s","params":{}}""");
                    _messages.Add("""{"method":"Fetch.requestPaused","sessionId":"s"}""");
                    _messages.Add("""{"sessionId":"s"}""");
                    _messages.Add("[]");
                }

                const string Request = """{"requestId":"r","request":{"url":"URL"}}""";
                _messages.Add(
                    $$"""{"method":"Fetch.requestPaused","sessionId":"s","params":{{Request.Replace("URL", asksFor, StringComparison.Ordinal)}} }"""
                );
            }
        }

        public override ReadOnlyMemory<byte>? Receive() =>
            _messages.TryTake(out var message, Timeout.Infinite)
                ? Encoding.UTF8.GetBytes(message)
                : (ReadOnlyMemory<byte>?)null;

        public override void Dispose() => _messages.CompleteAdding();
    }
}
