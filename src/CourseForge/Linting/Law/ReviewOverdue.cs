using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds contacts, statutes and sources whose <c>review-by</c> lies before the date that the
/// course is taken at.</para>
/// <para><b>Why is this bad?</b> Numbers move and laws change.</para>
/// <para><b>Example.</b> <c>review-by: 2026-05-01</c> in a course as of 2026-11-21.</para>
/// <para><b>Use instead.</b> Check the record, then set <c>checked</c> and <c>review-by</c> anew.</para>
/// </summary>
internal sealed class ReviewOverdue : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ReviewOverdue;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var curriculum = context.Curriculum;
        foreach (
            var (kind, id, currency) in curriculum
                .Contacts.Select(contact => ("the contact", contact.Id, contact.Currency))
                .Concat(curriculum.Statutes.Select(statute => ("the statute", statute.Id, statute.Currency)))
                .Concat(curriculum.Sources.Select(source => ("the source", source.Id, source.Currency)))
        )
        {
            if (currency.ReviewBy is { } reviewBy && reviewBy.Value < context.AsOf)
            {
                diagnostics.Add(
                    Descriptor,
                    reviewBy.Span,
                    kind,
                    id.Value,
                    IsoDate.Text(reviewBy.Value),
                    IsoDate.Text(context.AsOf)
                );
            }
        }
    }
}
