using System.Text.RegularExpressions;

namespace CourseForge.Tests;

/// <summary>Holds the shape of the compiler: phases do not know each other, data does not know code.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Phases =
    [
        "Loading",
        "Parsing",
        "Overlays",
        "Binding",
        "Linting",
        "Rendering",
        "Packaging",
        "Printing",
    ];

    /// <summary>Data folders from the bottom up: each may name the ones before it only.</summary>
    private static readonly string[] Data = ["Text", "Diagnostics", "Syntax", "Formatting", "Model", "Output"];

    private static readonly string Source = RepositoryFiles.At("src", "CourseForge");

    public static TheoryData<string> PhaseFolders() =>
        [.. Phases.Where(phase => Directory.Exists(Path.Combine(Source, phase)))];

    public static TheoryData<string> DataFolders() => [.. Data];

    [Theory]
    [MemberData(nameof(PhaseFolders))]
    public void A_phase_names_no_other_phase(string phase) =>
        Assert.Empty(Mentions(phase, Phases.Where(other => other != phase)));

    [Theory]
    [MemberData(nameof(DataFolders))]
    public void Data_names_no_phase_and_nothing_above_it(string folder) =>
        Assert.Empty(Mentions(folder, Phases.Concat(Data.SkipWhile(other => other != folder).Skip(1))));

    [Fact]
    public void The_scan_itself_finds_a_phase_that_is_named()
    {
        Assert.Matches(Mention("Binding"), "using CourseForge.Binding;");
        Assert.Matches(Mention("Binding"), "var course = Binding.Binder.Bind(x);");
        Assert.DoesNotMatch(
            Mention("Binding"),
            "new BlockBinding.Other(); Codes.Binding.UnknownId; x.Parsing.Overlays.Y"
        );
    }

    [Fact]
    public void The_pipeline_fits_on_one_screen() =>
        Assert.True(File.ReadAllLines(Path.Combine(Source, "Compiler.cs")).Length <= 140);

    /// <summary>Callers see the compiler and its data; of the phases only what they hand in or get back.</summary>
    [Fact]
    public void Phases_are_called_by_the_compiler_alone()
    {
        var open = typeof(Compiler)
            .Assembly.GetExportedTypes()
            .Where(type =>
                Phases.Any(phase =>
                    type.Namespace?.StartsWith($"CourseForge.{phase}", StringComparison.Ordinal) == true
                )
            );
        Assert.Equal(
            [
                "BuildReport",
                "IPackageFormat",
                "LmsDifference",
                "LmsNote",
                "LmsProfile",
                "PackageOptions",
                "PackedPackage",
                "Themes",
            ],
            open.Select(type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Mentions(string folder, IEnumerable<string> forbidden)
    {
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
        )
        {
            // Comments may speak of other phases; code may not.
            var code = Comment().Replace(File.ReadAllText(file), "");
            foreach (var other in forbidden)
            {
                if (Mention(other).IsMatch(code))
                {
                    yield return $"{Path.GetRelativePath(Source, file)} names {other}";
                }
            }
        }
    }

    /// <summary>
    /// C# resolves sibling namespaces without a using, so "Binding." counts as well; "Codes.Binding." is the table of
    /// diagnostics.
    /// </summary>
    private static Regex Mention(string phase) =>
        new($@"CourseForge\.{phase}\b|(?<![\w.]){phase}\.(?=[A-Z])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
