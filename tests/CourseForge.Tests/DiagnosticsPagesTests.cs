using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

public sealed class DiagnosticsPagesTests
{
    private static readonly string Folder = RepositoryFiles.At("docs", "diagnostics");

    [Fact]
    public void The_pages_are_what_the_table_and_the_cases_say()
    {
        var pages = DiagnosticsPages.Create();
        Assert.All(pages, page => Golden.MatchesFile(Path.Combine(Folder, page.Key), page.Value));
        Assert.Equal(
            pages.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.EndsWith(".received", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_code_belongs_to_one_family_and_every_family_has_codes()
    {
        Assert.All(Codes.All, descriptor =>
            Assert.Contains(DiagnosticRanges.Of(descriptor.Code).Prefixes, prefix =>
                descriptor.Code.StartsWith(prefix, StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            DiagnosticRanges.All,
            Codes
                .All.Select(descriptor => DiagnosticRanges.Of(descriptor.Code))
                .Distinct()
                .OrderBy(range => range.Prefixes[0], StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Explain_finds_the_examples_of_the_pages()
    {
        // Not every code has one: what only a disk or a zip of four gigabytes can show has a test instead of a case.
        var shown = Codes.All.Count(descriptor => DiagnosticExamples.Of(descriptor.Code).Count > 0);
        Assert.True(shown > Codes.All.Length * 3 / 4, $"{shown} of {Codes.All.Length}");
        Assert.Contains(DiagnosticExamples.Of("CF1008"), line =>
            line.Contains("error CF1008: ", StringComparison.Ordinal)
        );
    }
}
