using System.Collections.Immutable;

namespace CourseForge.Model;

/// <summary>What a course lost when it was cut to a time.</summary>
/// <param name="Minutes">The time that was asked for.</param>
/// <param name="Lost">Objectives that no lesson works towards any more.</param>
/// <param name="Thinned">Objectives that fewer lessons work towards.</param>
public sealed record CourseCut(
    int Minutes,
    ImmutableArray<CutLesson> Lessons,
    ImmutableArray<Objective> Lost,
    ImmutableArray<Objective> Thinned
);

/// <summary>A lesson that was left out.</summary>
public sealed record CutLesson(LessonId Id, string Title, string ModuleTitle, int Minutes);
