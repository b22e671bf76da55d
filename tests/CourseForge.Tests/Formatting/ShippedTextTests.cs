using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Parsing;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Yaml;
using CourseForge.Questions;
using CourseForge.SurveyItems;
using CourseForge.Text;

namespace CourseForge.Tests.Formatting;

/// <summary>Every file that we ship, printed and read again, says the same.</summary>
public sealed class ShippedTextTests
{
    public static TheoryData<string> Curricula() =>
        [
            .. new[] { RepositoryFiles.At("curricula"), RepositoryFiles.At("tests", "browser", "curricula") }
                .SelectMany(Directory.GetDirectories)
                .Where(folder => File.Exists(Path.Combine(folder, "curriculum.yaml")))
                .Select(folder => Path.GetRelativePath(RepositoryFiles.Root, folder))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Curricula))]
    [Trait("Speed", "Slow")]
    public void Printed_and_read_again_it_says_the_same(string curriculum)
    {
        var workspace = new DiskWorkspace(RepositoryFiles.At(curriculum));
        var files = workspace
            .List()
            .Where(entry => entry.Path.Extension is ".yaml" or ".md" && !entry.Path.Value.StartsWith("overlays/media"))
            .Select(entry => new SourceFile(
                entry.Path,
                System.Text.Encoding.UTF8.GetString(workspace.Read(entry.Path)!)
            ));
        var printed = 0;
        foreach (var file in files)
        {
            if (Printed(file) is not { } first)
            {
                continue;
            }

            var again = Printed(new SourceFile(file.Path, first.Text));
            Assert.Empty(again!.Value.Problems.Except(first.Problems));
            Assert.Equal(first.Says, again.Value.Says);
            Assert.Equal(first.Text, again.Value.Text);
            printed++;
        }

        Assert.NotEqual(0, printed);
    }

    [Theory]
    [MemberData(nameof(Curricula))]
    public void Any_YAML_of_it_can_be_written_again(string curriculum)
    {
        foreach (
            var path in Directory.EnumerateFiles(RepositoryFiles.At(curriculum), "*.yaml", SearchOption.AllDirectories)
        )
        {
            var file = new SourceFile(new CoursePath("any.yaml"), File.ReadAllText(path));
            var node = YamlReader.Read(file, new DiagnosticBag());
            Assert.NotNull(node);
            var text = YamlWriter.Write((YamlMap)YamlPart.Of(node));
            var bag = new DiagnosticBag();
            var again = YamlReader.Read(new SourceFile(file.Path, text), bag);
            Assert.Empty(bag.ToSorted());
            Assert.Equal(YamlTree.Of(node), YamlTree.Of(again!));
            Assert.Equal(text, YamlWriter.Write((YamlMap)YamlPart.Of(again!)));
        }
    }

    private static (string Text, string Says, string[] Problems)? Printed(SourceFile file)
    {
        var bag = new DiagnosticBag();
        (string Text, object Syntax)? printed = CurriculumLayout.KindOf(file.Path) switch
        {
            FileKind.Objectives when RecordDecoders.Objectives(file, false, bag) is var all => (
                RecordFormatter.File(all),
                all
            ),
            FileKind.Glossary when RecordDecoders.Terms(file, false, bag) is var all => (
                RecordFormatter.File(all),
                all
            ),
            FileKind.Contacts when RecordDecoders.Contacts(file, false, bag) is var all => (
                RecordFormatter.File(all),
                all
            ),
            FileKind.Sources when RecordDecoders.Sources(file, false, bag) is var all => (
                RecordFormatter.File(all),
                all
            ),
            FileKind.Statutes when RecordDecoders.Statutes(file, false, bag) is var all => (
                RecordFormatter.File(all),
                all
            ),
            FileKind.Bank when BankDecoder.Decode(file, false, bag) is { } bank => (QuestionFormatter.File(bank), bank),
            FileKind.Survey when SurveyDecoder.Decode(file, false, bag) is { } survey => (
                SurveyFormatter.File(survey),
                survey
            ),
            FileKind.Module when ModuleDecoder.Decode(file, false, bag) is { } module => (
                DocumentFormatter.File(module),
                module
            ),
            FileKind.Scenario when ScenarioDecoder.Decode(file, false, bag) is { } scenario => (
                DocumentFormatter.File(scenario),
                scenario
            ),
            _ => null,
        };
        return printed is { } done
            ? (
                done.Text,
                SyntaxText.Of(done.Syntax),
                [.. bag.ToSorted().Select(problem => $"{problem.Code} {problem.Message}")]
            )
            : null;
    }
}
