using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Rendering;

/// <summary>
/// Themes that would keep a build busy for ever, fill its memory or read what is none of their business: each ends in a
/// diagnostic at its place, none in a crash, a hang or a page that was cut.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileThemeTests
{
    private const string Footer = "theme/partials/footer.sbn-html";
    private static readonly Themes Themes = new();

    public static TheoryData<string> Refused() =>
        [
            "{{ while true }}x{{ end }}",
            "{{ for i in 1..1000000000 }}x{{ end }}",
            "{{ for i in [1, 2, 3] }}x{{ end }}",
            "{{ \"x\" * 1000000000 }}",
            "{{ \"x\" + page.title }}",
            "{{ page.title + page.title }}",
            "{{ all = \"x\" }}",
            "{{ page.title = \"x\" }}",
            "{{ page.next.title = \"x\" }}",
            "{{ strings = page }}",
            "{{ x++ }}",
            "{{ func again }}{{ again }}{{ end }}{{ again }}",
            "{{ again = do; again; end }}",
            "{{ capture all }}x{{ end }}",
            "{{ wrap include }}x{{ end }}",
            "{{ with page }}x{{ end }}",
            "{{ import page }}",
            "{{ readonly page }}",
            "{{ this }}",
            "{{ this.page }}",
            "{{ $0 }}",
            "{{ $ }}",
            "{{ $$ }}",
            "{{ @include }}",
            "{{ ^page.modules }}",
            "{{ {a: 1} }}",
            "{{ [page, page] }}",
            "{{ page[\"title\"] }}",
            "{{ page.modules[0] }}",
            "{{ \"\".get_type }}",
            "{{ \"\".length }}",
            "{{ page.type }}",
            "{{ page.get_type }}",
            "{{ page.Frame }}",
            "{{ page.title.Length }}",
            "{{ page.modules.size }}",
            "{{ include }}",
            "{{ include page.title }}",
            "{{ include \"foot\" + \"er\" }}",
            "{{ include \"../../curriculum.yaml\" }}",
            "{{ include \"footer\" }}",
            "{{ \"footer\" | include }}",
            "{{ page.title | html.escape }}",
            "{{ page.title | object.eval }}",
            "{{ date.now }}",
            "{{ math.random 1 2 }}",
            "{{ include_join [] \"\" }}",
            "{{ object.eval \"1\" }}",
            "{{ ret 1 }}",
            "{{ break }}",
            "{{ continue }}",
            "{{ tablerow x in page.modules }}x{{ end }}",
            "{{ for x in page.modules reversed }}x{{ end }}",
            "{{ page?.title }}{{ page?.titel }}",
            "{{ if (x = page) }}x{{ end }}",
            "{{ page.title ?? page.nothing }}",
            "{{ page.isCurrent ? 1 : 2 }}",
            "{{ -page.title }}",
            "{{ 999999999999999999999999999999 }}",
            "{{ 1 << 2000000000 }}",
            "{{ $\"{page.title}\" }}",
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_themes_cannot_say_is_told_before_the_first_page(string template)
    {
        var told = Check((Footer, $"<footer>\n  {template}\n</footer>\n"));
        var error = Assert.Single(told.Select(static diagnostic => diagnostic.Code).Distinct().Take(1));
        Assert.Contains(error, (string[])["CF5003", "CF5004", "CF5005", "CF5006", "CF5007"]);
        Assert.All(told, static diagnostic => Assert.Equal(2, diagnostic.Span.Position.Line));
    }

    [Theory]
    [InlineData("{{ if page.title }}", "", 60_000)]
    [InlineData("{{ if page.title }}", "{{ end }}", 60_000)]
    [InlineData("{{ for m in page.modules }}", "{{ end }}", 20_000)]
    [InlineData("{{ for m in page.modules }}a{{ else }}{{ if m }}", "{{ end }}{{ end }}", 10_000)]
    public void Blocks_in_each_other_without_end_are_told(string open, string close, int count)
    {
        var told = Check((Footer, Repeated(open + "\n", count) + Repeated(close + "\n", count)));
        Assert.Equal("CF5014", told[0].Code);
    }

    [Theory]
    [InlineData("{{ if ", "page.title", " }}x{{ end }}", "(", ")")]
    [InlineData("{{ if ", "page.title", " }}x{{ end }}", "!", "")]
    [InlineData("{{ ", "page", " }}", "", ".next")]
    [InlineData("{{ if ", "page.title", " }}x{{ end }}", "page.title && ", "")]
    [InlineData("{{ ", "1", " }}", "[", "]")]
    [InlineData("{{ ", "1", " }}", "{a:", "}")]
    public void Expressions_in_each_other_without_end_are_told(
        string start,
        string inner,
        string end,
        string before,
        string after
    )
    {
        // As long as a line may be.
        var count = 19_000 / (before.Length + after.Length);
        var told = Check((Footer, start + Repeated(before, count) + inner + Repeated(after, count) + end));
        Assert.StartsWith("CF50", told[0].Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_alternatives_as_long_as_a_file_is_told_or_written()
    {
        var chain =
            "{{ if page.publisher == \"0\" }}"
            + Repeated("{{ else if page.publisher == \"1\" }}x\n", 20_000)
            + "{{ end }}";
        Assert.StartsWith("CF50", Check((Footer, chain))[0].Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_ten_megabytes_is_told()
    {
        var told = Check((Footer, $"{{{{ \"{Long(1_500_000)}\" }}}}"));
        Assert.Equal("CF5014", Assert.Single(told).Code);

        // Ten times as much is no text of a curriculum at all.
        var workspace = MinimalCurriculum.Workspace().Add(Footer, Long(10_000_000));
        var result = Compiler.Analyse(workspace, new CompileOptions { MaxParallelism = 2 });
        Assert.Equal(Footer, Assert.Single(result.Diagnostics).Span.File?.Path.Value);
    }

    [Fact]
    public void Partials_that_take_in_each_other_are_told()
    {
        var told = Check(
            (Footer, "{{ include 'a' page }}"),
            ("theme/partials/a.sbn-html", "{{ include 'b' it }}"),
            ("theme/partials/b.sbn-html", "<p>\n{{ include 'a' it }}</p>")
        );
        Assert.Equal("theme/partials/b.sbn-html:2:4", Assert.Single(told).Span.ToString());
    }

    [Fact]
    public void Partials_in_each_other_deeper_than_anybody_reads_are_told()
    {
        var files = Enumerable
            .Range(0, 500)
            .Select(static i => ($"theme/partials/p{i}.sbn-html", $"{{{{ include 'p{i + 1}' }}}}"));
        var told = Check([(Footer, "{{ include 'p0' }}"), .. files, ("theme/partials/p500.sbn-html", "end")]);
        Assert.Equal("CF5014", Assert.Single(told).Code);
    }

    /// <summary>Twice in twice in twice: nothing is written, and it would take for ever.</summary>
    [Fact]
    public void Partials_that_double_are_stopped()
    {
        var files = Enumerable
            .Range(0, 18)
            .Select(static i => ($"theme/partials/p{i}.sbn-html", Repeated($"{{{{ include 'p{i + 1}' }}}}\n", 4)));
        var failure = Build([(Footer, "{{ include 'p0' }}"), .. files, ("theme/partials/p18.sbn-html", "")]);
        Assert.Equal("CF5014", failure.Code);
        Assert.Equal("theme/partials/p15.sbn-html", failure.Span.File?.Path.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>x</p>")]
    public void Loops_in_loops_are_stopped(string body)
    {
        // Of the curriculum's 30 modules, 30 ^ 12 passes.
        var open = string.Concat(Enumerable.Range(0, 12).Select(static i => $"{{{{ for m{i} in page.modules }}}}"));
        var failure = Build((Footer, "<footer>\n" + open + body + Repeated("{{ end }}", 12)));
        Assert.Equal(("CF5014", 2), (failure.Code, failure.Span.Position.Line));
        Assert.Equal(Footer, failure.Span.File?.Path.Value);
    }

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_not_cut_but_told()
    {
        var text = Long(500_000);
        var failure = Build(
            (Footer, $"{{{{ for a in page.modules }}}}{{{{ for b in page.modules }}}}{text}{{{{ end }}}}{{{{ end }}}}")
        );
        Assert.Equal(("CF5014", Footer), (failure.Code, failure.Span.File?.Path.Value));
        Assert.Contains("longer than", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Written by a block's template, which is written by the page's: the loop is told that makes it long.</summary>
    [Fact]
    public void Markup_that_is_written_again_and_again_is_told_where_it_is()
    {
        var failure = Build(
            (
                "theme/pages/lesson.sbn-html",
                "{{ include 'head' }}\n{{ for a in page.modules }}{{ for b in page.modules }}{{ page.body }}{{ end }}{{ end }}"
            ),
            ("theme/blocks/check.sbn-html", Long(500_000))
        );
        Assert.Equal(
            ("CF5014", "theme/pages/lesson.sbn-html", 2),
            (failure.Code, failure.Span.File?.Path.Value, failure.Span.Position.Line)
        );
    }

    [Theory]
    [InlineData(new byte[] { 0x3C, 0xFF, 0xFE, 0x3E })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    public void Bytes_that_are_no_text_are_told(byte[] bytes)
    {
        var workspace = MinimalCurriculum.Workspace().Add(Footer, bytes);
        var result = Compiler.Analyse(workspace, new CompileOptions { MaxParallelism = 2 });
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Severity == Severity.Error && diagnostic.Span.File?.Path.Value == Footer
        );
    }

    /// <summary>Braces and quotes in any disorder: something is said or nothing, and nothing else happens.</summary>
    [Fact]
    public void Any_heap_of_tokens_is_read_to_its_end()
    {
        string[] tokens =
        [
            "{{",
            "}}",
            "{%{",
            "}%}",
            " if ",
            " end ",
            " for x in ",
            "page",
            ".title",
            "'",
            "\"",
            "`",
            "##",
            "#",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "|",
            "$",
            ";",
            "\n",
            "~",
            "-",
            " else ",
            "\\",
            "1",
            " include ",
        ];
        var random = new Random(1);
        for (var i = 0; i < 150; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 40)).Select(_ => tokens[random.Next(tokens.Length)])
            );
            var (result, options) = Analysed(new MemoryWorkspace().Add(Footer, text));
            Assert.All(Compiler.WithThemeChecked(result, options).Diagnostics.Where(IsOfTheme), static diagnostic =>
                Assert.False(diagnostic.Span.IsNowhere)
            );
        }
    }

    private static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Long(int length) => Repeated(new string('x', 9_999) + "\n", length / 10_000);

    private static Diagnostic[] Check(params (string Path, string Text)[] files)
    {
        var (result, options) = Analysed(files);
        return [.. Compiler.WithThemeChecked(result, options).Diagnostics.Where(IsOfTheme)];
    }

    /// <summary>What a build says that the checks before it could not know.</summary>
    private static Diagnostic Build(params (string Path, string Text)[] files)
    {
        var (result, options) = Analysed(files);
        Assert.DoesNotContain(Compiler.WithThemeChecked(result, options).Diagnostics, static told =>
            IsOfTheme(told) && told.Severity == Severity.Error
        );
        var diagnostics = new DiagnosticBag();
        Assert.Null(Compiler.Render(result.Courses[0], result.Sources, Themes, options, diagnostics));
        return Assert.Single(diagnostics.ToSorted(), static told => told.Severity == Severity.Error);
    }

    private static bool IsOfTheme(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith("CF50", StringComparison.Ordinal);

    private static (BoundCurriculum Result, CompileOptions Options) Analysed((string Path, string Text)[] files)
    {
        var modules = Enumerable.Range(0, 30).Select(static i => $"more-{i}");
        var workspace = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            $"course: basic\ntitle: The basic course\naudience: everyone\nhours: 3\nmodules: [basics, {string.Join(", ", modules)}]\n"
        );
        foreach (var module in modules)
        {
            workspace.Add(
                $"modules/{module}.md",
                $"---\nmodule: {module}\ntitle: {module}\nobjectives: [lo-basics]\nminutes: 6\n---\n\n"
                    + $"## The lesson {module} {{#lesson-{module} minutes=6 objectives=\"lo-basics\"}}\n\nWater boils.\n"
            );
        }

        foreach (var (path, text) in files)
        {
            workspace.Add(path, text);
        }

        return Analysed(workspace);
    }

    private static (BoundCurriculum Result, CompileOptions Options) Analysed(MemoryWorkspace workspace)
    {
        MinimalCurriculum.Complete(workspace);
        var options = new CompileOptions { MaxParallelism = 2 };
        var result = Compiler.Analyse(workspace, options);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        return (result, options);
    }
}
