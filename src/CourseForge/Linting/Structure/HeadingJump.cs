using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds headings that skip a level. A lesson's title is level 2, so its first sections are
/// level 3.</para>
/// <para><b>Why is this bad?</b> The outline that screen readers offer has a hole.</para>
/// <para><b>Example.</b> <c>##### A detail</c> below <c>### A section</c></para>
/// <para><b>Use instead.</b> <c>#### A detail</c></para>
/// </summary>
internal sealed class HeadingJump : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.HeadingJump;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (
            var content in context
                .Lessons.Select(lesson => lesson.Content)
                .Concat(
                    context.Curriculum.Scenarios.SelectMany(scenario => scenario.Nodes).Select(node => node.Content)
                )
        )
        {
            var above = 2;
            foreach (var heading in content.Headings)
            {
                if (heading.Level > above + 1)
                {
                    diagnostics.Add(Descriptor, heading.Span, heading.Text, heading.Level, above);
                }

                above = heading.Level;
            }
        }
    }
}
