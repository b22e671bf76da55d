using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds core lessons with a priority.</para>
/// <para><b>Why is this bad?</b> Only extended lessons are chosen by priority when a course is cut; core lessons always
/// stay.</para>
/// <para><b>Example.</b> <c>## Safety first {#safety-first minutes=7 priority=1}</c></para>
/// <para><b>Use instead.</b> <c>## Safety first {#safety-first minutes=7 tier=extended priority=1}</c>, or no
/// priority.</para>
/// </summary>
internal sealed class PriorityOfCore : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.PriorityOfCore;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var module in context.Curriculum.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                if (lesson.Priority is { } priority && (lesson.Tier ?? module.Tier ?? Tier.Core) == Tier.Core)
                {
                    diagnostics.Add(Descriptor, priority.Span, lesson.Id.Value);
                }
            }
        }
    }
}
