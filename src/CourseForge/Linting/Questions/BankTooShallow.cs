using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds draws that the banks of an assessment cannot serve: fewer questions for an
/// objective than are drawn, or too few once questions that count for several objectives are shared out.</para>
/// <para><b>Why is this bad?</b> The assessment would be shorter than it says.</para>
/// <para><b>Example.</b> <c>draw: {lo-a: 3}</c> with two questions for lo-a.</para>
/// <para><b>Use instead.</b> A third question, or <c>draw: {lo-a: 2}</c>.</para>
/// </summary>
internal sealed class BankTooShallow : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.BankTooShallow;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var assessment in context.Courses.SelectMany(course => course.Assessments))
        {
            var questions = assessment.Candidates.DistinctBy(question => question.Id).ToArray();
            var servedBy = new Dictionary<QuestionId, int>();
            for (var i = 0; i < assessment.Draw.Length; i++)
            {
                var draw = assessment.Draw[i];
                var held = questions.Count(question => Counts(question, draw));
                var served = 0;
                while (served < draw.Count && Serve(i, []))
                {
                    served++;
                }

                if (served < draw.Count)
                {
                    var shared =
                        served < held && held >= draw.Count
                            ? $"only {served} that no other objective needs"
                            : Amount.Of(held, "question", "none");
                    diagnostics.Add(
                        Diagnostic
                            .Create(
                                Descriptor,
                                draw.Syntax.Count.Span,
                                assessment.Id,
                                Amount.Of(draw.Count, "question", "none"),
                                draw.Objective.Id,
                                shared
                            )
                            .WithHint(
                                $"write {Amount.Of(draw.Count - served, "more question", "none")} for '{draw.Objective.Id}'"
                            )
                    );
                }
            }

            // Kuhn's matching: a question serves one draw, and moves to another when that makes room.
            bool Serve(int draw, HashSet<QuestionId> tried)
            {
                foreach (var question in questions)
                {
                    if (
                        Counts(question, assessment.Draw[draw])
                        && tried.Add(question.Id)
                        && (!servedBy.TryGetValue(question.Id, out var other) || Serve(other, tried))
                    )
                    {
                        servedBy[question.Id] = draw;
                        return true;
                    }
                }

                return false;
            }
        }
    }

    private static bool Counts(Question question, AssessmentDraw draw)
    {
        foreach (var objective in question.Objectives)
        {
            if (objective.Id == draw.Objective.Id)
            {
                return true;
            }
        }

        return false;
    }
}
