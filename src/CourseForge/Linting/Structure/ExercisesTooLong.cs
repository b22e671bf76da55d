using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds lessons whose exercises take longer than the lesson: discussions, activities,
/// cases, role-plays, table-top exercises and scenarios with minutes of their own.</para>
/// <para><b>Why is this bad?</b> The plan of the instructor manual goes by the lesson's minutes: the exercises would
/// run into the next lesson, and no time is left to teach.</para>
/// <para><b>Example.</b> <c>::: roleplay {minutes=15}</c> in a lesson with <c>minutes=10</c>.</para>
/// <para><b>Use instead.</b> <c>minutes=20</c> for the lesson, or a shorter exercise.</para>
/// </summary>
internal sealed class ExercisesTooLong : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ExercisesTooLong;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var told = new HashSet<LessonId>();
        foreach (var course in context.Courses)
        {
            foreach (var lesson in course.Lessons)
            {
                var minutes = lesson.Content.Blocks.Sum(block => MinutesOf(block, course.Bindings));
                if (minutes > lesson.Minutes.Value && told.Add(lesson.Id))
                {
                    diagnostics.Add(
                        Descriptor,
                        lesson.Minutes.Span,
                        lesson.Id.Value,
                        Amount.Minutes(lesson.Minutes.Value),
                        Amount.Minutes(minutes)
                    );
                }
            }
        }
    }

    /// <summary>
    /// As the lesson plan counts: what is inside an exercise takes part of its time, and notes of the instructor take
    /// none.
    /// </summary>
    private static int MinutesOf(BlockSyntax block, Bindings bindings)
    {
        if (!block.Kind.TakesTime || bindings.LeftOut.Contains(block))
        {
            return 0;
        }

        var own = bindings.MinutesOf(block) ?? 0;
        return own > 0 ? own : block.Children.Sum(child => MinutesOf(child, bindings));
    }
}
