using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// The command line as such: what is refused, what help says, and what happens when we fail ourselves.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ToolTests
{
    [Theory]
    [InlineData("check --strct", "'--strct' is not an option of courseforge check", "did you mean '--strict'?")]
    [InlineData("build a --typo", "'--typo' is not an option of courseforge build", "")]
    [InlineData(
        "theme data x --colr never",
        "'--colr' is not an option of courseforge theme data",
        "did you mean '--color'?"
    )]
    [InlineData("bild a", "'bild' is not a command", "did you mean 'build'?")]
    [InlineData("theme dat x", "'dat' is not a command", "did you mean 'data'?")]
    [InlineData("check a b", "'b' is one argument too many", "")]
    [InlineData("add term a --term A sample", "'sample' is one argument too many", "--path sample")]
    [InlineData("check --output jsn a", "--output takes text, short, json, sarif, junit or github, not 'jsn'", "")]
    [InlineData("check --strict=no a", "--strict takes no value", "")]
    [InlineData("check --course", "--course needs a value", "")]
    [InlineData("check --course a --course b x", "--course is given more than once", "")]
    [InlineData("check --as-of 2026-13-01 a", "--as-of takes a date such as 2026-01-31, not '2026-13-01'", "")]
    [InlineData("check --max-diagnostics -1 a", "'-1' is not an option of courseforge check", "")]
    [InlineData("check --max-diagnostics many a", "--max-diagnostics takes a number from 0 on, not 'many'", "")]
    [InlineData("build --jobs 0 a", "--jobs takes a number from 1 to 1024, not '0'", "")]
    [InlineData("check nowhere", "there is no folder 'nowhere'", "courseforge new nowhere")]
    [InlineData("check", "the current folder holds no curriculum.yaml", "")]
    [InlineData("theme", "no command is given", "")]
    [InlineData("schema", "--out", "")]
    [InlineData("new", "DIR", "")]
    public void A_command_line_that_cannot_be_meant_is_refused(string words, string message, string hint)
    {
        using var run = new ToolRun();
        Assert.Equal(ExitCode.Usage, run.Run(words.Split(' ')));
        Assert.Contains(message, run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(hint, run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help", run.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(run.Out.ToString());
    }

    [Theory]
    [InlineData("--help", "Commands:")]
    [InlineData("", "Commands:")]
    [InlineData("build --help", "courseforge build curricula/first-aid")]
    [InlineData("check -h", "--strict")]
    [InlineData("theme data --help", "PAGE")]
    [InlineData("theme new --help", "courseforge theme new partials/footer.sbn-html")]
    public void Help_goes_to_standard_output(string words, string expected)
    {
        using var run = new ToolRun();
        Assert.Equal(ExitCode.Clean, run.Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(expected, run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line()
    {
        using var run = new ToolRun();
        Assert.Equal(ExitCode.Clean, run.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Out.ToString());
    }

    [Fact]
    public void Our_own_failure_says_so_without_a_trace()
    {
        using var run = new ToolRun();
        using var broken = new BrokenWriter();
        Assert.Equal(ExitCode.Bug, Tool.Run(["--version"], run.Surroundings(broken)));
        Assert.StartsWith(
            "error CF9001: courseforge itself failed (InvalidOperationException: the writer is broken)\n",
            run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("--debug", run.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Debug_shows_the_trace_of_our_own_failure()
    {
        using var run = new ToolRun();
        using var broken = new BrokenWriter();
        Assert.Equal(ExitCode.Bug, Tool.Run(["explain", "CF9001", "--debug"], run.Surroundings(broken)));
        Assert.Contains("   at ", run.Error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char[] buffer, int index, int count) =>
            throw new InvalidOperationException("the writer is broken");

        public override void Write(string? value) => throw new InvalidOperationException("the writer is broken");

        public override void WriteLine(string? value) => throw new InvalidOperationException("the writer is broken");
    }
}
