using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds contacts, statutes and sources that a course uses, and claims, whose confidence is
/// secondary, conflict or unverified.</para>
/// <para><b>Why is this bad?</b> The fact was not checked against its first-hand source; --strict refuses to publish
/// it.</para>
/// <para><b>Example.</b> <c>confidence: secondary</c></para>
/// <para><b>Use instead.</b> <c>confidence: verified</c>, after checking against the official text.</para>
/// </summary>
internal sealed class CheckBeforeUse : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CheckBeforeUse;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var contact in course.Contacts)
            {
                Report("the contact", contact.Syntax.Id, contact.Syntax.Currency);
            }

            foreach (var statute in course.Statutes)
            {
                Report("the statute", statute.Syntax.Id, statute.Syntax.Currency);
            }

            foreach (var source in course.Sources)
            {
                Report("the source", source.Syntax.Id, source.Syntax.Currency);
            }

            foreach (var block in course.Lessons.SelectMany(lesson => lesson.Content.Blocks.WithDescendants()))
            {
                if (
                    block.Kind is StatementBlock
                    && block.Attribute("confidence") is { } confidence
                    && EnumWords.Read<Confidence>(confidence.Value)?.NeedsMark() == true
                )
                {
                    diagnostics.Add(Descriptor, confidence.Span, "this claim", confidence.Value);
                }
            }
        }

        void Report(string kind, Located<string> id, CurrencySyntax currency)
        {
            if (currency.NeedsMark)
            {
                diagnostics.Add(
                    Descriptor,
                    currency.Confidence.Span.Length > 0 ? currency.Confidence.Span : id.Span,
                    $"{kind} '{id.Value}'",
                    currency.Confidence.Value.Written()
                );
            }
        }
    }
}
