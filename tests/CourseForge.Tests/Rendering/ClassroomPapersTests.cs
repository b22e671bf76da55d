// Longer than 400 lines because each paper is read from the same small course, which stands here once.
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Tests.Rendering;

/// <summary>Slides, speaker's notes, tests on paper, the run of show and the poster of a small course.</summary>
public sealed class ClassroomPapersTests
{
    private const string Lesson = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 60
        ---

        ## The first lesson {#first-lesson minutes=60 objectives="lo-basics"}

        Water boils when it is hot. Nobody needs this second sentence on a wall.

        ### Steam {#steam slide="Steam burns | Keep away"}

        Steam is hot and cannot be seen.

        ### Left to the speaker {#left slide=no}

        This is said and not shown.

        ### Two things {#two-things}

        - First thing
        - Second thing

        :::: discussion {#disc-hot title="How hot?" minutes=5}
        What do you think?

        ::: points
        - A hundred degrees at sea level.
        :::
        ::::

        ::: instructor {title="Teaching notes"}
        Bring the old kettle from the kitchen along.
        :::

        ::: instructor {title="Before people come" opening}
        Put the chairs in a circle of eight.
        :::

        ::: handout {title="At home" poster}
        1. Switch it off.
        :::

        ::: contacts c-line c-tip
        :::

        ::: check q-boil q-freeze
        :::
        """;

    private const string Contacts = """
        contacts:
          c-line:
            name: Help line
            kind: hotline
            phones: [{number: 1-800-222-1222, label: Voice}]
            confidence: verified
            checked: 2026-01-01
          c-tip:
            name: Tip line
            kind: hotline
            phones: [{number: 1-866-347-2423, label: Voice}]
            confidence: unverified
            checked: 2026-01-01
          c-hidden:
            name: Inner line
            kind: hotline
            poster: no
            phones: [{number: 1-866-347-2424, label: Voice}]
            confidence: verified
            checked: 2026-01-01
        """;

    private static string Course(string draw) =>
        $$"""
            course: basic
            title: Basic course
            audience: everyone
            hours: 1
            modules: [basics]
            classroom: {start: "08:00", end: "12:00"}
            assessments:
              post: {title: The test, kind: post, banks: [bank-basics], draw: {lo-basics: {{draw}} }, pass-mark: 80}
            """;

    [Fact]
    public void Slides_hold_first_sentences_and_what_their_author_wrote_and_no_word_of_the_instructor()
    {
        using var deck = Print(PrintKind.Slides, "01-basics", out _);
        var text = Text(deck.Body!);
        Assert.Contains("Water boils when it is hot.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("second sentence on a wall", text, StringComparison.Ordinal);
        Assert.Contains("1 Steam burns 2 Keep away", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be seen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("said and not shown", text, StringComparison.Ordinal);
        Assert.Contains("1 First thing 2 Second thing", text, StringComparison.Ordinal);
        Assert.Contains("What do you think?", text, StringComparison.Ordinal);
        Assert.Equal(
            2,
            Assert.Single(deck.QuerySelectorAll(".is-question")).QuerySelectorAll(".slide-question").Length
        );
        foreach (var secret in (string[])["hundred degrees", "old kettle", "circle of eight"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Contains("print/deck.js", deck.QuerySelector("script")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Empty(deck.QuerySelectorAll("[style], style, [onclick]"));
        Assert.All(deck.QuerySelectorAll(".slide-page .slide-title"), title => Assert.NotEqual("", Text(title)));
        Assert.All(deck.QuerySelectorAll(".slide-page:not(.is-title) .slide-main"), main =>
            Assert.True(Text(main).Length > 0, main.ParentElement!.OuterHtml)
        );
    }

    private const string Short = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 60
        ---

        ## The first lesson {#first-lesson minutes=60 objectives="lo-basics"}

        Water boils when it is hot. Nobody needs this second sentence on a wall.

        ### Steam {#steam}

        Steam is hot.

        ### States {#states}

        Water has three of them. See [the way down](#way-down).

        | State | It is |
        | --- | --- |
        | Ice | hard |

        Ice swims on water.

        ### Many words {#many-words}

        One is said here. Two is not.

        Three comes next. So does four.

        Five is the third. Nobody hears six.

        Seven is too much for a wall. It is in the notes.

        ::: steps {title="Make tea"}
        1. **Boil** the water.
        2. **Pour** it on the leaves.
        :::

        ::: compare {title="Two ways"}
        ### Up
        It rises.

        ### Down {#way-down}
        It falls.
        :::

        ::: check q-boil q-freeze
        :::
        """;

    [Fact]
    public void Short_sections_share_a_slide_and_a_table_stands_below_the_sentence_that_leads_to_it()
    {
        using var deck = Print(PrintKind.Slides, "01-basics", out _, Short);
        var shared = deck.QuerySelectorAll(".slide-page")
            .Single(slide => Text(slide).Contains("Water boils", StringComparison.Ordinal));
        Assert.Equal(["Steam", "States"], shared.QuerySelectorAll(".slide-group").Select(Text));
        foreach (var shown in (string[])["3 Water has three of them.", "hard", "4 Ice swims on water."])
        {
            Assert.Contains(shown, Text(shared), StringComparison.Ordinal);
        }

        var next = deck.QuerySelectorAll(".slide-page")
            .Single(slide => Text(slide).Contains("One is said here.", StringComparison.Ordinal));
        Assert.Contains("3 Five is the third.", Text(next), StringComparison.Ordinal);
        Assert.DoesNotContain("Seven is too much", Text(deck.Body!), StringComparison.Ordinal);
        using var notes = Print(PrintKind.SpeakerNotes, "01-basics", out _, Short);
        var rows = notes.QuerySelectorAll(".notes-row").Select(Text).ToList();
        var said = Assert.Single(rows, static row => row.Contains("Seven is too much", StringComparison.Ordinal));
        Assert.Contains("3 Five is the third.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ice swims", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_on_slides_as_on_paper_and_no_link_leads_to_nowhere()
    {
        using var deck = Print(PrintKind.Slides, "01-basics", out _, Short);
        Assert.Equal(["1", "2"], deck.QuerySelectorAll(".process .process-number").Select(Text));
        Assert.Equal(
            ["Up", "Down"],
            Assert.Single(deck.QuerySelectorAll(".halves")).QuerySelectorAll(".part-title").Select(Text)
        );
        Assert.All(deck.QuerySelectorAll("a[href^='#']"), link =>
            Assert.NotNull(deck.GetElementById(link.GetAttribute("href")![1..]))
        );
        Assert.Equal(
            deck.QuerySelectorAll("[id]").Select(static one => one.Id).Distinct().Count(),
            deck.QuerySelectorAll("[id]").Length
        );
    }

    [Fact]
    public void Speakers_notes_have_beside_each_slide_what_it_was_made_of_and_the_answers()
    {
        using var notes = Print(PrintKind.SpeakerNotes, "01-basics", out _);
        using var deck = Print(PrintKind.Slides, "01-basics", out _);
        Assert.Equal(
            deck.QuerySelectorAll(".slide-page").Length,
            notes.QuerySelectorAll(".notes-slide .slide-page").Length
        );
        var said = string.Join(' ', notes.QuerySelectorAll(".notes-said").Select(Text));
        foreach (
            var word in (string[])["second sentence on a wall", "said and not shown", "hundred degrees", "old kettle"]
        )
        {
            Assert.Contains(word, said, StringComparison.Ordinal);
        }

        Assert.Contains("Right answer:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manual_has_opening_words_before_the_first_lesson_and_the_lesson_in_full()
    {
        using var manual = Print(PrintKind.Manual, "", out _);
        var text = Text(manual.Body!);
        var opening = text.IndexOf("circle of eight", StringComparison.Ordinal);
        Assert.InRange(opening, 1, text.IndexOf("Water boils", StringComparison.Ordinal));
        Assert.Equal(opening, text.LastIndexOf("circle of eight", StringComparison.Ordinal));
        Assert.DoesNotContain("[…]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_of_a_test_have_no_question_in_common_and_the_paper_no_answer()
    {
        using var a = Print(PrintKind.TestPaper, "post-a", out var told);
        using var b = Print(PrintKind.TestPaper, "post-b", out _);
        Assert.DoesNotContain(told, static one => one.Code == "CF5080");
        var stems = new[] { a, b }
            .Select(static form => form.QuerySelectorAll(".test-question .stem").Select(Text).ToList())
            .ToList();
        Assert.Single(stems[0]);
        Assert.Single(stems[1]);
        Assert.NotEqual(stems[0][0], stems[1][0]);
        Assert.Empty(a.QuerySelectorAll(".right, .rationale, .answer"));
        Assert.Single(a.QuerySelectorAll(".answer-rows > li"));

        using var key = Print(PrintKind.TestKey, "post", out _);
        Assert.Equal(2, key.QuerySelectorAll(".key-form").Length);
        Assert.Equal(2, key.QuerySelectorAll(".key-short strong").Length);
    }

    [Fact]
    public void Where_questions_are_too_few_for_two_forms_one_is_printed_and_the_lack_is_told()
    {
        Assert.Equal(["post-a"], Parts(PrintKind.TestPaper, "2", out var told));
        Assert.Contains(
            "2 in all are missing",
            Assert.Single(told, static one => one.Code == "CF5080").Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Parts(PrintKind.TestPaper, null, out told));
        Assert.Equal("CF5081", Assert.Single(told).Code);
    }

    [Fact]
    public void The_run_of_show_is_on_the_clock_of_the_wall()
    {
        using var show = Print(PrintKind.RunOfShow, "", out _);
        Assert.Equal(
            ["08:00 10 Arrival and sign-in", "08:10 60", "09:10 1 The test", "09:11 0 End of the day"],
            show.QuerySelectorAll(".day-plan tbody tr:not(.day-module)")
                .Select(static row => string.Join(' ', row.QuerySelectorAll("td").Select(Text)))
                .Select(static row => row.Replace(" Questions: 1.", "", StringComparison.Ordinal))
                .Select(static row => row.Contains("1.1", StringComparison.Ordinal) ? row[..8] : row)
        );
    }

    [Fact]
    public void A_poster_has_what_is_marked_for_it_and_verified_contacts_only()
    {
        using var poster = Print(PrintKind.Poster, "", out var told);
        var text = Text(poster.Body!);
        Assert.Contains("Switch it off.", text, StringComparison.Ordinal);
        Assert.Contains("1-800-222-1222", text, StringComparison.Ordinal);
        Assert.DoesNotContain("347-2423", text, StringComparison.Ordinal);
        Assert.DoesNotContain("347-2424", text, StringComparison.Ordinal);
        Assert.NotEmpty(poster.QuerySelectorAll(".write-line"));
        Assert.Single(told, static one => one.Code == "CF5082");

        using var empty = Print(
            PrintKind.Poster,
            "",
            out told,
            Lesson
                .Replace(" poster}", "}", StringComparison.Ordinal)
                .Replace("contacts c-line c-tip", "contacts c-tip", StringComparison.Ordinal)
        );
        Assert.Single(told, static one => one.Code == "CF5083");
        using var onlyContacts = Print(
            PrintKind.Poster,
            "",
            out told,
            Lesson.Replace(" poster}", "}", StringComparison.Ordinal)
        );
        Assert.Single(told, static one => one.Code == "CF5084");
        Assert.NotEmpty(empty.QuerySelectorAll(".write-line"));
    }

    [Fact]
    public void A_discreet_card_has_neither_title_nor_version()
    {
        using var card = Print(PrintKind.Card, "", out _, settings: "card: discreet");
        Assert.Empty(card.QuerySelectorAll("h2, .fine"));
        Assert.Contains("1-800-222-1222", Text(card.Body!), StringComparison.Ordinal);
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Parts(PrintKind kind, string? draw, out ImmutableArray<Diagnostic> told)
    {
        var (result, _, _) = Analysed(draw, Lesson, "");
        var diagnostics = new DiagnosticBag();
        string[] parts = [.. Compiler.PrintParts(Assert.Single(result.Courses), kind, diagnostics)];
        told = diagnostics.ToSorted();
        return parts;
    }

    private static IHtmlDocument Print(
        PrintKind kind,
        string part,
        out ImmutableArray<Diagnostic> told,
        string lesson = Lesson,
        string settings = ""
    )
    {
        var (result, workspace, options) = Analysed("1", lesson, settings);
        var diagnostics = new DiagnosticBag();
        var document = Compiler.RenderPrint(
            Assert.Single(result.Courses),
            kind,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            options,
            diagnostics,
            part
        );
        told = diagnostics.ToSorted();
        Assert.True(document is not null, CaseFile.Describe(told));
        return new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(
                document.Files.OfType<GeneratedFile>().Single(file => file.Path == document.Main).Content.Span
            )
        );
    }

    private static (BoundCurriculum Result, MemoryWorkspace Workspace, CompileOptions Options) Analysed(
        string? draw,
        string lesson,
        string settings
    )
    {
        var workspace = new MemoryWorkspace();
        workspace.Add("contacts.yaml", Encoding.UTF8.GetBytes(Contacts));
        workspace.Add("modules/basics.md", Encoding.UTF8.GetBytes(lesson));
        var course = Course(draw ?? "1");
        workspace.Add(
            "courses/basic.yaml",
            Encoding.UTF8.GetBytes(
                draw is null ? course[..course.IndexOf("assessments", StringComparison.Ordinal)] : course
            )
        );
        workspace.Add(
            "curriculum.yaml",
            Encoding.UTF8.GetBytes(
                $$"""
                id: sample
                title: A sample curriculum
                version: 1.0.0
                language: en
                publisher: Example Agency
                country: US
                as-of: 2026-01-01
                {{settings}}
                audiences:
                  everyone: {title: Everyone}
                """
            )
        );
        MinimalCurriculum.Complete(workspace);
        var options = new CompileOptions { MaxParallelism = 2 };
        var result = Compiler.Analyse(workspace, options);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        return (result, workspace, options);
    }
}
