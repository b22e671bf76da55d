using System.Globalization;

namespace CourseForge.Syntax;

/// <summary>Times of a recording: <c>1:20</c>, <c>01:02:03</c>.</summary>
internal static class RecordingTime
{
    private const int Minute = 60;

    /// <summary>Longer than any recording, in hours.</summary>
    private const int MostHours = 24;

    /// <summary>Whole seconds from the beginning; null where it is no time.</summary>
    internal static int? Read(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3) || parts.Any(static part => part.Length is 0 or > 2))
        {
            return null;
        }

        var seconds = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || (i > 0 && number >= Minute)
                || (parts.Length == 3 && i == 0 && number > MostHours)
            )
            {
                return null;
            }

            seconds = (seconds * Minute) + number;
        }

        return seconds;
    }

    /// <summary>As people read it: <c>1:20</c>, <c>1:02:03</c>.</summary>
    internal static string Written(int seconds) =>
        seconds >= Minute * Minute
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds / (Minute * Minute)}:{seconds / Minute % Minute:00}:{seconds % Minute:00}"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / Minute}:{seconds % Minute:00}");
}

/// <summary>A part of a recording that one can go to.</summary>
/// <param name="Start">Seconds from the beginning.</param>
internal sealed record Chapter(int Start, string Title)
{
    /// <summary>Of <c>0:00 At the door | 1:20 Inside</c>: each time with the words behind it, or null where one has no time
    /// or no words.</summary>
    internal static IEnumerable<(string Text, Chapter? Chapter)> Read(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries)
            .Select(static part =>
                part.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0
                && RecordingTime.Read(part[..blank]) is { } start
                    ? (part, new Chapter(start, part[(blank + 1)..].Trim()))
                    : (part, (Chapter?)null)
            );
}
