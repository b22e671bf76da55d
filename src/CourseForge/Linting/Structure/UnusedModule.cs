using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds modules that no course lists.</para>
/// <para><b>Why is this bad?</b> They are never built.</para>
/// <para><b>Example.</b> modules/extra.md, whose id stands in no course's <c>modules</c>.</para>
/// <para><b>Use instead.</b> <c>modules: [basics, extra]</c></para>
/// </summary>
internal sealed class UnusedModule : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.UnusedModule;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var used = context
            .Curriculum.Courses.SelectMany(course => course.Modules)
            .Select(id => id.Value)
            .Concat(context.Curriculum.Composition.ModulesElsewhere)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var module in context.Curriculum.Modules)
        {
            if (!used.Contains(module.Id.Value))
            {
                diagnostics.Add(Descriptor, module.Id.Span, module.Id.Value);
            }
        }
    }
}
