using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

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
            for (var i = 0; i < content.Headings.Length; i++)
            {
                var heading = content.Headings[i];
                if (heading.Level > above + 1)
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(Descriptor, heading.Span, heading.Text, heading.Level, above)
                            .WithFix(Raised(content.Headings.AsSpan()[i..], above + 1))
                    );
                }

                above = heading.Level;
            }
        }
    }

    /// <summary>The first heading on another level, and with it those that stand beside and below it.</summary>
    private static Fix? Raised(ReadOnlySpan<HeadingSyntax> headings, int level)
    {
        var first = headings[0].Level;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var heading in headings)
        {
            if (heading.Level < first)
            {
                break;
            }

            if (!heading.Span.Slice.StartsWith(new string('#', heading.Level)))
            {
                return null;
            }

            edits.Add(
                new TextEdit(heading.Span.Part(0, heading.Level), new string('#', heading.Level - first + level))
            );
        }

        return new Fix($"write '{new string('#', level)}'", edits.ToImmutable(), IsSafe: true);
    }
}
