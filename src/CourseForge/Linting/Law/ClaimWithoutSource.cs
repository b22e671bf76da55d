using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds <c>claim</c> blocks, which hold a statistic or a statement about the law, without a
/// source.</para>
/// <para><b>Why is this bad?</b> A number that nobody can check spreads, and outlives what it was true of.</para>
/// <para><b>Example.</b> <c>::: claim</c></para>
/// <para><b>Use instead.</b> <c>::: claim {source=src-report}</c></para>
/// </summary>
internal sealed class ClaimWithoutSource : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ClaimWithoutSource;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var block in context.WithMarkup.SelectMany(content => content.Blocks.WithDescendants()))
        {
            if (block.Kind is StatementBlock && block.Attribute("source") is null)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, block.Name.Span)
                        .WithHint("add {source=...} with the id of an entry in sources.yaml")
                );
            }
        }
    }
}
