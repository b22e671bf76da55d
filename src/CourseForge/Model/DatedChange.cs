using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>What becomes different in what a course shows, on a day that is known already.</summary>
public enum ChangeKind
{
    LawBegins,
    LawText,
    LawEnds,
    LawEnjoined,
    LawEnacted,
    LawPending,
    ClaimBegins,
    ClaimEnds,
    ReviewDue,

    /// <summary>What waits as pending is said to hold from the day on: somebody must look whether it does.</summary>
    PendingDue,

    /// <summary>From the day on the course is refused, as things stand.</summary>
    Refused,
}

internal static class ChangeKinds
{
    /// <summary>Whether readers see another text from the day on; of the others, authors hear.</summary>
    internal static bool IsOfText(this ChangeKind kind) =>
        kind is not (ChangeKind.ReviewDue or ChangeKind.PendingDue or ChangeKind.Refused);

    /// <summary>Whether somebody is asked to look by the day, so that it matters when it is past.</summary>
    internal static bool IsDue(this ChangeKind kind) => kind is ChangeKind.ReviewDue or ChangeKind.PendingDue;
}

/// <param name="Date">The first day on which it is so; of a review, the day by which it is due.</param>
/// <param name="Id">Of what: the law, the record, or the cell of a claim.</param>
/// <param name="What">In words, to read after the id.</param>
public sealed record DatedChange(DateOnly Date, ChangeKind Kind, string Id, string What, SourceSpan Span);
