using System.Globalization;
using System.Text;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Player;

/// <summary>
/// What the player must know of a scenario besides its text. The scores stand as blocks/scenario-graph.js reads them:
/// nodes parted by ";", the choices of a node by ","; an ending has one for itself; then "|" and the most that a way can
/// earn, where none goes in circles.
/// </summary>
internal sealed class ScenarioKey
{
    private const int HeadLength = 5;

    private readonly Dictionary<string, ScenarioNodeSyntax> _nodes = new(StringComparer.Ordinal);

    internal ScenarioKey(Scenario scenario)
    {
        var syntax = scenario.Syntax;
        Nodes = [.. syntax.Nodes.OrderBy(node => node.Id.Value == syntax.Start.Value ? 0 : 1)];
        var graph = new StringBuilder();
        var scores = new StringBuilder();
        foreach (var node in Nodes)
        {
            _nodes.TryAdd(node.Id.Value, node);
            graph.Append(node.Id.Value);
            scores.Append(scores.Length > 0 ? ";" : "");
            if (node.Choices.IsEmpty)
            {
                Append(node.Score);
            }

            for (var i = 0; i < node.Choices.Length; i++)
            {
                graph.Append('>').Append(node.Choices[i].Target.Value);
                scores.Append(i > 0 ? "," : "");
                Append(node.Choices[i].Score);
            }

            graph.Append('\n');
        }

        Graph = StateKey.Of(graph.ToString());
        var longest = Longest(syntax.Start.Value);
        var steps = longest?.Steps ?? 2 * Nodes.Length;
        Size = HeadLength + steps + 1 + steps;
        scores.Append('|');
        Append(longest?.Score);
        Scores = AnswerKey.Encode(scenario.Id.Value, scores.ToString(), [], "");

        void Append(int? score) => scores.Append(score?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The first one first.</summary>
    internal ScenarioNodeSyntax[] Nodes { get; }

    /// <summary>
    /// Changes when nodes or the ways between them do: a way that was kept for another graph says nothing.
    /// </summary>
    internal string Graph { get; }

    /// <summary>Hidden as the answer keys of questions are.</summary>
    internal string Scores { get; }

    /// <summary>
    /// The most characters that the state keeps: the graph, one for each choice, a point, and the same for the best way
    /// before. In circles one could go on for ever; the player forgets them.
    /// </summary>
    internal int Size { get; }

    /// <summary>
    /// The most steps and the most points from the start to an ending; null when one can go in circles.
    /// </summary>
    private (int Steps, int Score)? Longest(string start)
    {
        var order = _nodes.ContainsKey(start) ? Forwards(start) : null;
        if (order is null)
        {
            return null;
        }

        var longest = new Dictionary<string, (int Steps, int Score)>(StringComparer.Ordinal);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = _nodes[order[i]];
            var (steps, score) = (0, node.Choices.IsEmpty ? node.Score ?? 0 : int.MinValue);
            foreach (var choice in node.Choices)
            {
                var rest = longest.GetValueOrDefault(choice.Target.Value);
                steps = Math.Max(steps, rest.Steps + 1);
                score = Math.Max(score, rest.Score + (choice.Score ?? 0));
            }

            longest.Add(order[i], (steps, score));
        }

        return longest.GetValueOrDefault(start);
    }

    /// <summary>The nodes that can be reached, each before those it leads to; null when that cannot be.</summary>
    private List<string>? Forwards(string start)
    {
        // How many choices lead to each node.
        var before = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        var reached = new List<string> { start };
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var target in Targets(reached[i]))
            {
                if (!before.TryGetValue(target, out var count))
                {
                    reached.Add(target);
                }

                before[target] = count + 1;
            }
        }

        var order = new List<string>(reached.Count);
        if (before[start] == 0)
        {
            order.Add(start);
        }

        for (var i = 0; i < order.Count; i++)
        {
            foreach (var target in Targets(order[i]))
            {
                if (--before[target] == 0)
                {
                    order.Add(target);
                }
            }
        }

        return order.Count == reached.Count ? order : null;
    }

    private IEnumerable<string> Targets(string node) =>
        _nodes.TryGetValue(node, out var syntax)
            ? syntax.Choices.Select(static choice => choice.Target.Value).Where(_nodes.ContainsKey)
            : [];
}
