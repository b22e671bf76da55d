using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("[text](obj:lo-a)", ReferenceKind.Objective, "lo-a", true)]
    [InlineData("[](law:us:18-usc-1591)", ReferenceKind.Statute, "us:18-usc-1591", false)]
    [InlineData("> - a [*text*](term:coercion)\n>   and", ReferenceKind.Term, "coercion", true)]
    [InlineData("| a | b |\n|---|---|\n| c | [x](contact:hot-line) |", ReferenceKind.Contact, "hot-line", true)]
    [InlineData("A claim[^1].\n\n[^1]: See [x](source:src-a).", ReferenceKind.Source, "src-a", true)]
    [InlineData("[x][label]\n\n[label]: lesson:first-lesson", ReferenceKind.Lesson, "first-lesson", true)]
    [InlineData("[x](<term:two-words>)", ReferenceKind.Term, "two-words", true)]
    public void A_reference_points_at_the_id_inside_the_link(string text, ReferenceKind kind, string id, bool hasText)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var content = Clean(written);
            var reference = Assert.Single(content.References);
            Assert.Equal((kind, id, hasText), (reference.Kind, reference.Id.Value, reference.HasText));
            Assert.Equal(id, reference.Id.Span.Slice.ToString());
            SpanTruth.Check(content);
        }
    }

    [Fact]
    public void A_lesson_reference_can_name_a_section()
    {
        var reference = Assert.Single(Clean("[x](lesson:first-lesson#a-section)").References);
        Assert.Equal("first-lesson", reference.Id.Span.Slice.ToString());
        Assert.Equal("a-section", reference.Section?.Span.Slice.ToString());
    }

    [Fact]
    public void An_address_written_with_entities_is_the_place_of_its_id()
    {
        var reference = Assert.Single(Clean("[x](term&#58;coercion)").References);
        Assert.Equal("coercion", reference.Id.Value);
        Assert.Equal("term&#58;coercion", reference.Id.Span.Slice.ToString());
    }

    [Fact]
    public void Links_out_of_the_course_keep_their_words()
    {
        var content = Clean(
            "[the *report*](https://example.org/a) <https://example.org/b> <a@example.org> [call](tel:911) [down](#a-section)"
        );
        Assert.Equal(
            [
                "https://example.org/a the report",
                "https://example.org/b https://example.org/b",
                "mailto:a@example.org a@example.org",
                "tel:911 call",
                "#a-section down",
            ],
            content.Links.Select(link => $"{link.Url} {link.Text}")
        );
    }

    [Fact]
    public void Media_is_what_its_ending_says()
    {
        var content = Clean(
            """
            ![A van](media/van.svg) ![](media/line.png){decorative}

            ![A talk](media/talk.mp4){captions=media/talk.vtt transcript="media/talk.txt"} ![A call](media/call.mp3){transcript=media/call.txt}
            """
        );
        Assert.Equal(
            [MediaKind.Image, MediaKind.Image, MediaKind.Video, MediaKind.Audio],
            content.Media.Select(media => media.Kind)
        );
        Assert.Equal(["A van", "", "A talk", "A call"], content.Media.Select(media => media.AltText));
        Assert.True(content.Media[1].IsDecorative);
        Assert.Equal("media/talk.vtt", content.Media[2].Captions?.Span.Slice.ToString());
        Assert.Equal("media/talk.txt", content.Media[2].Transcript?.Span.Slice.ToString());
        Assert.DoesNotContain("decorative", MarkdownText.Of(content), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_stand_in_text_and_alternative_text_but_not_in_code_or_behind_a_backslash()
    {
        var content = Clean(
            "Call {{emergency-number}} **{{ other-one }}** `{{code}}` \\{{literal}} { a } {b} ![{{in-alt}}](media/x.svg)"
        );
        Assert.Equal(
            ["emergency-number", "other-one", "in-alt"],
            content.Parameters.Select(parameter => parameter.Name.Value)
        );
        Assert.Equal(
            "Call 911 911 {{code}} {{literal}} { a } {b}",
            MarkdownText.Of(content, new MarkdownTextOptions(Parameter: _ => "911"))
        );
        SpanTruth.Check(content);
    }

    [Fact]
    public void Blocks_form_a_tree()
    {
        var content = Clean(
            """
            ::::: tabletop {#tt-one title="One two" minutes=10 sensitive}
            Setting with a [term](term:coercion).

            :::: inject {at=0 to="Patrol"}
            News.

            ::: expected
            Something.
            :::
            ::::

            > ::: note
            > In a quote.
            > :::
            :::::

            ::: check q-a q-b
            :::
            """
        );
        Assert.Equal(["tabletop", "check"], content.Blocks.Select(block => block.Kind.Name));
        Assert.Equal(["inject", "note"], content.Blocks[0].Children.Select(block => block.Kind.Name));
        Assert.IsType<ExpectedBlock>(Assert.Single(content.Blocks[0].Children[0].Children).Kind);
        Assert.Equal(
            ("One two", 10, true),
            (content.Blocks[0].Title, content.Blocks[0].Minutes, content.Blocks[0].HasFlag("sensitive"))
        );
        Assert.Equal(["q-a", "q-b"], content.Blocks[1].Arguments.Select(argument => argument.Span.Slice.ToString()));
        Assert.Equal(
            "Setting with a term.\nNews.\nIn a quote.",
            MarkdownText.Of(content, new MarkdownTextOptions(LeaveOut: block => block.Kind is ExpectedBlock))
        );
        SpanTruth.Check(content);
    }

    [Fact]
    public void The_example_of_every_block_kind_is_valid()
    {
        foreach (var kind in BlockKinds.All)
        {
            var content = Clean(kind.Example);
            Assert.Contains(Flatten(content.Blocks), block => block.Kind == kind);
            Assert.All(kind.Inside, outer => Assert.True(BlockKinds.Find(outer)!.CanHold(kind)));
            Assert.All(kind.HoldsAlso, inner => Assert.NotNull(BlockKinds.Find(inner)));
        }
    }

    [Fact]
    public void Comments_leave_the_tree()
    {
        var content = Clean("A <!-- remark --> word.\n\n<!-- a block\n\n### hidden\n-->\n\nEnd.");
        Assert.Equal("A  word.\nEnd.", MarkdownText.Of(content));
        Assert.Empty(content.Headings);
        Assert.Equal(2, content.Nodes.Count());
    }

    [Fact]
    public void Headings_lose_their_braces()
    {
        var heading = Assert.Single(Clean("### A *section* {#a-section} ###").Headings);
        Assert.Equal((3, "A section", "a-section"), (heading.Level, heading.Text, heading.Id?.Value));
    }

    [Fact]
    public void Places_in_a_value_are_places_in_its_file()
    {
        var file = new SourceFile(new CoursePath("a.yaml"), "stem: |\n  One\n  [two](term:coercion)\n");
        var map = new TextMap(file, [new TextMap.Segment(0, 10), new TextMap.Segment(4, 16)], 24);
        var bag = new DiagnosticBag();
        var content = MarkdownReader.Read("One\n[two](term:coercion)", map, MarkdownKind.Value, false, bag);
        Assert.Equal(0, bag.Count);
        SpanTruth.Check(content);
    }

    internal static MarkdownContent Clean(string text)
    {
        var file = new SourceFile(new CoursePath("modules/a.md"), text);
        var bag = new DiagnosticBag();
        var content = MarkdownReader.Read(text, TextMap.Slice(file, 0, text.Length), MarkdownKind.Lesson, false, bag);
        Assert.Equal("", CaseFile.Describe(bag.ToSorted()));
        return content;
    }

    private static IEnumerable<BlockSyntax> Flatten(IEnumerable<BlockSyntax> blocks) =>
        blocks.SelectMany(block => Flatten(block.Children).Prepend(block));
}
