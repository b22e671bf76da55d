using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>What law or an accrediting body asks of the course: a crosswalk from its topics to the lessons.</summary>
internal sealed class MandateViews(CourseRenderContext context)
{
    private Course Course => context.Course;

    internal IEnumerable<MandateView> All() => Course.Mandates.Select(View);

    private MandateView View(Mandate mandate)
    {
        var syntax = mandate.Syntax;
        var currency = syntax.Currency;
        return new MandateView(syntax.Id.Value, syntax.Title, [.. Hours(syntax)], [.. mandate.Topics.Select(Topic)])
        {
            Cite = mandate.Law?.Cite,
            Source = mandate.Source?.Title,
            Teachers = syntax.Teachers,
            Approval = syntax.Approval,
            Confidence = context.Words["confidence" + currency.Confidence.Value],
            Mark = RecordViews.Mark(context, currency.Confidence.Value),
            Checked = currency.Checked is { } day ? IsoDate.Text(day.Value) : null,
            CheckedBy = currency.CheckedBy,
            ReviewBy = currency.ReviewBy is { } next ? IsoDate.Text(next.Value) : null,
        };
    }

    private IEnumerable<MandateHoursView> Hours(MandateSyntax mandate)
    {
        if (mandate.Hours?.Total is { } total)
        {
            yield return Row("mandateHoursTotal", total.Value, Course.Lessons);
        }

        if (mandate.Hours?.Classroom is { } room)
        {
            yield return Row(
                "mandateHoursClassroom",
                room.Value,
                Course.Lessons.Where(static lesson => lesson.Delivery == Delivery.Classroom)
            );
        }
    }

    private MandateHoursView Row(string kind, decimal hours, IEnumerable<Lesson> lessons) =>
        new(
            context.Words[kind],
            hours.ToString("0.##", CultureInfo.InvariantCulture),
            RecordViews.Number(lessons.Sum(static lesson => lesson.Minutes.Value))
        );

    private MandateTopicView Topic(MandateTopic topic) =>
        new(
            topic.Syntax.Text,
            [
                .. topic.Lessons.Select(lesson => new LinkView(
                    $"{RecordViews.Number(NumberOf(lesson))}.{RecordViews.Number(lesson.Number)} {lesson.Title}",
                    ElementIds.Lesson(lesson.Id.Value)
                )),
            ]
        );

    private int NumberOf(Lesson lesson) => Course.Modules.First(module => module.Id == lesson.Module).Number;
}
