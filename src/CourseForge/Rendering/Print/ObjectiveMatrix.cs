using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>Objective by lesson by activity by question: where each is taught, practised and assessed.</summary>
internal sealed class ObjectiveMatrix(CourseRenderContext context)
{
    private Course Course => context.Course;

    internal IEnumerable<MatrixRowView> Rows()
    {
        var banks = PrintPlan.Banks(Course).ToArray();
        foreach (var objective in Course.Objectives)
        {
            var lessons = Course
                .Modules.SelectMany(static module => module.Lessons.Select(lesson => (Module: module, Lesson: lesson)))
                .Where(pair => pair.Lesson.Objectives.Any(one => one.Id == objective.Id))
                .ToArray();
            yield return new MatrixRowView(
                RecordViews.Objective(objective),
                [
                    .. lessons.Select(static pair => new LinkView(
                        $"{RecordViews.Number(pair.Module.Number)}.{RecordViews.Number(pair.Lesson.Number)}",
                        ElementIds.Lesson(pair.Lesson.Id.Value)
                    )),
                ],
                [.. lessons.SelectMany(pair => Activities(pair.Lesson))],
                [
                    .. lessons
                        .SelectMany(static pair => pair.Lesson.Checks)
                        .Where(question => Asks(question, objective))
                        .Select(static question => new LinkView(question.Id.Value, "key-" + question.Id.Value)),
                ],
                [
                    .. Course
                        .Assessments.Select(assessment =>
                            (
                                assessment.Title,
                                Count: assessment
                                    .Draw.Where(draw => draw.Objective.Id == objective.Id)
                                    .Sum(static draw => draw.Count)
                            )
                        )
                        .Where(static drawn => drawn.Count > 0)
                        .Select(static drawn => $"{drawn.Title}: {RecordViews.Number(drawn.Count)}"),
                ],
                RecordViews.Number(banks.Sum(bank => bank.Questions.Count(question => Asks(question, objective))))
            );
        }
    }

    private static bool Asks(Question question, Objective objective) =>
        question.Objectives.Any(one => one.Id == objective.Id);

    private IEnumerable<LinkView> Activities(Lesson lesson) =>
        lesson
            .Content.Blocks.WithDescendants()
            .Where(block =>
                block.Kind
                    is BlockKind.Discussion
                        or BlockKind.Activity
                        or BlockKind.Case
                        or BlockKind.Roleplay
                        or BlockKind.Tabletop
                        or BlockKind.Scenario
                && !Course.Bindings.LeftOut.Contains(block)
            )
            .Select(block => new LinkView(
                block.Title
                    ?? (Course.Bindings.Blocks.GetValueOrDefault(block) as ScenarioBinding)?.Scenario.Title
                    ?? Labels.Of(context, block.Kind),
                block.Id is { } id ? ElementIds.InLesson(lesson.Id.Value, id.Value) : ElementIds.Lesson(lesson.Id.Value)
            ));
}
