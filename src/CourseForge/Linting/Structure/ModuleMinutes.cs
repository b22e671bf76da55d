using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Compares the minutes of a module with the sum of its lessons, of all audiences and
/// tiers.</para>
/// <para><b>Why is this bad?</b> Plans and certificates go by the module's time.</para>
/// <para><b>Example.</b> <c>minutes: 40</c> over lessons of 15, 15 and 5 minutes.</para>
/// <para><b>Use instead.</b> <c>minutes: 35</c>.</para>
/// </summary>
internal sealed class ModuleMinutes : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ModuleMinutes;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var module in context.Curriculum.Modules)
        {
            var sum = module.Lessons.Sum(lesson => lesson.Minutes.Value);
            if (sum != module.Minutes.Value)
            {
                diagnostics.Add(
                    Descriptor,
                    module.Minutes.Span,
                    module.Id.Value,
                    Amount.Minutes(module.Minutes.Value),
                    Amount.Minutes(sum)
                );
            }
        }
    }
}
