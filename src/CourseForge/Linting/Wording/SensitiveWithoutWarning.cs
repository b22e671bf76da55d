using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// <para><b>What it does.</b> Finds lessons without a content warning of their own or of their module that are marked
/// <c>sensitive</c>, hold a case, role-play or other block marked so, or use one of the curriculum's
/// <c>sensitive-words</c>; a scenario that uses one needs a warning there or of its own.</para>
/// <para><b>Why is this bad?</b> A warning lets learners choose time and place, or skip the page.</para>
/// <para><b>Example.</b> <c>## The interview {#interview minutes=10 sensitive}</c></para>
/// <para><b>Use instead.</b> <c>## The interview {#interview minutes=10 sensitive warning="This lesson describes
/// violence in a family."}</c></para>
/// </summary>
internal sealed class SensitiveWithoutWarning : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.SensitiveWithoutWarning;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var module in context.Curriculum.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                if (module.Warning is null && string.IsNullOrWhiteSpace(lesson.Warning?.Value))
                {
                    Run(lesson, context, diagnostics);
                }
            }
        }
    }

    private void Run(LessonSyntax lesson, LintContext context, DiagnosticBag diagnostics)
    {
        if (lesson.IsSensitive)
        {
            diagnostics.Add(Descriptor, lesson.Id.Span, lesson.Id.Value, "it is marked sensitive");
            return;
        }

        foreach (var block in lesson.Content.Blocks.WithDescendants())
        {
            if (block.Attribute("sensitive") is { } flag)
            {
                diagnostics.Add(
                    Descriptor,
                    flag.Span,
                    lesson.Id.Value,
                    $"it holds a {block.Name.Value} that is marked sensitive"
                );
                return;
            }
        }

        var found = context.SensitiveIn(lesson.Content);
        if (found.Count > 0)
        {
            var diagnostic = Diagnostic.Create(
                Descriptor,
                found[0].Span,
                lesson.Id.Value,
                "it says " + string.Join(", ", found.Select(word => $"'{word.Value}'").Distinct(StringComparer.Ordinal))
            );
            diagnostics.Add(diagnostic.WithRelated(lesson.Id.Span, "the lesson is here"));
            return;
        }

        foreach (var block in lesson.Content.Blocks.WithDescendants())
        {
            if (block.Kind is ScenarioBlock && FirstWord(block, context) is { } word)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Descriptor,
                            block.Arguments[0].Span,
                            lesson.Id.Value,
                            $"its scenario '{block.Arguments[0].Value}' says '{word.Value}'"
                        )
                        .WithRelated(word.Span, "the word is here")
                );
                return;
            }
        }
    }

    private static Located<string>? FirstWord(BlockSyntax block, LintContext context) =>
        context.Curriculum.Scenarios.FirstOrDefault(one => one.Id.Value == block.Arguments[0].Value)
            is { Warning: null } scenario
            ? scenario
                .Nodes.SelectMany(node => context.SensitiveIn(node.Content))
                .Cast<Located<string>?>()
                .FirstOrDefault()
            : null;
}
