using System.Text;
using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary><c>check --fix</c> on files: what it writes, what it says, and what it leaves.</summary>
public sealed class CheckFixTests : IDisposable
{
    private const string Objectives =
        "# Ours.\nobjectives:\n  lo-basics:\n    text: Explain the basics.\n    levle: understand   # the second\n";

    private readonly ToolRun _tool = new();

    public CheckFixTests()
    {
        _tool.WriteMinimal();
        _tool.Write("sample/objectives.yaml", Objectives);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_mends_the_files_and_says_where()
    {
        Assert.Equal(ExitCode.Errors, _tool.Run("check", "sample"));
        Assert.Equal(ExitCode.Clean, _tool.Run("check", "sample", "--fix"));
        Assert.Equal(Objectives.Replace("levle", "level"), File.ReadAllText(_tool.At("sample", "objectives.yaml")));
        Assert.Equal(
            """
            fixed sample/objectives.yaml:5:5: write 'level' (CF2030: 'levle' is not a key of an objective)
            fixed 1 mistake in 1 file
            no problems in 5 files

            """,
            _tool.Error.ToString()
        );
        Assert.Equal("", _tool.Out.ToString());
        Assert.Equal(ExitCode.Clean, _tool.Run("check", "sample", "--fix"));
        Assert.StartsWith("nothing to fix\n", _tool.Error.ToString());
    }

    [Fact]
    public void A_dry_run_shows_a_diff_and_writes_nothing()
    {
        Assert.Equal(ExitCode.Clean, _tool.Run("check", "sample", "--fix", "--dry-run"));
        Assert.Equal(Objectives, File.ReadAllText(_tool.At("sample", "objectives.yaml")));
        Assert.Equal(
            """
            --- a/sample/objectives.yaml
            +++ b/sample/objectives.yaml
            @@ -2,4 +2,4 @@
             objectives:
               lo-basics:
                 text: Explain the basics.
            -    levle: understand   # the second
            +    level: understand   # the second

            """,
            _tool.Out.ToString()
        );
        Assert.Equal("--fix would mend 1 mistake in 1 file; nothing was written\n", _tool.Error.ToString());
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--fix --dry-run --output json")]
    public void A_dry_run_without_a_diff_is_refused(string options) =>
        Assert.Equal(ExitCode.Usage, _tool.Run(["check", "sample", .. options.Split(' ')]));

    [Fact]
    public void What_is_left_decides_how_it_ends()
    {
        _tool.Write("sample/glossary.yaml", "terms:\n  water: {trem: Water, definition: Wet., source: src-none}\n");
        Assert.Equal(ExitCode.Errors, _tool.Run("check", "sample", "--fix", "--output", "short"));
        Assert.StartsWith("sample/glossary.yaml:2:", _tool.Out.ToString());
        Assert.Contains("term: Water", File.ReadAllText(_tool.At("sample", "glossary.yaml")));
        Assert.Contains("fixed 2 mistakes in 2 files\n", _tool.Error.ToString());
    }

    [Fact]
    public void Line_ends_and_the_mark_of_the_encoding_stay()
    {
        var text = Objectives.Replace("\n", "\r\n");
        File.WriteAllText(_tool.At("sample", "objectives.yaml"), text, new UTF8Encoding(true));
        Assert.Equal(ExitCode.Clean, _tool.Run("check", "sample", "--fix"));
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("levle", "level"))],
            File.ReadAllBytes(_tool.At("sample", "objectives.yaml"))
        );
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is()
    {
        _tool.Write("sample/glossary.yaml", "terms:\n  water: {trem: Water, definition: Wet.}\n");
        File.SetAttributes(_tool.At("sample", "objectives.yaml"), FileAttributes.ReadOnly);
        try
        {
            Assert.Equal(ExitCode.Errors, _tool.Run("check", "sample", "--fix"));
        }
        finally
        {
            File.SetAttributes(_tool.At("sample", "objectives.yaml"), FileAttributes.Normal);
        }

        Assert.Contains("objectives.yaml", _tool.Error.ToString());
        Assert.EndsWith("courseforge: nothing was changed\n", _tool.Error.ToString());
        Assert.Equal(Objectives, File.ReadAllText(_tool.At("sample", "objectives.yaml")));
        Assert.Contains("trem: Water", File.ReadAllText(_tool.At("sample", "glossary.yaml")));
        Assert.Empty(Directory.EnumerateFiles(_tool.At("sample"), ".courseforge*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Json_and_sarif_carry_the_edits()
    {
        _tool.Run("check", "sample", "--output", "json");
        var fix = JsonDocument
            .Parse(_tool.Out.ToString())
            .RootElement.GetProperty("diagnostics")[0]
            .GetProperty("quickFix");
        Assert.Equal(
            """{"title":"write 'level'","safe":true,"edits":["""
                + """{"path":"sample/objectives.yaml","line":5,"column":5,"endLine":5,"endColumn":10,"newText":"level"}]}""",
            Compact(fix)
        );
        _tool.Run("check", "sample", "--output", "sarif");
        var fixes = JsonDocument
            .Parse(_tool.Out.ToString())
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("fixes");
        Assert.Equal(
            """[{"description":{"text":"write 'level'"},"artifactChanges":["""
                + """{"artifactLocation":{"uri":"sample/objectives.yaml","uriBaseId":"%SRCROOT%"},"replacements":["""
                + """{"deletedRegion":{"startLine":5,"startColumn":5,"endLine":5,"endColumn":10},"""
                + """ "insertedContent":{"text":"level"}}]}],"properties":{"safe":true}}]""".TrimStart(),
            Compact(fixes)
        );
    }

    private static string Compact(JsonElement element) =>
        JsonSerializer.Serialize(element, JsonOptions).Replace("\\u0027", "'", StringComparison.Ordinal);

    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = false };
}
