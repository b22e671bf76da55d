using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void The_document_is_what_the_table_and_the_cases_say()
    {
        var path = RepositoryFiles.At("docs", "diagnostics.md");
        var expected = DiagnosticsDocument.Create();
        if (
            Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1"
            && Environment.GetEnvironmentVariable("CI") is null
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == expected,
            "docs/diagnostics.md is stale: UPDATE_GOLDEN=1 dotnet test tests/CourseForge.Tests --filter DiagnosticsDocument"
        );
    }

    [Fact]
    public void Explain_finds_the_examples_of_the_document()
    {
        // Not every code has one: what only a disk or a zip of four gigabytes can show has a test instead of a case.
        var shown = Codes.All.Count(descriptor => DiagnosticExamples.Of(descriptor.Code).Count > 0);
        Assert.True(shown > Codes.All.Length * 3 / 4, $"{shown} of {Codes.All.Length}");
        Assert.Contains(DiagnosticExamples.Of("CF1008"), line =>
            line.Contains("error CF1008: ", StringComparison.Ordinal)
        );
    }
}
