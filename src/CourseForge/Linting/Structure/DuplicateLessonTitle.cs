using CourseForge.Diagnostics;
using CourseForge.Linting.Wording;
using CourseForge.Model;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds lessons of one course with the same title.</para>
/// <para><b>Why is this bad?</b> In contents lists and reports the two cannot be told apart.</para>
/// <para><b>Example.</b> Two lessons called "Summary".</para>
/// <para><b>Use instead.</b> "Summary: indicators" and "Summary: first contact".</para>
/// </summary>
internal sealed class DuplicateLessonTitle : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.DuplicateLessonTitle;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            var seen = new Dictionary<string, Lesson>(StringComparer.Ordinal);
            foreach (var lesson in course.Lessons)
            {
                var title = WordReader.Normalise(lesson.Title);
                if (title.Length > 0 && !seen.TryAdd(title, lesson))
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(Descriptor, lesson.Syntax.Span, course.Id, lesson.Title)
                            .WithRelated(seen[title].Syntax.Span, "the other lesson is here")
                    );
                }
            }
        }
    }
}
