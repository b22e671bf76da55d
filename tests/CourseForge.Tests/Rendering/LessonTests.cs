namespace CourseForge.Tests.Rendering;

public sealed class LessonTests
{
    private static readonly (string, string) Glossary = (
        "glossary.yaml",
        """
        terms:
          steam:
            term: Steam & vapour
            definition: Water as a gas, see [ice](term:ice).
            also: [vapour, mist]
          ice:
            term: Ice
            definition: Water as a solid.
        """
    );

    private static readonly (string, string) Sources = (
        "sources.yaml",
        """
        sources:
          src-one:
            title: The book of "water" <1>
            url: https://example.org/book?a=1&b=2
            confidence: secondary
            checked: 2026-01-01
          src-two:
            title: Another book
            confidence: verified
            checked: 2026-01-01
        """
    );

    private static readonly (string, string) Statutes = (
        "statutes.yaml",
        """
        statutes:
          us:water-1:
            title: Water law
            cite: 1 W.C. § 1
            jurisdiction: us
            summary: Water is wet.
            versions: [{from: 2000-01-01, status: in-force}]
            source: src-two
            confidence: unverified
            checked: 2026-01-01
        """
    );

    private static readonly (string, string) Contacts = (
        "contacts.yaml",
        """
        contacts:
          plumber:
            name: The plumber
            kind: emergency
            country: US
            phones: [{number: 1-888-373-7888, label: Day}]
            confidence: verified
            checked: 2026-01-01
        """
    );

    [Fact]
    public void Headings_go_up_by_one_and_keep_their_ids()
    {
        var course = RenderedCourse.OfLesson(
            "### One {#part-one}\n\n#### Two\n\n### Main {#main}\n\nSee [below](#main) and [one](lesson:first-lesson#part-one)."
        );
        Assert.Contains("<h2 id=\"part-one\">One</h2> <h3>Two</h3> <h2 id=\"section-main\">Main</h2>", course.Prose);
        Assert.Contains("<a href=\"#section-main\">below</a>", course.Prose);
        Assert.Contains("<a href=\"#part-one\">one</a>", course.Prose);
        Assert.Single(course.Lesson.QuerySelectorAll("h1"));
    }

    [Fact]
    public void References_lead_to_their_records_and_take_their_names()
    {
        var course = RenderedCourse.OfLesson(
            "[](term:steam) [](law:us:water-1) [the law](law:us:water-1) [](contact:plumber) [](source:src-one) [](obj:lo-basics) [](lesson:first-lesson)",
            Glossary,
            Sources,
            Statutes,
            Contacts
        );
        var links = course
            .Lesson.QuerySelectorAll(".prose a")
            .Select(link => (link.GetAttribute("href"), RenderedCourse.Fold(link.TextContent)))
            .ToArray();
        Assert.Equal(
            [
                ("#term-steam", "Steam & vapour"),
                ("../law.html#law-us-water-1", "1 W.C. § 1"),
                ("../law.html#law-us-water-1", "the law"),
                ("../contacts.html#contact-plumber", "The plumber"),
                ("#source-src-one", "The book of \"water\" <1>"),
                ("../index.html#objective-lo-basics", "Explain the basics."),
                ("../lessons/first-lesson.html", "The first lesson"),
            ],
            links
        );
        Assert.Equal("steam", course.Lesson.QuerySelector(".prose a")!.GetAttribute("data-term"));
        Assert.NotNull(course.Page("law.html").GetElementById("law-us-water-1"));
        Assert.NotNull(course.Page("contacts.html").GetElementById("contact-plumber"));
        Assert.NotNull(course.Page("index.html").GetElementById("objective-lo-basics"));
    }

    [Fact]
    public void A_record_that_needs_a_check_is_marked_where_it_is_first_named()
    {
        var course = RenderedCourse.OfLesson(
            "[](law:us:water-1) and again [](law:us:water-1), [](contact:plumber).\n\n::: claim {source=src-one}\nWater is wet.\n:::\n",
            Sources,
            Statutes,
            Contacts
        );
        Assert.Equal(
            ["unverified", "secondary"],
            course.Lesson.QuerySelectorAll(".prose .mark").Select(mark => mark.GetAttribute("data-confidence"))
        );
        Assert.Single(course.Lesson.QuerySelectorAll("#source-src-one .mark"));
        Assert.Single(course.Page("law.html").QuerySelectorAll(".mark"));
        Assert.Empty(course.Page("contacts.html").QuerySelectorAll(".mark"));
    }

    [Fact]
    public void Terms_and_sources_of_the_page_stand_at_its_end_in_order_of_first_use()
    {
        var course = RenderedCourse.OfLesson(
            "[](source:src-two) [](term:steam) [](source:src-one) [](source:src-two)",
            Glossary,
            Sources
        );
        Assert.Equal(
            ["term-steam", "term-ice"],
            course.Lesson.QuerySelectorAll("[data-term-definition]").Select(term => term.Id)
        );
        Assert.Equal(
            ["source-src-two", "source-src-one"],
            course.Lesson.QuerySelectorAll(".sources li").Select(source => source.Id)
        );
        Assert.Equal(
            ["term-ice", "term-steam"],
            course.Page("glossary.html").QuerySelectorAll("[data-term-definition]").Select(term => term.Id)
        );
    }

    [Fact]
    public void Links_out_of_the_course_open_a_new_window_and_say_so()
    {
        var course = RenderedCourse.OfLesson(
            "[the site](https://example.org/?a=1&b=2) <https://example.org> [write](mailto:a@example.org)"
        );
        var links = course.Lesson.QuerySelectorAll(".prose a").ToArray();
        Assert.All(links[..2], link =>
        {
            Assert.Equal("_blank", link.GetAttribute("target"));
            Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
            Assert.EndsWith("(opens in a new window)", link.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal("https://example.org/?a=1&b=2", links[0].GetAttribute("href"));
        Assert.Null(links[2].GetAttribute("target"));
    }

    [Fact]
    public void Tables_have_scopes_and_align_by_class()
    {
        var course = RenderedCourse.OfLesson("| Name | Number |\n|:-----|-------:|\n| One | 1 |\n| *Two* | 2 |\n");
        Assert.Contains(
            "<table class=\"stacks\" role=\"table\"> <thead role=\"rowgroup\"> <tr role=\"row\">"
                + "<th scope=\"col\" role=\"columnheader\">Name</th>"
                + "<th scope=\"col\" role=\"columnheader\" class=\"align-end\">Number</th></tr> </thead> "
                + "<tbody role=\"rowgroup\"> <tr role=\"row\"><th scope=\"row\" role=\"rowheader\">One</th>"
                + "<td role=\"cell\" class=\"align-end\" data-label=\"Number\">1</td></tr> "
                + "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><em>Two</em></th>"
                + "<td role=\"cell\" class=\"align-end\" data-label=\"Number\">2</td></tr> </tbody> </table>",
            course.Prose
        );
        Assert.DoesNotContain("style=", course.Text("lessons/first-lesson.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_four_columns_is_no_stack_and_an_empty_name_is_no_head()
    {
        var course = RenderedCourse.OfLesson(
            "| | A | B | C |\n|---|---|---|---|\n| One | 1 | 2 | 3 |\n| | 4 | 5 | 6 |\n"
        );
        Assert.Contains(
            "<table> <thead> <tr><td></td><th scope=\"col\">A</th><th scope=\"col\">B</th><th scope=\"col\">C</th></tr> </thead> "
                + "<tbody> <tr><th scope=\"row\">One</th><td>1</td><td>2</td><td>3</td></tr> "
                + "<tr><td></td><td>4</td><td>5</td><td>6</td></tr> </tbody> </table>",
            course.Prose
        );
    }

    [Fact]
    public void Tables_of_the_same_columns_are_told_apart()
    {
        const string Table = "| A | B |\n|---|---|\n| 1 | 2 |\n\n";
        var course = RenderedCourse.OfLesson(Table + Table);
        Assert.Contains("aria-label=\"A, B\"", course.Prose);
        Assert.Contains("aria-label=\"A, B 2\"", course.Prose);
    }

    [Fact]
    public void Lists_code_quotes_and_tasks_are_written_plainly()
    {
        var course = RenderedCourse.OfLesson(
            "3. three\n4. four\n\n- [x] done\n- [ ] open\n\n> said\n\n```\n<b> & \"c\"\n```\n\nA `code` **bold** line  \nbroken &copy; \\{{kept}}"
        );
        Assert.Contains("<ol start=\"3\"> <li>three</li> <li>four</li> </ol>", course.Prose);
        Assert.Contains("<span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span> done", course.Prose);
        Assert.Contains("<blockquote> <p>said</p> </blockquote>", course.Prose);
        Assert.Contains("<pre tabindex=\"0\"><code>&lt;b&gt; &amp; \"c\" </code></pre>", course.Prose);
        Assert.Contains("<p>A <code>code</code> <strong>bold</strong> line<br> broken © {{kept}}</p>", course.Prose);
    }

    [Fact]
    public void Footnotes_are_numbered_as_learners_meet_them_and_those_of_instructor_text_are_not_there()
    {
        var course = RenderedCourse.OfLesson(
            """
            ::: instructor
            Only for you.[^secret]
            :::

            One[^second], two[^first], one again[^second].

            [^secret]: SECRET note
            [^first]: First note
            [^second]: Second note

            """
        );
        Assert.DoesNotContain("SECRET", course.Text("lessons/first-lesson.html"), StringComparison.Ordinal);
        Assert.Equal(
            ["Second note ↩1 ↩2", "First note ↩"],
            course.Lesson.QuerySelectorAll(".notes li").Select(note => note.TextContent)
        );
        Assert.Equal(
            ["1", "2", "1"],
            course.Lesson.QuerySelectorAll(".note-reference").Select(note => note.TextContent)
        );
        Assert.Single(course.Lesson.QuerySelectorAll("#note-reference-1"));
    }

    [Fact]
    public void Media_is_copied_under_a_safe_name_when_learners_see_it()
    {
        var course = RenderedCourse.OfLesson(
            """
            ![A map](media/Süd.svg "The south")

            In the ![icon](media/Icon.SVG) text.

            ![A talk](media/talk.mp4){captions=media/talk.vtt transcript=media/talk.txt}

            ::: instructor
            ![Only for you](media/secret.svg)
            :::

            """,
            ("media/Süd.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("media/Icon.SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("media/talk.mp4", "\0\0\0\u0018ftypisom"),
            ("media/talk.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nWords."),
            ("media/talk.txt", "words"),
            ("media/secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        );
        var copied = course.Pages.Files.OfType<Output.CopiedFile>().Select(file => file.Path).ToArray();
        Assert.Equal(5, copied.Length);
        Assert.All(copied, path => Assert.Matches("^media/[a-z0-9._-]+$", path));
        Assert.Contains("media/icon.svg", copied);
        Assert.DoesNotContain(copied, path => path.Contains("secret", StringComparison.Ordinal));
        Assert.Equal("The south", course.Lesson.QuerySelector("figure figcaption")!.TextContent);
        Assert.All(course.Lesson.QuerySelectorAll(".prose [src]"), item =>
            Assert.Contains(item.GetAttribute("src")!["../".Length..], copied)
        );
        Assert.Equal("../media/talk.vtt", course.Lesson.QuerySelector("track")!.GetAttribute("src"));
        Assert.Equal("../media/talk.txt", course.Lesson.QuerySelector(".transcript a")!.GetAttribute("href"));
    }

    [Fact]
    public void Blocks_nest_through_their_templates()
    {
        var course = RenderedCourse.OfLesson(
            """
            ### Part

            :::: activity {#try-it title="Try <it>" minutes=3}
            Do it.

            ::: note {title=Aside}
            By the {{size}}.
            :::

            ::: instructor
            SECRET
            :::
            ::::

            """,
            (
                "curriculum.yaml",
                """
                id: sample
                title: S
                version: 1.0.0
                language: en
                publisher: P
                as-of: 2026-01-01
                audiences:
                  everyone: {title: Everyone}
                parameters:
                  size: {value: "5 < 6", description: A size}

                """
            )
        );
        var activity = course.Lesson.GetElementById("try-it")!;
        Assert.Equal("Try <it>", activity.QuerySelector("h3")!.TextContent);
        Assert.Equal("Aside", activity.QuerySelector(".note h4")!.TextContent);
        Assert.Contains("By the 5 < 6.", activity.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", course.Text("lessons/first-lesson.html"), StringComparison.Ordinal);
    }
}
