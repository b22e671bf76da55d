namespace CourseForge.Tests.Rendering;

/// <summary>What stands in text besides plain CommonMark.</summary>
public sealed class TextTests
{
    private const string Settings = """
        id: sample
        title: A sample curriculum
        version: 1.0.0
        language: en
        publisher: Example Agency
        country: US
        as-of: 2026-01-01
        audiences:
          everyone: {title: Everyone}
        parameters:
          number: {value: "911"}
        """;

    [Fact]
    public void Text_that_is_struck_out_says_so() =>
        Assert.Contains(
            "<p>The law was <del>ten <strong>long</strong></del> five years, ~ and \\.</p>",
            RenderedCourse.OfLesson("The law was ~~ten **long**~~ five years, ~ and \\\\.\n").Prose
        );

    [Fact]
    public void A_bare_address_is_a_link_and_no_more_than_the_address()
    {
        var links = RenderedCourse
            .OfLesson("See https://example.org/a_b?c=1, www.example.org. Or (https://example.org/x).\n")
            .Lesson.QuerySelectorAll(".prose p a")
            .Select(link => link.GetAttribute("href"));
        Assert.Equal(["https://example.org/a_b?c=1", "https://www.example.org", "https://example.org/x"], links);
    }

    [Theory]
    [InlineData("> [!NOTE]\n> Take **care**.\n>\n> - One\n", "::: note\nTake **care**.\n\n- One\n:::\n")]
    [InlineData("> [!tip]\n> Drink.\n", "::: note\nDrink.\n:::\n")]
    [InlineData("> [!IMPORTANT]\n>\n> Drink.\n", "::: note\nDrink.\n:::\n")]
    [InlineData("> [!WARNING] Mind the step\n> Hot.\n", "::: warning {title=\"Mind the step\"}\nHot.\n:::\n")]
    [InlineData("> [!CAUTION]\n> Hot.\n\n> A quotation.\n", "::: warning\nHot.\n:::\n\n> A quotation.\n")]
    public void A_callout_is_the_block_that_it_means(string callout, string block) =>
        Assert.Equal(RenderedCourse.OfLesson(block).Prose, RenderedCourse.OfLesson(callout).Prose);

    [Fact]
    public void Footnotes_keep_their_paragraphs_and_have_a_way_back_to_each_use()
    {
        var page = RenderedCourse
            .OfLesson(
                "Heat.[^f] More.[^f] Cold.[^c]\n\n[^f]: First.\n\n    Second.\n\n    - a\n    - b\n\n[^c]: One.\n"
            )
            .Lesson;
        var notes = page.QuerySelectorAll(".notes li[id]");
        Assert.Equal(2, notes.Length);
        Assert.Equal("<p>First.</p> <p>Second.</p> <ul>", RenderedCourse.Fold(notes[0].InnerHtml)[..33]);
        Assert.DoesNotContain("<br>", notes[0].InnerHtml, StringComparison.Ordinal);
        var back = notes[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(["#note-reference-1", "#note-reference-1-2"], back);
        Assert.All(back, address => Assert.Single(page.QuerySelectorAll(address)));
        Assert.Equal("One. ↩", notes[1].TextContent);
    }

    [Fact]
    public void A_file_to_download_is_packed_and_says_what_it_is()
    {
        var course = RenderedCourse.OfLesson("[the **form**](media/form.pdf)\n", ("media/form.pdf", "%PDF-1.7\n"));
        Assert.Equal(
            "<p><span class=\"download\"><a href=\"../media/form.pdf\" download=\"\">the <strong>form</strong></a> "
                + "<span class=\"file\">(PDF, 1 kB)</span></span></p>",
            course.Prose
        );
        Assert.Contains(course.Pages.Files.OfType<Output.CopiedFile>(), file => file.Path == "media/form.pdf");
    }

    [Fact]
    public void Alternative_texts_take_parameters_in()
    {
        var course = RenderedCourse.OfLesson(
            "![A telephone that shows {{number}}](media/a.svg)\n\nIn the ![number {{number}}](media/a.svg) text.\n",
            ("curriculum.yaml", Settings),
            ("media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        );
        Assert.Equal(
            ["A telephone that shows 911", "number 911"],
            course
                .Lesson.QuerySelectorAll(".prose img")
                .Where(image => image.Closest(".zoom") is null)
                .Select(image => image.GetAttribute("alt"))
        );
    }

    [Theory]
    [InlineData("number: 1-800-222-1222", "tel:+18002221222")]
    [InlineData("number: 1-800-TAX-HELP", "tel:+18008294357")]
    [InlineData("number: 202-555-0142 ext. 12", "tel:+12025550142;ext=12")]
    [InlineData("number: \"911\", short: yes", "tel:911")]
    [InlineData("number: \"+44 20 7946 0018\"", "tel:+442079460018")]
    public void Numbers_are_dialled_from_anywhere(string phone, string address)
    {
        var course = RenderedCourse.OfLesson(
            "::: contacts desk\n:::\n",
            ("curriculum.yaml", Settings),
            (
                "contacts.yaml",
                $"contacts:\n  desk: {{name: Desk, kind: other, phones: [{{{phone}}}], confidence: verified, checked: 2026-01-01}}\n"
            )
        );
        Assert.Equal(address, course.Lesson.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
    }
}
