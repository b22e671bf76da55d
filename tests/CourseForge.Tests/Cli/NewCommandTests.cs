using CourseForge.Authoring.Scaffolding;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>What <c>courseforge new</c> makes of each template, in each language, and what it refuses.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    /// <summary>Each template with each language that it has texts in.</summary>
    public static TheoryData<string, string> Texts()
    {
        var texts = new TheoryData<string, string>();
        foreach (var folder in NewCurriculum.Folders())
        {
            var parts = folder.Split('.');
            texts.Add(parts[0], parts.Length > 1 ? parts[1] : NewCurriculum.LanguageOfTexts);
        }

        return texts;
    }

    [Fact]
    public void Every_template_is_a_folder_and_every_folder_a_template()
    {
        var folders = NewCurriculum.Folders().ToList();
        Assert.Equal(
            NewCurriculum.Templates.Order(StringComparer.Ordinal),
            folders.Where(folder => !folder.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.All(folders.Where(folder => folder.Contains('.', StringComparison.Ordinal)), folder =>
            Assert.Contains(folder.Split('.')[0], NewCurriculum.Templates)
        );
    }

    [Fact]
    public void Every_template_has_texts_in_every_language_of_pages() =>
        Assert.All(NewCurriculum.Templates, template =>
            Assert.All(NewCurriculum.LanguagesOfPages(), language =>
                Assert.True(new NewCurriculum(template, null, language).IsInLanguage, $"{template} in {language}")
            )
        );

    [Theory]
    [MemberData(nameof(Texts))]
    [Trait("Speed", "Slow")]
    public void A_template_has_no_warning_and_builds_in_every_format_for_every_target(string template, string language)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "mine", "--template", template, "--language", language));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "mine", "--strict"));
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("build", "mine", "--all", "--format", string.Join(',', Compiler.Formats.Select(one => one.Name)))
        );
        var targets = Directory.Exists(_run.At("mine", "targets"))
            ? Directory.GetFiles(_run.At("mine", "targets")).Length
            : 0;
        Assert.Equal(
            (1 + targets) * Compiler.Formats.Length,
            _run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_made_up_is_called_verified(string template, string language)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "mine", "--template", template, "--language", language));
        Assert.All(Directory.GetFiles(_run.At("mine"), "*.yaml", SearchOption.AllDirectories), file =>
        {
            var lines = File.ReadAllLines(file).Where(line => !line.TrimStart().StartsWith('#')).ToList();
            Assert.DoesNotContain(lines, line => line.Contains("confidence: verified", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains("checked:", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("A plain one")]
    [InlineData("Stop: \"do not\" {run} # now")]
    [InlineData("Brot & Salz 🍞")]
    [InlineData("- NO")]
    [InlineData("x__TODAY__x")]
    public void A_title_stays_as_it_was_written(string title)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "mine", "--template", "blank", "--title", title));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "mine", "--strict"));
        Assert.Equal(ExitCode.Clean, _run.Run("list", "mine", "--output", "json"));
        using var list = System.Text.Json.JsonDocument.Parse(_run.Out.ToString());
        Assert.Equal(title, list.RootElement.GetProperty("courses")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("the title of the curriculum is empty", "--title", " ")]
    [InlineData("more than one line", "--title", "a\nb")]
    [InlineData("names a parameter", "--title", "{{x}}")]
    [InlineData("the title has 300 characters", "--title", null)]
    [InlineData("'Spanish' is not the code of a language", "--language", "Spanish")]
    [InlineData("--template takes blank, starter or regulated", "--template", "rich")]
    public void What_cannot_be_meant_is_refused_and_nothing_is_written(string told, string option, string? value)
    {
        Assert.Equal(ExitCode.Usage, _run.Run("new", "mine", option, value ?? new string('a', 300)));
        Assert.Contains(told, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.At("mine")));
    }

    [Fact]
    public void The_texts_are_in_the_language_where_there_are_such()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "mio", "--template", "blank", "--language", "es-MX"));
        Assert.DoesNotContain("in English", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Primera lección",
            File.ReadAllText(_run.At("mio", "modules", "first-module.md")),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "mio", "--strict"));
    }

    [Fact]
    public void A_language_without_words_is_told()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "mien", "--language", "fr"));
        Assert.Contains("The texts of the example are in English", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("none in 'fr'", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "mien", "--output", "short"));
        Assert.Contains("CF5010", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        _run.Write("file", "mine");
        Assert.Equal(ExitCode.Errors, _run.Run("new", "file/below"));
        Assert.NotEmpty(_run.Error.ToString());
        Assert.Equal("mine", File.ReadAllText(_run.At("file")));
    }

    [Fact]
    public void New_fills_an_empty_folder_and_refuses_any_other()
    {
        Directory.CreateDirectory(_run.At("empty"));
        Assert.Equal(ExitCode.Clean, _run.Run("new", "empty"));
        Assert.True(File.Exists(_run.At("empty", "curriculum.yaml")));

        _run.Write("full/notes.txt", "mine");
        Assert.Equal(ExitCode.Usage, _run.Run("new", "full"));
        Assert.Equal(ExitCode.Usage, _run.Run("new", "full/notes.txt"));
        Assert.Equal([_run.At("full", "notes.txt")], Directory.GetFileSystemEntries(_run.At("full")));
    }
}
