using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// Looks whether learners can meet a course's completion rule: what it names is in the course, and what it asks for can
/// be done.
/// </summary>
internal static class CompletionRules
{
    /// <param name="scenarios">Those in the lessons; null when lessons were cut, and what they held is not asked
    /// for.</param>
    public static void Check(
        CourseSyntax course,
        ImmutableArray<Module> modules,
        int checks,
        IReadOnlyCollection<Scenario>? scenarios,
        CurriculumSyntax curriculum,
        DiagnosticBag diagnostics
    )
    {
        var rule = course.Completion;
        var lessons = modules
            .SelectMany(module => module.Lessons)
            .Select(lesson => lesson.Id.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var lesson in rule.Required)
        {
            if (!lessons.Contains(lesson.Value))
            {
                Tell(
                    lesson.Span,
                    $"the lesson '{lesson.Value}'",
                    curriculum.Modules.Any(module => module.Lessons.Any(one => one.Id.Value == lesson.Value))
                        ? "learners of this course do not get that lesson"
                        : "there is no such lesson",
                    lesson.Value,
                    lessons
                );
            }
        }

        if (rule.Minutes is { } minutes && minutes.Value > course.Hours.Value * 60)
        {
            Tell(minutes.Span, Amount.Minutes(minutes.Value), $"the course takes {Amount.Hours(course.Hours.Value)}");
        }

        if (rule.ChecksSpan is { } asked && checks == 0)
        {
            Tell(asked, "answers to checks", "no lesson has a check");
        }

        foreach (var assessment in rule.Taken)
        {
            Find(assessment);
        }

        foreach (var id in rule.Passed)
        {
            if (Find(id) is { PassMark: null })
            {
                Tell(id.Span, $"a pass of '{id.Value}'", "that assessment has no pass-mark");
            }
        }

        foreach (var id in rule.Played)
        {
            if (scenarios?.Any(scenario => scenario.Id.Value == id.Value) == false)
            {
                var isThere = curriculum.Scenarios.Any(scenario => scenario.Id.Value == id.Value);
                Tell(
                    id.Span,
                    $"the scenario '{id.Value}'",
                    isThere ? "no lesson that its learners get has it" : "there is no such scenario",
                    id.Value,
                    scenarios.Select(static scenario => scenario.Id.Value)
                );
            }
        }

        if (rule.Survey is { } survey && course.Survey is null)
        {
            Tell(survey, "the survey", "the course has none");
        }

        AssessmentSyntax? Find(Located<string> id)
        {
            var found = course.Assessments.FirstOrDefault(assessment => assessment.Id.Value == id.Value);
            if (found is null)
            {
                Tell(
                    id.Span,
                    $"the assessment '{id.Value}'",
                    "the course has no such assessment",
                    id.Value,
                    course.Assessments.Select(assessment => assessment.Id.Value)
                );
            }
            else if (found.Kind == AssessmentKind.Delayed)
            {
                Tell(id.Span, $"the assessment '{id.Value}'", "it opens only when the course has been completed");
            }

            return found;
        }

        void Tell(SourceSpan place, string asksFor, string but, string? name = null, IEnumerable<string>? known = null)
        {
            var diagnostic = Diagnostic.Create(
                Codes.Binding.CompletionNotPossible,
                place,
                course.Id.Value,
                asksFor,
                but
            );
            diagnostics.Add(name is null ? diagnostic : diagnostic.WithNearest(name, known ?? []));
        }
    }
}
