using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Fixing;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests;

/// <summary>Every *.case file under tests/cases is a test; a new case needs no C#.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = RepositoryFiles.At("tests", "cases");
    private static readonly Themes Themes = new();

    public static TheoryData<string> All()
    {
        var data = new TheoryData<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            data.Add(Path.GetRelativePath(Folder, file).Replace('\\', '/'));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_the_case_expects(string name)
    {
        var file = CaseFile.Read(Path.Combine(Folder, name));
        var actual = Run(file, carriageReturns: false, out var pages);
        foreach (
            var section in file.Sections.Where(section => section.Name.StartsWith("page ", StringComparison.Ordinal))
        )
        {
            Assert.True(PageOf(pages, section) is not null, $"there is no {section.Name}; told was:\n{actual}");
        }

        var fixing = file.Sections.Any(IsFixed) ? Fixed(file, carriageReturns: false) : null;
        Golden.MatchesFile(file.Path, file.With(actual, section => section.Name == "left"
                    ? CaseFile.Describe(fixing!.Curriculum.Diagnostics) + "\n"
                : IsFixed(section) ? TextOf(fixing!, section)
                : PageOf(pages, section) is { } page && Fold(MainText(page)) is var text && text != Fold(section.Text)
                    ? Wrapped(text)
                : section.Text));
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(All))]
    public void Says_the_same_with_carriage_returns_and_files_listed_backwards(string name)
    {
        var file = CaseFile.Read(Path.Combine(Folder, name));
        if (file.Option("escapes") is null)
        {
            Assert.Equal(file.Expected("diagnostics"), Run(file, carriageReturns: true, out _));
        }
    }

    public static TheoryData<string> Mended() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, "fixing"), "*.case")
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Mended))]
    public void Fixes_keep_the_line_ends_of_the_author(string name)
    {
        var file = CaseFile.Read(Path.Combine(Folder, "fixing", name));
        var fixing = Fixed(file, carriageReturns: true);
        foreach (var section in file.Sections.Where(IsFixed))
        {
            Assert.Equal(section.Text, TextOf(fixing, section).Replace("\r\n", "\n", StringComparison.Ordinal));
        }

        Assert.All(fixing.Files, mended =>
            Assert.Equal(mended.Text.Count(c => c == '\n'), mended.Text.Count(c => c == '\r'))
        );
    }

    private static bool IsFixed(CaseFile.Section section) =>
        section.Name.StartsWith("fixed ", StringComparison.Ordinal);

    private static string TextOf(FixResult fixing, CaseFile.Section section) =>
        fixing.Files.SingleOrDefault(mended => mended.Before.Path.Value == section.Name[6..])?.Text ?? "(as it was)\n";

    private static FixResult Fixed(CaseFile file, bool carriageReturns) =>
        Fixer.Run(file.Workspace(carriageReturns), workspace =>
        {
            var options = new CompileOptions { MaxParallelism = 2 };
            var parsed = Compiler.Parse(workspace, options);
            var diagnostics = Compiler.Bind(parsed, options).Diagnostics;
            return new CheckedCurriculum(parsed, diagnostics, diagnostics);
        });

    [Fact]
    public void Every_case_says_why_it_exists()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories))
        {
            Assert.StartsWith("#", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static string Run(CaseFile file, bool carriageReturns, out CoursePages? pages)
    {
        pages = null;
        var workspace = file.Workspace(carriageReturns);
        var options = new CompileOptions
        {
            Strict = file.Option("strict") is not null,
            MaxParallelism = 2,
            Minutes = file.Option("minutes") is { Length: > 0 } minutes ? int.Parse(minutes) : null,
            Target = file.Option("target"),
            Locked = file.Option("locked") is not null,
            Layers = [.. file.Option("layers")?.Split(' ') ?? []],
        };
        var result = Compiler.Analyse(workspace, options);
        var diagnostics = result.Diagnostics;
        if (!result.HasErrors && result.Courses.Length > 0)
        {
            var bag = new DiagnosticBag();
            pages = Compiler.Render(result.Courses[0], result.Sources, Themes, options, bag);
            if (pages is not null && file.Option("format") is { Length: > 0 } formatName)
            {
                var format = Compiler.Formats.Single(format => format.Name == formatName);
                Compiler.Pack(
                    pages,
                    format,
                    new PackageOptions(
                        result.Sources,
                        Schemas(file),
                        "0.0.0-test",
                        LmsProfile.Find(file.Option("lms") ?? "generic")!,
                        2
                    ),
                    workspace,
                    new MemoryStream(),
                    bag
                );
            }

            diagnostics = [.. diagnostics, .. bag.ToSorted()];
        }

        // What concerns the theme is said without rendering, too.
        var withTheme = Compiler.WithThemeChecked(result, options).Diagnostics;
        Assert.Equal(
            CaseFile.Describe([.. diagnostics.Where(IsOfTheme)]),
            CaseFile.Describe([.. withTheme.Where(IsOfTheme)])
        );
        return CaseFile.Describe(diagnostics);

        static bool IsOfTheme(Diagnostic diagnostic) => diagnostic.Code.StartsWith("CF5", StringComparison.Ordinal);
    }

    private static ImmutableArray<GeneratedFile> Schemas(CaseFile file) =>
        [
            .. (file.Option("schema") ?? "")
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new GeneratedFile(name, "<schema/>"u8.ToArray())),
        ];

    private static GeneratedFile? PageOf(CoursePages? pages, CaseFile.Section section) =>
        section.Name.StartsWith("page ", StringComparison.Ordinal)
            ? pages?.Files.OfType<GeneratedFile>().SingleOrDefault(output => output.Path == section.Name[5..])
            : null;

    /// <summary>Lines of about 150 characters; white space is folded when pages are compared.</summary>
    private static string Wrapped(string text)
    {
        var lines = new System.Text.StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            lines
                .Append(
                    length == 0 ? ""
                    : length + word.Length > 150 ? "\n"
                    : " "
                )
                .Append(word);
            length = length == 0 || length + word.Length > 150 ? word.Length : length + word.Length + 1;
        }

        return lines.Append('\n').ToString();
    }

    private static string MainText(GeneratedFile page)
    {
        using var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(page.Content.Span));
        return document.QuerySelector("main")?.TextContent ?? "";
    }

    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
