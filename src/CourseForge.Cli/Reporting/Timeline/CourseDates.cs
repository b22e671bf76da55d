using System.Collections.Immutable;
using CourseForge.Model;

namespace CourseForge.Cli.Reporting.Timeline;

/// <summary>What is to come in one course of one variant; little enough to be kept for hundreds of targets.</summary>
internal sealed record CourseDates
{
    public required string Curriculum { get; init; }

    public required string CurriculumTitle { get; init; }

    public required string Publisher { get; init; }

    public required string Course { get; init; }

    public required string Title { get; init; }

    /// <summary>The target; empty for the base.</summary>
    public required string Target { get; init; }

    public required string PackageVersion { get; init; }

    public required DateOnly AsOf { get; init; }

    public required bool WithPending { get; init; }

    public required Validity Validity { get; init; }

    /// <summary>After the course's own day, soonest first; before them the reviews that are overdue.</summary>
    public required ImmutableArray<DatedChange> Changes { get; init; }

    public static CourseDates Of(Course course) =>
        new()
        {
            Curriculum = course.Settings.Id.Value,
            CurriculumTitle = course.Settings.Title.Value,
            Publisher = course.Settings.Publisher,
            Course = course.Id.Value,
            Title = course.Title,
            Target = course.Variant.Id,
            PackageVersion = course.PackageVersion,
            AsOf = course.AsOf,
            WithPending = course.WithPending,
            Validity = CourseTimeline.ValidityOf(course),
            Changes =
            [
                .. CourseTimeline
                    .Of(course)
                    .Where(change =>
                        change.Date > course.AsOf || change.Kind is ChangeKind.ReviewDue or ChangeKind.PendingDue
                    ),
            ],
        };
}

/// <summary>One day on which one thing is so, with the targets that it concerns.</summary>
/// <param name="IsOverdue">It was due before the day that the courses are taken at.</param>
/// <param name="Targets">In ordinal order; the base is empty.</param>
internal sealed record SharedDate(DatedChange Change, bool IsOverdue, ImmutableArray<string> Targets)
{
    /// <summary>The same change in many courses and targets is one.</summary>
    public static ImmutableArray<SharedDate> Of(IEnumerable<CourseDates> courses) =>
        [
            .. courses
                .SelectMany(static course => course.Changes.Select(change => (course, change)))
                .GroupBy(static pair => (pair.change.Date, pair.change.Id, pair.change.What))
                .OrderBy(static same => same.Key.Date)
                .ThenBy(static same => same.Key.Id, StringComparer.Ordinal)
                .ThenBy(static same => same.Key.What, StringComparer.Ordinal)
                .Select(static same => new SharedDate(
                    same.First().change,
                    same.Any(static pair => pair.change.Date <= pair.course.AsOf),
                    [.. same.Select(static pair => pair.course.Target).Distinct().Order(StringComparer.Ordinal)]
                )),
        ];

    /// <summary>For whom, in words: some names, and how many more.</summary>
    public string ForWhom()
    {
        const int Most = 3;
        ImmutableArray<string> named = [.. Targets.Where(static target => target.Length > 0)];
        return named.Length switch
        {
            0 => "",
            > Most + 1 => $"{string.Join(", ", named.Take(Most))} and {named.Length - Most} more targets",
            _ => string.Join(", ", named),
        };
    }
}
