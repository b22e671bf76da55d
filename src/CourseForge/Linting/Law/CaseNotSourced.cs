using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds cases and scenarios that are neither marked fictional nor rest on a source.</para>
/// <para><b>Why is this bad?</b> Learners take a case for true. A real one without a source cannot be checked, and may
/// harm the people in it.</para>
/// <para><b>Example.</b> <c>::: case {#case-diner title="The diner"}</c></para>
/// <para><b>Use instead.</b> <c>::: case {#case-diner title="The diner" fictional}</c></para>
/// </summary>
internal sealed class CaseNotSourced : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CaseNotSourced;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var block in context.WithMarkup.SelectMany(content => content.Blocks.WithDescendants()))
        {
            if (block.Kind is CaseBlock && !block.HasFlag("fictional") && block.Attribute("source") is null)
            {
                diagnostics.Add(
                    Descriptor,
                    block.Name.Span,
                    block.Title is { } title ? $"the case '{title}'" : "this case"
                );
            }
        }

        foreach (var scenario in context.Curriculum.Scenarios)
        {
            if (!scenario.IsFictional && scenario.Source is null)
            {
                diagnostics.Add(Descriptor, scenario.Id.Span, $"the scenario '{scenario.Id.Value}'");
            }
        }
    }
}
