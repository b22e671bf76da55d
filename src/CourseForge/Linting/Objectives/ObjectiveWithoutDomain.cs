using CourseForge.Diagnostics;

namespace CourseForge.Linting.Objectives;

/// <summary>
/// <para><b>What it does.</b> Where a curriculum has domains, finds objectives that say none.</para>
/// <para><b>Why is this bad?</b> What tests them counts for no domain, and nobody sees that one is missing.</para>
/// <para><b>Example.</b> An objective without <c>domain</c>, and <c>domains:</c> in curriculum.yaml.</para>
/// <para><b>Use instead.</b> <c>domain: respond</c>.</para>
/// </summary>
internal sealed class ObjectiveWithoutDomain : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ObjectiveWithoutDomain;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (context.Curriculum.Settings.Domains.IsEmpty)
        {
            return;
        }

        foreach (var objective in context.Curriculum.Objectives)
        {
            if (objective.Domain is null)
            {
                diagnostics.Add(Descriptor, objective.Id.Span, objective.Id.Value);
            }
        }
    }
}
