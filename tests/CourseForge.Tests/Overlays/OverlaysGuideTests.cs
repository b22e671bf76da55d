using System.Reflection;
using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Nodes;
using CourseForge.Parsing.Overlays;
using CourseForge.Tests.Parsing;
using CourseForge.Text;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// docs/overlays.md is what partner agencies copy from: its boxes that name a file are put into the shipped curriculum,
/// and must pass there.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class OverlaysGuideTests
{
    private const string WorkedExample = "\n## From nothing to a package";
    private const string AfterIt = "\n### What is yours";

    private static readonly string Guide = File.ReadAllText(RepositoryFiles.At("docs", "overlays.md"))
        .ReplaceLineEndings("\n");
    private static readonly string FirstPage = Guide[..Guide.IndexOf(WorkedExample, StringComparison.Ordinal)];
    private static readonly string Example = Guide[FirstPage.Length..Guide.IndexOf(AfterIt, StringComparison.Ordinal)];

    [Fact]
    public void The_first_page_passes()
    {
        var head = GuideBoxes
            .In(Example)
            .Single(box => box.Path == "overlays/juniper-county/overlay.yaml")
            .Text.Split("\n\n")[0];
        Passes(
            [
                .. GuideBoxes.In(FirstPage),
                ("overlays/juniper-county/overlay.yaml", head),
                .. GuideBoxes.In(Example).Where(box => box.Path == "jurisdictions.yaml"),
            ],
            null
        );
    }

    [Fact]
    public void The_worked_example_passes() => Passes([.. GuideBoxes.In(Example)], "juniper-county-sheriff");

    [Theory]
    [InlineData("juniper-county-sheriff")]
    [InlineData("juniper-all")]
    public void The_rest_passes(string target) =>
        Passes([.. GuideBoxes.In(Guide[FirstPage.Length..]).Where(box => box.Path != "curriculum.yaml")], target);

    /// <summary>Of a translation the tool says that it was never read beside its original, and nothing else.</summary>
    [Fact]
    public void The_translation_passes_but_for_its_review() =>
        Passes(
            [.. GuideBoxes.In(Guide[FirstPage.Length..]).Where(box => box.Path != "curriculum.yaml")],
            "juniper-county-spanish",
            "CF3054"
        );

    /// <summary>An example that leads into a day on which no law holds, or no number, teaches people to write one.</summary>
    [Fact]
    public void On_every_day_that_the_guide_names_everything_holds()
    {
        (string, string)[] boxes =
        [
            .. GuideBoxes.In(Guide[FirstPage.Length..]).Where(box => box.Path != "curriculum.yaml"),
        ];
        var workspace = WorkspaceOf(boxes);
        var days = GuideBoxes.DaysIn(boxes, new DateOnly(2026, 11, 21)).ToList();
        Assert.NotEmpty(days);
        foreach (var day in days)
        {
            var result = Compiler.Analyse(
                workspace,
                new CompileOptions { Target = "juniper-county-sheriff", AsOf = day }
            );
            Assert.Equal(
                "",
                string.Join(
                    "\n",
                    result
                        .Diagnostics.Where(diagnostic =>
                            diagnostic.Severity == Severity.Error
                            || (
                                diagnostic.Code is "CF4036" or "CF4070" or "CF3033" or "CF3060"
                                && boxes.Any(box => box.Item1 == diagnostic.Span.File?.Path.Value)
                            )
                        )
                        .Select(diagnostic => $"{day:O} {DiagnosticText.Line(diagnostic)}")
                )
            );
        }
    }

    [Fact]
    public void The_tables_name_every_word_and_every_part()
    {
        foreach (
            var word in EnumWords
                .Of<ClaimBlockVerb>()
                .Concat(LayerShapes.Target.Keys.Select(key => key.Name))
                .Concat(LayerShapes.OverlayClaims.Keys.Select(key => key.Name))
        )
        {
            Assert.Contains($"`{word}`", Guide, StringComparison.Ordinal);
        }

        foreach (
            var part in typeof(Facets)
                .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
                .Select(field => (string)field.GetRawConstantValue()!)
        )
        {
            // What ends with a dot begins the names of several.
            Assert.Matches($@"`(post\.)?{part}{(part.EndsWith('.') ? "[a-z-]+" : "")}`", Guide);
        }
    }

    [Fact]
    public void What_the_guide_shows_of_the_shipped_curriculum_stands_there()
    {
        var settings = File.ReadAllText(RepositoryFiles.At("curricula", "human-trafficking", "curriculum.yaml"));
        Assert.All(GuideBoxes.In(Guide).Single(box => box.Path == "curriculum.yaml").Text.Split('\n'), line =>
            Assert.Contains(line, settings, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Codes_of_the_guide_are_codes() =>
        Assert.All(Regex.Matches(Guide, "CF[0-9]{4}").Select(match => match.Value), code =>
            Assert.Contains(Codes.All, descriptor => descriptor.Code == code)
        );

    /// <summary>
    /// Nothing is said of the files of the guide, but that made-up law from a secondary source is to be checked before
    /// use.
    /// </summary>
    private static void Passes(IReadOnlyList<(string Path, string Text)> boxes, string? target, string? but = null)
    {
        var workspace = WorkspaceOf(boxes);
        var options = target is null
            ? new CompileOptions { Layers = ["juniper-county"] }
            : new CompileOptions { Target = target };
        var result = Compiler.Analyse(workspace, options);
        Assert.Equal(
            "",
            string.Join(
                "\n",
                result
                    .Diagnostics.Where(diagnostic =>
                        diagnostic.Severity == Severity.Error
                        || (
                            diagnostic.Code != "CF4028"
                            && diagnostic.Code != but
                            && boxes.Any(box => box.Path == diagnostic.Span.File?.Path.Value)
                        )
                    )
                    .Select(diagnostic => DiagnosticText.Line(diagnostic))
            )
        );
        Assert.NotEmpty(result.Courses);
    }

    /// <summary>The shipped curriculum with the boxes' files in it.</summary>
    private static MemoryWorkspace WorkspaceOf(IReadOnlyList<(string Path, string Text)> boxes)
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

        return workspace;
    }
}
