using System.Collections.Immutable;
using CourseForge.Model;

namespace CourseForge.Linting.Wording;

/// <summary>
/// How hard the lessons of a course are to read, for its report; <see cref="ReadingLevel"/> warns of what is too hard.
/// </summary>
internal static class LessonReadings
{
    /// <summary>One for each lesson, in the order of the course.</summary>
    public static ImmutableArray<LessonReading> Of(Course course, int parallelism)
    {
        var isEnglish = course.Settings.Language.Value.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        Lesson[] lessons = [.. course.Lessons];
        var readings = new LessonReading[lessons.Length];
        Parallel.For(0, lessons.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i =>
        {
            var reading = Readings.Of(lessons[i].Content);
            readings[i] = new LessonReading(
                reading.WordCount,
                isEnglish && reading.Grade.Words >= ReadingLevel.FewestWords ? reading.Grade.Grade : null
            );
        });
        return [.. readings];
    }
}
