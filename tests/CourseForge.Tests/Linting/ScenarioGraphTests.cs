using System.Collections.Immutable;
using CourseForge.Linting.Scenarios;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Linting;

public sealed class ScenarioGraphTests
{
    [Fact]
    public void A_straight_story_is_reachable_and_ends()
    {
        var graph = new ScenarioGraph(Scenario("a: b/1 c/0", "b:", "c:"));
        Assert.Equal(["a", "b", "c"], graph.Reachable.Order(StringComparer.Ordinal));
        Assert.Equal(["a", "b", "c"], graph.CanFinish().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_circle_with_a_way_out_is_no_trap()
    {
        var graph = new ScenarioGraph(Scenario("a: b", "b: a c", "c:"));
        Assert.Equal(["a", "b", "c"], graph.CanFinish().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_circle_without_one_is()
    {
        var graph = new ScenarioGraph(Scenario("a: b d", "b: c", "c: b", "d:"));
        Assert.Equal(["a", "d"], graph.CanFinish().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_way_without_a_score_is_enough_to_be_unscored()
    {
        var graph = new ScenarioGraph(Scenario("a: b/1 c", "b: d", "c: d", "d:"));
        Assert.Equal(["a", "c", "d"], graph.ReachableWithoutScore().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_thousand_nodes_in_a_row_are_no_deep_recursion()
    {
        var nodes = Enumerable.Range(0, 1000).Select(i => i == 999 ? $"n{i}:" : $"n{i}: n{i + 1}").ToArray();
        Assert.Equal(1000, new ScenarioGraph(Scenario(nodes)).CanFinish().Count);
    }

    /// <summary>"a: b/1 c" is a node a with a choice to b for a point and one to c for none.</summary>
    internal static ScenarioSyntax Scenario(params string[] nodes)
    {
        var file = new SourceFile(new CoursePath("scenarios/test.md"), "");
        var content = new MarkdownContent([new ContentPart([], TextMap.Slice(file, 0, 0))], [], [], [], [], [], []);
        var list = nodes
            .Select(node => node.Split(':', StringSplitOptions.TrimEntries))
            .Select(parts => new ScenarioNodeSyntax(
                At(parts[0]),
                parts[0],
                content,
                [
                    .. parts[1]
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(choice => choice.Split('/'))
                        .Select(choice => new ScenarioChoiceSyntax(
                            "",
                            At(choice[0]),
                            choice.Length > 1
                                ? int.Parse(choice[1], System.Globalization.CultureInfo.InvariantCulture)
                                : null,
                            null,
                            file.Start
                        )),
                ],
                parts[1].Length == 0 ? ScenarioOutcome.Good : null,
                null,
                file.Start
            ))
            .ToImmutableArray();
        return new ScenarioSyntax
        {
            File = file,
            Id = At("sc-test"),
            Title = At("Test"),
            Objectives = [],
            Minutes = null,
            Start = list[0].Id,
            IsFictional = true,
            Source = null,
            Warning = null,
            Nodes = list,
            Span = file.Start,
        };

        Located<string> At(string text) => new(text, file.Start);
    }
}
