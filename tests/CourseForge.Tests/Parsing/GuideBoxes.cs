namespace CourseForge.Tests.Parsing;

/// <summary>The boxes of a guide that name the file they stand for: <c>```language path</c>.</summary>
internal static class GuideBoxes
{
    internal static IEnumerable<(string Path, string Text)> In(string text)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (
                path is null
                && line.StartsWith("```", StringComparison.Ordinal)
                && line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            )
            {
                path = line[(space + 1)..];
            }
            else if (path is not null && line == "```")
            {
                yield return (path, string.Join('\n', lines) + "\n");
                path = null;
                lines.Clear();
            }
            else if (path is not null)
            {
                lines.Add(line);
            }
        }
    }
}
