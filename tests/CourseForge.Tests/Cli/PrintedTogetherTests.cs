using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>Whatever one browser prints beside a document must not show in it.</summary>
[Trait("Speed", "Slow")]
public sealed class PrintedTogetherTests : IDisposable
{
    private readonly ToolRun _run = new();

    public PrintedTogetherTests()
    {
        _run.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (Environment.GetEnvironmentVariable("COURSEFORGE_BROWSER") is { Length: > 0 } browser)
        {
            _run.Variables["COURSEFORGE_BROWSER"] = browser;
        }
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Printed_beside_others_like_it_a_manual_has_the_same_bytes()
    {
        foreach (var (path, text) in Parsing.AuthoringGuideTests.SampleFiles())
        {
            _run.Write("sample/" + path, text);
        }

        string[] targets = ["north", "east", "south", "west"];
        foreach (var target in targets)
        {
            _run.Write(
                $"sample/targets/{target}.yaml",
                $"target: {target}\ntitle: Kitchen {target}\nlayers: []\ncourses: [kitchen-team]\nowner: Test\n"
            );
        }

        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--all", "--format", "manual", "--out", "all"));
        foreach (var target in targets)
        {
            Assert.Equal(
                ExitCode.Clean,
                _run.Run("build", "sample", "--target", target, "--format", "manual", "--out", target)
            );
            var alone = Directory.GetFiles(_run.At(target), "*.pdf").Single();
            Assert.Equal(
                File.ReadAllBytes(alone),
                File.ReadAllBytes(_run.At(Path.Combine("all", Path.GetFileName(alone))))
            );
        }
    }
}
