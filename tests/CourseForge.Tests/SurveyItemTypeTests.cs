using System.Text.Json;
using System.Text.RegularExpressions;
using CourseForge.Layout;
using CourseForge.SurveyItems;

namespace CourseForge.Tests;

/// <summary>A type of survey item is a folder, and what stands beside it under the same name.</summary>
public sealed class SurveyItemTypeTests
{
    private static readonly string Folder = RepositoryFiles.At("src", "CourseForge", "SurveyItems");
    private static readonly string Player = RepositoryFiles.At("src", "CourseForge.Player");

    public static TheoryData<string> Types() => [.. SurveyItemTypes.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_all_its_parts(string name)
    {
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Folder, FolderOf(name)), "*.cs"));
        Assert.True(
            File.Exists(
                RepositoryFiles.At("templates", "default", "survey-items", name + CurriculumLayout.TemplateExtension)
            ),
            "its template"
        );
        var script = Path.Combine(Player, "questions", name + ".js");
        Assert.True(File.Exists(script), "the player's file");
        Assert.Contains($"surveyTypes[\"{name}\"]", File.ReadAllText(script), StringComparison.Ordinal);
        Assert.Contains($"questions/{name}.js", PlayerList());

        var guide = File.ReadAllText(RepositoryFiles.At("docs", "authoring.md"));
        Assert.Contains($"{{type: {name}, ", guide, StringComparison.Ordinal);
        Assert.Contains($"`{name}` item", guide, StringComparison.Ordinal);
        Assert.Contains(
            $"`survey-items/{name}.sbn-html`",
            File.ReadAllText(RepositoryFiles.At("docs", "theme-names.md"))
        );
        Assert.Contains(
            Directory.EnumerateFiles(RepositoryFiles.At("tests", "cases"), "*.case", SearchOption.AllDirectories),
            file =>
                File.ReadAllText(file) is var text
                && text.Contains("surveys/", StringComparison.Ordinal)
                && Regex.IsMatch(text, $@"type: {name}\b")
        );
    }

    [Fact]
    public void No_folder_is_left_unregistered() =>
        Assert.Equal(
            SurveyItemTypes.All.Select(type => FolderOf(type.Name)).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
        );

    private static string FolderOf(string name) =>
        string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string[] PlayerList()
    {
        using var lists = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Player, "player.json")));
        return [.. lists.RootElement.GetProperty("questions").EnumerateArray().Select(file => file.GetString() ?? "")];
    }
}
