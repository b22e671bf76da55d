using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A branching scenario.</summary>
internal sealed class ScenarioBlock : BlockKindDefinition
{
    public override string Name => "scenario";

    internal override SlideUse OnSlides => SlideUse.Title;

    internal override string Summary => "A branching scenario.";

    internal override string Example =>
        """
            ::: scenario sc-roadside
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override BlockArguments Arguments { get; } = new(false, null, "the id of a scenario", SymbolKind.Scenario);

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override bool IsExercise => true;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/scenario", ScenarioView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/scenario", PrintScenarioView.Schema);

    internal override BlockBinding? Bind(BlockSyntax block, IBlockRecords records) =>
        !block.Arguments.IsEmpty && records.Scenario(block.Arguments[0]) is { } scenario
            ? new BlockBinding { Scenario = scenario }
            : null;

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        block.Binding.Scenario is { } scenario ? [Played(scenario, block.Frame, page)] : [];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        block.Binding.Scenario is { } scenario ? [Printed(scenario, block.Frame, page)] : [];

    private static ScenarioView Played(Scenario scenario, BlockFrame frame, IBlockPage page)
    {
        var script = page.Script(scenario);
        return new ScenarioView(
            frame with
            {
                Id = frame.Id ?? ElementIds.Section(scenario.Id.Value),
                Title = frame.Title ?? scenario.Title,
            }
        )
        {
            Scenario = scenario.Id.Value,
            Graph = script.Graph,
            Key = script.Scores,
            Fictional = scenario.Syntax.IsFictional,
            Warning = page.Html(scenario.Syntax.Warning),
            OptOut = page.HasOptOut,
            Start = NodeId(scenario, scenario.Syntax.Start.Value),
            Nodes = [.. script.Nodes.Select(node => Node(scenario, node, page))],
            Map = page.Map(script.Nodes),
            Scene = SceneView.Of(scenario.Syntax),
        };
    }

    private static NodeView Node(Scenario scenario, ScenarioNodeSyntax node, IBlockPage page) =>
        new(
            NodeId(scenario, node.Id.Value),
            node.Title,
            page.InnerHeading,
            node.Id.Value == scenario.Syntax.Start.Value,
            page.Html(node.Content)!,
            [
                .. node.Choices.Select(choice => new ChoiceView(
                    choice.Text,
                    NodeId(scenario, choice.Target.Value),
                    page.Html(choice.Feedback)
                )),
            ],
            node.Outcome is { } outcome ? page.Word("outcome" + outcome) : null
        );

    /// <summary>Numbered nodes; for the instructor also the figure, outcomes, scores and feedback.</summary>
    private static PrintScenarioView Printed(Scenario scenario, BlockFrame frame, IPrintedBlockPage page)
    {
        var syntax = scenario.Syntax;
        var nodes = syntax.Nodes.OrderBy(node => node.Id.Value == syntax.Start.Value ? 0 : 1).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            numbers.TryAdd(node.Id.Value, numbers.Count + 1);
        }

        return new PrintScenarioView(
            frame with
            {
                Title = frame.Title ?? scenario.Title,
                Minutes = frame.Minutes ?? Number(syntax.Minutes),
            },
            page.IsForInstructor,
            SceneView.Of(syntax),
            syntax.IsFictional,
            page.Html(syntax.Warning),
            page.IsForInstructor ? page.Figure(nodes, numbers) : null,
            page.Word("figureOfScenario", "title", scenario.Title),
            [.. nodes.Select(node => PrintedNode(node, numbers, page))]
        );
    }

    private static PrintNodeView PrintedNode(
        ScenarioNodeSyntax node,
        Dictionary<string, int> numbers,
        IPrintedBlockPage page
    ) =>
        new(
            Number(numbers[node.Id.Value])!,
            node.Title,
            page.Html(node.Content)!,
            [
                .. node.Choices.Select(
                    (choice, i) =>
                        new PrintChoiceView(
                            page.Letter(i),
                            choice.Text,
                            numbers.TryGetValue(choice.Target.Value, out var target)
                                ? Number(target)!
                                : choice.Target.Value,
                            page.IsForInstructor ? Number(choice.Score) : null,
                            page.IsForInstructor ? page.Html(choice.Feedback) : null
                        )
                ),
            ],
            page.IsForInstructor && node.Outcome is { } outcome ? page.Word("outcome" + outcome) : null,
            page.IsForInstructor ? Number(node.Score) : null
        );

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string NodeId(Scenario scenario, string node) => $"{scenario.Id}-{node}";
}
