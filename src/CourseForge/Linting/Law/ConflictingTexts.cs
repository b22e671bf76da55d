using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Law;

/// <summary>
/// <para><b>What it does.</b> Finds statutes that a course shows with conflicting texts.</para>
/// <para><b>Why is this bad?</b> Nobody can act on a law whose text is not settled.</para>
/// <para><b>Example.</b> <c>conflicts: [{cite: "§ 20, Act 12", summary: ...}, {cite: "§ 20, Act 31", summary:
/// ...}]</c></para>
/// <para><b>Use instead.</b> The text that is applied, once somebody who may decide has said which; set <c>checks:
/// {conflicting-texts: info}</c> until then.</para>
/// </summary>
internal sealed class ConflictingTexts : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ConflictingTexts;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var statute in course.Statutes.Where(statute => !statute.Conflicts.IsEmpty))
            {
                var diagnostic = Diagnostic.Create(
                    Descriptor,
                    statute.State.Version?.From.Span ?? statute.Syntax.Id.Span,
                    statute.Id,
                    course.Id,
                    statute.Conflicts.Length.ToString(CultureInfo.InvariantCulture),
                    IsoDate.Text(course.AsOf)
                );
                foreach (var text in statute.Conflicts)
                {
                    diagnostic = diagnostic.WithRelated(text.Cite.Span, "one of the texts");
                }

                diagnostics.Add(diagnostic);
            }
        }
    }
}
