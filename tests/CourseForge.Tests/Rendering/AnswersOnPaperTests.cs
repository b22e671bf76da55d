using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Tests.Rendering;

/// <summary>Paper for participants asks and does not answer; the manual does both.</summary>
public sealed class AnswersOnPaperTests
{
    private const string Lesson = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 6
        ---

        ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

        Text.

        ::: check q-pairs q-steps q-groups q-number q-word
        :::

        ::: scenario sc-call
        :::
        """;

    private const string Questions = """
        bank: bank-more
        title: More
        questions:
          q-pairs:
            type: matching
            objectives: [lo-basics]
            stem: What belongs together?
            pairs:
              - {left: Cat, right: Meows, feedback: It purrs too.}
              - {left: Dog, right: Barks}
              - {left: Owl, right: Hoots}
            rationale: So it is.
          q-steps:
            type: ordering
            objectives: [lo-basics]
            stem: In which order?
            items: [Look, Think, Ask, Leap]
            rationale: So it is.
          q-groups:
            type: sort
            objectives: [lo-basics]
            stem: Where does it belong?
            groups: {cold: Cold, hot: Hot}
            items: [{text: Ice, group: cold}, {text: Snow, group: cold}, {text: Steam, group: hot}]
            rationale: So it is.
          q-number:
            type: numeric
            objectives: [lo-basics]
            stem: How long?
            answer: 30
            unit: minutes
            rationale: So it is.
          q-word:
            type: fill-in
            objectives: [lo-basics]
            stem: What is it called?
            accept: [Water]
            rationale: So it is.
        """;

    private const string Scenario = """
        ---
        scenario: sc-call
        title: A call
        objectives: [lo-basics]
        minutes: 1
        start: n-a
        fictional: yes
        ---

        ## The phone {#n-a}

        It rings.

        - [Call the desk](n-b){score=1} Well done.
        - [Wait](n-c){score=0} Too slow.

        ## Done {#n-b outcome=good}

        They come.

        ## Late {#n-c outcome=poor}

        It is late.
        """;

    [Fact]
    public void Pairs_are_asked_with_the_right_sides_mixed()
    {
        using var paper = Print(PrintKind.Workbook);
        var check = Check(paper, "together");
        Assert.Equal(["Cat", "Dog", "Owl"], check.QuerySelectorAll("th[scope=row]").Select(Text));
        var rights = check.QuerySelectorAll(".options > li").Select(Text).ToList();
        Assert.Equal(["a", "b", "c"], rights.Select(static right => right[..1]));
        Assert.NotEqual(["Meows", "Barks", "Hoots"], rights.Select(static right => right[2..]));
        Assert.Equal(["Barks", "Hoots", "Meows"], rights.Select(static right => right[2..]).Order());
        Assert.DoesNotContain("→", check.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, check.QuerySelectorAll("td.to-fill").Length);

        using var manual = Print(PrintKind.Manual);
        Assert.Contains("Cat → Meows", Text(Check(manual, "together")), StringComparison.Ordinal);
        Assert.Contains("It purrs too.", Text(manual.QuerySelector("#key-q-pairs")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_are_asked_mixed()
    {
        using var paper = Print(PrintKind.Workbook);
        var check = Check(paper, "In which order");
        var items = check.QuerySelectorAll("th[scope=row]").Select(Text).ToList();
        Assert.NotEqual(["Look", "Think", "Ask", "Leap"], items);
        Assert.Equal(["Ask", "Leap", "Look", "Think"], items.Order());
        Assert.Empty(check.QuerySelectorAll(".options"));

        using var manual = Print(PrintKind.Manual);
        Assert.Contains("1 Look", Text(Check(manual, "In which order")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_has_a_line_and_its_unit()
    {
        using var paper = Print(PrintKind.Workbook);
        Assert.Equal("minutes", Text(Check(paper, "How long").QuerySelector(".to-write")!));
        Assert.NotNull(Check(paper, "called").QuerySelector(".to-write .line"));
        Assert.Empty(Check(paper, "together").QuerySelectorAll(".to-write"));
        Assert.DoesNotContain("Water", Text(Check(paper, "called")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_is_asked_without_points_feedback_and_outcomes()
    {
        using var paper = Print(PrintKind.Workbook);
        var scenario = paper.QuerySelector(".kind-scenario")!;
        var text = Text(scenario);
        Assert.Contains("Call the desk", text, StringComparison.Ordinal);
        foreach (var word in (string[])["Well done", "Too slow", "Points", "Good", "Poor"])
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }

        Assert.Empty(scenario.QuerySelectorAll("figure"));

        using var manual = Print(PrintKind.Manual);
        Assert.Contains("Well done.", Text(manual.QuerySelector(".kind-scenario")!), StringComparison.Ordinal);
        Assert.NotEmpty(manual.QuerySelectorAll(".kind-scenario figure"));
    }

    /// <summary>A theme may show whatever it is given: on paper for participants that is no answer.</summary>
    [Fact]
    public void A_theme_is_given_no_answers_for_participants()
    {
        using var paper = Print(
            PrintKind.Workbook,
            (
                "theme/print/check.sbn-html",
                """
                <section class="pblock kind-check"{{ if block.id }} id="{{ block.id }}"{{ end }}>
                {{ block.question.stem }} [{{ block.question.answer }}] [{{ block.question.rationale }}]
                {{~ for option in block.question.options ~}}
                {{ option.text }} [{{ if option.correct }}yes{{ end }}] [{{ option.feedback }}]
                {{~ end ~}}
                </section>
                """
            )
        );
        var text = string.Concat(paper.QuerySelectorAll(".kind-check").Select(Text));
        Assert.Contains("Barks [] []", text, StringComparison.Ordinal);
        foreach (var word in (string[])["[yes]", "So it is", "It purrs", "30", "Water"])
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    private static IElement Check(IHtmlDocument document, string words) =>
        document
            .QuerySelectorAll(".kind-check")
            .Single(check => check.TextContent.Contains(words, StringComparison.Ordinal));

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IHtmlDocument Print(PrintKind kind, params (string Path, string Text)[] files)
    {
        var workspace = new MemoryWorkspace();
        foreach (
            var (path, text) in files
                .Append(("modules/basics.md", Lesson))
                .Append(("questions/more.yaml", Questions))
                .Append(("scenarios/call.md", Scenario))
        )
        {
            workspace.Add(path, text);
        }

        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions { MaxParallelism = 2 });
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var bag = new DiagnosticBag();
        var document = Compiler.RenderPrint(
            Assert.Single(result.Courses),
            kind,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            new CompileOptions(),
            bag
        );
        Assert.False(bag.HasErrors, CaseFile.Describe(bag.ToSorted()));
        Assert.NotNull(document);
        return new HtmlParser().ParseDocument(
            System.Text.Encoding.UTF8.GetString(
                document.Files.OfType<GeneratedFile>().Single(file => file.Path == document.Main).Content.Span
            )
        );
    }
}
