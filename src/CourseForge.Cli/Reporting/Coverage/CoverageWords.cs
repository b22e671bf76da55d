using System.Globalization;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>
/// States in few letters: capitals and marks say what needs a hand, so that nothing depends on colour.
/// </summary>
internal static class CoverageWords
{
    /// <summary>For a cell of a table.</summary>
    public static string Short(SlotCoverage? cell)
    {
        var state = cell?.Worst ?? CoverageState.NotConcerned;
        var on = cell?.Findings[0].On;
        return state switch
        {
            CoverageState.NotConcerned => "-",
            CoverageState.NotApplicable => "n/a",
            CoverageState.Untranslated => "ORIGINAL",
            CoverageState.ReviewOverdue => "REVIEW!",
            CoverageState.InheritedUnconfirmed => "INHERITED?",
            CoverageState.PendingOnly => "PENDING",
            CoverageState.Unknown
            or CoverageState.Missing
            or CoverageState.Expired
            or CoverageState.Disputed
            or CoverageState.Drifted => state.Written().ToUpperInvariant(),
            CoverageState.Filled when on is { } until => $"filled>{IsoDate.Text(until)[2..7]}",
            _ => state.Written(),
        };
    }

    public static char Symbol(CoverageState state) =>
        state switch
        {
            CoverageState.NotConcerned => '·',
            CoverageState.NotApplicable => '−',
            CoverageState.Filled => '●',
            CoverageState.Kept => '◆',
            CoverageState.Inherited => '↓',
            CoverageState.Open => '○',
            CoverageState.Untranslated => '~',
            CoverageState.ReviewOverdue => '!',
            CoverageState.Drifted => '≠',
            CoverageState.InheritedUnconfirmed => '?',
            CoverageState.Unknown => '¿',
            CoverageState.Missing => '✗',
            CoverageState.PendingOnly => '…',
            CoverageState.Expired => '†',
            _ => '⇄',
        };

    public static string Meaning(CoverageState state) =>
        state switch
        {
            CoverageState.NotConcerned => "not for a place of this kind",
            CoverageState.NotApplicable => "does not apply, with a reason",
            CoverageState.Filled => "filled at the slot's level",
            CoverageState.Kept => "from a wider layer, looked at and kept",
            CoverageState.Inherited => "from a wider layer",
            CoverageState.Open => "empty, which is allowed",
            CoverageState.Untranslated => "shown as it was written: its translation was made from another text",
            CoverageState.ReviewOverdue => "to be looked at again since a day that is past",
            CoverageState.Drifted => "what it was reviewed against has changed",
            CoverageState.InheritedUnconfirmed => "from a wider layer, and nobody at the slot's level has confirmed it",
            CoverageState.Unknown => "open: somebody searched for it, and it is not known",
            CoverageState.Missing => "empty, and must be filled",
            CoverageState.PendingOnly => "the only value rests on law that is not in force",
            CoverageState.Expired => "the only value is over or still to come",
            _ => "layers disagree",
        };

    /// <summary>Whether somebody has to do something.</summary>
    public static bool IsWork(CoverageState state) => state >= CoverageState.Untranslated;

    /// <summary>Whether the course is wrong or has a hole until it is done.</summary>
    public static bool IsGrave(CoverageState state) => state >= CoverageState.Unknown;

    /// <summary>What is so, in a line: "filled by 'us-tx' until 2027-01-01".</summary>
    public static string Sentence(CoverageFinding finding, DateOnly day)
    {
        var by = finding.Layer is { } layer ? $" by '{layer}'" : "";
        var date = finding.On is { } on ? IsoDate.Text(on) : "";
        return finding.State switch
        {
            CoverageState.Missing => $"missing; '{finding.Layer}' must fill it",
            CoverageState.Unknown => $"unknown: searched for{by}, and not found",
            CoverageState.Expired => finding.On > day
                ? $"not yet in force: said{by} from {date}"
                : $"expired: said{by} until {date}",
            CoverageState.ReviewOverdue => $"review overdue since {date}: what is said{by} rests on it",
            CoverageState.Disputed => $"disputed: said{by}",
            CoverageState.PendingOnly => $"pending only: said{by}",
            CoverageState.InheritedUnconfirmed => $"filled{by} only, and not confirmed at the slot's level",
            CoverageState.Untranslated => $"untranslated: what is said{by} was made from another text",
            CoverageState.Drifted => $"drifted: what is said{by} was reviewed against another text",
            CoverageState.NotConcerned or CoverageState.Open => Meaning(finding.State),
            CoverageState.NotApplicable => $"not applicable: said{by}",
            _ => finding.State.Written() + by + (date.Length > 0 ? $" until {date}" : ""),
        };
    }

    /// <summary>What the date of a cell is: the end of what holds, its beginning, or the day of a review.</summary>
    internal static string WhatDayIs(CoverageState state, DateOnly date, DateOnly day) =>
        state switch
        {
            CoverageState.Filled => "until",
            CoverageState.Expired => date <= day ? "until" : "from",
            _ => "due",
        };

    /// <summary>How many cells there are of each state, the worst first.</summary>
    internal static string Counts(CoverageGrid grid) =>
        string.Join(
            ", ",
            grid.Counts.Select(static count =>
                string.Create(CultureInfo.InvariantCulture, $"{count.Count} {CoverageSigns.Words(count.State)}")
            )
        );
}
