using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Scenarios;

/// <summary>
/// <para><b>What it does.</b> Finds endings without a score that can be reached without a scored choice, in scenarios
/// that score at all.</para>
/// <para><b>Why is this bad?</b> That way would count as nothing, or as zero.</para>
/// <para><b>Example.</b> <c>- [Drive on](drive-on)</c> to <c>## You drive on {#drive-on outcome=poor}</c></para>
/// <para><b>Use instead.</b> <c>- [Drive on](drive-on){score=0}</c></para>
/// </summary>
internal sealed class UnscoredEnding : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.UnscoredEnding;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var scenario in context.Curriculum.Scenarios)
        {
            // A scenario without any score is meant as a story; nobody will miss one.
            if (
                !scenario.Nodes.Any(node =>
                    node.Score is not null || node.Choices.Any(choice => choice.Score is not null)
                )
            )
            {
                continue;
            }

            var unscored = new ScenarioGraph(scenario).ReachableWithoutScore();
            foreach (var node in scenario.Nodes)
            {
                if (
                    node.Choices.IsEmpty
                    && node.Outcome is not null
                    && node.Score is null
                    && unscored.Contains(node.Id.Value)
                )
                {
                    diagnostics.Add(Descriptor, node.Id.Span, node.Id.Value, scenario.Id.Value);
                }
            }
        }
    }
}
