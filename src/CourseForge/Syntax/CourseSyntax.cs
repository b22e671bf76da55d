using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public sealed record CourseSyntax
{
    public required SourceFile File { get; init; }

    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required Located<string> Audience { get; init; }

    public required Tier Tier { get; init; }

    public required Located<decimal> Hours { get; init; }

    public required ImmutableArray<Located<string>> Modules { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required ImmutableArray<AssessmentSyntax> Assessments { get; init; }

    public required Located<string>? Survey { get; init; }

    public required CompletionSyntax Completion { get; init; }

    public required bool HasCertificate { get; init; }

    /// <summary>The days of a course in a room.</summary>
    public ClassroomSyntax Classroom { get; init; } = ClassroomSyntax.Default;

    public required SourceSpan Span { get; init; }

    public PackagingKind Packaging { get; init; }

    /// <summary>Null = a course in its own right.</summary>
    public RefresherSyntax? Refresher { get; init; }
}

/// <summary>
/// A course made of another one: what changed since a day, and the objectives that are asked for. The parser gives it
/// the modules of the other.
/// </summary>
/// <param name="Of">The course that it refreshes.</param>
/// <param name="Since">The day of which learners know the law.</param>
public sealed record RefresherSyntax(Located<string> Of, Located<DateOnly> Since)
{
    /// <summary>Whether it says how deep it goes; otherwise it goes as deep as the other.</summary>
    public bool HasTier { get; init; }

    /// <summary>Whether the other is a refresher itself; then it has no modules to give.</summary>
    public bool IsOfRefresher { get; init; }
}

/// <summary>Whether a package is one unit to its learning system, or one unit for each module.</summary>
public enum PackagingKind
{
#pragma warning disable CA1720 // Authors write the names of this enum; 'single' is the word for it.
    Single,
#pragma warning restore CA1720
    Multi,
}

/// <summary>All that a learner must do.</summary>
/// <param name="Lessons">Per cent of the lessons to be seen; 0 = not needed.</param>
/// <param name="Required">Lessons that must be among them.</param>
/// <param name="Minutes">Time in the course; null = not needed.</param>
/// <param name="Checks">Per cent of the questions in lessons to be answered; 0 = not needed.</param>
/// <param name="ChecksSpan">Where the author asked for answers; null when the default did.</param>
/// <param name="Taken">Assessments that must be taken, well or badly.</param>
/// <param name="Passed">Assessments that must be passed.</param>
/// <param name="Survey">Where the author asked for the survey; null = not needed.</param>
public sealed record CompletionSyntax(
    int Lessons,
    ImmutableArray<Located<string>> Required,
    Located<int>? Minutes,
    int Checks,
    SourceSpan? ChecksSpan,
    ImmutableArray<Located<string>> Taken,
    ImmutableArray<Located<string>> Passed,
    SourceSpan? Survey
)
{
    /// <summary>Scenarios that must be played to an ending.</summary>
    public ImmutableArray<Located<string>> Played { get; init; } = [];

    /// <summary>Whether what stands behind a content warning may be left out and counts as done.</summary>
    public bool HasOptOut { get; init; }

    public static CompletionSyntax Default { get; } = new(100, [], null, 100, null, [], [], null);
}

/// <summary>The days of a course in a room; times are minutes since midnight, lengths are minutes.</summary>
/// <param name="BreakAfter">How long people sit before there is a break.</param>
/// <param name="Lunch">0 = none.</param>
public sealed record ClassroomSyntax(int Start, int End, int BreakAfter, int Break, int LunchAt, int Lunch)
{
    public static ClassroomSyntax Default { get; } = new(9 * 60, 17 * 60, 90, 10, (12 * 60) + 30, 60);
}
