using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Rendering;

/// <summary>The language of themes: what a template shows of what it is given.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("{{ page.title }}|{{page.number}}", "A &amp; &lt;B&gt;|1")]
    [InlineData("{{ \"{{\" }} {{ '}}' }} }}", "{{ }} }}")]
    [InlineData("{{ if page.title }}yes{{ else }}no{{ end }} {{ if page.minutes }}yes{{ else }}no{{ end }}", "yes no")]
    [InlineData("{{ if page.isCurrent }}yes{{ end }}{{ if !page.isCurrent }}no{{ end }}", "no")]
    [InlineData("{{ if page.minutes }}a{{ else if page.title }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if page.title && (page.minutes || page.lessons) }}a{{ end }}", "a")]
    [InlineData("{{ if page.number == \"1\" }}a{{ end }}{{ if page.number != '1' }}b{{ end }}", "a")]
    [InlineData(
        "{{ for lesson in page.lessons }}{{ for.index }}{{ if for.first }}[{{ end }}{{ lesson.title }}{{ if for.last }}]{{ end }}{{ end }}",
        "0[One1Two]"
    )]
    [InlineData("{{ for lesson in page.lessons }}x{{ else }}none{{ end }}", "xx")]
    [InlineData("<{{ include 'small' page }}>", "<A &amp; &lt;B&gt;>")]
    [InlineData("{{ for lesson in page.lessons }}<{{ include \"small\" lesson }}>{{ end }}", "<One><Two>")]
    [InlineData("{{ include 'outer' }}", "1A &amp; &lt;B&gt;")]
    [InlineData("{{ # one }}a{{# two #}}b{{ ## three \n {{ ## }}c", "abc")]
    public void A_template_shows_what_a_view_has(string template, string expected) =>
        Assert.Equal(expected, Write(template));

    [Theory]
    [InlineData("a\n{{~ if page.title ~}}\nb\n{{~ end ~}}\nc", "a\nb\nc")]
    [InlineData("a\n  {{~ if page.title ~}}\nb\n  {{~ end ~}}\nc", "a\nb\nc")]
    [InlineData("a\r\n{{~ if page.title ~}}\r\nb\r\n{{~ end ~}}\r\nc", "a\r\nb\r\nc")]
    [InlineData("{{~ for lesson in page.lessons ~}}\n{{ lesson.id }}\n{{~ end ~}}\n", "a\nb\n")]
    [InlineData("a\n  {{~ # gone ~}}\t\nb", "a\nb")]
    [InlineData("a\n  {{ page.number }}\nb", "a\n  1\nb")]
    [InlineData("a \n {{- page.number -}} \n b", "a1b")]
    public void White_space_goes_where_the_tag_says_so(string template, string expected) =>
        Assert.Equal(expected, Write(template));

    [Fact]
    public void Of_what_is_not_there_everything_is_empty()
    {
        var view = new SourceView("s", "1", "Title", null, null, null, null, Mark: null);
        var template =
            "{{ page.mark.text }}{{ if page.mark.text }}x{{ end }}{{ include 'small' page.mark }}|{{ page.url }}";
        Assert.Equal("|", Write(template, view));
    }

    [Fact]
    public void Markup_is_written_as_it_is()
    {
        var view = new TermView("t", "Term", new Html(static writer => writer.Write("<b>1 &lt; 2</b>")), null);
        Assert.Equal("<b>1 &lt; 2</b> Term", Write("{{ page.definition }} {{ page.term }}", view));
    }

    /// <summary>
    /// In the text of a page and in a quoted attribute, whatever the text is: read again, it is the same, and there is
    /// no element that the template did not write.
    /// </summary>
    [Fact]
    public void Any_text_comes_out_escaped()
    {
        var parser = new HtmlParser();
        string[] hard =
        [
            "<script>",
            "\"",
            "'",
            "&amp;",
            "{{ page.title }}",
            "--><b>",
            "</title>",
            "]]>",
            "<!--",
            "]]>",
        ];
        var texts = Gen.OneOf(
            ArbMap
                .Default.GeneratorFor<string>()
                .Where(static text => text is not null && !text.Contains('\0', StringComparison.Ordinal)),
            Gen.Elements(hard).NonEmptyListOf().Select(static parts => string.Concat(parts))
        );
        Prop.ForAll(Arb.From(texts), text =>
            {
                var page = Write(
                    "<p id=\"{{ page.title }}\">{{ page.title }}</p>{{ for lesson in page.lessons }}{{ include 'small' lesson }}{{ end }}",
                    Module(text)
                );
                Assert.DoesNotContain(
                    '<',
                    page.Replace("<p id=\"", "", StringComparison.Ordinal)
                        .Replace("</p>", "", StringComparison.Ordinal)
                        .Replace("\">", "", StringComparison.Ordinal)
                );
                using var document = parser.ParseDocument(page);
                var paragraph = Assert.Single(document.Body!.Children);
                Assert.Equal(Read(text), paragraph.TextContent);
                Assert.Equal(Read(text).Replace('\u0000', '\uFFFD'), paragraph.Id ?? "");
            })
            .QuickCheckThrowOnFailure();

        // What HTML makes of any text: line ends are one, and what is no character is dropped or replaced.
        static string Read(string text) =>
            text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Replace("\u0000", "", StringComparison.Ordinal);
    }

    /// <summary>A page that fails leaves nothing behind for the next one that the same thread writes.</summary>
    [Fact]
    public void After_a_page_that_failed_others_are_written_as_ever()
    {
        var templates = Templates("{{ include 'small' page.lessons }}");
        Assert.Throws<TemplateException>(() => templates.Write("page", Module("A"), TextWriter.Null));
        Assert.Equal("A", Write("{{ page.title }}", Module("A")));
    }

    /// <summary>A block is written while its page is: inside, with a context and names of its own.</summary>
    [Fact]
    public void A_template_in_a_template_has_names_of_its_own()
    {
        var templates = Templates("{{ for lesson in page.lessons }}{{ lesson.id }}{{ end }}");
        var inner = new Html(writer => templates.Write("page", Module("inner"), writer));
        var outer = new TermView("t", "Term", inner, null);
        var written = Write("{{ page.term }} {{ page.definition }} {{ page.term }}", outer);
        Assert.Equal("Term ab Term", written);
    }

    private static string Write(string template) => Write(template, Module("A & <B>"));

    private static string Write(string template, View view)
    {
        using var writer = new StringWriter();
        Templates(template).Write("page", view, writer);
        return writer.ToString();
    }

    private static TemplateSet Templates(string template)
    {
        var files = new Dictionary<string, SourceFile>
        {
            ["page"] = new(new CoursePath("theme/page.sbn-html"), template),
            ["partials/small"] = new(new CoursePath("theme/partials/small.sbn-html"), "{{ it.title }}"),
            ["partials/outer"] = new(
                new CoursePath("theme/partials/outer.sbn-html"),
                "{{ page.number }}{{ include 'small' page }}"
            ),
        };
        foreach (var file in files.Values)
        {
            var diagnostics = new DiagnosticBag();
            Assert.NotNull(ThemeLanguage.Parse(file, diagnostics));
            Assert.Empty(diagnostics.ToSorted());
        }

        return new TemplateSet(files);
    }

    private static ModuleView Module(string title) =>
        new(
            "1",
            title,
            "",
            "href",
            false,
            [
                new TocLessonView("1", "a", "One", "href", "1", false),
                new TocLessonView("2", "b", "Two", "href", "1", false),
            ]
        )
        {
            Hue = "1",
            LessonCount = "2",
        };
}
