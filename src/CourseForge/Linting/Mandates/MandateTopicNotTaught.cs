using CourseForge.Diagnostics;

namespace CourseForge.Linting.Mandates;

/// <summary>
/// <para><b>What it does.</b> Finds topics of a mandate that no lesson of the course teaches, as it is built: for its
/// audience and tier, and cut to its minutes.</para>
/// <para><b>Why is this bad?</b> Whoever accredits the course asks for each topic, and the crosswalk would have an empty
/// row.</para>
/// <para><b>Example.</b> <c>{text: "Shock", lessons: [shock]}</c>, and the course that was cut to an hour leaves the
/// lesson out.</para>
/// <para><b>Use instead.</b> A lesson of the course under the topic, or a longer cut.</para>
/// </summary>
internal sealed class MandateTopicNotTaught : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MandateTopicNotTaught;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var mandate in course.Mandates)
            {
                foreach (var topic in mandate.Topics.Where(static topic => topic.Lessons.IsEmpty))
                {
                    diagnostics.Add(Descriptor, topic.Syntax.Span, course.Id, topic.Syntax.Text, mandate.Syntax.Title);
                }
            }
        }
    }
}
