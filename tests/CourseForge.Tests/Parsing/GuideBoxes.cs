using System.Globalization;
using System.Text.RegularExpressions;

namespace CourseForge.Tests.Parsing;

/// <summary>The boxes of a guide that name the file they stand for: <c>```language path</c>.</summary>
internal static class GuideBoxes
{
    /// <summary>
    /// The coming days on which something begins or ends in the boxes, each with the day before it: what an example
    /// says must be so on all of them.
    /// </summary>
    internal static IEnumerable<DateOnly> DaysIn(IEnumerable<(string Path, string Text)> boxes, DateOnly after) =>
        boxes
            .SelectMany(box => Regex.Matches(box.Text, "(?:from|until): ?([0-9]{4}-[0-9]{2}-[0-9]{2})"))
            .Select(match => DateOnly.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .Where(day => day > after)
            .SelectMany(day => new[] { day.AddDays(-1), day })
            .Distinct()
            .Order();

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
