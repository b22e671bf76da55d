using CourseForge.Model;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Tests.Linting;

namespace CourseForge.Tests.Rendering;

public sealed class ScenarioKeyTests
{
    private const int Head = 5;

    /// <summary>The way and, behind a point, the best one before.</summary>
    private static int Room(int steps) => Head + steps + 1 + steps;

    [Fact]
    public void The_longest_way_is_what_the_state_has_room_for() =>
        Assert.Equal(Room(3), Key("a: b/2 c/0", "b: c d", "c: d", "d:").Size);

    [Fact]
    public void In_circles_there_is_room_for_two_choices_a_node() =>
        Assert.Equal(Room(6), Key("a: b", "b: a c", "c:").Size);

    [Fact]
    public void A_story_that_leads_back_to_its_start_is_a_circle_too() =>
        Assert.Equal(Room(4), Key("a: a b", "b:").Size);

    [Fact]
    public void Ten_thousand_nodes_in_a_row_are_no_deep_recursion() =>
        Assert.Equal(
            Room(9999),
            Key([.. Enumerable.Range(0, 10_000).Select(i => i == 9999 ? $"n{i}:" : $"n{i}: n{i + 1}")]).Size
        );

    [Fact]
    public void Points_do_not_rename_the_graph_and_ways_do()
    {
        var graph = Key("a: b c", "b:", "c:").Graph;
        Assert.Equal(graph, Key("a: b/1 c/2", "b:", "c:").Graph);
        Assert.NotEqual(graph, Key("a: c b", "b:", "c:").Graph);
    }

    private static ScenarioKey Key(params string[] nodes)
    {
        var syntax = ScenarioGraphTests.Scenario(nodes);
        return new ScenarioKey(new Scenario(new ScenarioId("sc-test"), "Test", [], null, syntax));
    }
}
