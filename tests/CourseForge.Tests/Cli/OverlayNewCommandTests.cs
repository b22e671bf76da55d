using CourseForge.Authoring.Workspaces;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>An overlay to begin with, in curricula that have no jurisdictions yet and with titles of every kind.</summary>
public sealed class OverlayNewCommandTests : IDisposable
{
    private const string Jurisdictions = "sample/jurisdictions.yaml";

    private readonly ToolRun _run = new();

    public OverlayNewCommandTests() => _run.WriteMinimal();

    public void Dispose() => _run.Dispose();

    /// <summary>Whoever does what the message says comes to an overlay that is right.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("jurisdictions:\n  somewhere-else: {name: Somewhere, level: county}\n")]
    public void The_message_about_a_missing_jurisdiction_leads_to_an_overlay(string before)
    {
        if (before.Length > 0)
        {
            _run.Write(Jurisdictions, before);
        }

        Assert.Equal(ExitCode.Usage, New("xa"));
        var hint = _run.Error.ToString();
        var quoted = hint.Split('\'');
        Assert.Equal(before.Length == 0, quoted.Contains("jurisdictions:"));
        var entry = quoted.Single(words => words.StartsWith("  xa: {", StringComparison.Ordinal));

        _run.Write(Jurisdictions, (before.Length > 0 ? before : "jurisdictions:\n") + entry + "\n");
        Assert.Equal(ExitCode.Clean, New("xa"));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "xa", "--output", "short"));
    }

    [Theory]
    [InlineData("County: \"the large one\" # 1")]
    [InlineData("988")]
    [InlineData("'quoted' & \\ back")]
    [InlineData("[brackets] - {braces}")]
    [InlineData("- item")]
    [InlineData("-")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("yes")]
    [InlineData("2026-11-29")]
    [InlineData("0x1F")]
    [InlineData("# no comment")]
    [InlineData("ends in a colon:")]
    [InlineData("'\"both\"'")]
    [InlineData("%TAG ! &a *b !c |d >e @f `g`")]
    [InlineData("--- and ...")]
    [InlineData("<<")]
    [InlineData("C:\\new\\table")]
    [InlineData("Île-de-France · 東京都 · 👩🏽‍🚒 · שלום")]
    [InlineData("{single} }}")]
    public void A_title_of_any_kind_is_read_again_as_it_was_given(string title)
    {
        _run.Write(Jurisdictions, "jurisdictions:\n  xa: {name: Xa, level: state}\n");
        Assert.Equal(ExitCode.Clean, New("xa", $"--title={title}", $"--owner={title}"));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "xa", "--output", "short"));
        var parsed = Compiler.Parse(new DiskWorkspace(_run.At("sample")), new CompileOptions());
        var layer = Assert.Single(parsed.Syntax!.Layers);
        Assert.Equal(title, layer.Title);
        Assert.Equal(title, layer.Owner);
    }

    [Fact]
    public void A_title_may_be_long_and_blanks_around_it_are_none_of_it()
    {
        _run.Write(Jurisdictions, "jurisdictions:\n  xa: {name: Xa, level: state}\n");
        var title = string.Join(' ', Enumerable.Repeat("word: # \"word\"", 200));
        Assert.Equal(ExitCode.Clean, New("xa", "--title", $"  {title}\u00A0 "));
        var parsed = Compiler.Parse(new DiskWorkspace(_run.At("sample")), new CompileOptions());
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(title, Assert.Single(parsed.Syntax!.Layers).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("one\ntwo")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("The {{office}}")]
    public void What_would_be_no_title_is_refused_and_nothing_is_written(string title)
    {
        _run.Write(Jurisdictions, "jurisdictions:\n  xa: {name: Xa, level: state}\n");
        Assert.Equal(ExitCode.Usage, New("xa", "--title", title));
        Assert.Contains("the title of the overlay", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, New("xa", "--owner", title));
        Assert.Contains("the owner of the overlay", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.At("sample", "overlays")));
    }

    private int New(string id, params string[] options) =>
        _run.Run(["overlay", "new", id, "--jurisdiction", id, "--path", "sample", .. options]);
}
