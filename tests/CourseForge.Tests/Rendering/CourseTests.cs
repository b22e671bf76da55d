using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;

namespace CourseForge.Tests.Rendering;

public sealed class CourseTests
{
    private const string Nasty = "<b>\"A\" & 'b'</b></script>";

    /// <summary>The same with the quotation marks of pages.</summary>
    private static readonly string Set = CourseForge.Text.Typography.Of("en").Set(Nasty);

    [Fact]
    public void Authors_words_are_escaped_wherever_they_stand()
    {
        var yaml = $"'{Nasty.Replace("'", "''", StringComparison.Ordinal)}'";
        var course = RenderedCourse.Of(
            (
                "curriculum.yaml",
                $$"""
                id: sample
                title: {{yaml}}
                version: 1.0.0
                language: en
                publisher: {{yaml}}
                licence: {{yaml}}
                as-of: 2026-01-01
                audiences:
                  everyone: {title: {{yaml}}}

                """
            ),
            (
                "courses/basic.yaml",
                $"course: basic\ntitle: {yaml}\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
            ),
            ("objectives.yaml", $"objectives:\n  lo-basics:\n    text: {yaml}\n    level: understand\n"),
            (
                "modules/basics.md",
                $$"""
                ---
                module: basics
                title: {{yaml}}
                objectives: [lo-basics]
                minutes: 6
                ---

                ## \<b>"A" & 'b'\</b>\</script> {#first-lesson minutes=6 objectives="lo-basics"}

                [](obj:lo-basics)

                ::: check q-boil q-freeze
                :::

                """
            )
        );
        foreach (
            var file in course
                .Pages.Files.OfType<GeneratedFile>()
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                .Append(course.Pages.LaunchPage)
        )
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("&amp;amp;", text, StringComparison.Ordinal);
            Assert.DoesNotContain("&amp;lt;", text, StringComparison.Ordinal);
            using var document = new HtmlParser().ParseDocument(text);
            Assert.Contains(Set, document.Title, StringComparison.Ordinal);
        }

        Assert.Equal(Set, course.Lesson.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("<", course.Text("assets/course.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_script_says_what_the_player_needs()
    {
        var course = RenderedCourse.Of();
        var script = course.Text("assets/course.js");
        Assert.StartsWith("globalThis.courseForgeCourse = {", script, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(script["globalThis.courseForgeCourse = ".Length..^2]);
        var root = json.RootElement;
        Assert.Equal("basic", root.GetProperty("id").GetString());
        Assert.Matches("^[0-9a-f]{8}$", root.GetProperty("fingerprint").GetString());
        Assert.Matches("^[a-z][a-z0-9]{4}$", root.GetProperty("pages")[0].GetProperty("key").GetString());
        Assert.Equal(
            ["single", "true-false"],
            root.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("type").GetString())
        );
        Assert.Equal(
            [3, 2],
            root.GetProperty("questions")
                .EnumerateArray()
                .Select(question => question.GetProperty("options").GetInt32())
        );
        Assert.Equal(JsonValueKind.Null, root.GetProperty("quickExit").ValueKind);
        Assert.Equal("done", root.GetProperty("strings").GetProperty("seen").GetString());
        Assert.Equal(42 + 2 + 5 + 2 + 10 + 10, course.Pages.WorstCaseState);
    }

    [Fact]
    public void Wording_does_not_change_the_fingerprint_and_questions_do()
    {
        var before = Fingerprint(RenderedCourse.Of());
        Assert.Equal(before, Fingerprint(RenderedCourse.OfLesson("Other words.\n\n::: check q-boil q-freeze\n:::\n")));
        Assert.NotEqual(before, Fingerprint(RenderedCourse.OfLesson("Other words.\n\n::: check q-boil\n:::\n")));

        static string Fingerprint(RenderedCourse course) =>
            course.Text("assets/course.js").Split("\"fingerprint\":\"")[1][..8];
    }

    /// <summary>The other half is in tests/player: the same key, decoded by the player.</summary>
    [Fact]
    public void Answer_keys_are_what_the_player_reads()
    {
        Assert.Equal("3k8/Y0X1dwrM3gKkqqilYDITa1hcwMs=", AnswerKey.Encode("q-one", "a", [], ""));
        Assert.Equal(
            AnswerKeyVector,
            AnswerKey.Encode(
                "q-vector",
                "ac",
                [("a", "<p>Yes: “a” & é</p>"), ("b", "<p>No.</p>")],
                "<p>Because 1 < 2.</p>"
            )
        );
    }

    [Fact]
    public void Answers_are_not_to_be_read_in_the_page()
    {
        var text = RenderedCourse.Of().Text("lessons/first-lesson.html");
        Assert.DoesNotContain("Heat makes water boil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Then it freezes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_stable_and_never_shared()
    {
        Assert.Equal("mfmbi", StateKey.Of("why-it-matters"));
        var ids = Enumerable.Range(0, 20_000).Select(number => $"page-{number}").ToArray();
        var keys = StateKey.ForAll(ids);
        Assert.Equal(ids.Length, keys.Values.Distinct().Count());
        Assert.All(keys.Values, key => Assert.Matches("^[a-z][a-z0-9]{4}$", key));
        Assert.Equal(
            keys.OrderBy(key => key.Key, StringComparer.Ordinal),
            StateKey.ForAll(ids.Reverse()).OrderBy(key => key.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("media/Map.SVG", "media/map.svg")]
    [InlineData("media/aux.svg", "media/_aux.svg")]
    public void Media_names_are_lower_case_and_safe(string authored, string expected) =>
        Assert.Equal(expected, PagePaths.OfMedia([authored])[authored]);

    [Fact]
    public void Media_names_that_would_be_one_stay_two()
    {
        var paths = PagePaths.OfMedia(["media/é.svg", "media/è.svg", "media/-.svg"]);
        Assert.Equal(3, paths.Values.Distinct().Count());
        Assert.All(paths.Values, path => Assert.Matches("^media/[a-z0-9._-]+$", path));
    }

    [Fact]
    public void A_lesson_named_as_a_device_can_be_unpacked_on_Windows() =>
        Assert.Equal("lessons/_aux.html", PagePaths.OfLesson("aux"));

    [Theory]
    [InlineData("default")]
    public void The_shipped_theme_is_right(string name)
    {
        var diagnostics = new CourseForge.Diagnostics.DiagnosticBag();
        var files = ThemeFiles.Load(name, [], [], diagnostics);
        Theme.Check(files, diagnostics);
        foreach (var language in files.Words.Keys)
        {
            ThemeWords.Load(files, new Text.Located<string>(language, default), diagnostics);
        }

        Assert.Empty(CaseFile.Describe(diagnostics.ToSorted()));
    }

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("en-GB", "en")]
    public void Words_fall_back_from_the_region_to_the_language(string language, string expected)
    {
        var course = RenderedCourse.Of(
            (
                "curriculum.yaml",
                $"id: sample\ntitle: S\nversion: 1.0.0\nlanguage: {language}\npublisher: P\nas-of: 2026-01-01\naudiences:\n  everyone: {{title: Everyone}}\n"
            )
        );
        Assert.Equal(language, course.Lesson.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            expected == "es" ? "Ir al contenido" : "Skip to the content",
            course.Lesson.QuerySelector(".skip")!.TextContent
        );
    }

    [Fact]
    public void Languages_written_from_right_to_left_say_so() =>
        Assert.Equal(
            "rtl",
            RenderedCourse
                .Of(
                    (
                        "curriculum.yaml",
                        "id: sample\ntitle: S\nversion: 1.0.0\nlanguage: ar\npublisher: P\nas-of: 2026-01-01\naudiences:\n  everyone: {title: Everyone}\n"
                    )
                )
                .Lesson.DocumentElement.GetAttribute("dir")
        );

    [Fact]
    public void A_long_course_lists_only_the_lessons_of_the_module_on_its_lesson_pages()
    {
        var modules = Enumerable
            .Range(1, 3)
            .Select(module =>
                (
                    $"modules/m{module}.md",
                    $"---\nmodule: mod-{module}\ntitle: Module {module}\nobjectives: [lo-basics]\nminutes: 40\n---\n\n"
                        + string.Concat(
                            Enumerable
                                .Range(1, 40)
                                .Select(lesson =>
                                    $"## L{lesson} {{#les-{module}-{lesson} minutes=1 objectives=\"lo-basics\"}}\n\nWords.\n\n"
                                )
                        )
                )
            )
            .ToArray();
        var course = RenderedCourse.Of([
            (
                "courses/basic.yaml",
                "course: basic\ntitle: Long\naudience: everyone\nhours: 2\nmodules: [mod-1, mod-2, mod-3]\n"
            ),
            (
                "modules/basics.md",
                """
                ---
                module: basics
                title: Basics
                objectives: [lo-basics]
                minutes: 1
                ---

                ## One {#first-lesson minutes=1 objectives="lo-basics"}

                Words.

                """
            ),
            .. modules,
        ]);
        var page = course.Page("lessons/les-2-1.html");
        Assert.Equal(40, page.QuerySelectorAll("[data-toc-page]").Length);
        Assert.Equal("../lessons/les-3-1.html", page.QuerySelectorAll(".toc-module")[1].GetAttribute("href"));
        Assert.Equal(120, course.Page("index.html").QuerySelectorAll("[data-toc-page]").Length);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void The_same_bytes_come_out_however_many_work_at_once()
    {
        var workspace = RealCurriculum();
        var serial = RenderedCourse.Of(workspace, 1).Pages;
        var parallel = RenderedCourse.Of(workspace, 4).Pages;
        Assert.Equal(serial.Files.Select(file => file.Path), parallel.Files.Select(file => file.Path));
        foreach (var (one, other) in serial.Files.Zip(parallel.Files))
        {
            Assert.True(
                one is not GeneratedFile a
                    || other is not GeneratedFile b
                    || a.Content.Span.SequenceEqual(b.Content.Span),
                one.Path
            );
        }
    }

    /// <summary>
    /// Each line of each instructor-only block of the real curriculum, looked for in every byte that learners get,
    /// answer keys included.
    /// </summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Nothing_that_is_only_for_the_instructor_reaches_learners()
    {
        var workspace = RealCurriculum();
        var result = Compiler.Analyse(workspace, new CompileOptions());
        var pages = RenderedCourse.Of(workspace, 2).Pages;
        var all = string.Join(
            '\n',
            pages
                .Files.OfType<GeneratedFile>()
                .Append(pages.LaunchPage)
                .Select(file => Words(Encoding.UTF8.GetString(file.Content.Span)))
        );
        var secret = result
            .Courses[0]
            .Lessons.SelectMany(lesson => Hidden(lesson.Content.Nodes))
            .SelectMany(Lines)
            .ToHashSet();
        Assert.True(secret.Count > 100, $"only {secret.Count} lines to look for");
        var shown = result
            .Courses[0]
            .Lessons.SelectMany(lesson => Lines(MarkdownText.Of(lesson.Content, MarkdownTextOptions.Learner)))
            .ToHashSet();
        Assert.DoesNotContain(secret, line =>
            !shown.Contains(line) && all.Contains(Words(line), StringComparison.Ordinal)
        );

        static IEnumerable<string> Hidden(IEnumerable<Markdig.Syntax.Block> nodes) =>
            nodes.SelectMany(block =>
                block.GetData(MarkdownData.Block) is BlockSyntax { IsInstructorOnly: true } ? [MarkdownText.Of(block)]
                : block is Markdig.Syntax.ContainerBlock inner ? Hidden(inner)
                : []
            );

        static IEnumerable<string> Lines(string text) =>
            text.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 30);

        // Only letters: markup, escapes and quotation marks must not hide a leak.
        static string Words(string text) => string.Concat(text.Where(char.IsAsciiLetter));
    }

    private static MemoryWorkspace RealCurriculum()
    {
        var workspace = new MemoryWorkspace();
        var folder = RepositoryFiles.At("curricula", "human-trafficking");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            workspace.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return workspace;
    }

    private const string AnswerKeyVector =
        "yhysy5bqKP18y0pdlPAXfVpaCnIt9xq1AO9W1QBNCsNA/nrr/qN555QOZCWfis6snA86jBKgue5i+4GRuImLrliFx4aDyQBD4MtKZ1PpERQxv+E4+JLF/w2mvLE=";
}
