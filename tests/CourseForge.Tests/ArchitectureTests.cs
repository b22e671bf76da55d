using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CourseForge.Authoring.Sessions;
using CourseForge.Cli;

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
    ];

    /// <summary>
    /// Data folders from the bottom up, and what knows the kinds of questions and blocks: each may name the ones before
    /// it only.
    /// </summary>
    private static readonly string[] Data =
    [
        "Text",
        "Layout",
        "Diagnostics",
        "Syntax",
        "Formatting",
        "Model",
        "Views",
        "Questions",
        "SurveyItems",
        "Blocks",
        "Output",
    ];

    private static readonly string Source = RepositoryFiles.At("src", "CourseForge");

    public static TheoryData<string> PhaseFolders() => [.. Phases];

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
    public void Every_folder_of_the_compiler_is_a_phase_or_data() =>
        Assert.Equal(
            Phases.Concat(Data).Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(Source)
                .Select(folder => Path.GetFileName(folder))
                .Where(name => name is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );

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

    /// <summary>
    /// Whoever calls the compiler or Authoring finds these types and no others: each is public on purpose.
    /// </summary>
    [Theory]
    [InlineData(typeof(Compiler), "CourseForge")]
    [InlineData(typeof(AuthoringSession), "CourseForge.Authoring")]
    public void The_public_types_are_those_of_a_list(Type type, string name) =>
        Golden.MatchesFile(
            RepositoryFiles.At("tests", "CourseForge.Tests", "PublicApi", name + ".txt"),
            string.Concat(
                type.Assembly.GetExportedTypes()
                    .Where(type => !type.IsNested)
                    .Select(Line)
                    .Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void The_tool_is_nobodys_friend()
    {
        var tool = typeof(Tool).Assembly.GetName().Name;
        foreach (var assembly in new[] { typeof(Compiler).Assembly, typeof(AuthoringSession).Assembly })
        {
            Assert.DoesNotContain(assembly.GetCustomAttributes<InternalsVisibleToAttribute>(), friend =>
                friend.AssemblyName == tool
            );
        }
    }

    [Fact]
    public void The_compiler_knows_neither_Authoring_nor_the_tool_and_Authoring_no_tool_and_no_console()
    {
        var compiler = References(typeof(Compiler));
        var authoring = References(typeof(AuthoringSession));

        Assert.DoesNotContain(typeof(AuthoringSession).Assembly.GetName().Name, compiler);
        Assert.Contains(typeof(Compiler).Assembly.GetName().Name, authoring);
        foreach (
            var above in new[]
            {
                typeof(Tool).Assembly.GetName().Name,
                "System.Console",
                "System.CommandLine",
                "Spectre.Console",
            }
        )
        {
            Assert.DoesNotContain(above, compiler);
            Assert.DoesNotContain(above, authoring);
            Assert.Contains(above, References(typeof(Tool)).Append(typeof(Tool).Assembly.GetName().Name));
        }
    }

    /// <summary>A command parses, calls and prints; what is more than that belongs to Authoring or Reporting.</summary>
    [Fact]
    public void A_command_fits_on_one_screen()
    {
        var commands = Directory.GetFiles(
            RepositoryFiles.At("src", "CourseForge.Cli", "Commands"),
            "*Command.cs",
            SearchOption.AllDirectories
        );

        Assert.True(commands.Length > 10);
        Assert.DoesNotContain(commands, command => File.ReadAllLines(command).Length > 120);
    }

    /// <summary>Where files are is said by Layout; help and tables of prose may show examples.</summary>
    [Fact]
    public void The_folders_of_layers_are_spelt_in_one_place()
    {
        string[] exempt = ["Layout", "Shapes.cs", "Codes.", "Command.cs"];
        var files = Directory
            .EnumerateFiles(RepositoryFiles.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !exempt.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .ToList();

        Assert.True(files.Count > 300);
        Assert.DoesNotContain(files, file => LayerFolder().IsMatch(Comment().Replace(File.ReadAllText(file), "")));
        Assert.Matches(LayerFolder(), "path.StartsWith(\"overlays/\")");
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

    private static string Line(Type type) => type.FullName + "\n";

    private static IEnumerable<string?> References(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name);

    [GeneratedRegex(@"""(overlays|targets)/|\(""(overlays|targets)""|overlay\.lock")]
    private static partial Regex LayerFolder();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
