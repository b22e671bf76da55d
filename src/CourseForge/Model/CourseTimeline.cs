using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>
/// When what a course shows changes, from the dates in its records and in the claims of its overlays. Depends on the
/// course alone.
/// </summary>
public static class CourseTimeline
{
    /// <summary>All known changes, past ones included, soonest first.</summary>
    public static ImmutableArray<DatedChange> Of(Course course)
    {
        var changes = course.ClaimChanges.ToBuilder();
        foreach (var statute in course.Statutes)
        {
            changes.AddRange(Of(statute, course.WithPending));
            if (!course.WithPending)
            {
                changes.AddRange(Announced(statute));
            }
        }

        foreach (
            var (kind, id, currency) in course
                .Statutes.Select(statute => ("law", statute.Id.Value, statute.Syntax.Currency))
                .Concat(course.Contacts.Select(contact => ("contact", contact.Id.Value, contact.Syntax.Currency)))
                .Concat(course.Sources.Select(source => ("source", source.Id.Value, source.Syntax.Currency)))
        )
        {
            if (currency.ReviewBy is { } day)
            {
                changes.Add(
                    new DatedChange(day.Value, ChangeKind.ReviewDue, id, $"the {kind} is to be checked again", day.Span)
                );
            }
        }

        return
        [
            .. changes
                .OrderBy(change => change.Date)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Id, StringComparer.Ordinal)
                .ThenBy(change => change.What, StringComparer.Ordinal),
        ];
    }

    /// <summary>What one law's versions say, soonest first.</summary>
    public static IEnumerable<DatedChange> Of(Statute statute, bool withPending) =>
        StatuteState
            .Changes(statute.Syntax, withPending)
            .Select(change => Change(statute, change.Day, change.Before, change.After));

    /// <summary>
    /// Versions that are only announced change nothing by themselves: on their day somebody must look whether they hold.
    /// </summary>
    private static IEnumerable<DatedChange> Announced(Statute statute)
    {
        var told = StatuteState.Changes(statute.Syntax, withPending: false).Select(change => change.Day).ToHashSet();
        return statute
            .Syntax.Versions.Where(version =>
                version.Status.IsAnnounced() && !version.IsFromUnknown && !told.Contains(version.From.Value)
            )
            .Select(version => new DatedChange(
                version.From.Value,
                ChangeKind.PendingDue,
                statute.Id.Value,
                $"a version that is {version.Status.Written()} is said to hold from then on",
                version.Span
            ));
    }

    public static Validity ValidityOf(Course course)
    {
        DateOnly? from = null;
        DateOnly? until = null;
        DateOnly? review = null;
        foreach (var change in Of(course))
        {
            if (change.Kind.IsDue())
            {
                review ??= change.Kind == ChangeKind.ReviewDue ? change.Date : null;
            }
            else if (change.Date <= course.AsOf)
            {
                from = change.Date;
            }
            else
            {
                until ??= change.Date;
            }
        }

        return new Validity(from, until, review);
    }

    private static DatedChange Change(Statute statute, DateOnly day, StatuteState before, StatuteState after)
    {
        var version = after.Version;
        var cite = version is { Cite: { } own } ? $": {own.Value}" : "";
        var (kind, what) = after switch
        {
            { Holds: false } or { Status: StatuteStatus.Repealed } => (
                ChangeKind.LawEnds,
                after.Status == StatuteStatus.Repealed ? "is repealed" : "has no version that holds"
            ),
            { Status: StatuteStatus.Enjoined } => (ChangeKind.LawEnjoined, "is blocked by a court"),
            { Status: StatuteStatus.Enacted } when before is { Holds: true, Status: StatuteStatus.InForce } => (
                ChangeKind.LawEnacted,
                "no text is in force: the one from then on is marked as enacted only" + cite
            ),
            { Status: StatuteStatus.Enacted } => (ChangeKind.LawEnacted, "is enacted, not yet in force" + cite),
            { Status: StatuteStatus.Pending } => (ChangeKind.LawPending, "is pending" + cite),
            { Status: StatuteStatus.InForce } when before is { Holds: true, Status: StatuteStatus.InForce } => (
                ChangeKind.LawText,
                "another text holds" + cite
            ),
            { Status: StatuteStatus.InForce } => (ChangeKind.LawBegins, "is in force" + cite),
            _ => throw new InvalidOperationException($"no such status: {after.Status}"),
        };
        if (!after.Holds && after.Version is { } nearest && nearest.From.Value > day)
        {
            what += $" until {IsoDate.Text(nearest.From.Value)}";
        }

        var place =
            after.Holds || version is null
                ? version?.Span ?? statute.Syntax.Id.Span
                : before.Version?.Until?.Span ?? statute.Syntax.Id.Span;
        return new DatedChange(
            day,
            kind,
            statute.Id.Value,
            (version is { Conflicts.Length: > 0 } && after.Holds ? "conflicting texts claim to hold" + cite : what),
            place
        );
    }
}
