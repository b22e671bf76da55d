using System.Text;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Scripts;
using CourseForge.Tests.Packaging;

namespace CourseForge.Tests.Rendering;

/// <summary>
/// What is left out of scripts and style sheets, and what must stay. That the player still does what it should is what
/// the browser tests show: they run on these scripts.
/// </summary>
public sealed class MinifierTests
{
    [Theory]
    [InlineData("const a = 1; // one\n/* two\n */\nlet b = a  +  2;\n", "let a=1,b=a+2;")]
    [InlineData("a = b\n(c)", "a=b\n(c)")]
    [InlineData("return\nx", "return\nx")]
    [InlineData("i++\nj", "i++\nj")]
    [InlineData("i\n++j", "i\n++j")]
    [InlineData("a + +b - -c", "a+ +b- -c")]
    [InlineData("if (a) {\n  b();\n}\nelse c()\n", "if(a){b()}\nelse c()")]
    [InlineData("x = {\n  a,\n  b: c\n    ?.d,\n};", "x={a,b:c?.d};")]
    [InlineData("const f = (a) =>\n  a;", "let f=a=>a;")]
    [InlineData(
        "say(\"// no  comment\", '/* nor  this */', `nor ${ \"}` // \" }  that`)",
        "say(\"// no  comment\",'/* nor  this */',`nor ${ \"}` // \" }  that`)"
    )]
    [InlineData("say(`a ${ `b  ${ c }` }  d`)", "say(`a ${ `b  ${ c }` }  d`)")]
    [InlineData("a = b.match(/\\/\\/ [/  ]\"/gi) / 2 / c", "a=b.match(/\\/\\/ [/  ]\"/gi) / 2 / c")]
    [InlineData("return /a  b/.test(c)", "return /a  b/.test(c)")]
    [InlineData("d = e[0] / f; // \"", "d=e[0] / f;")]
    [InlineData("x = y in z", "x=y in z")]
    [InlineData("w = /** @type {any} */ (q);", "w=(q);")]
    [InlineData("a[\"b\"] = c?.[\"d\"][\"e-f\"].g()[\"h\"];", "a.b=c?.d[\"e-f\"].g().h;")]
    [InlineData("return [\"a\"]", "return[\"a\"]")]
    [InlineData("if (a) [\"b\"].map(c)", "if(a)[\"b\"].map(c)")]
    [InlineData("x = a[\"b\"] in c", "x=a[\"b\"]in c")]
    [InlineData("a = [1, , ]; f(a, b,)", "a=[1,,];f(a,b)")]
    [InlineData("{ for (;;); } { while (a()); } { b(c); }", "{for(;;);}{while(a());}{b(c)}")]
    [InlineData("f((a) => a, async (b) => b, (c, d) => c)", "f(a=>a,async(b)=>b,(c,d)=>c)")]
    [InlineData(
        "let { a } = b;\nconst [c] = d; e(); let f; for (let i = 0; f; i++) g(); let h;",
        "let{a}=b,[c]=d;e();let f;for(let i=0;f;i++)g();let h;"
    )]
    [InlineData(
        "const f = () => { const a = 1; return a; };\nconst g = courseForge.courseForge;",
        "let f=()=>{let a=1;return a},g=cf.courseForge;"
    )]
    [InlineData("let first = 1; f(first, (second) => second + first, { key: first });", "let a=1;f(a,b=>b+a,{key:a});")]
    [InlineData(
        "let both = 1; f({ both }, other.both, `${both}`); let { part } = g; part();",
        "let both=1;f({both},other.both,`${both}`);let{part}=g;part();"
    )]
    [InlineData(
        "function long(given, more = given) { return [...given, more.given, a]; }",
        "function long(given,b=given){return[...given,b.given,a]}"
    )]
    [InlineData(
        "function long(given, more = 1) { return [...given, a ? more : given]; }",
        "function long(b,c=1){return[...b,a?c:b]}"
    )]
    [InlineData("s = \"it's\\\"  ok\"  ;", "s=\"it's\\\"  ok\";")]
    public void A_script_keeps_its_meaning_and_the_line_breaks_that_end_statements(string written, string tight) =>
        Assert.Equal(tight, Encoding.UTF8.GetString(ScriptMinifier.Of(Encoding.UTF8.GetBytes(written))));

    [Theory]
    [InlineData(
        "/* one */\na ,b > c  :hover {\n  color : red;\n  margin: 0  1px\n}\n",
        "a,b>c :hover{color :red;margin:0 1px}\n"
    )]
    [InlineData(
        "@media (min-width: 40rem) and (hover) {\n  a::before { content: \"a  {b}\\\"\"; }\n}",
        "@media (min-width:40rem) and (hover){a::before{content:\"a  {b}\\\"\"}}\n"
    )]
    [InlineData("a { width: calc(100% - (2 * 1px)); --x: ; }", "a{width:calc(100% - (2 * 1px));--x:;}\n")]
    [InlineData(
        "a { margin: 0.5em -0.25em 10.5px 0; inset: calc(0.5px + 1px); }",
        "a{margin:.5em -.25em 10.5px 0;inset:calc(.5px + 1px)}\n"
    )]
    [InlineData("a:not( .b ) .c{}", "a:not(.b) .c{}\n")]
    [InlineData("a/* x */b{}", "a b{}\n")]
    public void A_sheet_keeps_the_blanks_that_mean_something(string written, string tight) =>
        Assert.Equal(tight, Encoding.UTF8.GetString(CssMinifier.Of(Encoding.UTF8.GetBytes(written))));

    [Fact]
    public void No_page_loads_more_than_its_share_of_player_and_style()
    {
        var page = PlayerScripts.Find("page.js")!.Length;
        Assert.InRange(page + PlayerScripts.Find("assessment.js")!.Length, 1, 72_000);
        Assert.InRange(
            page + PlayerScripts.Find("lesson.js")!.Length + PlayerScripts.Find("scenario.js")!.Length,
            1,
            72_000
        );
        Assert.InRange(page + PlayerScripts.Find("survey.js")!.Length, 1, 72_000);
        Assert.InRange(page + PlayerScripts.Find("certificate.js")!.Length, 1, 72_000);
        foreach (var format in (string[])["scorm12", "scorm2004-3", "scorm2004-4", "cmi5"])
        {
            Assert.InRange(PlayerScripts.Find($"host.{format}.js")!.Length, 1, 72_000);
        }

        var files = PackedCourse.Of(MinimalCurriculum.Workspace(), "web").Files();
        foreach (
            var sheets in (string[][])
                [
                    ["assessment"],
                    ["certificate"],
                    ["home"],
                    ["survey"],
                    ["host"],
                    ["lesson", "scenario"],
                    ["reference"],
                ]
        )
        {
            Assert.InRange(
                files["assets/theme.css"].Length
                    + files["assets/brand.css"].Length
                    + sheets.Sum(sheet => files[$"assets/{sheet}.css"].Length),
                1,
                45_000
            );
        }
    }

    /// <summary>What comes with the theme and with the search, for the shipped course.</summary>
    [Fact]
    public void Fonts_and_the_index_of_the_search_keep_to_their_share()
    {
        var files = PackedCourse.Shipped("web").Files();
        Assert.Equal(Parts.AreThere, files.ContainsKey("assets/search-index.js"));
        if (!Parts.AreThere)
        {
            return;
        }

        Assert.InRange(files["assets/search-index.js"].Length, 1, 80_000);
        Assert.InRange(files["assets/search.js"].Length + files["assets/display.js"].Length, 1, 5_000);
        Assert.InRange(
            files
                .Where(static file => file.Key.StartsWith("assets/fonts/", StringComparison.Ordinal))
                .Sum(static file => file.Value.Length),
            1,
            120_000
        );
    }
}
