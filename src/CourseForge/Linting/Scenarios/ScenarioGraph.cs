using CourseForge.Syntax;

namespace CourseForge.Linting.Scenarios;

/// <summary>A scenario as a graph: what leads where.</summary>
internal sealed class ScenarioGraph
{
    private readonly Dictionary<string, ScenarioNodeSyntax> _nodes = new(StringComparer.Ordinal);
    private readonly ScenarioSyntax _scenario;

    public ScenarioGraph(ScenarioSyntax scenario)
    {
        _scenario = scenario;
        foreach (var node in scenario.Nodes)
        {
            _nodes.TryAdd(node.Id.Value, node);
        }

        Reachable = Follow([scenario.Start.Value], (_, _) => true);
    }

    /// <summary>The nodes that learners can come to.</summary>
    public HashSet<string> Reachable { get; }

    /// <summary>The nodes from which a last node, ending or dead end, can be reached.</summary>
    public HashSet<string> CanFinish()
    {
        var comesFrom = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var node in _scenario.Nodes)
        {
            foreach (var choice in node.Choices)
            {
                if (!comesFrom.TryGetValue(choice.Target.Value, out var sources))
                {
                    comesFrom.Add(choice.Target.Value, sources = []);
                }

                sources.Add(node.Id.Value);
            }
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_scenario.Nodes.Where(node => node.Choices.IsEmpty).Select(node => node.Id.Value));
        while (open.TryPop(out var id))
        {
            if (found.Add(id) && comesFrom.TryGetValue(id, out var sources))
            {
                sources.ForEach(open.Push);
            }
        }

        return found;
    }

    /// <summary>The nodes that can be reached without meeting a score.</summary>
    public HashSet<string> ReachableWithoutScore() =>
        Follow([_scenario.Start.Value], (node, choice) => choice.Score is null && node.Score is null);

    private HashSet<string> Follow(IEnumerable<string> from, Func<ScenarioNodeSyntax, ScenarioChoiceSyntax, bool> takes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var id))
        {
            if (!_nodes.TryGetValue(id, out var node) || !found.Add(id))
            {
                continue;
            }

            foreach (var choice in node.Choices)
            {
                if (takes(node, choice))
                {
                    open.Push(choice.Target.Value);
                }
            }
        }

        return found;
    }
}
