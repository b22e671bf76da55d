using CourseForge.Cli;
using CourseForge.Tests.Parsing;

namespace CourseForge.Tests.Cli;

/// <summary>How many pages documents have, and of what size; counted by poppler.</summary>
[Trait("Speed", "Slow")]
public sealed class PrintedPagesTests : IDisposable
{
    private readonly ToolRun _run = new();

    public PrintedPagesTests()
    {
        _run.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (Environment.GetEnvironmentVariable("COURSEFORGE_BROWSER") is { Length: > 0 } browser)
        {
            _run.Variables["COURSEFORGE_BROWSER"] = browser;
        }
    }

    public void Dispose() => _run.Dispose();

    /// <summary>
    /// What is taught in four hours is carried in a bag: the pages of the shipped course are counted, and none is carried
    /// for a few lines, but where a module ends.
    /// </summary>
    [Theory]
    [InlineData("letter")]
    [InlineData("a4")]
    public void The_manual_and_the_workbook_of_four_hours_are_no_books(string paper)
    {
        var course = RepositoryFiles.At("curricula", "human-trafficking");
        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                course,
                "--course",
                "first-response",
                "--format",
                "manual,workbook",
                "--paper",
                paper,
                "--out",
                "out"
            )
        );
        Assert.InRange(Poppler.Pages(PdfOf("out", "manual")).Length, 60, 130);
        Assert.InRange(Poppler.Pages(PdfOf("out", "workbook")).Length, 30, 64);
        Assert.Empty(NearlyEmpty("manual"));
        Assert.Empty(NearlyEmpty("workbook"));
    }

    [Fact]
    public void Pages_with_a_few_lines_are_found()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "manual", "--out", "out"));
        var pages = Poppler.Pages(PdfOf("out", "manual"));
        var found = NearlyEmpty("manual");
        Assert.NotEmpty(found);
        Assert.All(found, number => Assert.InRange(pages[number - 1].Length, 1, 2500));
    }

    [Fact]
    public void Slides_tests_run_of_show_and_poster_are_tagged_pdfs_of_their_size()
    {
        foreach (var (path, text) in AuthoringGuideTests.SampleFiles())
        {
            _run.Write("sample/" + path, text);
        }

        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                "sample",
                "--course",
                "kitchen-team",
                "--format",
                "slides,test-paper,run-of-show,poster",
                "--paper",
                "a4",
                "--out",
                "out"
            )
        );
        var files = Directory.GetFiles(_run.At("out"), "*.pdf");
        foreach (var name in (string[])["slides-01-", "speaker-notes-01-", "run-of-show", "poster"])
        {
            var info = Poppler.Run("pdfinfo", files.First(file => file.Contains("-" + name, StringComparison.Ordinal)));
            Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
            Assert.Contains(name == "slides-01-" ? "960 x 540" : "595", info, StringComparison.Ordinal);
        }

        Assert.Single(Poppler.Pages(PdfOf("out", "poster")));
        Assert.Single(Poppler.Pages(PdfOf("out", "run-of-show")));
    }

    [Fact]
    public void A_slide_that_holds_more_than_fits_is_told()
    {
        _run.WriteMinimal();
        var rows = string.Concat(Enumerable.Range(1, 60).Select(static i => $"| {i} | A row of a long table |\n"));
        _run.Write(
            "sample/modules/basics.md",
            $$"""
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            | Number | Text |
            | --- | --- |
            {{rows}}
            ::: check q-boil q-freeze
            :::

            """
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "slides", "--out", "out"));
        Assert.Contains("CF6805", _run.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Numbers of the pages that are under a third full. Where a module ends, and the next begins, is none of them.</summary>
    private int[] NearlyEmpty(string format)
    {
        var pdf = PdfOf("out", format);
        var heads = Poppler
            .Pages(pdf)
            .Select(static page => page.Split('\n').FirstOrDefault(static line => line.Trim().Length > 0) ?? "")
            .ToArray();
        return
        [
            .. PageInk
                .Fills(pdf, _run.At($"pages-{format}"))
                .Index()
                .Where(page =>
                    page.Item < 1 / 3.0
                    && !(
                        heads[page.Index].StartsWith("Module ", StringComparison.Ordinal)
                        && page.Index + 1 < heads.Length
                        && heads[page.Index + 1] != heads[page.Index]
                    )
                )
                .Select(static page => page.Index + 1),
        ];
    }

    private string PdfOf(string folder, string format) =>
        Directory.GetFiles(_run.At(folder), $"*-{format}.pdf").Single();
}
