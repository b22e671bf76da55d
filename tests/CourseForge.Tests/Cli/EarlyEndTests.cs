using System.Text.Json;
using System.Xml.Linq;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>What a command says, and with which code, when it ends before its work.</summary>
public sealed class EarlyEndTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    /// <summary>Every command with --output, in every form, on a curriculum with errors and on one that is not there.</summary>
    [Theory]
    [InlineData("check", "json", "junit", "sarif", "github")]
    [InlineData("build", "json", "junit", "sarif", "github")]
    [InlineData("list", "json")]
    [InlineData("list --targets", "json")]
    [InlineData("timeline", "json")]
    [InlineData("coverage", "json", "junit", "csv", "markdown", "html")]
    [InlineData("overlay status north --path", "json")]
    [InlineData("explain basic.hours", "json")]
    public void The_document_that_was_asked_for_comes(string command, params string[] forms)
    {
        _run.WriteMinimal();
        _run.Write("sample/objectives.yaml", "objectives: [\n");
        foreach (var form in forms)
        {
            Assert.Equal(ExitCode.Errors, _run.Run([.. command.Split(' '), "sample", "--output", form]));
            IsWhole(form, _run.Out.ToString());
            Assert.Equal(ExitCode.Usage, _run.Run([.. command.Split(' '), "nowhere", $"--output={form}"]));
            IsWhole(form, _run.Out.ToString());
        }
    }

    [Theory]
    [InlineData("check")]
    [InlineData("coverage")]
    [InlineData("list")]
    public void Forms_for_people_leave_standard_output_alone(string command)
    {
        Assert.Equal(ExitCode.Usage, _run.Run(command, "nowhere", "--output", "text"));
        Assert.Equal("", _run.Out.ToString());
    }

    [Theory]
    [InlineData("check sample --target nowhere")]
    [InlineData("check sample --layer nowhere")]
    [InlineData("check sample --course nowhere")]
    [InlineData("check sample --only nowhere")]
    [InlineData("build sample --target nowhere")]
    [InlineData("build sample --layer nowhere")]
    [InlineData("build sample --course nowhere")]
    [InlineData("build sample --audience nowhere")]
    [InlineData("list sample --target nowhere")]
    [InlineData("list sample --course nowhere")]
    [InlineData("timeline sample --target nowhere")]
    [InlineData("coverage sample --target nowhere")]
    [InlineData("explain basic.hours sample --target nowhere")]
    [InlineData("explain nowhere sample")]
    [InlineData("overlay status nowhere --path sample")]
    public void A_name_that_is_not_there_ends_with_one_code(string command)
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Usage, _run.Run(command.Split(' ')));
        Assert.Contains("'nowhere'", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check sample --target nowhere", "it has none; a target is a file such as targets/nowhere.yaml")]
    [InlineData("check sample --layer nowhere", "it has none; 'courseforge overlay new nowhere' makes one")]
    [InlineData("check sample --only nowhere", "it has none")]
    public void Where_there_is_nothing_to_choose_from_the_hint_says_so(string command, string hint)
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Usage, _run.Run(command.Split(' ')));
        Assert.Contains(hint, _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy --help", "'deploy' is not a command", "commands: ")]
    [InlineData("biuld --help", "'biuld' is not a command", "did you mean 'build'?")]
    [InlineData("help biuld", "'biuld' is not a command", "did you mean 'build'?")]
    [InlineData("overlay statu --help", "'statu' is not a command of courseforge overlay", "did you mean 'status'?")]
    [InlineData("theme serve --help", "'serve' is not a command of courseforge theme", "commands: ")]
    [InlineData("version", "'version' is not a command", "write --version")]
    [InlineData("help check here", "'here' is one argument too many", "See: ")]
    [InlineData("schema", "--out is missing", "See: ")]
    [InlineData("help theme serve", "'serve' is not a command of courseforge theme", "commands: ")]
    public void Help_hides_no_mistake(string words, string message, string hint)
    {
        Assert.Equal(ExitCode.Usage, _run.Run(words.Split(' ')));
        Assert.Contains(message, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(hint, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _run.Out.ToString());
    }

    [Theory]
    [InlineData("help build", "build --help")]
    [InlineData("help", "--help")]
    [InlineData("help help", "--help")]
    [InlineData("help overlay status", "overlay status --help")]
    [InlineData("help theme", "theme --help")]
    public void Help_of_a_command_is_its_help(string words, string same)
    {
        Assert.Equal(ExitCode.Clean, _run.Run(same.Split(' ')));
        var wanted = _run.Out.ToString();
        Assert.Equal(ExitCode.Clean, _run.Run(words.Split(' ')));
        Assert.Equal(wanted, _run.Out.ToString());
    }

    [Theory]
    [InlineData("check", "[suggest]", "che")]
    [InlineData("check", "[suggest:3]", "che")]
    [InlineData("status", "[suggest]", "overlay sta")]
    [InlineData("--strict", "[suggest:13]", "check --stri")]
    public void Shells_are_told_what_could_stand_next(string wanted, params string[] words)
    {
        Assert.Equal(ExitCode.Clean, _run.Run(words));
        Assert.Contains(wanted, _run.Out.ToString().Split('\n'));
    }

    [Fact]
    public void Targets_can_be_listed()
    {
        WriteTarget();
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--targets"));
        Assert.Equal("northtown  Northtown (north)\nsouthtown  Southtown (north)\n", _run.Out.ToString());
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--targets", "--output", "json"));
        using var json = JsonDocument.Parse(_run.Out.ToString());
        Assert.Equal("northtown", json.RootElement.GetProperty("targets")[0].GetProperty("id").GetString());
        Assert.Equal(ExitCode.Usage, _run.Run("list", "sample", "--targets", "--target", "northtown"));
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--target", "northtown"));
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--target", "northtown", "--target", "southtown"));
        Assert.Contains("northtown", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("southtown", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_of_layers_can_fail_a_job()
    {
        WriteTarget();
        Assert.Equal(ExitCode.Clean, _run.Run("overlay", "status", "north", "--path", "sample"));
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("overlay", "status", "north", "targets/northtown", "--path", "sample", "--fail-on", "changed,gone")
        );
        Assert.Equal(
            ExitCode.Errors,
            _run.Run("overlay", "status", "north", "--path", "sample", "--fail-on", "unreviewed")
        );
        Assert.Equal(ExitCode.Usage, _run.Run("overlay", "status", "north", "--path", "sample", "--fail-on", "chnged"));
        Assert.Contains("did you mean 'changed'?", _run.Error.ToString(), StringComparison.Ordinal);
    }

    private void WriteTarget()
    {
        _run.WriteMinimal();
        _run.Write("sample/jurisdictions.yaml", "jurisdictions:\n  no: {name: North, level: state}\n");
        _run.Write(
            "sample/overlays/north/overlay.yaml",
            "layer: north\ntitle: North\njurisdiction: no\nfor: sample ^1.0.0\nset:\n  basic.title: The northern course\n"
        );
        foreach (var (id, title) in new[] { ("northtown", "Northtown"), ("southtown", "Southtown") })
        {
            _run.Write(
                $"sample/targets/{id}.yaml",
                $"target: {id}\ntitle: {title}\nlayers: [north]\nfor: sample ^1.0.0\n"
            );
        }
    }

    private static void IsWhole(string form, string document)
    {
        switch (form)
        {
            case "json" or "sarif":
                using (JsonDocument.Parse(document)) { }
                break;
            case "junit":
                Assert.Equal("testsuites", XDocument.Parse(document).Root!.Name.LocalName);
                break;
            case "html":
                Assert.EndsWith("</html>\n", document, StringComparison.Ordinal);
                break;
            case "github":
                Assert.StartsWith("::error", document, StringComparison.Ordinal);
                break;
            default:
                Assert.NotEqual("", document);
                break;
        }
    }
}
