using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging.Leaks;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Rendering;

/// <summary>What the search of a course finds, and what it must not.</summary>
public sealed class SearchIndexTests
{
    private const string Lesson = """
        Water gets hot. It boils then.

        ### Steam *rises* & falls

        Steam burns before it is seen.

        ::: instructor
        Only the teacher knows the secret of the kettle.
        :::

        ### A named one {#named}

        ::: note
        Limescale is harmless.
        :::
        """;

    [Fact]
    public void Lessons_are_found_by_headings_and_the_first_words_under_them()
    {
        if (!Parts.AreThere)
        {
            return;
        }

        var page = PageOf(RenderedCourse.OfLesson(Lesson), "lessons/first-lesson.html");
        Assert.Equal("The first lesson", page[1]);
        Assert.Equal("Basics", page[2]);
        Assert.Equal(["", "", "Water gets hot. It boils then.", ""], page[3..7]);
        Assert.Equal(["section-1", "Steam rises & falls", "Steam burns before it is seen.", ""], page[7..11]);
        Assert.Equal(["named", "A named one", "Limescale is harmless.", ""], page[11..15]);
    }

    [Fact]
    public void Headings_of_the_index_are_there_on_the_page()
    {
        var page = RenderedCourse.OfLesson(Lesson).Lesson;
        Assert.Equal("Steam rises & falls", page.GetElementById("section-1")?.TextContent);
        Assert.Equal(
            ["#section-1", "#named"],
            page.QuerySelectorAll("[data-sections] a").Select(static link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void What_the_instructor_alone_sees_is_not_found()
    {
        if (!Parts.AreThere)
        {
            return;
        }

        Assert.DoesNotContain(
            "secret",
            RenderedCourse.OfLesson(Lesson).Text(SearchIndex.Path),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Beyond_the_first_words_of_a_section_its_rare_ones_are_found()
    {
        const string First = "Water gets hot and then it boils, as everybody knows who has seen it.";
        var rare = new RareWords([
            Section(First, First + " Limescale, 3,000 kettles and water."),
            Section(First, First + " Kettles."),
        ]);
        Assert.Equal(["limescale", "3", "000", "kettles"], rare.Of(0));
        Assert.Equal(["kettles"], rare.Of(1));

        var all = string.Join(' ', Enumerable.Range(0, 4000).Select(static n => "ab" + Letters(n)));
        Assert.InRange(new RareWords([Section("", all)]).Of(0).Sum(static word => word.Length + 1), 20_000, 24_000);

        static SearchedSection Section(string kept, string all) => new("", "", kept, SearchedWords.Beyond(kept, all));

        static string Letters(int n) =>
            new([(char)('a' + (n % 26)), (char)('a' + (n / 26 % 26)), (char)('a' + (n / 676)), 'z']);
    }

    [Theory]
    [InlineData("", "Éclair Éclair İ e\u0301te\u0301 ab abc 1 ½ x2", "éclair|e\u0301te\u0301|abc|1|½|2")]
    [InlineData("One two", "One two, three; THREE four TWO", "three|four")]
    [InlineData("Same", "Same", "")]
    public void Words_are_looked_for_in_small_letters_and_each_once(string kept, string all, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchedWords.Beyond(kept, all)));

    [Fact]
    public void Words_that_only_stand_side_by_side_in_it_are_no_leak()
    {
        if (!Parts.AreThere)
        {
            return;
        }

        // What is left of the second sentence reads like the instructor's.
        const string First = "Water gets hot and then it boils, as everybody knows who has seen it boil.";
        var course = RenderedCourse.OfLesson(
            $"""
            {First} {First} {First} Not so later is a kettle.

            ::: instructor
            Not later: kettle
            :::
            """
        );
        var index = course.Pages.Files.OfType<GeneratedFile>().Single(static file => file.Path == SearchIndex.Path);
        Assert.Empty(Leaks(index));
        Assert.Single(Leaks(index with { Texts = null }));

        ImmutableArray<Diagnostic> Leaks(GeneratedFile file)
        {
            var diagnostics = new DiagnosticBag();
            new LeakCheck(course.Pages.Course, [], new CheckedFiles(isShared: false)).Check(
                [file],
                new MemoryWorkspace(),
                1,
                diagnostics
            );
            return diagnostics.ToSorted();
        }
    }

    [Theory]
    [InlineData("<main><p>One.</p><form><p>No.</p></form><p>Two.</p></main>", "||One. Two.")]
    [InlineData("<main><svg><text>No</text></svg>Yes <em>it</em> is</main>", "||Yes it is")]
    [InlineData("<main><div hidden><div>No</div></div><h2 id=\"a&amp;b\">H <b>i</b></h2>t</main>", "a&b|H i|t")]
    [InlineData("<main><h2>None</h2>text</main>", "||None text")]
    [InlineData("<main><p>A<sup class=\"note-reference\"><a href=\"#n\">1</a></sup> b</p></main>", "||A b")]
    [InlineData("no main", "")]
    public void Pages_are_read_section_by_section(string page, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                PageText
                    .SectionsOf(Encoding.UTF8.GetBytes(page))
                    .Select(static one => $"{one.Anchor}|{one.Title}|{one.Text}")
            )
        );

    private static string[] PageOf(RenderedCourse course, string href)
    {
        var script = course.Text(SearchIndex.Path);
        const string Begin = "globalThis.courseForgeSearch = ";
        Assert.StartsWith(Begin, script, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(script[Begin.Length..].TrimEnd('\n', ';'));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Single(page => page[0].GetString() == href)
                .EnumerateArray()
                .Select(static part => part.GetString() ?? ""),
        ];
    }
}
