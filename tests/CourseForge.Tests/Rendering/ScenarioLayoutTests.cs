using System.Collections.Immutable;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Rendering;

/// <summary>
/// Figures of scenarios of every shape: circles, long ways, many endings, nodes that nothing leads to.
/// </summary>
public sealed class ScenarioLayoutTests
{
    private static readonly Gen<ScenarioNodeSyntax[]> Scenarios =
        from count in Gen.Choose(1, 40)
        from choices in Gen.ArrayOf(Gen.Choose(0, count - 1).ArrayOf(3), count)
        from taken in Gen.ArrayOf(Gen.Choose(0, 3), count)
        select Enumerable.Range(0, count).Select(i => Node(i, [.. choices[i].Take(taken[i])])).ToArray();

    [Fact]
    public void Each_node_has_one_box_and_no_box_touches_another() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Scenarios), nodes =>
            {
                var parts = ScenarioLayout.Of(nodes).ToList();
                var boxes = parts
                    .SelectMany(part => part.Ranks)
                    .SelectMany(rank => rank)
                    .Where(spot => spot.IsBox)
                    .Select(spot => spot.Node.Id.Value)
                    .ToList();
                Assert.Equal(
                    nodes.Select(node => node.Id.Value).Order(StringComparer.Ordinal),
                    boxes.Order(StringComparer.Ordinal)
                );
                foreach (var rank in parts.SelectMany(part => part.Ranks))
                {
                    Assert.True(rank.Count(spot => spot.IsBox) <= 4);
                    for (var i = 1; i < rank.Count; i++)
                    {
                        Assert.True(
                            rank[i].X - rank[i - 1].X
                                >= ((rank[i].Width + rank[i - 1].Width) / 2) + ScenarioFigure.GapX - 0.001
                        );
                    }
                }
            }));

    /// <summary>
    /// A way goes from rank to rank, so that no line runs behind a box; one that leads up, or to another part, is named
    /// by its number.
    /// </summary>
    [Fact]
    public void Each_way_down_is_drawn_rank_by_rank_to_its_target() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Scenarios), nodes =>
            {
                foreach (var part in ScenarioLayout.Of(nodes))
                {
                    foreach (var box in part.Ranks.SelectMany(rank => rank).Where(spot => spot.IsBox))
                    {
                        foreach (var choice in box.Node.Choices)
                        {
                            var spot = part.FirstOf(box, choice.Target.Value);
                            Assert.Equal(
                                part.Box(choice.Target.Value) is { } target && target.Rank > box.Rank,
                                spot is not null
                            );
                            for (var rank = box.Rank + 1; spot is not null; rank++)
                            {
                                Assert.Equal(rank, spot.Rank);
                                Assert.Equal(choice.Target.Value, spot.Node.Id.Value);
                                spot = spot.IsBox ? null : Assert.Single(spot.Below);
                            }
                        }
                    }
                }
            }));

    private static ScenarioNodeSyntax Node(int id, int[] targets) =>
        new(
            Located($"n{id}"),
            $"Node {id}",
            new MarkdownContent([], [], [], [], [], [], []),
            [.. targets.Select(target => new ScenarioChoiceSyntax("Go", Located($"n{target}"), null, null, default))],
            targets.Length == 0 ? ScenarioOutcome.Fair : null,
            null,
            default
        );

    private static Located<string> Located(string text) => new(text, default);
}
