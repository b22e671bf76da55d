using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>check --watch goes on until it is stopped, whatever becomes of the files.</summary>
public sealed class CheckWatchTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public async Task A_saved_file_is_checked_again_and_a_folder_may_go_and_come_back()
    {
        var folder = _tool.WriteMinimal();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var talk = new HeardWriter();
        var run = Task.Run(() =>
            Tool.Run(["check", folder, "--watch", "--output", "short"], _tool.Surroundings(talk, talk, stop.Token))
        );
        await talk.Hears("watching for changes; Ctrl-C ends", stop.Token);

        var glossary = Path.Combine(folder, "glossary.yaml");
        var text = File.Exists(glossary) ? await File.ReadAllTextAsync(glossary) : null;
        await File.WriteAllTextAsync(glossary, "no-such: [list\n");
        await talk.Hears("glossary.yaml:1:10: error", stop.Token);

        Directory.Move(folder, folder + "-elsewhere");
        await talk.Hears("the folder is gone", stop.Token);
        if (text is null)
        {
            File.Delete(Path.Combine(folder + "-elsewhere", "glossary.yaml"));
        }
        else
        {
            await File.WriteAllTextAsync(Path.Combine(folder + "-elsewhere", "glossary.yaml"), text);
        }

        Directory.Move(folder + "-elsewhere", folder);
        await talk.Hears("no problems in", stop.Token);

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await run);
    }

    [Theory]
    [InlineData("json", "a document needs one")]
    [InlineData("sarif", "a document needs one")]
    public void A_document_cannot_go_on_for_ever(string form, string reason)
    {
        var folder = _tool.WriteMinimal();
        Assert.Equal(ExitCode.Usage, _tool.Run("check", folder, "--watch", "--output", form));
        Assert.Contains(reason, _tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mending_while_somebody_writes_is_refused()
    {
        Assert.Equal(ExitCode.Usage, _tool.Run("check", _tool.WriteMinimal(), "--watch", "--fix"));
        Assert.Contains("write while you write", _tool.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
