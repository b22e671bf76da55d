using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>Says of a course without lessons why it has none.</summary>
internal static class EmptyCourses
{
    /// <summary>A course without a page is no package: who asked for it is told, and who took what out of it.</summary>
    /// <param name="hasModules">Whether modules are left, though none of their lessons is.</param>
    internal static void Report(
        CourseSyntax course,
        Audience audience,
        bool hasModules,
        CurriculumSyntax curriculum,
        DiagnosticBag diagnostics
    )
    {
        var taken = curriculum
            .Composition.Absent.Values.Where(absent =>
                absent.Hide && course.Modules.Any(module => module.Value == absent.Module)
            )
            .OrderBy(static absent => absent.Origin.Span)
            .ThenBy(static absent => absent.Id == absent.Module)
            .DistinctBy(static absent => absent.Origin.Span)
            .ToList();
        if (hasModules || taken.Count == 0)
        {
            // Without modules and without layers, a dangling name has been told.
            if (hasModules)
            {
                diagnostics.Add(
                    WithTakers(
                        Diagnostic.Create(
                            Codes.Binding.CourseWithoutLessons,
                            course.Id.Span,
                            course.Id.Value,
                            audience.Id,
                            course.Tier.Written()
                        )
                    )
                );
            }

            return;
        }

        diagnostics.Add(
            WithTakers(
                Diagnostic.Create(
                    Codes.Binding.NothingLeft,
                    taken[0].Origin.Span,
                    course.Id.Value,
                    string.Join(", ", taken.Select(static absent => $"'{absent.Origin.Layer}' takes out '{absent.Id}'"))
                )
            )
        );

        Diagnostic WithTakers(Diagnostic diagnostic) =>
            taken.Aggregate(diagnostic, static (told, absent) =>
                told.WithRelated(absent.Origin.Span, $"'{absent.Origin.Layer}' takes out '{absent.Id}' here")
            );
    }
}
