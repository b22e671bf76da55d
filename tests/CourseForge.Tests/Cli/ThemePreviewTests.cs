using CourseForge.Blocks;
using CourseForge.Cli;
using CourseForge.Questions;

namespace CourseForge.Tests.Cli;

/// <summary>The pages that show every part of a theme.</summary>
public sealed class ThemePreviewTests : IDisposable
{
    private static readonly string Folder = RepositoryFiles.At(
        "src",
        "CourseForge.Authoring",
        "Previews",
        "Curriculum"
    );
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Every_kind_of_block_and_type_of_question_is_in_it()
    {
        var modules = string.Concat(Directory.GetFiles(Path.Combine(Folder, "modules")).Select(File.ReadAllText));
        var questions = string.Concat(Directory.GetFiles(Path.Combine(Folder, "questions")).Select(File.ReadAllText));
        Assert.Equal(
            "",
            string.Join(
                ", ",
                BlockKinds
                    .All.Where(static kind => kind.Template is not null)
                    .Select(static kind => kind.Name)
                    .Where(name => !modules.Contains($"::: {name}", StringComparison.Ordinal))
                    .Concat(
                        QuestionTypes
                            .All.Select(static type => type.Name)
                            .Where(name => !questions.Contains($"type: {name}\n", StringComparison.Ordinal))
                    )
            )
        );
    }

    [Fact]
    public void It_is_made_in_four_ways()
    {
        Assert.True(_run.Run("theme", "preview") == ExitCode.Clean, _run.Error.ToString() + _run.Out);
        Assert.Equal($"theme-preview{Path.DirectorySeparatorChar}index.html\n", _run.Out.ToString());
        foreach (var way in (string[])["light", "dark", "print", "right-to-left"])
        {
            var page = File.ReadAllText(_run.At("theme-preview", way, "lessons", "supports.html"));
            Assert.Contains(
                way == "dark" ? "data-theme=\"dark\"" : "data-theme=\"light\"",
                page,
                StringComparison.Ordinal
            );
            Assert.Contains(way == "right-to-left" ? "dir=\"rtl\"" : "dir=\"ltr\"", page, StringComparison.Ordinal);
            Assert.Contains(
                "--brand-7",
                File.ReadAllText(_run.At("theme-preview", way, "tokens.html")),
                StringComparison.Ordinal
            );
            // What learners reach by working is there, too: a test that is over, a scenario at its end, a certificate.
            foreach (var state in (string[])["result", "ending", "earned"])
            {
                Assert.Contains(
                    Directory.GetFiles(_run.At("theme-preview", way), $"*-{state}.html", SearchOption.AllDirectories),
                    file => File.ReadAllText(file).Contains("preview.js\" data-act", StringComparison.Ordinal)
                );
            }
        }

        var sheet = File.ReadAllText(_run.At("theme-preview", "print", "assets", "theme.css"));
        Assert.DoesNotContain("@media print", sheet, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("theme", "preview"));
    }

    [Fact]
    public void It_shows_the_theme_and_brand_of_a_curriculum()
    {
        _run.WriteMinimal();
        _run.Write("sample/theme/partials/footer.sbn-html", "<footer>Our foot</footer>");
        File.AppendAllText(_run.At("sample", "curriculum.yaml"), "brand:\n  primary: \"#5b2a86\"\n");
        Assert.True(_run.Run("theme", "preview", "sample", "--out", "look") == ExitCode.Clean, _run.Error.ToString());
        Assert.Contains("Our foot", File.ReadAllText(_run.At("look", "light", "index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "--brand:#5b2a86",
            File.ReadAllText(_run.At("look", "dark", "assets", "brand.css")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        _run.Write("theme-preview/mine.txt", "Mine.");
        Assert.Equal(ExitCode.Usage, _run.Run("theme", "preview"));
        Assert.Contains("holds other files", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(_run.At("theme-preview")).Select(Path.GetFileName));
    }
}
