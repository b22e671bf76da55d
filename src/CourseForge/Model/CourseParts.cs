using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>
/// A course as several: one for each module, for packages of which a learning system launches each module by itself
/// (<c>packaging: multi</c>).
/// </summary>
internal static class CourseParts
{
    /// <summary>None when the course is taken as a whole.</summary>
    internal static ImmutableArray<Course> Of(Course course) =>
        course.Packaging == PackagingKind.Single
            ? []
            :
            [
                .. course.Modules.Select(
                    (module, index) =>
                        Part(course, module, isFirst: index == 0, isLast: index == course.Modules.Length - 1)
                ),
            ];

    private static Course Part(Course course, Module module, bool isFirst, bool isLast)
    {
        var objectives = module
            .Objectives.Concat(module.Lessons.SelectMany(static lesson => lesson.Objectives))
            .Select(static objective => objective.Id)
            .ToHashSet();
        var questions = module
            .Lessons.SelectMany(static lesson => lesson.Checks)
            .Select(static question => question.Id)
            .ToHashSet();

        // The test before the course opens the first part; what comes after the course closes the last one.
        var assessments = course.Assessments.Where(assessment =>
            assessment.Syntax.Kind == AssessmentKind.Pre ? isFirst : isLast
        );
        return course with
        {
            Id = new CourseId($"{course.Id}.{module.Id.Value.Replace(':', '.')}"),
            Title = module.Title,
            Summary = module.Summary,
            Modules = [module],
            Objectives = [.. course.Objectives.Where(objective => objectives.Contains(objective.Id))],
            Questions = [.. course.Questions.Where(question => questions.Contains(question.Id))],
            Assessments = [.. assessments],
            Survey = isLast ? course.Survey : null,
            HasCertificate = false, // no part knows whether the others are completed
            Hours = course.Hours with
            {
                Value = decimal.Round(
                    (decimal)module.Lessons.Sum(static lesson => lesson.Minutes.Value) / course.Settings.MinutesPerHour,
                    1
                ),
            },
            Completion = Rule(course, module, [.. assessments.Select(static assessment => assessment.Id)], isLast),
            Whole = course,
        };
    }

    /// <summary>
    /// Of the course's rule what can be met in this part; of its minutes the share that the module has of the course's.
    /// </summary>
    private static CompletionSyntax Rule(Course course, Module module, HashSet<string> assessments, bool isLast)
    {
        var lessons = module.Lessons.Select(static lesson => lesson.Id.Value).ToHashSet(StringComparer.Ordinal);
        var all = course.Lessons.Sum(static lesson => lesson.Minutes.Value);
        var own = module.Lessons.Sum(static lesson => lesson.Minutes.Value);
        return course.Completion with
        {
            Required = [.. course.Completion.Required.Where(lesson => lessons.Contains(lesson.Value))],
            Minutes =
                course.Completion.Minutes is { } minutes && all > 0
                    ? minutes with
                    {
                        Value = minutes.Value * own / all,
                    }
                    : null,
            Taken = [.. course.Completion.Taken.Where(assessment => assessments.Contains(assessment.Value))],
            Passed = [.. course.Completion.Passed.Where(assessment => assessments.Contains(assessment.Value))],
            Survey = isLast ? course.Completion.Survey : null,
        };
    }
}
