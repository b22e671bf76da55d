using System.Globalization;
using System.Text;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering;

/// <summary>
/// What the player must know of a scenario besides its text. The scores stand as core/scenario.js reads them: nodes parted by ";", the choices of a node by ",";
/// an ending has one for itself; then "|" and the most that a way can earn, where none goes in circles.
/// </summary>
internal sealed class ScenarioKey
{
    private const int HeadLength = 5;

    private readonly Dictionary<string, ScenarioNodeSyntax> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Steps, int Score)> _longest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

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

        Graph = StableKey.Of(graph.ToString());
        var longest = Longest(syntax.Start.Value);
        var steps = longest?.Steps ?? 2 * Nodes.Length;
        Size = HeadLength + steps;
        scores.Append('|');
        Append(longest?.Score);
        Scores = AnswerKey.Encode(scenario.Id.Value, scores.ToString(), [], "");

        void Append(int? score) => scores.Append(score?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The first one first.</summary>
    internal ScenarioNodeSyntax[] Nodes { get; }

    /// <summary>Changes when nodes or the ways between them do: a way that was kept for another graph says nothing.</summary>
    internal string Graph { get; }

    /// <summary>Hidden as the answer keys of questions are.</summary>
    internal string Scores { get; }

    /// <summary>The most characters that the state keeps: the graph, and one for each choice. In circles one could go on for ever; the player forgets them.</summary>
    internal int Size { get; }

    /// <summary>The most steps and the most points from a node to an ending; null when one can go in circles.</summary>
    private (int Steps, int Score)? Longest(string id)
    {
        if (_longest.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!_nodes.TryGetValue(id, out var node) || !_open.Add(id))
        {
            return null;
        }

        var (steps, score) = (0, node.Choices.IsEmpty ? node.Score ?? 0 : int.MinValue);
        foreach (var choice in node.Choices)
        {
            if (Longest(choice.Target.Value) is not { } rest)
            {
                return null;
            }

            steps = Math.Max(steps, rest.Steps + 1);
            score = Math.Max(score, rest.Score + (choice.Score ?? 0));
        }

        _open.Remove(id);
        _longest.Add(id, (steps, score));
        return (steps, score);
    }
}
