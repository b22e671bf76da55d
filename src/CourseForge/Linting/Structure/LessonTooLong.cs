using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds lessons that cannot be done in their minutes: reading at 200 words a minute, the
/// minutes of exercises, and 45 seconds a question (<see cref="SeatTime"/>); and lessons of more than 30 minutes.</para>
/// <para><b>Why is this bad?</b> Attention drops within a long page, and the stated time is what plans count on and
/// boards accept.</para>
/// <para><b>Example.</b> A lesson of 3,000 words with <c>minutes=8</c></para>
/// <para><b>Use instead.</b> Two lessons, or <c>minutes=15</c>.</para>
/// </summary>
internal sealed class LessonTooLong : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.LessonTooLong;

    private const int LongestMinutes = 30;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var told = new HashSet<LessonId>();
        foreach (var course in context.Courses)
        {
            foreach (var lesson in course.Lessons)
            {
                Look(lesson, course.Bindings, told, diagnostics);
            }
        }
    }

    private void Look(Lesson lesson, Bindings bindings, HashSet<LessonId> told, DiagnosticBag diagnostics)
    {
        var minutes = lesson.Minutes.Value;
        var place = lesson.Minutes.Span;
        if (minutes > LongestMinutes)
        {
            if (told.Add(lesson.Id))
            {
                diagnostics.Add(
                    Descriptor,
                    place,
                    lesson.Id,
                    $"takes {Amount.Minutes(minutes)}; more than {LongestMinutes} on one page is too long"
                );
            }

            return;
        }

        // Of exercises that are too long by themselves another rule tells.
        if (
            SeatTime.Of(lesson, bindings) is var needs
            && needs.Minutes > minutes
            && needs.Exercises <= minutes
            && told.Add(lesson.Id)
        )
        {
            diagnostics.Add(
                Descriptor,
                place,
                lesson.Id,
                $"has {needs.Parts()}: that is {Amount.Minutes(needs.Minutes)}, and it takes {Amount.Minutes(minutes)}"
            );
        }
    }
}
