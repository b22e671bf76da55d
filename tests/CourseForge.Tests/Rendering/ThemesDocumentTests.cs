using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Rendering;
using CourseForge.Rendering.Templates;
using CourseForge.Tests.Cli;
using CourseForge.Text;

namespace CourseForge.Tests.Rendering;

/// <summary>What docs/themes.md shows is what themes can do.</summary>
public sealed partial class ThemesDocumentTests
{
    private static readonly string Text = File.ReadAllText(RepositoryFiles.At("docs", "themes.md"))
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The worked rebrand, done to the letter.</summary>
    [Fact]
    public void The_worked_rebrand_works()
    {
        var example = Text[Text.IndexOf("## 4. A worked rebrand", StringComparison.Ordinal)..];
        var workspace = new MemoryWorkspace();
        MinimalCurriculum.Complete(workspace);
        foreach (Match step in Step().Matches(example))
        {
            var (what, path, code) = (step.Groups["what"].Value, step.Groups["path"].Value, step.Groups["code"].Value);
            switch (what)
            {
                case "Add this to":
                    workspace.Add(path, Read(workspace, path) + code);
                    break;
                case "Put this into":
                    Assert.False(workspace.Contains(path), path);
                    workspace.Add(path, code);
                    break;
                default:
                    var file = Compiler.ThemeFile(null, path["theme/".Length..]);
                    var text = System.Text.Encoding.UTF8.GetString(file);
                    Assert.Contains(
                        $"courseforge theme new {path["theme/".Length..]}",
                        example,
                        StringComparison.Ordinal
                    );
                    Assert.Equal(2, text.Split(code).Length);
                    workspace.Add(path, text.Replace(code, code + step.Groups["more"].Value, StringComparison.Ordinal));
                    break;
            }
        }

        Assert.Equal(
            6,
            workspace
                .List()
                .Count(static entry =>
                    entry.Path.Value.StartsWith("theme/", StringComparison.Ordinal)
                    || entry.Path.Value == "media/logo.svg"
                )
        );
        var options = new CompileOptions { MaxParallelism = 2 };
        var result = Compiler.WithThemeChecked(Compiler.Analyse(workspace, options), options);
        Assert.Equal("", CaseFile.Describe(result.Diagnostics));

        var course = RenderedCourse.Of(workspace, 2);
        var lesson = course.Lesson;
        Assert.Equal(
            "Example City, The basic course, Version 1.0.0",
            lesson.QuerySelector(".city-foot p")!.TextContent
        );
        Assert.Equal("The first lesson", lesson.QuerySelector("nav.in-module li strong")!.TextContent);
        Assert.Equal(
            "../assets/example-city.css",
            lesson.QuerySelector("link[href*=brand] + link")!.GetAttribute("href")
        );
        Assert.Equal("Example City", lesson.QuerySelector("header.top img")!.GetAttribute("alt"));
        Assert.Contains("--brand:#5b2a86", course.Text("assets/brand.css"), StringComparison.Ordinal);
        Assert.Contains(".in-module", course.Text("assets/example-city.css"), StringComparison.Ordinal);
    }

    /// <summary>The commands of the worked rebrand, typed in the folder of the curriculum in their order.</summary>
    [Fact]
    public void Its_commands_can_be_typed_as_they_stand()
    {
        var start = Text.IndexOf("## 4. A worked rebrand", StringComparison.Ordinal);
        var example = Text[start..Text.IndexOf("## 5.", StringComparison.Ordinal)];
        using var run = new ToolRun();
        run.WriteMinimal();
        run.Within = "sample";
        var commands = Command().Matches(example);
        Assert.True(commands.Count > 3);
        foreach (Match command in commands)
        {
            Assert.True(run.Run(command.Groups[1].Value.Split(' ')) == 0, command.Value + "\n" + run.Out + run.Error);
        }
    }

    /// <summary>The list of names is made from the views.</summary>
    [Fact]
    public void Every_name_is_listed() =>
        Golden.MatchesFile(RepositoryFiles.At("docs", "theme-names.md"), ThemeNamesDocument.Text());

    /// <summary>What the shipped templates use for the player is told.</summary>
    [Fact]
    public void Every_data_attribute_is_told()
    {
        var used = Compiler
            .ThemeFileNames(null)
            .Where(static path => path.EndsWith(".sbn-html", StringComparison.Ordinal))
            .SelectMany(static path => Attribute().Matches(CheckedTheme.Shipped(path)))
            .Select(static match => match.Value)
            .Distinct();
        Assert.DoesNotContain(used, static name => !Text.Contains($"`{name}`", StringComparison.Ordinal));
    }

    /// <summary>Each example of the language can be read.</summary>
    [Fact]
    public void The_language_is_shown_as_it_is()
    {
        var start = Text.IndexOf("## 3. The language", StringComparison.Ordinal);
        var examples = Html()
            .Matches(Text[start..Text.IndexOf("### When something is wrong", StringComparison.Ordinal)]);
        Assert.True(examples.Count > 3);
        foreach (Match example in examples)
        {
            var diagnostics = new DiagnosticBag();
            ThemeLanguage.Parse(
                new SourceFile(new CoursePath("theme/x.sbn-html"), example.Groups[1].Value),
                diagnostics
            );
            Assert.Equal("", CaseFile.Describe(diagnostics.ToSorted()));
        }
    }

    /// <summary>The bounds that the document tells are those that hold.</summary>
    [Fact]
    public void The_bounds_are_told_as_they_are()
    {
        foreach (
            var bound in (string[])
                [
                    $"{ThemeContext.MaxSteps:N0} times",
                    $"{ThemeContext.MaxLength / 1_000_000} million characters",
                    $"{ThemeLanguage.MaxDepth} blocks in each other",
                    $"partials {ThemeContext.MaxIncludes} deep",
                    $"{ThemeLanguage.MaxLength:N0} characters",
                ]
        )
        {
            Assert.Contains(bound, Text, StringComparison.Ordinal);
        }
    }

    private static string Read(MemoryWorkspace workspace, string path) =>
        System.Text.Encoding.UTF8.GetString(workspace.Read(new CoursePath(path))!);

    [GeneratedRegex(
        @"(?<what>Add this to|Put this into|In) `(?<path>[^`]+)`(?:, find this line)?:\n\n```\w+\n(?<code>.*?)```"
            + @"(?:\n\nand write this below it:\n\n```\w+\n(?<more>.*?)```)?",
        RegexOptions.Singleline
    )]
    private static partial Regex Step();

    [GeneratedRegex(@"(?<=\s)data-[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?<=`|\n)courseforge ([^`\n]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"```html\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Html();
}
