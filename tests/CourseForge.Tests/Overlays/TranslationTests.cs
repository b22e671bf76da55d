using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// R19 on the page and in explanations; which translation holds where is told by tests/cases/overlays/r19-*.case.
/// </summary>
public sealed class TranslationTests
{
    [Fact]
    public void What_is_not_translated_says_in_which_language_it_is()
    {
        var page = Page("r19-parent-replaced");
        Assert.Contains("<html lang=\"es\" dir=\"ltr\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "<div lang=\"en\" dir=\"ltr\">\n<p>Stand three feet back.</p>\n</div>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<div lang=\"en\" dir=\"ltr\">\n<p>Water boils", page, StringComparison.Ordinal);
        Assert.Contains("<div lang=\"en\" dir=\"ltr\">\n<p>The clerk</p>", page, StringComparison.Ordinal);
        Assert.Contains("</div>\n<p>Así lo dice la norma.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_the_language_of_the_page_does_not()
    {
        var page = Page("r19-applies");
        Assert.Contains("Seguridad</h2>\n<p>Aparte las manos.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "lang=\"es\"",
            page[page.IndexOf("<body", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "lang=",
            Page("r18-added-lesson")["<html lang=".Length..].Split("<body")[1],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("r19-applies", "safety.text", "", "es", Fate.Wins, null)]
    [InlineData("r19-own-translation", "safety.text", "xa", "xa-es", Fate.Wins, null)]
    [InlineData("r19-parent-replaced", "safety.text", "xa", null, Fate.OtherText, "CF3053")]
    [InlineData("r19-base-reworded", "quoted.text", "", null, Fate.Unreviewed, "CF3054")]
    public void Explaining_tells_who_translated_it_and_why_it_is_not_shown(
        string name,
        string id,
        string winner,
        string? translatedBy,
        Fate fate,
        string? code
    )
    {
        var options = new CompileOptions { Target = "here" };
        var cell = Compiler.Explain(Compiler.Parse(World(name), options), options, id).Cells.Single();
        var translation = cell.Claims.Single(claim => claim.Layer == (translatedBy ?? "es"));
        Assert.Equal((winner, translatedBy), (cell.Winner?.Layer ?? "", cell.Translation?.Layer));
        Assert.Equal((fate, code), (translation.Fate, translation.Code));
    }

    [Fact]
    public void A_translation_can_be_tried_out_without_a_target()
    {
        var result = Compiler.Analyse(World("r19-applies"), new CompileOptions { Layers = ["es"] });
        Assert.Equal("es", result.Courses[0].Settings.Language.Value);
        Assert.Equal("La primera lección", result.Courses[0].Lessons.First().Title);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Coverage_tells_a_slot_whose_translation_is_of_another_text()
    {
        var workspace = World("r19-parent-replaced");
        workspace.Add("overlays/es/more.yaml", "fill: {helper: El secretario}\n");
        var options = new CompileOptions { Target = "here" };
        var slot = Compiler.Cover(Compiler.Parse(workspace, options), options, new DiagnosticBag())!.Slots.Single();
        Assert.Equal(
            [CoverageState.Untranslated, CoverageState.Filled],
            slot.Findings.Select(finding => finding.State)
        );
    }

    private static MemoryWorkspace World(string name) =>
        CaseFile
            .Read(RepositoryFiles.At("tests", "cases", "overlays", name + ".case"))
            .Workspace(carriageReturns: false);

    private static string Page(string name)
    {
        var options = new CompileOptions { Target = "here" };
        var file = CaseFile.Read(RepositoryFiles.At("tests", "cases", "overlays", name + ".case"));
        options = file.Option("target") is { } target
            ? options with
            {
                Target = target,
            }
            : new CompileOptions { Layers = [.. file.Option("layers")?.Split(' ') ?? []] };
        var result = Compiler.Analyse(file.Workspace(carriageReturns: false), options);
        var pages = Compiler.Render(result.Courses[0], result.Sources, new Themes(), options, new DiagnosticBag())!;
        return Encoding.UTF8.GetString(
            ((GeneratedFile)pages.Files.Single(page => page.Path == "lessons/first-lesson.html")).Content.Span
        );
    }
}
