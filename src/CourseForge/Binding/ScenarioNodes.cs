using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>Node ids are known inside their scenario only.</summary>
internal static class ScenarioNodes
{
    public static void Resolve(ScenarioSyntax scenario, DiagnosticBag diagnostics)
    {
        var nodes = new Dictionary<string, ScenarioNodeSyntax>(scenario.Nodes.Length, StringComparer.Ordinal);
        foreach (var node in scenario.Nodes)
        {
            if (!nodes.TryAdd(node.Id.Value, node))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.DuplicateNode, node.Id.Span, scenario.Id.Value, node.Id.Value)
                        .WithRelated(nodes[node.Id.Value].Id.Span, $"'{node.Id.Value}' is first defined here")
                );
            }
        }

        Find(scenario.Start);
        foreach (var node in scenario.Nodes)
        {
            foreach (var choice in node.Choices)
            {
                Find(choice.Target);
            }
        }

        void Find(Located<string> id)
        {
            if (!nodes.ContainsKey(id.Value))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.UnknownNode, id.Span, scenario.Id.Value, id.Value)
                        .WithNearest(id.Value, nodes.Keys)
                );
            }
        }
    }
}
