namespace CourseForge.Model;

/// <summary>How much there is to read in a lesson, and how hard it is.</summary>
/// <param name="Grade">Flesch-Kincaid grade; null for text that is not English or too short to tell.</param>
internal readonly record struct LessonReading(int Words, double? Grade);
