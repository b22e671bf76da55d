using System.Net;
using System.Net.Sockets;
using CourseForge.Cli;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Serving;

/// <summary>serve prints its address, tells what is wrong, and ends when it is told to.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    // Not a time that anything is held to: only so that a fault ends the run.
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(1));

    [Fact]
    public async Task It_prints_its_address_tells_errors_and_goes_on()
    {
        var folder = _tool.WriteMinimal();
        await using var talk = new HeardWriter();
        var run = Serve(talk, folder);
        await talk.Hears("http://127.0.0.1:", _stop.Token);
        await talk.Hears("Ctrl-C ends", _stop.Token);

        await File.WriteAllTextAsync(Path.Combine(folder, "glossary.yaml"), "no-such: [list\n");
        await talk.Hears("glossary.yaml:1:10: error", _stop.Token);
        await talk.Hears("1 error in 1 file", _stop.Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "glossary.yaml"), "terms: []\n");
        await talk.Hears("glossary.yaml: ", _stop.Token);

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_the_next_one_used()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var talk = new HeardWriter();
        var run = Serve(talk, _tool.WriteMinimal(), "--port", $"{port}");

        await talk.Hears($"port {port} is taken; this is port ", _stop.Token);

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);
    }

    [Fact]
    public void No_free_port_is_told()
    {
        using var last = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        last.Bind(new IPEndPoint(IPAddress.Loopback, ushort.MaxValue));
        last.Listen();

        Assert.Equal(ExitCode.Errors, _tool.Run("serve", _tool.WriteMinimal(), "--port", "65535"));
        Assert.Contains(
            "error CF7001: none of the ports from 65535 to 65535 is free",
            _tool.Error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_told()
    {
        _tool.Variables["BROWSER"] = "/no/such/browser";
        await using var talk = new HeardWriter();
        var run = Serve(talk, _tool.WriteMinimal(), "--open");

        await talk.Hears("CF7002", _stop.Token);

        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);
    }

    [Fact]
    public async Task A_package_is_shown_and_one_that_is_none_is_told()
    {
        Assert.Equal(ExitCode.Clean, _tool.Run("build", _tool.WriteMinimal(), "--out", "dist", "--format", "cmi5"));
        var zip = Directory.GetFiles(_tool.At("dist"), "*.zip").Single();
        await using var talk = new HeardWriter();
        var run = Serve(talk, zip);
        await talk.Hears("http://127.0.0.1:", _stop.Token);
        await talk.Hears("nothing of the package is unpacked", _stop.Token);
        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);

        var none = _tool.Write("none.zip", "this is no zip");
        Assert.Equal(ExitCode.Errors, _tool.Run("serve", none));
        Assert.Contains("none.zip: error CF7010", _tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target", "nowhere", "no target 'nowhere'")]
    [InlineData("--course", "nothing", "no course 'nothing'")]
    [InlineData("--port", "70000", "from 1 to 65535")]
    [InlineData("--minutes", "few", "takes a number")]
    public void What_cannot_be_meant_is_refused(string option, string value, string words)
    {
        Assert.Equal(ExitCode.Usage, _tool.Run("serve", _tool.WriteMinimal(), option, value));
        Assert.Contains(words, _tool.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _tool.Dispose();
    }

    private Task<int> Serve(HeardWriter talk, string folder, params string[] words) =>
        Task.Run(() => Tool.Run(["serve", folder, .. words], _tool.Surroundings(talk, talk, _stop.Token)));
}
