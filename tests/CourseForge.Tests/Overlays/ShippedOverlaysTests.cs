using System.Text;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Tests.Rendering;

namespace CourseForge.Tests.Overlays;

/// <summary>What the shipped overlays must never get wrong: people act on it.</summary>
public sealed class ShippedOverlaysTests
{
    private static readonly string Folder = RepositoryFiles.At("curricula", "human-trafficking");

    private static readonly Lazy<ParsedCurriculum> Shared = new(() =>
        Compiler.Parse(new DiskWorkspace(Folder), new CompileOptions())
    );

    public static TheoryData<string> Targets =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, "targets"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_target_links_without_errors_and_keeps_its_hours(string target)
    {
        var result = Link(new CompileOptions { Target = target });
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code is "CF3040" or "CF3041");
        var course = Assert.Single(result.Courses, course => course.Id.Value == "first-response");
        Assert.Equal(240, course.Modules.Sum(module => module.Lessons.Sum(lesson => lesson.Minutes.Value)));
        Assert.True(course.Hours.Value >= 4);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    [Trait("Speed", "Slow")]
    public void Every_target_can_be_cut_to_one_hour_two_and_three_with_the_child_rule_safety_and_help_in_each(
        string target
    )
    {
        foreach (var minutes in (int[])[60, 120, 180])
        {
            var result = Link(
                new CompileOptions
                {
                    Target = target,
                    Course = "first-response",
                    Minutes = minutes,
                }
            );
            // Where the law asks for more hours than that, a cut is refused, and a certificate for it with it.
            Assert.DoesNotContain(result.Diagnostics, diagnostic =>
                diagnostic is { Severity: Severity.Error, Code: not "CF4115" }
            );
            var course = Assert.Single(result.Courses);
            var lessons = course.Lessons.ToDictionary(lesson => lesson.Id.Value, StringComparer.Ordinal);
            Assert.Equal(minutes, lessons.Values.Sum(lesson => lesson.Minutes.Value));
            foreach (
                var id in (string[])
                    [
                        "child-rule",
                        "safety-first",
                        "speaking-alone",
                        "victim-centred-approach",
                        "local-law",
                        "duties-and-protections",
                        "referral-and-contacts",
                    ]
            )
            {
                Assert.True(lessons[id].Minutes.Value > 0, id);
            }
        }
    }

    [Theory]
    [InlineData("texas", 180, true)]
    [InlineData("pelican-bend-police", 60, true)]
    [InlineData("california", 60, true)]
    [InlineData("california", 120, false)]
    [InlineData("washington", 60, false)]
    public void A_cut_below_the_hours_that_the_law_asks_for_is_refused(string target, int minutes, bool isRefused)
    {
        var result = Link(
            new CompileOptions
            {
                Target = target,
                Course = "first-response",
                Minutes = minutes,
            }
        );
        Assert.Equal(isRefused, result.Diagnostics.Any(diagnostic => diagnostic.Code == "CF4115"));
    }

    /// <summary>Each topic that a law asks for has a lesson, in the whole course and in its shortest cut.</summary>
    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_topic_of_a_mandate_is_taught(string target)
    {
        foreach (var minutes in (int?[])[null, 60])
        {
            var result = Link(
                new CompileOptions
                {
                    Target = target,
                    Course = "first-response",
                    Minutes = minutes,
                }
            );
            Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "CF4114");
            var course = Assert.Single(result.Courses);
            Assert.Equal(
                course.Variant.Layers.Any(layer => layer.StartsWith("us-", StringComparison.Ordinal)),
                !course.Mandates.IsEmpty
            );
        }
    }

    [Theory]
    [InlineData("england-and-wales")]
    [InlineData("canada")]
    [InlineData("ireland")]
    [InlineData("germany")]
    public void Nothing_of_United_States_law_is_your_law_elsewhere(string target)
    {
        foreach (var (path, html) in Pages(new CompileOptions { Target = target }))
        {
            // Encoded answers in attributes are not for people.
            using var page = new HtmlParser().ParseDocument(html);
            var text = page.Body!.TextContent;
            foreach (
                var word in (string[])
                    [
                        "U.S.C.",
                        "CFR",
                        "USCIS",
                        "HSI",
                        "Continued Presence",
                        "T status",
                        "888-373-7888",
                        "Federal law",
                        "federal law says",
                        "your state",
                        "HHS",
                        "CyberTipline",
                        "United States federal",
                    ]
            )
            {
                Assert.False(
                    text.Contains(word, StringComparison.Ordinal)
                        && !(path.EndsWith("/index.html", StringComparison.Ordinal) && word == "Federal law"),
                    $"{target} {path}: {word}"
                );
            }
        }
    }

    /// <summary>What an editor has not read is for the instructor; readers see the mark, or that nobody knows.</summary>
    [Theory]
    [InlineData("california")]
    [InlineData("new-york")]
    [InlineData("ohio")]
    [InlineData("england-and-wales")]
    [InlineData("canada")]
    [InlineData("ireland")]
    [InlineData("germany")]
    public void Learners_read_no_remarks_of_the_editor_and_no_made_up_first_day(string target)
    {
        foreach (var (path, html) in Pages(new CompileOptions { Target = target }))
        {
            using var page = new HtmlParser().ParseDocument(html);
            var text = page.Body!.TextContent;
            foreach (
                var words in (string[])
                    [
                        "We have not",
                        "we have not",
                        "We did not",
                        "We do not know",
                        "We could not",
                        "None recorded",
                        "tart date",
                        "placeholder",
                    ]
            )
            {
                Assert.False(text.Contains(words, StringComparison.Ordinal), $"{target} {path}: {words}");
            }
        }
    }

    [Theory]
    [InlineData("texas", "2025-12-03", "for the time before 4 December 2025", "Kind: defence")]
    [InlineData("texas", "2025-12-04", "Kind: defence", "for the time before 4 December 2025")]
    [InlineData("texas", "2025-08-31", "Felony of the second degree. First degree for ways", "The texts conflict")]
    [InlineData("texas", "2025-09-01", "The texts conflict", "Felony of the second degree. First degree for ways")]
    [InlineData(
        "illinois",
        "2025-12-31",
        "<strong>made available</strong> to officers",
        "Since 1 January 2026 the Board"
    )]
    [InlineData(
        "illinois",
        "2026-01-01",
        "Since 1 January 2026 the Board",
        "<strong>made available</strong> to officers"
    )]
    [InlineData("washington", "2025-06-30", "<strong>First degree:</strong>", "redefined with effect from")]
    [InlineData("washington", "2025-07-01", "redefined with effect from", "<strong>First degree:</strong>")]
    public void The_text_of_the_day_is_shown(string target, string day, string shown, string notShown)
    {
        var lesson = Pages(
            new CompileOptions
            {
                Target = target,
                Course = "first-response",
                AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            }
        )["first-response/lessons/local-law.html"];
        Assert.Contains(shown, lesson, StringComparison.Ordinal);
        Assert.DoesNotContain(notShown, lesson, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_laws_that_disagree_stop_the_build_until_the_task_force_decides()
    {
        var undecided = Link(new CompileOptions { Layers = ["us-wa", "cedar-river"] });
        Assert.Contains(undecided.Diagnostics, diagnostic =>
            diagnostic.Code == "CF3010" && diagnostic.Message.Contains("local-minor-rule", StringComparison.Ordinal)
        );
        Assert.False(Link(new CompileOptions { Layers = ["two-rivers"] }).HasErrors);
    }

    [Fact]
    public void A_bill_that_may_not_be_law_is_shown_as_law_only_on_request()
    {
        Assert.DoesNotContain(
            "class A-II",
            Pages(new CompileOptions { Target = "new-york", Course = "first-response" })[
                "first-response/lessons/local-law.html"
            ],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "class A-II",
            Pages(
                new CompileOptions
                {
                    Target = "new-york",
                    Course = "first-response",
                    WithPending = true,
                }
            )["first-response/lessons/local-law.html"],
            StringComparison.Ordinal
        );
    }

    private static BoundCurriculum Link(CompileOptions options) => Compiler.Bind(Shared.Value, options);

    private static Dictionary<string, string> Pages(CompileOptions options)
    {
        var result = Link(options);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var bag = new DiagnosticBag();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var course in result.Courses)
        {
            var pages = Compiler.Render(course, result.Sources, RenderedCourse.Themes, options, bag);
            Assert.NotNull(pages);
            foreach (var file in pages.Files.OfType<GeneratedFile>())
            {
                if (file.Path.EndsWith(".html", StringComparison.Ordinal))
                {
                    texts.Add($"{course.Id.Value}/{file.Path}", Encoding.UTF8.GetString(file.Content.Span));
                }
            }
        }

        return texts;
    }
}
