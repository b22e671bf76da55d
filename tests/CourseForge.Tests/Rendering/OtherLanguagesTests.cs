namespace CourseForge.Tests.Rendering;

/// <summary>
/// What people write who know other template languages: each is told at its place, with what to write here instead.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("{{ if page.kind = \"lesson\" }}x{{ end }}", "1:17", "write == to compare")]
    [InlineData("{{ if page.kind === \"lesson\" }}x{{ end }}", "1:17", "write == or !=")]
    [InlineData("{{ if not page.next }}x{{ end }}", "1:7", "write ! before the name")]
    [InlineData("{{ if page.next and page.previous }}x{{ end }}", "1:17", "write &&")]
    [InlineData("{{ if page.next or page.previous }}x{{ end }}", "1:17", "write ||")]
    [InlineData("{{ if page.next & page.previous }}x{{ end }}", "1:17", "write &&")]
    [InlineData("{{ if page.kind is \"home\" }}x{{ end }}", "1:17", "write ==")]
    [InlineData("{{ if page.kind eq \"home\" }}x{{ end }}", "1:17", "write ==")]
    [InlineData("{{ if page.kind > \"home\" }}x{{ end }}", "1:7", "compared with == and != only")]
    [InlineData("{{ if page.next }}x{{ elsif page.title }}y{{ end }}", "1:23", "write {{ else if page.title }}")]
    [InlineData("{{ if page.next }}x{{ elif page.title }}y{{ end }}", "1:23", "write {{ else if page.title }}")]
    [InlineData("{{ if page.next }}x{{ elseif page.title }}y{{ end }}", "1:23", "write {{ else if page.title }}")]
    [InlineData("{{ if page.next }}x{{ endif }}", "1:23", "write {{ end }}")]
    [InlineData("{{ for m in page.modules }}x{{ endfor }}", "1:32", "write {{ end }}")]
    [InlineData("{{ if page.next }}x{{ end if }}", "1:23", "write {{ end }}")]
    [InlineData("{{ if page.next }}x{{ else }}y{{ else }}z{{ end }}", "1:34", "has its 'else' already")]
    [InlineData("{{ unless page.next }}x{{ end }}", "1:4", "write {{ if !page.next }}")]
    [InlineData("{{ foreach m in page.modules }}x{{ end }}", "1:4", "write {{ for m in page.modules }}")]
    [InlineData("{{ each page.modules as m }}x{{ end }}", "1:4", "write {{ for m in page.modules }}")]
    [InlineData("{{ for m of page.modules }}x{{ end }}", "1:4", "write {{ for m in page.modules }}")]
    [InlineData("{{ for (const m of page.modules) }}x{{ end }}", "1:4", "write {{ for m in page.modules }}")]
    [InlineData("{{ for page.modules }}x{{ end }}", "1:4", "write {{ for item in page.modules }}")]
    [InlineData(
        "{{ for i, m in page.modules }}x{{ end }}",
        "1:4",
        "write {{ for m in page.modules }}; {{ for.index }}"
    )]
    [InlineData("{{ for m in page.modules limit:1 }}x{{ end }}", "1:26", "the whole list")]
    [InlineData("{{ for m in page.modules }}{{ for.index1 }}{{ end }}", "1:31", "write {{ for.index }}")]
    [InlineData("{{ for m in page.modules }}{{ loop.index }}{{ end }}", "1:31", "for.index (from 0)")]
    [InlineData("{{ for m in page.modules }}{{ forloop.first }}{{ end }}", "1:31", "for.index (from 0)")]
    [InlineData("{{ while page.next }}x{{ end }}", "1:4", "write {{ for item in ... }}")]
    [InlineData("{{ case page.kind }}{{ when \"home\" }}x{{ end }}", "1:4", "write {{ if page.kind == \"...\" }}")]
    [InlineData("{{ assign x = page.title }}", "1:4", "write the name itself")]
    [InlineData("{{ set x = page.title }}", "1:4", "write the name itself")]
    [InlineData("{{ extends \"base\" }}", "1:4", "write {{ include \"head\" }}")]
    [InlineData("{{ block content }}", "1:4", "write {{ include \"head\" }}")]
    [InlineData("{{ render \"mark\" }}", "1:4", "write {{ include \"mark\" }}")]
    [InlineData("{{ partial('mark') }}", "1:4", "write {{ include \"mark\" }}")]
    [InlineData("{{ include mark }}", "1:4", "write {{ include \"mark\" }}")]
    [InlineData("{{ include mark page.next }}", "1:4", "write {{ include \"mark\" page.next }}")]
    [InlineData("{{ include 'mark' with page.next }}", "1:4", "write {{ include \"mark\" page.next }}")]
    [InlineData("{{ include \"mark\" a: page.next }}", "1:4", "write {{ include \"mark\" page.next }}")]
    [InlineData("{{ include 'mark', text: page.next }}", "1:4", "write {{ include \"mark\" page.next }}")]
    [InlineData("{{ include 'partials/mark.sbn-html' }}", "1:12", "write include \"mark\"")]
    [InlineData("{{ include 'fooetr' }}", "1:12", "did you mean 'footer'?")]
    [InlineData("{{ if page.kind == \u201Chome\u201D }}x{{ end }}", "1:20", "use straight quotes")]
    [InlineData("{{ if page.kind == \"home }}x{{ end }}", "1:20", "close it before '}}'")]
    [InlineData("{{ if page.kind == \"home }}<p class=\"x\">x</p>{{ end }}", "1:20", "close it before '}}'")]
    [InlineData("{{ page.title | upcase }}", "1:4", "text-transform")]
    [InlineData("{{ page.title|upper }}", "1:4", "text-transform")]
    [InlineData(
        "{{ page.publisher | default(\"x\") }}",
        "1:4",
        "write {{ if page.publisher }}{{ page.publisher }}{{ else }}"
    )]
    [InlineData(
        "{{ page.publisher | default: \"x\" }}",
        "1:4",
        "write {{ if page.publisher }}{{ page.publisher }}{{ else }}"
    )]
    [InlineData("{{ page.publisher ?? \"x\" }}", "1:4", "{{ else }}{{ \"x\" }}{{ end }}")]
    [InlineData(
        "{{ page.next ? \"a\" : \"b\" }}",
        "1:4",
        "write {{ if page.next }}{{ \"a\" }}{{ else }}{{ \"b\" }}{{ end }}"
    )]
    [InlineData("{{ page.title + page.asOf }}", "1:4", "write one behind the other: {{ page.title }}{{ page.asOf }}")]
    [InlineData("{{ page[\"title\"] }}", "1:4", "write page.title")]
    [InlineData("{{ page.modules[0] }}", "1:4", "{{ if for.first }}")]
    [InlineData("{{ 'now' | date: '%Y' }}", "1:4", "write {{ page.asOf }}")]
    [InlineData("{{ date.now }}", "1:4", "themes know no clock")]
    [InlineData("{{ now }}", "1:4", "themes know no clock")]
    [InlineData("{{ page.course-title }}", "1:4", "page.courseTitle")]
    [InlineData("{{ page.course_title }}", "1:9", "did you mean 'courseTitle'?")]
    [InlineData("{{ course_version }}", "1:4", "did you mean 'page.courseVersion'?")]
    [InlineData("{{ title }}", "1:4", "did you mean 'page.title'?")]
    [InlineData("{{ page.minutes }}", "1:9", "pages/lesson has it, but this partial stands in")]
    [InlineData("{{ raw }}{{ x }}{{ endraw }}", "1:4", "write braces themselves as {{ \"{{\" }}")]
    [InlineData("{{ x }}{{ endraw }}", "1:11", "write braces themselves as {{ \"{{\" }}")]
    [InlineData("{{ if page.hasPlayer == true }}x{{ end }}", "1:7", "only texts are compared")]
    [InlineData("{{ if page.next &&\npage.previous }}x{{ end }}", "1:19", "in the same line")]
    [InlineData("{%{ {{ x }} }%}", "1:1", "write braces themselves as {{ \"{{\" }}")]
    [InlineData("x {%{ never closed", "1:3", "write braces themselves as {{ \"{{\" }}")]
    [InlineData("{{ page.title; page.asOf }}", "1:14", "write a tag for each")]
    [InlineData("{{ }}", "1:1", "write a name in it")]
    [InlineData("{% if page.next %}x{% endif %}", "1:1", "write {{ if page.next }}")]
    [InlineData("{%- elsif page.next -%}", "1:1", "write {{ else if page.next }}")]
    [InlineData("<p class=\"{% if page.next %}x{% endif %}\">x</p>", "1:11", "write {{ if page.next }}")]
    [InlineData("<%= page.title %>", "1:1", "write {{ page.title }}")]
    [InlineData("{ page.title }", "1:1", "write {{ page.title }}")]
    [InlineData("${page.title}", "1:1", "write {{ page.title }}")]
    [InlineData("{{#if title}}x{{/if}}", "1:1", "write {{ if page.title }}")]
    [InlineData("{{#each page.modules}}x{{/each}}", "1:1", "write {{ for item in page.modules }}")]
    [InlineData("{{#unless next}}x{{/unless}}", "1:1", "write {{ if !page.next }}")]
    [InlineData("{{{ page.body }}}", "1:1", "write {{ page.body }}")]
    [InlineData("{{> head}}", "1:1", "write {{ include \"head\" }}")]
    [InlineData("{{! note }}", "1:1", "write {{# a note #}}")]
    [InlineData("{{ include 'footer' }}", "1:4", "footer → footer")]
    [InlineData("{{ page.title }", "1:1", "has no end")]
    public void What_another_language_says_is_told_with_what_to_write_here(string footer, string place, string write)
    {
        var told = CheckedTheme.OfFooter(footer);
        Assert.StartsWith($"{CheckedTheme.Footer}:{place} CF50", told[0], StringComparison.Ordinal);
        Assert.Contains(write, told[0], StringComparison.Ordinal);
    }

    /// <summary>Every one of them at once: nobody mends a file line by line.</summary>
    [Fact]
    public void All_are_told_at_once()
    {
        var told = CheckedTheme.OfFooter(
            "{{ foreach m in page.modules }}\n{{ m.title }}{{ elif x }}\n{{ endfor }}\n{% raw %}\n"
        );
        Assert.Equal(
            ["1:4", "2:17", "3:4", "4:1"],
            told.Select(static line => line.Split(' ')[0][(CheckedTheme.Footer.Length + 1)..])
        );
    }

    [Fact]
    public void A_cycle_is_told_as_a_way_round()
    {
        var told = CheckedTheme.Told(
            (CheckedTheme.Footer, "{{ include 'a' }}"),
            ("theme/partials/a.sbn-html", "{{ include 'b' }}"),
            ("theme/partials/b.sbn-html", "{{ include 'a' }}")
        );
        Assert.Contains("a → b → a", Assert.Single(told), StringComparison.Ordinal);
    }

    /// <summary>Words of other languages are words here, where they stand as words.</summary>
    [Theory]
    [InlineData("<p>if not and or elsif endif = ; “x” { } { x } 100% {a} { page } %} <% price</p>")]
    [InlineData("{{ if page.title == \"not = and; or\" }}x{{ end }}")]
    [InlineData("{{ if page.title == 'it is “so”' }}x{{ end }}")]
    [InlineData("{{ for set in page.modules }}{{ set.title }}{{ end }}")]
    [InlineData("{{ for block in page.modules }}{{ if block.title }}{{ block.title }}{{ end }}{{ end }}")]
    [InlineData("{{ for case in page.modules }}{{ if case.isCurrent && !for.first }}x{{ end }}{{ end }}")]
    [InlineData("{{# if not x = y; {% raw %} \"quote #}}{{## {{ for ##}}{{ # it's a note }}x")]
    [InlineData("{{~ if page.next ~}}\nx\n{{- else if page.title -}}\ny{{ end }}")]
    [InlineData("{{ \"{{\" }} {{ '}}' }} {{ \"{% x %}\" }}")]
    [InlineData("{{ if (page.next && !page.title) || page.kind != \"home\" }}x{{ end }}")]
    [InlineData("<style-x a=\"{ color: red }\">.a { b: page.c }</style-x>")]
    public void What_is_no_tag_of_another_language_is_not_told(string footer) =>
        Assert.Empty(CheckedTheme.OfFooter(footer));
}
