using System.Text.Json;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Parsing;

/// <summary>
/// docs/authoring.md is what newcomers copy from: its boxes that name a file are one curriculum, and it must pass.
/// </summary>
public sealed class AuthoringGuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryFiles.At("docs", "authoring.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_first_course_passes_on_its_own() =>
        Passes(Files(Guide[..Guide.IndexOf("\n## The folder", StringComparison.Ordinal)]));

    [Fact]
    public void The_whole_sample_passes() => Passes(Files(Guide));

    [Fact]
    public void The_whole_sample_holds_on_each_of_its_days()
    {
        var days = GuideBoxes.DaysIn(SampleFiles(), new DateOnly(2026, 11, 21)).ToList();
        Assert.NotEmpty(days);
        foreach (var day in days)
        {
            Assert.DoesNotContain(
                Compiler.Analyse(Files(Guide), new CompileOptions { AsOf = day }).Diagnostics,
                diagnostic =>
                    diagnostic.Severity == Severity.Error || diagnostic.Code is "CF4036" or "CF4070" or "CF4071"
            );
        }
    }

    [Fact]
    public void Every_key_and_every_block_is_in_the_guide()
    {
        foreach (var key in Shapes.Documents.SelectMany(document => document.Record.Keys))
        {
            Assert.Contains(key.Name, Guide, StringComparison.Ordinal);
        }

        foreach (var block in BlockKinds.All)
        {
            Assert.True(
                Guide.Contains($"`{block.Name}", StringComparison.Ordinal)
                    && Guide.Contains($"::: {block.Name}", StringComparison.Ordinal),
                block.Name
            );
        }
    }

    [Fact]
    public void The_editor_settings_name_every_schema()
    {
        var start = Guide.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        using var settings = JsonDocument.Parse(Guide[start..Guide.IndexOf("\n```", start, StringComparison.Ordinal)]);
        var named = settings
            .RootElement.GetProperty("yaml.schemas")
            .EnumerateObject()
            .ToDictionary(entry => entry.Name[(entry.Name.LastIndexOf('/') + 1)..], entry => entry.Value.GetString());
        Assert.Equal(
            JsonSchemas.Patterns().Select(schema => schema.FileName).Order(StringComparer.Ordinal),
            named.Keys.Order(StringComparer.Ordinal)
        );
        foreach (var (name, pattern) in JsonSchemas.Patterns())
        {
            Assert.Equal(pattern, named[name]);
        }
    }

    /// <summary>
    /// Slips of the hand in any file, from reading to the last check: told or harmless, never an exception.
    /// </summary>
    [Trait("Speed", "Slow")]
    [Fact]
    public void No_slip_in_the_sample_makes_the_compiler_throw()
    {
        var sample = GuideBoxes.In(Guide).ToArray();
        var pieces = Gen.Elements(
            "",
            "",
            ":",
            ": ",
            "\n",
            "\n  ",
            "- ",
            "[",
            "}",
            "\"",
            "'",
            "|",
            "*",
            "{{",
            ":::",
            "::: ",
            "## ",
            "---\n",
            "~",
            "null",
            "x",
            "-1",
            "1e999",
            "#",
            "](",
            "\t",
            "é",
            "\ud83d\ude00"
        );
        var slips =
            from file in Gen.Choose(0, sample.Length - 1)
            from at in Gen.Choose(0, sample[file].Text.Length - 1)
            from gone in Gen.Choose(0, 12)
            from piece in pieces
            select (file, at, gone, piece);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(slips), slip =>
            {
                var workspace = new MemoryWorkspace();
                for (var i = 0; i < sample.Length; i++)
                {
                    var text = sample[i].Text;
                    workspace.Add(
                        sample[i].Path,
                        i == slip.file
                            ? string.Concat(
                                text.AsSpan(0, slip.at),
                                slip.piece,
                                text.AsSpan(Math.Min(text.Length, slip.at + slip.gone))
                            )
                            : text
                    );
                }

                var result = Compiler.Analyse(workspace, new CompileOptions());
                return result.Diagnostics.All(diagnostic =>
                    diagnostic.Span.File is not null && DiagnosticText.Line(diagnostic).Length > 0
                );
            }));
    }

    private static void Passes(MemoryWorkspace workspace)
    {
        var result = Compiler.Analyse(workspace, new CompileOptions());
        Assert.Equal(
            "",
            string.Join(
                "\n",
                result
                    .Diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning)
                    .Select(diagnostic => DiagnosticText.Line(diagnostic))
            )
        );
        Assert.NotEmpty(result.Courses);
    }

    /// <summary>The whole sample curriculum of the guide.</summary>
    internal static IEnumerable<(string Path, string Text)> SampleFiles() => GuideBoxes.In(Guide);

    private static MemoryWorkspace Files(string text)
    {
        var workspace = new MemoryWorkspace();
        foreach (var (path, content) in GuideBoxes.In(text))
        {
            workspace.Add(path, content);
        }

        return workspace;
    }
}
