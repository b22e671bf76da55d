using System.Collections.Immutable;

namespace CourseForge.Model;

/// <summary>
/// What makes a course a refresher of another.
/// </summary>
/// <param name="Since">The day of which learners know the law.</param>
/// <param name="Changes">What changed after it and up to the course's own day, in what the other course shows; the
/// latest first.</param>
public sealed record CourseRefresher(CourseId Of, DateOnly Since, ImmutableArray<RefresherChange> Changes);

/// <param name="Title">What changed: the citation of a law, the title of a lesson or passage, the name of a
/// contact.</param>
/// <param name="Lessons">The lessons that show it.</param>
public sealed record RefresherChange(DatedChange Change, string Title, ImmutableArray<LessonId> Lessons)
{
    /// <summary>The law; null for what a layer says.</summary>
    public Statute? Statute { get; init; }

    /// <summary>What the law was on the day before.</summary>
    public StatuteState? Before { get; init; }

    /// <summary>What it is from the day on.</summary>
    public StatuteState? After { get; init; }
}
