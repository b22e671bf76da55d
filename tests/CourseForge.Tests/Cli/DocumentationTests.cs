using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Workspaces;
using CourseForge.Blocks;
using CourseForge.Cli;
using CourseForge.Tests.Parsing;

namespace CourseForge.Tests.Cli;

/// <summary>
/// The documentation is a curriculum of files that stand as they are (docs/curriculum.yaml), and what it shows is so.
/// </summary>
public sealed partial class DocumentationTests : IDisposable
{
    private static readonly string s_docs = RepositoryFiles.At("docs");

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Every_file_of_the_documentation_is_a_module_of_its_course()
    {
        var parsed = Compiler.Parse(new DiskWorkspace(s_docs), new CompileOptions());
        var files = Directory
            .GetFiles(s_docs, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_docs, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(files, parsed.Syntax!.Settings.Documents.Select(path => path.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            parsed.Syntax.Modules.Select(module => module.Id.Value).Order(StringComparer.Ordinal),
            parsed.Syntax.Courses.Single().Modules.Select(module => module.Value).Order(StringComparer.Ordinal)
        );
        Assert.All(parsed.Syntax.Modules, module => Assert.True(module.IsDocument));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void The_documentation_becomes_a_site_without_a_warning_in_which_every_link_holds()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("check", s_docs, "--strict"));
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("build", s_docs, "--format", "web", "--loose", "--out", "site", "--strict")
        );
        var root = Directory.GetDirectories(_run.At("site"), "*-web").Single();
        var pages = Directory
            .GetFiles(root, "*.html", SearchOption.AllDirectories)
            .ToDictionary(Path.GetFullPath, file => new HtmlParser().ParseDocument(File.ReadAllText(file)));
        Assert.True(pages.Count > 100);
        Assert.Contains(Directory.GetFiles(root, "*", SearchOption.AllDirectories), file => file.Contains("search"));
        var links = 0;
        foreach (var (file, page) in pages)
        {
            foreach (var href in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                if (WebAddress().IsMatch(href))
                {
                    continue;
                }

                links++;
                var hash = href.IndexOf('#', StringComparison.Ordinal);
                var path = hash < 0 ? href : href[..hash];
                var target = path.Length == 0 ? file : Path.GetFullPath(path, Path.GetDirectoryName(file)!);
                Assert.True(File.Exists(target), $"{file}: {href}");
                if (hash >= 0 && hash + 1 < href.Length && pages.TryGetValue(target, out var other))
                {
                    Assert.True(other.GetElementById(href[(hash + 1)..]) is not null, $"{file}: {href}");
                }
            }
        }

        Assert.True(links > 1000);
    }

    [Fact]
    public void The_first_course_is_made_as_the_guide_says()
    {
        var guide = File.ReadAllText(Path.Combine(s_docs, "start.md")).ReplaceLineEndings("\n");
        var boxes = GuideBoxes.In(guide).ToDictionary(box => box.Path, box => box.Text);
        Assert.Equal(7, boxes.Count);
        var at = 0;
        foreach (Match step in Step().Matches(guide))
        {
            // The files that stand above a command are there when it is given.
            foreach (
                var (path, text) in boxes.Where(box =>
                    guide.IndexOf($" {box.Key}\n", StringComparison.Ordinal) is var place
                    && place > at
                    && place < step.Index
                )
            )
            {
                _run.Write("flat-tyre/" + path, text);
            }

            at = step.Index;
            var words = Word().Matches(step.Groups[1].Value).Select(word => word.Value.Trim('"')).ToArray();
            if (words[0] == "serve")
            {
                continue;
            }

            var code = _run.Run(words);
            Assert.True(code == ExitCode.Clean || words[0] == "add", $"{step.Value}: {_run.Error}{_run.Out}");
        }

        Assert.True(File.Exists(_run.At("dist", "first-course-1.0.0-scorm12.zip")));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "flat-tyre", "--strict"));
        Assert.Equal("", _run.Out.ToString());
    }

    [Fact]
    public void The_cheat_sheet_has_every_block_and_every_type_of_question_and_no_other()
    {
        var sheet = File.ReadAllText(Path.Combine(s_docs, "cheatsheet.md")).ReplaceLineEndings("\n");
        Assert.Equal(Compiler.BlockKindNames.Order(StringComparer.Ordinal), FirstColumn(sheet, "Blocks"));
        Assert.Equal(Compiler.QuestionTypeNames.Order(StringComparer.Ordinal), FirstColumn(sheet, "Questions"));
        Assert.All(FirstColumn(sheet, "Commands"), command =>
            Assert.Equal(ExitCode.Clean, _run.Run([.. command.Split(' ').Skip(1), "--help"]))
        );
        foreach (
            var schema in Compiler.Schemas().Where(schema => schema.Pattern.EndsWith(".yaml", StringComparison.Ordinal))
        )
        {
            var place = schema.Pattern.Split('/')[0];
            Assert.True(
                sheet.Contains($"`{place}", StringComparison.Ordinal) || place == "courseforge.yaml",
                schema.Pattern
            );
        }
    }

    [Fact]
    public void The_attributes_in_the_cheat_sheet_are_those_of_the_blocks()
    {
        var sheet = File.ReadAllText(Path.Combine(s_docs, "cheatsheet.md")).ReplaceLineEndings("\n");
        foreach (var kind in BlockKinds.All)
        {
            var row = Section(sheet, "Blocks")
                .Split('\n')
                .Single(line => line.StartsWith($"| `{kind.Name}`", StringComparison.Ordinal));
            var told = Code().Matches(row.Split('|')[3]).Select(word => word.Groups[1].Value);
            var own = kind.Attributes.Select(attribute => attribute.Name).ToImmutableArray();
            Assert.All(told, name => Assert.Contains(name, own));
            Assert.All(
                own.Where(name => name is not ("title" or "audience" or "tier" or "delivery" or "slide")),
                name => Assert.Contains(name, told)
            );
        }
    }

    private static IEnumerable<string> FirstColumn(string sheet, string heading) =>
        Section(sheet, heading)
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => Code().Match(line).Groups[1].Value)
            .Order(StringComparer.Ordinal);

    private static string Section(string sheet, string heading)
    {
        var start = sheet.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var end = sheet.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return sheet[start..(end < 0 ? sheet.Length : end)];
    }

    [GeneratedRegex(@"^\$ courseforge (.*)$", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
