using CourseForge.Authoring.Building;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>What need not be built is not, and what must be always is.</summary>
public sealed class UpToDateTests : IDisposable
{
    private readonly ToolRun _run = new();

    public UpToDateTests()
    {
        _run.WriteMinimal();
        _run.Write("sample/media/plan.txt", "A plan.\n");
        Build();
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_second_build_of_the_same_writes_nothing_and_names_the_same_packages()
    {
        var before = Written();
        Assert.True(IsUpToDate());
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\n", _run.Out.ToString());
        Assert.Equal(before, Written());
    }

    /// <summary>A check that shows them would otherwise be forgotten.</summary>
    [Fact]
    public void Warnings_of_the_build_are_counted_again()
    {
        _run.Write("sample/media/unused.png", "no picture");
        Build();
        var warnings = _run.Error.ToString().Contains("warning", StringComparison.Ordinal);
        Assert.True(IsUpToDate());
        Assert.Equal(warnings, _run.Error.ToString().Contains("as before", StringComparison.Ordinal));
    }

    public static TheoryData<string> Changes() => [.. s_changes.Keys];

    private static readonly Dictionary<string, Action<ToolRun>> s_changes = new()
    {
        ["a text"] = static run => Append(run.At("sample", "modules", "basics.md"), "\nOne more line.\n"),
        ["a file that is read by nobody"] = static run => Append(run.At("sample", "media", "plan.txt"), "More.\n"),
        ["a new file"] = static run => run.Write("sample/media/new.txt", "New.\n"),
        ["a file gone"] = static run => File.Delete(run.At("sample", "media", "plan.txt")),
        ["a file renamed"] = static run =>
            File.Move(run.At("sample", "media", "plan.txt"), run.At("sample", "media", "plans.txt")),
        ["a theme"] = static run => run.Write("sample/theme/assets/extra.css", "p { margin: 0 }\n"),
        ["a damaged package"] = static run => Append(run.At("dist", "basic-1.0.0-scorm12.zip"), "x"),
        ["a package gone"] = static run => File.Delete(run.At("dist", "basic-1.0.0-scorm12.zip")),
        ["a record gone"] = static run => File.Delete(run.At("dist", "basic-1.0.0-scorm12.build-record.json")),
        ["a damaged report"] = static run => Append(run.At("dist", "sample-1.0.0-report.html"), "x"),
        ["the list gone"] = static run => File.Delete(run.At("dist", BuildLedger.FileName)),
        ["the marks damaged"] = static run => File.WriteAllText(run.At("dist", BuildMarks.FileName), "{"),
        ["the marks of another kind"] = static run =>
            File.WriteAllText(run.At("dist", BuildMarks.FileName), """{"builds":[{"key":"x","files":null}]}"""),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_has_changed_is_built(string change)
    {
        s_changes[change](_run);
        Assert.False(IsUpToDate());
        Assert.True(IsUpToDate());
    }

    [Theory]
    [InlineData("--force")]
    [InlineData("--as-of", "2026-02-01")]
    [InlineData("--minutes", "170")]
    [InlineData("--format", "web")]
    [InlineData("--format", "scorm12,web")]
    [InlineData("--loose")]
    [InlineData("--keep")]
    [InlineData("--lms", "moodle")]
    [InlineData("--course", "basic")]
    [InlineData("--all")]
    [InlineData("--with-pending")]
    [InlineData("--output", "json")]
    [InlineData("--timings")]
    public void Whatever_is_asked_otherwise_is_built(params string[] options)
    {
        Assert.Equal(ExitCode.Clean, _run.Run(["build", "sample", .. options]));
        Assert.DoesNotContain("up to date", _run.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>How many work on it at once is no matter of what comes out.</summary>
    [Fact]
    public void Another_number_of_jobs_is_the_same_build()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--jobs", "1"));
        Assert.Contains("up to date", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_with_errors_is_never_up_to_date()
    {
        Append(_run.At("sample", "modules", "basics.md"), "\n[nothing](#no-such-place)\n");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(ExitCode.Errors, _run.Run("build", "sample"));
            Assert.DoesNotContain("up to date", _run.Error.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Builds of several kinds share a folder: each is known by itself.</summary>
    [Fact]
    public void Builds_side_by_side_are_each_up_to_date()
    {
        _run.Run("build", "sample", "--format", "web");
        _run.Run("build", "sample", "--format", "web");
        Assert.Contains("up to date", _run.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Every option that a build can be given is in its key, or known not to matter.</summary>
    [Fact]
    public void Every_property_of_a_request_is_thought_of()
    {
        string[] thoughtOf =
        [
            .. "AllVariants Browser Force Formats Keep Lms Loose Options OutputPath Paper Prints Schemas ShownOutput Source ToolVersion Variants".Split(
                ' '
            ),
        ];
        Assert.Equal(
            thoughtOf,
            typeof(BuildRequest).GetProperties().Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        string[] options =
        [
            .. "AsOf Audience Checks Course Layers Locked LooksAhead MaxParallelism Minutes Progress Strict Target Tier WithPending".Split(
                ' '
            ),
        ];
        Assert.Equal(
            options,
            typeof(CompileOptions).GetProperties().Select(one => one.Name).Order(StringComparer.Ordinal)
        );
    }

    private void Build() => Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));

    private bool IsUpToDate()
    {
        Build();
        return _run.Error.ToString().StartsWith("up to date", StringComparison.Ordinal);
    }

    private Dictionary<string, DateTime> Written() =>
        Directory
            .GetFiles(_run.At("dist"), "*", SearchOption.AllDirectories)
            .ToDictionary(static file => file, File.GetLastWriteTimeUtc);

    private static void Append(string file, string text) => File.AppendAllText(file, text);
}
