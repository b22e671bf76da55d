using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Linting.Objectives;

/// <summary>
/// <para><b>What it does.</b> Finds objectives that no lesson names. A lesson without objectives of its own teaches
/// those of its module; a parent is taught through its parts.</para>
/// <para><b>Why is this bad?</b> The course promises something that no lesson is about.</para>
/// <para><b>Example.</b> An entry of objectives.yaml that stands in no lesson's <c>objectives</c>.</para>
/// <para><b>Use instead.</b> <c>## Title {#id minutes=10 objectives="lo-a"}</c></para>
/// </summary>
internal sealed class ObjectiveNotTaught : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ObjectiveNotTaught;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var taughtAnywhere = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in context.Curriculum.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                taughtAnywhere.UnionWith(
                    (lesson.Objectives.IsEmpty ? module.Objectives : lesson.Objectives).Select(id => id.Value)
                );
            }
        }

        AddParents(taughtAnywhere, context);
        foreach (var objective in context.Curriculum.Objectives)
        {
            if (!taughtAnywhere.Contains(objective.Id.Value))
            {
                diagnostics.Add(Descriptor, objective.Id.Span, "no lesson", objective.Id.Value);
            }
        }

        foreach (var course in context.Courses)
        {
            var taught = new HashSet<string>(StringComparer.Ordinal);
            foreach (var module in course.Modules)
            {
                foreach (var lesson in module.Lessons)
                {
                    taught.UnionWith(
                        (lesson.Objectives.IsEmpty ? module.Objectives : lesson.Objectives).Select(objective =>
                            objective.Id.Value
                        )
                    );
                }
            }

            AddParents(taught, context);
            foreach (var objective in course.Objectives)
            {
                if (!taught.Contains(objective.Id.Value) && taughtAnywhere.Contains(objective.Id.Value))
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(
                                Descriptor,
                                ObjectivePlaces.In(course, objective, context),
                                $"no lesson of the course '{course.Id}'",
                                objective.Id.Value
                            )
                            .WithRelated(objective.Syntax.Id.Span, "the objective is here")
                    );
                }
            }
        }
    }

    private static void AddParents(HashSet<string> ids, LintContext context) =>
        ObjectivePlaces.AddParents(ids, context.Curriculum.Objectives);
}
