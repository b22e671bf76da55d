using System.Globalization;
using System.Text.RegularExpressions;

namespace CourseForge.Blocks;

/// <summary>
/// When something was, as far as it can be read in any language: a day, a year, a time of day, or a count such as
/// "Day 3" and "20 minutes". Moments of one scale can be compared.
/// </summary>
/// <param name="Scale">"date", "clock", or the word that is counted.</param>
/// <param name="Values">From the largest unit to the smallest one that is known.</param>
internal sealed partial record Moment(string Scale, int[] Values) : IComparable<Moment>
{
    /// <summary>Longer words are told apart by their beginning, so that one day and two days are one scale.</summary>
    private const int Stem = 3;

    /// <summary>Null where nothing can be read, so that nothing is said of the order either.</summary>
    internal static Moment? Read(string words)
    {
        if (Date().Match(words) is { Success: true } date)
        {
            return new Moment("date", [.. Numbers(date)]);
        }

        if (Clock().Match(words) is { Success: true } clock)
        {
            return new Moment("clock", [.. Numbers(clock)]);
        }

        if (Counted().Match(words) is { Success: true } counted)
        {
            var word = (counted.Groups["before"].Value + counted.Groups["after"].Value).ToLowerInvariant();
            return new Moment(word[..Math.Min(word.Length, Stem)], [.. Numbers(counted)]);
        }

        return null;
    }

    /// <summary>Negative when it is earlier. A year and a day of that year are neither: nobody knows.</summary>
    /// <summary>What the words look like without being it: a day that no calendar has, a time past midnight. Null where they are well.</summary>
    internal static string? Impossible(string words)
    {
        if (DayLike().Match(words) is { Success: true } day)
        {
            return DateOnly.TryParseExact(
                day.Value,
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
                ? null
                : "a day";
        }

        return ClockLike().IsMatch(words) && !Clock().IsMatch(words) ? "a time of day" : null;
    }

    public int CompareTo(Moment? other)
    {
        for (var i = 0; i < Math.Min(Values.Length, other?.Values.Length ?? 0); i++)
        {
            if (Values[i] != other!.Values[i])
            {
                return Values[i].CompareTo(other.Values[i]);
            }
        }

        return 0;
    }

    private static IEnumerable<int> Numbers(Match match) =>
        match
            .Groups.Cast<Group>()
            .Where(static group => group.Name.StartsWith('n') && group.Success)
            .OrderBy(static group => group.Name, StringComparer.Ordinal)
            .Select(static group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"(?<![\d.:])(?<n1>[12][0-9]{3})(?:-(?<n2>0[1-9]|1[0-2])(?:-(?<n3>0[1-9]|[12][0-9]|3[01]))?)?(?![\d:])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\d.:-])[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![\d:-])", RegexOptions.CultureInvariant)]
    private static partial Regex DayLike();

    [GeneratedRegex(@"(?<![\d.:])[0-9]{1,2}:[0-9]{2}(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex ClockLike();

    [GeneratedRegex(
        @"(?<!\d)(?<n1>[01]?[0-9]|2[0-3])[:.h](?<n2>[0-5][0-9])(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?:(?<before>\p{L}+)\s+(?<n1>[0-9]{1,6})|(?<n1>[0-9]{1,6})\s+(?<after>\p{L}+))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Counted();
}
