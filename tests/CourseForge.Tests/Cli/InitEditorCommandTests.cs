using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>Settings for editors: written where there are none, added to what a person wrote, never over it.</summary>
public sealed class InitEditorCommandTests : IDisposable
{
    private static readonly JsonDocumentOptions s_lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly ToolRun _run = new();

    public InitEditorCommandTests() => _run.WriteMinimal();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_schemas_are_those_of_the_parser_and_the_settings_name_each()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample"));
        using var settings = Settings();
        var named = settings.RootElement.GetProperty("yaml.schemas");
        Assert.Equal(Compiler.Schemas().Length, named.EnumerateObject().Count());
        Assert.All(Compiler.Schemas(), schema =>
        {
            Assert.Equal(schema.Json, File.ReadAllText(_run.At("sample", ".vscode", "courseforge", schema.FileName)));
            Assert.Equal(schema.Pattern, named.GetProperty("./.vscode/courseforge/" + schema.FileName).GetString());
        });
        Assert.Contains("redhat.vscode-yaml", Read(".vscode/extensions.json"), StringComparison.Ordinal);
        Assert.Contains("indent_size = 2", Read(".editorconfig"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--strict"));
    }

    [Fact]
    public void A_second_time_nothing_changes()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample"));
        var before = Read(".vscode/settings.json");
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample", "--dry-run"));
        Assert.Empty(_run.Out.ToString());
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample"));
        Assert.Equal(before, Read(".vscode/settings.json"));
        Assert.Contains("is up to date", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n}\n")]
    [InlineData("{ \"a\": 1 }")]
    [InlineData("// mine\n{\n  \"a\": 1, // one\n}\n")]
    [InlineData("{\n  \"yaml.schemas\": {\"./own.json\": \"own.yaml\"},\n  \"a\": [1, {\"b\": 2}]\n}\n")]
    [InlineData("{\n  /* mine */ \"yaml.schemas\": {},\n  \"editor.tabSize\": 4\n}\n")]
    public void What_a_person_wrote_stays_and_what_is_missing_is_added(string written)
    {
        _run.Write("sample/.vscode/settings.json", written);
        _run.Write("sample/.vscode/extensions.json", "{\"recommendations\": [\"a.b\"]}");
        _run.Write("sample/.editorconfig", "mine");
        using var before = JsonDocument.Parse(written, s_lenient);
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample"));
        using var after = Settings();
        Assert.All(before.RootElement.EnumerateObject().Where(one => one.Name != "yaml.schemas"), one =>
            Assert.Equal(one.Value.GetRawText(), after.RootElement.GetProperty(one.Name).GetRawText())
        );
        var own = written.Contains("own.json", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(
            Compiler.Schemas().Length + own,
            after.RootElement.GetProperty("yaml.schemas").EnumerateObject().Count()
        );
        Assert.Equal("\n", after.RootElement.GetProperty("files.eol").GetString());
        foreach (var comment in new[] { "// mine", "// one", "/* mine */" }.Where(written.Contains))
        {
            Assert.Contains(comment, Read(".vscode/settings.json"), StringComparison.Ordinal);
        }

        using var extensions = JsonDocument.Parse(Read(".vscode/extensions.json"), s_lenient);
        Assert.Equal(
            ["a.b", "redhat.vscode-yaml"],
            extensions.RootElement.GetProperty("recommendations").EnumerateArray().Select(one => one.GetString()!)
        );
        Assert.Equal("mine", Read(".editorconfig"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    [InlineData("{\"yaml.schemas\": 1}")]
    public void What_cannot_be_read_stays_and_what_to_add_is_shown(string written)
    {
        _run.Write("sample/.vscode/settings.json", written);
        Assert.Equal(ExitCode.Clean, _run.Run("init-editor", "sample"));
        Assert.Equal(written, Read(".vscode/settings.json"));
        Assert.Contains("curriculum.schema.json", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("stays as it is", _run.Error.ToString(), StringComparison.Ordinal);
    }

    private JsonDocument Settings() => JsonDocument.Parse(Read(".vscode/settings.json"), s_lenient);

    private string Read(string path) => File.ReadAllText(_run.At("sample", path));
}
