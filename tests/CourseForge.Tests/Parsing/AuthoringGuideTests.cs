using System.Text.Json;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Yaml;

namespace CourseForge.Tests.Parsing;

/// <summary>docs/authoring.md is what newcomers copy from: its boxes that name a file are one curriculum, and it must pass.</summary>
public sealed class AuthoringGuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryFiles.At("docs", "authoring.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_course_passes_on_its_own() => Passes(Files(Guide[..Guide.IndexOf("\n## The folder", StringComparison.Ordinal)]));

    [Fact]
    public void The_whole_sample_passes() => Passes(Files(Guide));

    [Fact]
    public void Every_key_and_every_block_is_in_the_guide()
    {
        foreach (var key in Shapes.Documents.SelectMany(document => document.Record.Keys))
        {
            Assert.Contains(key.Name, Guide, StringComparison.Ordinal);
        }

        foreach (var block in BlockTable.All)
        {
            Assert.True(Guide.Contains($"`{block.Name}", StringComparison.Ordinal) && Guide.Contains($"::: {block.Name}", StringComparison.Ordinal), block.Name);
        }
    }

    [Fact]
    public void The_editor_settings_name_every_schema()
    {
        var start = Guide.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        using var settings = JsonDocument.Parse(Guide[start..Guide.IndexOf("\n```", start, StringComparison.Ordinal)]);
        var named = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().ToDictionary(entry => entry.Name[(entry.Name.LastIndexOf('/') + 1)..], entry => entry.Value.GetString());
        Assert.Equal(JsonSchemas.Patterns().Select(schema => schema.FileName).Order(StringComparer.Ordinal), named.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, pattern) in JsonSchemas.Patterns())
        {
            Assert.Equal(pattern, named[name]);
        }
    }

    private static void Passes(MemoryWorkspace workspace)
    {
        var result = Compiler.Analyse(workspace, new CompileOptions());
        Assert.Equal("", string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning).Select(diagnostic => DiagnosticText.Line(diagnostic))));
        Assert.NotEmpty(result.Courses);
    }

    /// <summary>Boxes that open with <c>```language path</c>.</summary>
    private static MemoryWorkspace Files(string text)
    {
        var workspace = new MemoryWorkspace();
        string? path = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (path is null && line.StartsWith("```", StringComparison.Ordinal) && line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
            {
                path = line[(space + 1)..];
            }
            else if (path is not null && line == "```")
            {
                workspace.Add(path, string.Join('\n', lines) + "\n");
                path = null;
                lines.Clear();
            }
            else if (path is not null)
            {
                lines.Add(line);
            }
        }

        return workspace;
    }
}
