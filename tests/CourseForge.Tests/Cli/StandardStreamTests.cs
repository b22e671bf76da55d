using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// A standard output that is closed, or a file on a full disk, is an error of the run and not a bug; standard error is
/// nothing to fail for.
/// </summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("check sample --output json")]
    [InlineData("build sample --out out")]
    [InlineData("list sample")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("explain CF3101")]
    public void Output_that_is_lost_is_an_error(string words)
    {
        _run.WriteMinimal();
        using var output = new StreamWriter(new StandardStream(new FullDisk(), isData: true));
        Assert.Equal(ExitCode.Errors, Tool.Run(words.Split(' '), _run.Surroundings(output)));
        Assert.EndsWith(
            "courseforge: standard output cannot be written: No space left on device\n",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Talk_that_is_lost_changes_nothing()
    {
        _run.WriteMinimal();
        using var error = new StreamWriter(new StandardStream(new FullDisk(), isData: false)) { AutoFlush = true };
        Assert.Equal(ExitCode.Clean, Tool.Run(["build", "sample", "--out", "out"], _run.Surroundings(_run.Out, error)));
        Assert.Equal(ExitCode.Usage, Tool.Run(["bild"], _run.Surroundings(_run.Out, error)));
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device.", 28);
    }
}
