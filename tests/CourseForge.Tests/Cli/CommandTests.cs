using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>The commands from the command line to the exit code, on disk.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Broken =
        "---\nmodule: basics\ntitle: Basics\nobjectives: [lo-basic]\nminutes: 6\n---\n\n## First {#first-lesson minutes=6}\n\nText.\n";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("check sample")]
    [InlineData("check sample/curriculum.yaml --strict")]
    [InlineData("check sample --course basic --as-of 2026-01-31")]
    public void A_clean_curriculum_is_clean(string words)
    {
        _run.WriteMinimal();
        Assert.Equal(
            (ExitCode.Clean, "", "no problems in 5 files\n"),
            (_run.Run(words.Split(' ')), _run.Out.ToString(), _run.Error.ToString())
        );
    }

    [Fact]
    public void Mistakes_are_data_and_the_count_of_them_is_talk()
    {
        _run.WriteMinimal();
        _run.Write("sample/modules/basics.md", Broken);
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", "short"));
        Assert.StartsWith(
            "sample/modules/basics.md:4:14: error CF3101: ",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("1 error in 1 file\n", _run.Error.ToString());

        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample"));
        Assert.Contains(
            "  4 | objectives: [lo-basic]\n    |              ^^^^^^^^\n  hint: did you mean 'lo-basics'?\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("courseforge explain CF3101", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_usage_error_names_the_help_of_its_command()
    {
        Assert.Equal(ExitCode.Usage, _run.Run("theme", "data"));
        Assert.EndsWith("See: courseforge theme data --help\n", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_looks_at_the_theme_too()
    {
        _run.WriteMinimal();
        _run.Write("sample/theme/partials/footer.sbn-html", "<footer>{{page.publsher}}</footer>\n");
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", "short"));
        Assert.StartsWith(
            "sample/theme/partials/footer.sbn-html:1:16: error CF5004: ",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void With_a_course_what_only_concerns_other_courses_is_left_out()
    {
        _run.WriteMinimal();
        _run.Write(
            "sample/courses/other.yaml",
            "course: other\ntitle: Other\naudience: everyone\nhours: 9\nmodules: [other-module, no-module]\n"
        );
        _run.Write(
            "sample/modules/other.md",
            """
            ---
            module: other-module
            title: Other
            objectives: [lo-basics]
            minutes: 20
            ---

            ## Other {#other-lesson minutes=6}

            [Click here](https://example.org).

            """
        );
        Assert.Equal(
            (ExitCode.Clean, ""),
            (_run.Run("check", "sample", "--course", "basic", "--output", "short"), _run.Out.ToString())
        );
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--course", "other", "--output", "short"));
        Assert.StartsWith(
            "sample/courses/other.yaml:5:25: error CF3101: ",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );

        _run.Write(
            "sample/courses/other.yaml",
            "course: other\ntitle: Other\naudience: everyone\nhours: 9\nmodules: [other-module]\n"
        );
        Assert.Equal(
            (ExitCode.Clean, ""),
            (_run.Run("check", "sample", "--course", "basic", "--output", "short"), _run.Out.ToString())
        );
        _run.Run("check", "sample", "--course", "other", "--output", "short");
        Assert.Equal(
            ["CF4005", "CF4006", "CF4011"],
            _run.Out.ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ')[2].TrimEnd(':'))
                .Where(code => code is "CF4005" or "CF4006" or "CF4011")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public void Every_form_names_the_mistake(string form)
    {
        _run.WriteMinimal();
        _run.Write("sample/modules/basics.md", Broken);
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", form));
        Assert.Contains("CF3101", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("sample/modules/basics.md", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_a_hundred_are_shown_and_errors_go_first()
    {
        _run.WriteMinimal();
        _run.Write(
            "sample/modules/basics.md",
            Broken.Replace("[lo-basic]", "[lo-basics]", StringComparison.Ordinal)
                + string.Concat(Enumerable.Range(0, 150).Select(i => $"\n[a](obj:lo-{i}a)\n"))
        );
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", "short"));
        Assert.Equal(101, _run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("... and 50 more", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("150 errors", _run.Error.ToString(), StringComparison.Ordinal);

        _run.Run("check", "sample", "--output", "short", "--max-diagnostics", "3");
        Assert.Equal(4, _run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        _run.Run("check", "sample", "--output", "json");
        using var document = JsonDocument.Parse(_run.Out.ToString());
        Assert.Equal(150, document.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Theory]
    [InlineData("check sample --course basics", "the curriculum has no course 'basics'", "did you mean 'basic'?")]
    [InlineData("build sample --course x", "the curriculum has no course 'x'", "it has: basic")]
    [InlineData("build sample --audience every1", "the curriculum has no audience 'every1'", "everyone")]
    [InlineData(
        "theme data first-lessn sample",
        "the curriculum has no lesson 'first-lessn'",
        "did you mean 'first-lesson'?"
    )]
    [InlineData("build sample --format scorm21", "'scorm21' is not a format", "did you mean 'scorm12'?")]
    [InlineData("build sample --format ,", "--format needs a format", "web")]
    [InlineData("build sample --locked", "--locked needs --as-of", "--as-of YYYY-MM-DD")]
    [InlineData(
        "build sample --target one --layer two",
        "--target and --layer contradict each other",
        "a target names its layers in its file"
    )]
    [InlineData(
        "build sample --all --target one",
        "--all already builds every target",
        "leave out --target and --layer, or --all"
    )]
    [InlineData("build sample --schemas nowhere", "the folder 'nowhere' of --schemas", "")]
    [InlineData(
        "check sample/objectives.yaml",
        "'sample/objectives.yaml' is a file, not a curriculum",
        "curriculum.yaml"
    )]
    [InlineData(
        "check sample/modules",
        "the folder 'sample/modules' holds no curriculum.yaml",
        "did you mean 'sample'?"
    )]
    [InlineData("check", "the current folder holds no curriculum.yaml", "did you mean 'sample'?")]
    public void Names_on_the_command_line_must_be_known(string words, string message, string hint)
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Usage, _run.Run(words.Split(' ')));
        Assert.Contains(message, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(hint, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.At("dist")));
    }

    [Fact]
    public void List_shows_a_table_or_json()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample"));
        Assert.Contains("first-lesson", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("The basic course", _run.Out.ToString(), StringComparison.Ordinal);
        _run.OutFits();

        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--output", "json"));
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var lesson = document.RootElement.GetProperty("courses")[0].GetProperty("modules")[0].GetProperty("lessons")[0];
        Assert.Equal(
            """{"id":"first-lesson","title":"The first lesson","minutes":6,"objectives":["lo-basics"],"questions":["q-boil","q-freeze"]}""",
            JsonSerializer.Serialize(lesson)
        );
    }

    [Fact]
    public void List_of_a_broken_curriculum_says_what_is_in_the_way()
    {
        _run.WriteMinimal();
        _run.Write("sample/modules/basics.md", Broken);
        Assert.Equal(ExitCode.Errors, _run.Run("list", "sample"));
        Assert.Empty(_run.Out.ToString());
        Assert.Contains("error CF3101", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CF6901")]
    [InlineData("cf6901")]
    [InlineData("output-inside-source")]
    public void Explain_takes_codes_and_names(string code)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("explain", code));
        Assert.StartsWith("error CF6901 output-inside-source\n", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nWhy: ", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nFix: ", _run.Out.ToString(), StringComparison.Ordinal);
        _run.OutFits();
    }

    [Fact]
    public void Explain_shows_an_example()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "CF1008"));
        Assert.Contains("\nExample:\n", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("error CF1008: ", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_offers_the_near_code_and_lists_all()
    {
        Assert.Equal(ExitCode.Usage, _run.Run("explain", "CF690"));
        Assert.Contains("did you mean 'CF690", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("explain"));
        Assert.Contains("CF31xx: names and what they stand for", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("  CF9001  error    internal-error", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_takes_ids_of_the_curriculum()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "basic.hours", "sample"));
        Assert.Contains("basic.hours: as the base says", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("courses/basic.yaml:4", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "--all", "sample", "--output", "json"));
        using var all = JsonDocument.Parse(_run.Out.ToString());
        Assert.Contains(all.RootElement.GetProperty("nodes").EnumerateArray(), node =>
            node.GetProperty("id").GetString() == "q-boil"
        );
        Assert.Equal(ExitCode.Usage, _run.Run("explain", "basik", "sample"));
        Assert.Contains("did you mean 'basic'?", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _run.Run("explain", "basic", "sample", "--target", "nowhere"));
        Assert.Contains("the curriculum has no target 'nowhere'", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_does_not_say_unverified_where_nobody_said_how_well_it_was_checked()
    {
        _run.WriteMinimal();
        _run.Write("sample/jurisdictions.yaml", "jurisdictions: {xa: {name: Xanadu, level: state}}\n");
        _run.Write(
            "sample/overlays/xa/overlay.yaml",
            """
            layer: xa
            title: Xanadu
            jurisdiction: xa
            set: {basic.title: {value: Ours, checked: 2026-01-01}, basics.title: {value: Ours, confidence: unverified}}

            """
        );
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "basic.title", "sample", "--layer", "xa"));
        Assert.Contains("confidence not given; checked 2026-01-01", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "basics.title", "sample", "--layer", "xa"));
        Assert.Contains("      unverified\n", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("explain", "basic.title", "sample", "--layer", "xa", "--output", "json"));
        Assert.Contains("\"confidence\": null", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_writes_schemas_and_prints_settings_for_an_editor()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("schema", "--out", "schemas"));
        using var settings = JsonDocument.Parse(_run.Out.ToString());
        foreach (var schema in settings.RootElement.GetProperty("yaml.schemas").EnumerateObject())
        {
            using var document = JsonDocument.Parse(File.ReadAllText(_run.At(schema.Name)));
            Assert.Contains(
                "2020-12",
                document.RootElement.GetProperty("$schema").GetString(),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(
            settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Count(),
            Directory.GetFiles(_run.At("schemas")).Length
        );
    }

    [Theory]
    [InlineData("first-aid")]
    [InlineData("deep/er/My Course 2")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("Yes")]
    [InlineData("curriculum")]
    [InlineData("a - b: c # d")]
    [InlineData("{{x}}")]
    [InlineData("it's \"so\"")]
    [InlineData("Erste Hilfe in Köln")]
    [InlineData("救急")]
    [InlineData(
        "a-course-with-a-name-that-goes-on-and-on-until-nobody-remembers-how-it-began-or-why-it-was-ever-called-so"
    )]
    public void A_new_curriculum_tells_only_that_its_made_up_records_are_not_verified(string folder)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", folder));
        Assert.Contains("next:", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", folder, "--output", "short"));
        var told = _run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Collection(
            told,
            line =>
                Assert.Contains(
                    "info CF4028: the contact 'site-safety' is marked 'unverified'",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.Contains(
                    "info CF3045: 'harbour-office' rests on texts that nobody has reviewed",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.Contains(
                    "info CF4028: the source 'src-fire-guide' is marked 'unverified'",
                    line,
                    StringComparison.Ordinal
                )
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_run.At(folder))!, ".*"));
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(false, null, null, false)]
    [InlineData(true, null, "1", false)]
    [InlineData(true, null, "", true)]
    [InlineData(false, "always", "1", true)]
    [InlineData(true, "never", null, false)]
    public void Colours_follow_the_option_the_environment_and_the_terminal(
        bool terminal,
        string? option,
        string? noColor,
        bool expected
    )
    {
        _run.IsTerminal = terminal;
        if (noColor is not null)
        {
            _run.Variables["NO_COLOR"] = noColor;
        }

        _run.Variables["TERM"] = "xterm";
        _run.Run(option is null ? ["explain", "CF9001"] : ["explain", "CF9001", "--color", option]);
        Assert.Equal(expected, _run.Out.ToString().Contains('\x1b', StringComparison.Ordinal));
    }
}
