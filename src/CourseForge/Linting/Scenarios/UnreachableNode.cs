using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Scenarios;

/// <summary>
/// <para><b>What it does.</b> Finds nodes of a scenario that no way from the start leads to.</para>
/// <para><b>Why is this bad?</b> Their text was written for nobody.</para>
/// <para><b>Example.</b> A node that no choice names.</para>
/// <para><b>Use instead.</b> <c>- [Wait outside](wait-outside){score=1}</c> in another node.</para>
/// </summary>
internal sealed class UnreachableNode : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.UnreachableNode;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var scenario in context.Curriculum.Scenarios)
        {
            var reachable = new ScenarioGraph(scenario).Reachable;
            foreach (var node in scenario.Nodes)
            {
                if (!reachable.Contains(node.Id.Value))
                {
                    diagnostics.Add(Descriptor, node.Id.Span, node.Id.Value, scenario.Id.Value);
                }
            }
        }
    }
}
