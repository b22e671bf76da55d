using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>
/// What a law is on one day.
/// </summary>
/// <param name="Version">The version whose text is shown: the one that holds, or where none does, the nearest
/// one.</param>
/// <param name="Status">What is to be said of it on that day.</param>
/// <param name="Holds">Whether the day lies within the version's own dates.</param>
public sealed record StatuteState(StatuteVersionSyntax? Version, StatuteStatus Status, bool Holds)
{
    /// <summary>
    /// The state of a law on a day. What is only announced (enacted, pending) displaces nothing that holds, unless law
    /// that is not in force is to count. The parser has made sure that versions of either kind stand in order and do
    /// not overlap.
    /// </summary>
    public static StatuteState On(StatuteSyntax statute, DateOnly day, bool withPending)
    {
        StatuteVersionSyntax? effective = null;
        StatuteVersionSyntax? announced = null;
        StatuteVersionSyntax? past = null;
        StatuteVersionSyntax? future = null;
        for (var i = 0; i < statute.Versions.Length; i++)
        {
            var version = statute.Versions[i];
            if (version.From.Value > day)
            {
                future = future is null || version.From.Value < future.From.Value ? version : future;
            }
            else if (EndOf(statute, i) is { } end && end <= day)
            {
                past = past is null || version.From.Value >= past.From.Value ? version : past;
            }
            else if (version.Status.IsAnnounced() && !withPending)
            {
                announced = version;
            }
            else if (effective is null || version.From.Value >= effective.From.Value)
            {
                effective = version;
            }
        }

        return (effective ?? announced) is { } holds ? new StatuteState(holds, holds.Status, true)
            : future is not null
                ? new StatuteState(
                    future,
                    future.Status == StatuteStatus.Pending ? StatuteStatus.Pending : StatuteStatus.Enacted,
                    false
                )
            : past is not null
                ? new StatuteState(past, past.Status.IsAnnounced() ? past.Status : StatuteStatus.Repealed, false)
            : new StatuteState(null, StatuteStatus.InForce, false);
    }

    /// <summary>
    /// A version without <c>until</c> ends where the next one begins; what holds is not ended by what is only
    /// announced.
    /// </summary>
    private static DateOnly? EndOf(StatuteSyntax statute, int index)
    {
        var version = statute.Versions[index];
        if (version.Until is { } until)
        {
            return until.Value;
        }

        for (var i = index + 1; i < statute.Versions.Length; i++)
        {
            if (version.Status.IsAnnounced() || !statute.Versions[i].Status.IsAnnounced())
            {
                return statute.Versions[i].From.Value;
            }
        }

        return null;
    }

    /// <summary>
    /// The versions that readers are told of beside the one that is shown: those to come, and beside the one that holds
    /// those that are announced, or the other way round.
    /// </summary>
    public ImmutableArray<StatuteVersionSyntax> Others(StatuteSyntax statute, DateOnly day)
    {
        var others = ImmutableArray.CreateBuilder<StatuteVersionSyntax>();
        for (var i = 0; i < statute.Versions.Length; i++)
        {
            var version = statute.Versions[i];
            if (version != Version && (EndOf(statute, i) is not { } end || day < end))
            {
                others.Add(version);
            }
        }

        return [.. others.OrderBy(version => version.From.Value)];
    }

    /// <summary>
    /// The days on which the state of a law changes, each with what it is from then on. Soonest first.
    /// </summary>
    public static ImmutableArray<(DateOnly Day, StatuteState Before, StatuteState After)> Changes(
        StatuteSyntax statute,
        bool withPending
    )
    {
        var days = new SortedSet<DateOnly>();
        foreach (var version in statute.Versions)
        {
            days.Add(version.From.Value);
            if (version.Until is { } until)
            {
                days.Add(until.Value);
            }
        }

        var changes = ImmutableArray.CreateBuilder<(DateOnly, StatuteState, StatuteState)>(days.Count);
        foreach (var day in days.Where(static day => day > DateOnly.MinValue))
        {
            var before = On(statute, day.AddDays(-1), withPending);
            var after = On(statute, day, withPending);
            if (before != after)
            {
                changes.Add((day, before, after));
            }
        }

        return changes.ToImmutable();
    }
}
