namespace CourseForge.Rendering;

/// <summary>What completes a course, for the player and in words.</summary>
internal static class CompletionRule
{
    /// <summary>A course without questions cannot ask for answers.</summary>
    internal static int ChecksOf(RenderContext context) =>
        context.Plan.Lessons.Any(static lesson => lesson.Facts.Questions.Count > 0) ? context.Course.Completion.Checks : 0;

    internal static string[] InWords(RenderContext context)
    {
        var sentences = new List<string>();
        Add("completionLessons", context.Course.Completion.Lessons);
        Add("completionChecks", ChecksOf(context));
        return [.. sentences];

        void Add(string key, int percent)
        {
            if (percent > 0)
            {
                sentences.Add(percent >= 100 ? context.Words[key + "All"] : context.Words.With(key + "Part", "percent", RecordViews.Number(percent)));
            }
        }
    }
}
