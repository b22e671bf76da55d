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
}

/// <param name="Date">The first day on which it is so; of a review, the day by which it is due.</param>
/// <param name="Id">Of what: the law, the record, or the cell of a claim.</param>
/// <param name="What">In words, to read after the id.</param>
public sealed record DatedChange(DateOnly Date, ChangeKind Kind, string Id, string What, SourceSpan Span);
