using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Objectives;

/// <summary>
/// <para><b>What it does.</b> Where a curriculum has domains, finds assessments after a course that draw no question of
/// one of them.</para>
/// <para><b>Why is this bad?</b> Who passes has not shown that area of competence, which the curriculum says every
/// course tests.</para>
/// <para><b>Example.</b> A final assessment that draws for recognising and for the law, and none for responding.</para>
/// <para><b>Use instead.</b> A draw for an objective of that domain.</para>
/// </summary>
internal sealed class DomainNotTested : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.DomainNotTested;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (
                var assessment in course.Assessments.Where(static assessment =>
                    assessment.Syntax.Kind is AssessmentKind.Post
                )
            )
            {
                var tested = assessment
                    .Draw.Select(static draw => draw.Objective.Syntax.Domain?.Value)
                    .ToHashSet(StringComparer.Ordinal);
                foreach (var domain in context.Curriculum.Settings.Domains)
                {
                    if (!tested.Contains(domain.Id.Value))
                    {
                        diagnostics.Add(
                            Descriptor,
                            assessment.Syntax.Id.Span,
                            assessment.Id,
                            course.Id,
                            domain.Id.Value,
                            domain.Title
                        );
                    }
                }
            }
        }
    }
}
