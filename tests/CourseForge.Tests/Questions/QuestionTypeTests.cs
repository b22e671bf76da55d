using System.Text.Json;
using System.Text.RegularExpressions;
using CourseForge.Layout;
using CourseForge.Questions;

namespace CourseForge.Tests.Questions;

/// <summary>A type of question is a folder, and what stands beside it under the same name.</summary>
public sealed class QuestionTypeTests
{
    private static readonly string Folder = RepositoryFiles.At("src", "CourseForge", "Questions");
    private static readonly string Player = RepositoryFiles.At("src", "CourseForge.Player");

    /// <summary>The words of one key stand in one line; es.yaml has no key that en.yaml has not.</summary>
    private static readonly string[] Languages = ["en", "es"];

    public static TheoryData<string> Types() => [.. QuestionTypes.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_all_its_parts(string name)
    {
        var type = QuestionTypes.Named(name);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Folder, FolderOf(name)), "*.cs"));
        Assert.True(File.Exists(Path.Combine(Player, "questions", name + ".js")), "the player's file");
        Assert.Contains($"questions/{name}.js", PlayerList());
        Assert.True(
            File.Exists(
                RepositoryFiles.At("templates", "default", "questions", name + CurriculumLayout.TemplateExtension)
            ),
            "its template"
        );
        foreach (var language in Languages)
        {
            var words = File.ReadAllText(RepositoryFiles.At("templates", "default", "strings", language + ".yaml"));
            Assert.Matches($@"(?m)^{type.NameInWords}: \S", words);
            Assert.Matches($@"(?m)^{type.Hint}: \S", words);
        }

        var guide = File.ReadAllText(RepositoryFiles.At("docs", "authoring.md"));
        Assert.Contains($"| `{name}` | ", guide, StringComparison.Ordinal);
        Assert.Contains($"    type: {name}\n", guide.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(
            Directory.EnumerateFiles(RepositoryFiles.At("tests", "cases"), "*.case", SearchOption.AllDirectories),
            file => Regex.IsMatch(File.ReadAllText(file), $@"type: {name}\b")
        );
    }

    [Fact]
    public void No_folder_is_left_unregistered() =>
        Assert.Equal(
            QuestionTypes.All.Select(type => FolderOf(type.Name)).Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(Folder)
                .Select(folder => Path.GetFileName(folder))
                .Where(folder => folder != "Shared")
                .Order(StringComparer.Ordinal)
        );

    private static string FolderOf(string name) =>
        string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string[] PlayerList()
    {
        using var lists = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Player, "player.json")));
        return [.. lists.RootElement.GetProperty("questions").EnumerateArray().Select(file => file.GetString() ?? "")];
    }
}
