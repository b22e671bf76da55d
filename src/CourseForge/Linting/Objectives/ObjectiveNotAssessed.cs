using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge.Linting.Objectives;

/// <summary>
/// <para><b>What it does.</b> Finds objectives of a course that no question is about: neither in an inline check nor in
/// a bank of one of its assessments. A parent counts when a part of it does.</para>
/// <para><b>Why is this bad?</b> Without a question nobody can tell whether learners reached the objective.</para>
/// <para><b>Example.</b> An objective that stands in no question's <c>objectives</c>.</para>
/// <para><b>Use instead.</b> <c>objectives: [lo-a]</c> on a question of a check or bank that the course uses.</para>
/// </summary>
internal sealed class ObjectiveNotAssessed : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ObjectiveNotAssessed;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            var questions = course
                .Questions.Concat(course.Assessments.SelectMany(assessment => assessment.Candidates))
                .ToArray();

            // A course that asks nothing at all is told that, once.
            if (questions.Length == 0)
            {
                continue;
            }

            var assessed = questions
                .SelectMany(question => question.Objectives)
                .Select(objective => objective.Id.Value)
                .ToHashSet(StringComparer.Ordinal);
            ObjectivePlaces.AddParents(assessed, context.Curriculum.Objectives);
            foreach (var objective in course.Objectives)
            {
                if (!assessed.Contains(objective.Id.Value))
                {
                    diagnostics.Add(
                        Descriptor,
                        ObjectivePlaces.In(course, objective, context),
                        course.Id,
                        objective.Id
                    );
                }
            }
        }
    }
}
