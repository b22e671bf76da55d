using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing.Markdown;

public sealed class ScenarioDecoderTests
{
    private const string Van = """
        ---
        scenario: sc-van
        title: A van at the roadside
        objectives: [lo-first-contact]
        minutes: 15
        start: stop-the-van
        fictional: yes
        ---

        ## You stop a van {#stop-the-van}

        A driver, and three people who look at the floor.

        - not a choice, only a list

        What do you do?

        - [Ask the driver to *wait*](speak-alone){score=2} Good: now you can
          ask [alone](term:coercion).

          A second paragraph.
        - [Question everyone together](together){score=-1}

        ## Good ending {#speak-alone outcome=good score=3}

        You hear more than you hoped.

        ## Poor ending {#together outcome=poor}

        Nobody says a word.
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Choices_have_target_score_and_feedback(string lineEnd)
    {
        var scenario = Read(Van.ReplaceLineEndings(lineEnd));
        Assert.Equal(
            ("sc-van", "stop-the-van", 15, true),
            (scenario.Id.Value, scenario.Start.Value, scenario.Minutes, scenario.IsFictional)
        );
        Assert.Equal(
            ["stop-the-van", "speak-alone", "together"],
            scenario.Nodes.Select(node => node.Id.Span.Slice.ToString())
        );
        Assert.Equal([null, ScenarioOutcome.Good, ScenarioOutcome.Poor], scenario.Nodes.Select(node => node.Outcome));
        Assert.Equal([null, 3, null], scenario.Nodes.Select(node => node.Score));

        var start = scenario.Nodes[0];
        Assert.EndsWith("What do you do?", MarkdownText.Of(start.Content));
        Assert.Equal(
            ["Ask the driver to wait", "Question everyone together"],
            start.Choices.Select(choice => choice.Text)
        );
        Assert.Equal(["speak-alone", "together"], start.Choices.Select(choice => choice.Target.Span.Slice.ToString()));
        Assert.Equal([2, -1], start.Choices.Select(choice => choice.Score));
        Assert.Null(start.Choices[1].Feedback);

        var feedback = Assert.IsType<MarkdownContent>(start.Choices[0].Feedback);
        Assert.Equal("Good: now you can ask alone.\nA second paragraph.", MarkdownText.Of(feedback));
        Assert.Equal("coercion", Assert.Single(feedback.References).Id.Span.Slice.ToString());
    }

    private static ScenarioSyntax Read(string text)
    {
        var bag = new DiagnosticBag();
        var scenario = ScenarioDecoder.Decode(new SourceFile(new CoursePath("scenarios/van.md"), text), false, bag);
        Assert.Equal("", CaseFile.Describe(bag.ToSorted()));
        return Assert.IsType<ScenarioSyntax>(scenario);
    }
}
