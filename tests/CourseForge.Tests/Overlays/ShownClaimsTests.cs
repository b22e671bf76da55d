using System.Text;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Tests.Rendering;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// Law 10 on pages: whatever a layer says, with any verb, of any kind of thing, in any state, is refused, told of, or
/// read by somebody, on a page or on paper.
/// </summary>
public sealed class ShownClaimsTests
{
    private const string Mark = "Zanzibar";

    private static readonly string[] Ids =
    [
        "curriculum",
        "basic",
        "basics",
        "first-lesson",
        "safety",
        "blocks",
        "box",
        "warned",
        "inner",
        "survey-end",
        "sv-useful",
        "sc-kettle",
        "everyone",
        "box-slot",
        "inner-slot",
        "top-slot",
        "low:more",
        "low:slot",
        "helpers",
        "lo-basics",
        "q-boil",
        "kettle",
        "us:1-1",
        "fire",
        "src-code",
        "limit",
    ];

    private static readonly string[] Facets =
    [
        "text",
        "title",
        "summary",
        "disclaimer",
        "description",
        "quick-exit",
        "publisher",
        "warning",
        "value",
        "definition",
        "guidance",
        "intro",
        "place",
        "time",
        "people",
        "post.title",
        "the-kitchen.title",
        "the-kitchen.text",
    ];

    /// <summary>What a layer below has done, or one beside.</summary>
    private static readonly (string Name, string Yaml, string Text)[] States =
    [
        ("as it was", "", ""),
        (
            "filled and replaced below",
            "fill: {box-slot: One., inner-slot: Two., top-slot: Three., \"low:slot\": Four.}\n",
            "::: replace #safety\nOther words.\n:::\n\n::: replace #warned\nOther steam.\n:::\n"
        ),
        ("box replaced below", "", "::: replace #box\nA cold box.\n:::\n"),
        ("lesson replaced below", "", "::: replace #first-lesson\nOther words.\n:::\n"),
        ("taken out below", "not-applicable: {safety: No kettle., warned: No steam.}\n", ""),
        ("hidden below", "not-applicable: {safety: {because: No kettle., hide: yes}}\n", ""),
        ("noted below", "", "::: note #top-slot\nBelow.\n:::\n\n::: note #safety\nBelow.\n:::\n"),
    ];

    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        foreach (var (state, _, _) in States)
        {
            foreach (var id in Ids)
            {
                table.Add(state, id);
            }
        }

        return table;
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Table))]
    public void Whatever_holds_is_read_by_somebody(string state, string id)
    {
        if (IsRecord(id) && state is "lesson replaced below" or "taken out below" or "hidden below")
        {
            // The text that used it is gone, and with it the record; that is no fault.
            return;
        }

        foreach (var (verb, yaml, text) in Claims(id))
        {
            var (result, pages, paper) = Build(States.Single(other => other.Name == state), yaml, text);
            var isTold = result.Diagnostics.Any(said => said.Severity == Severity.Error || said.Code == "CF3059");
            Assert.True(
                isTold || (pages + paper).Contains(Mark, StringComparison.OrdinalIgnoreCase),
                $"{verb} on {id}, {state}: holds, and nobody reads it\n{CaseFile.Describe(result.Diagnostics)}"
            );
            Assert.True(
                isTold || text.Length == 0 || paper.Contains(Mark, StringComparison.OrdinalIgnoreCase),
                $"{verb} on {id}, {state}: is on the page, and not on paper"
            );
        }
    }

    private static bool IsRecord(string id) => id is "limit" or "kettle" or "fire" or "us:1-1" or "src-code";

    [Theory]
    [InlineData("note", "top-slot")]
    [InlineData("note", "inner-slot")]
    [InlineData("note", "us:1-1")]
    [InlineData("note", "fire")]
    [InlineData("note", "kettle")]
    [InlineData("note", "blocks")]
    [InlineData("replace", "warned")]
    [InlineData("after", "warned")]
    [InlineData("decide summary", "basics")]
    [InlineData("replace", "inner")]
    [InlineData("set title", "inner")]
    [InlineData("set title", "box")]
    [InlineData("set title", "top-slot")]
    [InlineData("set guidance", "box-slot")]
    [InlineData("set guidance", "low:slot")]
    [InlineData("set post.title", "basic")]
    [InlineData("set text", "sv-useful")]
    [InlineData("set intro", "survey-end")]
    [InlineData("set place", "sc-kettle")]
    [InlineData("set the-kitchen.title", "sc-kettle")]
    [InlineData("replace the-kitchen", "sc-kettle")]
    [InlineData("replace the-cup", "sc-kettle")]
    [InlineData("set title", "everyone")]
    public void These_are_not_refused(string verb, string id)
    {
        var (_, yaml, text) = Claims(id).Single(claim => claim.Verb == verb);
        var (result, pages, paper) = Build(States[0], yaml, text);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        // What a module is about stands on paper only.
        Assert.Contains(Mark, id == "basics" ? paper : pages, StringComparison.Ordinal);
        Assert.Contains(Mark, paper, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Verb, string Yaml, string Text)> Claims(string id)
    {
        foreach (var verb in (string[])["replace", "note", "fill", "define"])
        {
            yield return (verb, "", $"::: {verb} #{id}\n{Mark} is far.\n:::\n");
        }

        foreach (var node in (string[])["the-kitchen", "the-cup"])
        {
            var ways = node == "the-kitchen" ? "\n- [Take it](the-cup){score=1}\n- [Wait](the-cup){score=0}\n" : "";
            yield return ($"replace {node}", "", $"::: replace #{id}.{node}\n{Mark} is far.\n{ways}:::\n");
        }

        foreach (var place in (string[])["before", "after", "first-in", "last-in"])
        {
            yield return (place, "", $"::: {place} #{id} {{id=top:new}}\n{Mark} is far.\n:::\n");
            yield return (
                place + " titled",
                "",
                $"::: {place} #{id} {{id=top:new title=\"{Mark}\"}}\nIt is far.\n:::\n"
            );
            yield return (
                place + " lesson",
                "",
                $"::: {place} #{id} {{id=top:new title=\"{Mark}\" minutes=3 objectives=\"lo-basics\"}}\nIt is far.\n:::\n"
            );
        }

        yield return ("fill in yaml", $"fill: {{\"{id}\": {Mark}}}\n", "");
        yield return ("define in yaml", $"define: {{\"{id}\": {Mark}}}\n", "");
        foreach (var facet in Facets)
        {
            var value = facet == "quick-exit" ? $"https://{Mark}.example/" : $"{Mark} is far";
            yield return ("set " + facet, $"set: {{\"{id}.{facet}\": \"{value}\"}}\n", "");
            yield return (
                "decide " + facet,
                $"decide: {{\"{id}.{facet}\": {{value: \"{value}\", because: So.}}}}\n",
                ""
            );
            yield return (
                $"decide {facet} in text",
                "",
                $"::: decide #{id}.{facet} {{because=\"So.\"}}\n{Mark} is far.\n:::\n"
            );
        }
    }

    private static (BoundCurriculum Result, string Pages, string Paper) Build(
        (string Name, string Yaml, string Text) state,
        string yaml,
        string text
    )
    {
        var workspace = new MemoryWorkspace();
        foreach (var (path, content) in ShownClaimsWorld.Base)
        {
            workspace.Add(path, content + "\n");
        }

        workspace.Add("overlays/low/overlay.yaml", "layer: low\ntitle: Low\njurisdiction: xa\n" + state.Yaml);
        workspace.Add(
            "overlays/low/text.md",
            ":::: after #safety {id=low:more title=\"More\"}\nMore.\n\n"
                + "::: slot {#low:slot title=\"Asked\" type=text level=state decide=may}\nWhat?\n:::\n::::\n\n"
                + state.Text
        );
        workspace.Add(
            "overlays/top/overlay.yaml",
            "layer: top\ntitle: Top\njurisdiction: xa\nbuilds-on: [low]\n" + yaml
        );
        if (text.Length > 0)
        {
            workspace.Add("overlays/top/text.md", text);
        }

        MinimalCurriculum.Complete(workspace);
        var options = new CompileOptions { MaxParallelism = 2, Layers = ["top"] };
        var result = Compiler.Analyse(workspace, options);
        if (result.HasErrors)
        {
            return (result, "", "");
        }

        var bag = new DiagnosticBag();
        var course = result.Courses[0];
        var pages = Compiler.Render(course, result.Sources, RenderedCourse.Themes, options, bag);
        Assert.NotNull(pages);
        var manual = Compiler.RenderPrint(
            course,
            PrintKind.Manual,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            options,
            bag
        );
        Assert.NotNull(manual);

        // Its appendix lists whatever a layer decided.
        using var paper = new HtmlParser().ParseDocument(
            string.Concat(
                manual
                    .Files.OfType<GeneratedFile>()
                    .Where(file => file.Path == manual.Main)
                    .Select(file => Encoding.UTF8.GetString(file.Content.Span))
            )
        );
        paper.QuerySelector("#differences")?.Remove();
        return (
            result,
            string.Concat(
                pages.Files.OfType<GeneratedFile>().Select(file => Encoding.UTF8.GetString(file.Content.Span))
            ),
            paper.DocumentElement.OuterHtml
        );
    }
}
