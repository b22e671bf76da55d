using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Tests.Rendering;

/// <summary>The template language, held to what Handlebars does with the same text.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("{{title}}|{{this.title}}|{{@root.number}}", "A &amp; &lt;B&gt;|A &amp; &lt;B&gt;|1")]
    [InlineData(@"\{{title}} {{number}}", "{{title}} 1")]
    [InlineData(
        "{{#if title}}yes{{else}}no{{/if}} {{#if minutes}}yes{{else}}no{{/if}} {{#if isCurrent}}yes{{/if}}",
        "yes no "
    )]
    [InlineData("{{#unless minutes}}yes{{else}}no{{/unless}}", "yes")]
    [InlineData("{{#if minutes}}a{{else if title}}b{{else}}c{{/if}}", "b")]
    [InlineData(
        "{{#each lessons}}{{@index}}{{#if @first}}[{{/if}}{{this.title}}{{#if @last}}]{{/if}}{{/each}}",
        "0[One1Two]"
    )]
    [InlineData("{{#each lessons}}{{#with this}}{{id}}{{@index}}{{/with}}{{/each}}", "a0b1")]
    [InlineData("{{#with minutes}}a{{else}}b{{/with}}", "b")]
    [InlineData("<{{> small}}>{{#each lessons}}<{{> small this}}>{{/each}}", "<A &amp; &lt;B&gt;><One><Two>")]
    [InlineData("{{! one }}a{{!-- {{two}} --}}b", "ab")]
    public void A_template_shows_what_a_view_has(string template, string expected) =>
        Assert.Equal(expected, Write(template));

    [Theory]
    [InlineData("a\n  {{#if title}}\nb\n  {{/if}}\nc", "a\nb\nc")]
    [InlineData("a\r\n{{#if title}}\r\nb\r\n{{/if}}\r\nc", "a\r\nb\r\nc")]
    [InlineData("{{#each lessons}}\n{{id}}\n{{else}}\nnone\n{{/each}}", "a\nb\n")]
    [InlineData("{{#if minutes}}\nx\n{{^}}\ny\n{{/if}}\n", "y\n")]
    [InlineData("a\n  {{! gone }}\t\nb", "a\nb")]
    [InlineData("a\n  {{> small}}\nb", "a\nA &amp; &lt;B&gt;b")]
    [InlineData("a\n  {{number}}\nb", "a\n  1\nb")]
    [InlineData("a\n  {{#if title}}x{{/if}}\nb", "a\n  x\nb")]
    [InlineData("{{#if title}} {{#if title}}\nx\n{{/if}}{{/if}}", " \nx\n")]
    [InlineData("a \n {{~ number ~}} \n b", "a1b")]
    [InlineData("a {{~#if title}} b {{/if~}} \n c", "a b c")]
    public void White_space_goes_as_in_Handlebars(string template, string expected) =>
        Assert.Equal(expected, Write(template));

    private static string Write(string template)
    {
        var files = new Dictionary<string, SourceFile>
        {
            ["page"] = new(new CoursePath("theme/page.hbs"), template),
            ["partials/small"] = new(new CoursePath("theme/partials/small.hbs"), "{{title}}"),
        };
        var diagnostics = new DiagnosticBag();
        var templates = TemplateSet.Parse(files, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        var view = new ModuleView(
            "1",
            "A & <B>",
            "",
            "href",
            false,
            [
                new TocLessonView("1", "a", "One", "href", "1", false),
                new TocLessonView("2", "b", "Two", "href", "1", false),
            ]
        );
        using var writer = new StringWriter();
        templates!.Write("page", view, writer);
        return writer.ToString();
    }
}
