using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Wording;

/// <summary>
/// <para><b>What it does.</b> Finds content warnings of fewer than four words.</para>
/// <para><b>Why is this bad?</b> People can only decide whether to read on when they know what it is about.</para>
/// <para><b>Example.</b> <c>warning: Sensitive content.</c></para>
/// <para><b>Use instead.</b> <c>warning: This module describes violence at home, without detail.</c></para>
/// </summary>
internal sealed class VagueWarning : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.VagueWarning;

    private const int FewestWords = 4;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var lesson in context.Lessons)
        {
            if (lesson.Warning is { } warning && WordReader.Count(warning.Value) < FewestWords)
            {
                diagnostics.Add(Descriptor, warning.Span, warning.Value);
            }
        }

        foreach (
            var warning in context
                .Curriculum.Modules.Select(module => module.Warning)
                .Concat(context.Curriculum.Scenarios.Select(scenario => scenario.Warning))
        )
        {
            if (warning is not null && Prose.Of(warning) is var text && text.WordCount < FewestWords)
            {
                diagnostics.Add(
                    Descriptor,
                    warning.Span,
                    string.Join(' ', text.Passages.Select(passage => passage.Text))
                );
            }
        }
    }
}
