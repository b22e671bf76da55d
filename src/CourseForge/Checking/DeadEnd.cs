using CourseForge.Diagnostics;

namespace CourseForge.Checking;

/// <summary>
/// <para><b>What it does.</b> Finds nodes of a scenario with neither choices nor an outcome.</para>
/// <para><b>Why is this bad?</b> The learner is left in the middle of the story.</para>
/// <para><b>Example.</b> <c>## You drive on {#drive-on}</c> without choices below it.</para>
/// <para><b>Use instead.</b> <c>## You drive on {#drive-on outcome=poor}</c></para>
/// </summary>
internal sealed class DeadEnd : ICheck
{
    public DiagnosticDescriptor Descriptor => Codes.Checking.DeadEnd;

    public void Run(CheckContext context, DiagnosticBag diagnostics)
    {
        foreach (var scenario in context.Curriculum.Scenarios)
        {
            foreach (var node in scenario.Nodes)
            {
                if (node.Choices.IsEmpty && node.Outcome is null)
                {
                    diagnostics.Add(Descriptor, node.Id.Span, node.Id.Value, scenario.Id.Value);
                }
            }
        }
    }
}
