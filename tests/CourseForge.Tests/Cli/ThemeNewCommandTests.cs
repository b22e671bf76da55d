using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>Copying a file of the theme to change it.</summary>
public sealed class ThemeNewCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public ThemeNewCommandTests() => _run.WriteMinimal();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("partials/footer.sbn-html", "partials/footer.sbn-html")]
    [InlineData("theme/partials/footer.sbn-html", "partials/footer.sbn-html")]
    [InlineData("pages/lesson", "pages/lesson.sbn-html")]
    [InlineData("report", "report.sbn-html")]
    [InlineData("partials/footer.hbs", "partials/footer.sbn-html")]
    [InlineData("styles/5-blocks.css", "styles/5-blocks.css")]
    [InlineData("print/print.css", "print/print.css")]
    [InlineData("strings/en.yaml", "strings/en.yaml")]
    public void A_file_is_copied_as_it_is_shipped(string name, string expected)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("theme", "new", name, "sample"));
        var shipped = RepositoryFiles.At(["templates", "default", .. expected.Split('/')]);
        Assert.Equal(
            File.ReadAllBytes(shipped),
            File.ReadAllBytes(_run.At(["sample", "theme", .. expected.Split('/')]))
        );
        Assert.Equal("", _run.Out.ToString());
        Assert.StartsWith($"made theme/{expected}\n", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("courseforge check sample", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample"));
    }

    /// <summary>The sheet of all pages is made of several; who wants it whole gets it whole.</summary>
    [Fact]
    public void The_style_sheet_of_all_pages_is_copied_whole()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("theme", "new", "assets/theme.css", "sample"));
        Assert.Equal(
            string.Concat(
                Directory
                    .GetFiles(RepositoryFiles.At("templates", "default", "styles"), "*.css")
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText)
            ),
            File.ReadAllText(_run.At("sample", "theme", "assets", "theme.css"))
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample"));
    }

    /// <summary>Every file that can be copied stands where the theme looks for it, and is right.</summary>
    [Fact]
    public void All_files_together_are_a_theme()
    {
        // The whole style sheet would stand in the place of its parts.
        foreach (var name in Compiler.ThemeFileNames(null).Where(static name => name != "assets/theme.css"))
        {
            Assert.Equal(ExitCode.Clean, _run.Run("theme", "new", name, "sample"));
        }

        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--output", "short"));
        Assert.Equal("", _run.Out.ToString());
    }

    [Fact]
    public void A_file_that_is_there_is_kept()
    {
        _run.Write("sample/theme/partials/footer.sbn-html", "<footer></footer>");
        Assert.Equal(ExitCode.Usage, _run.Run("theme", "new", "partials/footer.sbn-html", "sample"));
        Assert.Contains(
            "'theme/partials/footer.sbn-html' is there already",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("<footer></footer>", File.ReadAllText(_run.At("sample", "theme", "partials", "footer.sbn-html")));
    }

    [Theory]
    [InlineData("footer", "did you mean 'partials/footer.sbn-html'?")]
    [InlineData("partials/foter.sbn-html", "did you mean 'partials/footer.sbn-html'?")]
    [InlineData("../footer.css", "did you mean 'partials/footer.sbn-html'?")]
    [InlineData(
        "zzzzzzzz",
        "it has:\n    assets/assessment.css\n    assets/certificate.css\n    assets/home.css\n    assets/host.css\n"
            + "    assets/lesson.css\n    assets/reference.css\n    assets/scenario.css\n    assets/search.css\n    assets/survey.css\n    assets/theme.css\n"
    )]
    public void An_unknown_file_is_told_with_the_nearest_or_all(string name, string hint)
    {
        Assert.Equal(ExitCode.Usage, _run.Run("theme", "new", name, "sample"));
        Assert.Contains($"the theme has no file '{name}'", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(hint, _run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.At("sample", "theme")));
    }

    [Fact]
    public void A_template_of_0_1_beside_it_is_pointed_at()
    {
        _run.Write("sample/theme/partials/footer.hbs", "<footer>{{publisher}}</footer>");
        Assert.Equal(ExitCode.Clean, _run.Run("theme", "new", "partials/footer.sbn-html", "sample"));
        Assert.Contains(
            "theme/partials/footer.hbs is in the language of 0.1",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", "short"));
        Assert.Contains(
            "sample/theme/partials/footer.hbs:1:1: error CF5013: ",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }
}
