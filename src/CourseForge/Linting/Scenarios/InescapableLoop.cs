using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Scenarios;

/// <summary>
/// <para><b>What it does.</b> Finds nodes of a scenario from which no ending can be reached, whatever is chosen.</para>
/// <para><b>Why is this bad?</b> The learner goes round and round.</para>
/// <para><b>Example.</b> Two nodes whose choices lead only to each other.</para>
/// <para><b>Use instead.</b> A choice in one of them that leads on.</para>
/// </summary>
internal sealed class InescapableLoop : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.InescapableLoop;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var scenario in context.Curriculum.Scenarios)
        {
            var graph = new ScenarioGraph(scenario);
            var canFinish = graph.CanFinish();

            // One circle is one mistake: it is told where learners first meet it.
            if (
                scenario.Nodes.FirstOrDefault(node =>
                    graph.Reachable.Contains(node.Id.Value) && !canFinish.Contains(node.Id.Value)
                ) is
                { } trapped
            )
            {
                diagnostics.Add(Descriptor, trapped.Id.Span, trapped.Id.Value, scenario.Id.Value);
            }
        }
    }
}
