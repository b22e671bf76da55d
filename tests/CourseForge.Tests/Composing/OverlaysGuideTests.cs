using CourseForge.Diagnostics;
using CourseForge.Tests.Parsing;

namespace CourseForge.Tests.Composing;

/// <summary>docs/overlays.md is what partner agencies copy from: its boxes that name a file are put into the shipped curriculum, and must pass there.</summary>
public sealed class OverlaysGuideTests
{
    private const string WorkedExample = "\n## From nothing to a package";
    private const string AfterIt = "\n### What is yours";

    private static readonly string Guide = File.ReadAllText(RepositoryFiles.At("docs", "overlays.md")).ReplaceLineEndings("\n");
    private static readonly string FirstPage = Guide[..Guide.IndexOf(WorkedExample, StringComparison.Ordinal)];
    private static readonly string Example = Guide[FirstPage.Length..Guide.IndexOf(AfterIt, StringComparison.Ordinal)];

    [Fact]
    public void The_first_page_passes()
    {
        var head = GuideBoxes.In(Example).Single(box => box.Path == "overlays/juniper-county/overlay.yaml").Text.Split("\n\n")[0];
        Passes([.. GuideBoxes.In(FirstPage), ("overlays/juniper-county/overlay.yaml", head), .. GuideBoxes.In(Example).Where(box => box.Path == "jurisdictions.yaml")], null);
    }

    [Fact]
    public void The_worked_example_passes() => Passes([.. GuideBoxes.In(Example)], "juniper-county-sheriff");

    /// <summary>Nothing is said of the files of the guide.</summary>
    private static void Passes(IReadOnlyList<(string Path, string Text)> boxes, string? target)
    {
        var workspace = new MemoryWorkspace();
        var root = RepositoryFiles.At("curricula", "human-trafficking");
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            workspace.Add(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        foreach (var group in boxes.GroupBy(box => box.Path, StringComparer.Ordinal))
        {
            var before = group.Key == "jurisdictions.yaml" ? File.ReadAllText(Path.Combine(root, group.Key)) : "";
            workspace.Add(group.Key, before + string.Join('\n', group.Select(box => box.Text)));
        }

        var options = target is null ? new CompileOptions { Layers = ["juniper-county"] } : new CompileOptions { Target = target };
        var result = Compiler.Analyse(workspace, options);
        Assert.Equal("", string.Join("\n", result.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error || boxes.Any(box => box.Path == diagnostic.Span.File?.Path.Value))
            .Select(diagnostic => DiagnosticText.Line(diagnostic))));
        Assert.NotEmpty(result.Courses);
    }
}
