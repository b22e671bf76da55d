using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>Kinds of documents of which a course has several, and the names of these.</summary>
internal static class PrintParts
{
    internal static ImmutableArray<string> Of(Course course, PrintKind kind, DiagnosticBag diagnostics)
    {
        switch (kind)
        {
            case PrintKind.Slides or PrintKind.SpeakerNotes:
                return [.. course.Modules.Select(NameOf)];
            case PrintKind.TestPaper:
                return
                [
                    .. Tests(course, diagnostics)
                        .SelectMany(static assessment =>
                            TestForms.Of(assessment.Course, assessment.Test).Select(form => Form(assessment.Test, form))
                        ),
                ];
            case PrintKind.TestKey:
                return [.. Tests(course, null).Select(static assessment => assessment.Test.Id)];
            default:
                return [""];
        }
    }

    /// <summary>The number first, so that a folder shows the decks in their order.</summary>
    internal static string NameOf(Module module) =>
        string.Create(CultureInfo.InvariantCulture, $"{module.Number:00}-{module.Id.Value.Replace(':', '-')}");

    internal static string Form(Assessment assessment, TestForm form) =>
        $"{assessment.Id}-{form.Letter.ToLowerInvariant()}";

    internal static Module ModuleOf(Course course, string part) =>
        course.Modules.First(module => NameOf(module) == part);

    /// <summary>What is asked on paper, in the room: what comes months later is not.</summary>
    /// <param name="diagnostics">Told what is missing; null where it was told before.</param>
    private static IEnumerable<(Course Course, Assessment Test)> Tests(Course course, DiagnosticBag? diagnostics)
    {
        var any = false;
        foreach (var assessment in course.Assessments.Where(IsOnPaper))
        {
            any = true;
            if (diagnostics is not null && TestForms.Lacking(course, assessment) is { } lacking)
            {
                diagnostics.Add(
                    Codes.Rendering.NoSecondForm,
                    assessment.Syntax.Span,
                    assessment.Id,
                    lacking.Objective.Id.Value,
                    lacking.Missing
                );
            }

            yield return (course, assessment);
        }

        if (!any)
        {
            diagnostics?.Add(Codes.Rendering.NoTestOnPaper, course.Span, course.Id.Value);
        }
    }

    internal static bool IsOnPaper(Assessment assessment) => assessment.Syntax.Kind != AssessmentKind.Delayed;
}
