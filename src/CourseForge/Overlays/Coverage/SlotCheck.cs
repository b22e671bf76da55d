using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Coverage;

/// <summary>A slot to look at.</summary>
/// <param name="IsShown">False for a slot of a course that the variant does not have.</param>
internal sealed record AskedSlot(CellId Cell, JurisdictionLevel Level, bool MustDecide, bool IsShown = true);

/// <summary>What slots are judged by besides the resolution itself.</summary>
/// <param name="Levels">Of the overlays of the stack; a target has none of its own.</param>
/// <param name="Places">Where a layer's head stands.</param>
internal sealed record CoverageInput(
    LayerStack Stack,
    Resolution.ResolvedOverlays Resolution,
    DateOnly Day,
    IReadOnlyDictionary<string, JurisdictionLevel> Levels,
    Func<string, SourceSpan> Places
)
{
    /// <summary>When the law or the source with this id must be looked at again, and where that is written.</summary>
    internal Func<string, Located<DateOnly>?> ReviewOf { get; init; } = static _ => null;

    /// <summary>Whether what was reviewed for a layer's claim has changed.</summary>
    internal Func<Claim, bool> IsDrifted { get; init; } = static _ => false;
}

/// <summary>
/// Coverage: a pure function from what was resolved to the states of a slot. Levels are the point: a value counts as a
/// decision where a layer of the slot's level, or of a narrower one, gave it or kept it; a value that merely came down
/// from a wider layer does not say that anybody looked.
/// </summary>
internal sealed class SlotCheck
{
    private readonly CoverageInput _input;
    private readonly JurisdictionLevel _narrowest;
    private readonly bool _hasLevels;
    private readonly ILookup<string, TraceStep> _steps;
    private readonly ILookup<string, Problem> _problems;

    internal SlotCheck(CoverageInput input)
    {
        _input = input;
        _hasLevels = input.Levels.Count > 0;
        _narrowest = _hasLevels ? input.Levels.Values.Max() : JurisdictionLevel.International;
        _steps = input.Resolution.Trace.ToLookup(step => step.Claim.Cell.Node, StringComparer.Ordinal);
        _problems = input
            .Resolution.Problems.Where(problem =>
                problem.Kind
                    is ProblemKind.Dispute
                        or ProblemKind.SaysTwice
                        or ProblemKind.NothingToUse
                        or ProblemKind.LockOnDispute
            )
            .ToLookup(problem => problem.Cell.Node, StringComparer.Ordinal);
    }

    /// <summary>Everything that is so, the worst first; never empty.</summary>
    internal ImmutableArray<CoverageFinding> Of(AskedSlot slot)
    {
        var concerns = slot.IsShown && _hasLevels && _narrowest >= slot.Level;
        var problems = _problems[slot.Cell.Node]
            .Where(problem => problem.Cell.Facet == slot.Cell.Facet || problem.Cell.Facet == CellId.Presence)
            .ToList();
        var findings =
            problems.Count > 0
                ? problems.SelectMany(problem => problem.Claims).Select(claim => Said(CoverageState.Disputed, claim))
            : _input.Resolution.Removed(slot.Cell.Node) is { } remover ? NotApplicable(remover)
            : _input.Resolution.Cells.GetValueOrDefault(slot.Cell) is { Source: { } source } cell
                ? Filled(slot, concerns, cell, source)
            : Empty(slot, concerns);
        return
        [
            .. findings
                .Distinct()
                .OrderByDescending(finding => finding.State)
                .ThenBy(finding => finding.Layer, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place)
                .ThenBy(finding => finding.On),
        ];
    }

    /// <summary>The layers that must act on a slot: the widest of those at its level or below.</summary>
    private IEnumerable<string> Responsible(JurisdictionLevel level)
    {
        var below = _input.Levels.Where(pair => pair.Value >= level).ToList();
        return below.Count == 0
            ? []
            : below
                .Where(pair => pair.Value == below.Min(other => other.Value))
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal);
    }

    private IEnumerable<CoverageFinding> NotApplicable(Claim remover) =>
        _input
            .Resolution.Trace.Where(step =>
                step.Claim.Cell == remover.Cell
                && step.Claim.Verb == ClaimVerb.NotApplicable
                && step.Fate is ClaimFate.Wins or ClaimFate.Agrees
            )
            .Select(step => Said(CoverageState.NotApplicable, step.Claim))
            .Concat(Standing(remover));

    private IEnumerable<CoverageFinding> Filled(AskedSlot slot, bool concerns, ResolvedCell cell, Claim source)
    {
        // What a variant without a layer of the slot's level says itself is its own word, too.
        var own = !_hasLevels || slot.Level < _narrowest ? slot.Level : _narrowest;
        var says = _steps[slot.Cell.Node]
            .Where(step =>
                step.Claim.Cell == slot.Cell
                && step.Claim is { IsReplacing: true, IsTranslation: false }
                && step.Fate is ClaimFate.Wins or ClaimFate.Agrees
            )
            .Select(step => step.Claim)
            .ToList();
        var kept = _steps[slot.Cell.Node]
            .Where(step => step.Claim.Verb == ClaimVerb.Keep && step.Fate == ClaimFate.Contributes)
            .Select(step => step.Claim)
            .Where(keep => says.Exists(claim => _input.Stack.IsAbove(keep.Layer, claim.Layer)))
            .ToList();
        var decidedBy = says.FirstOrDefault(claim => LevelOf(claim.Layer) >= own);
        var confirmedBy = kept.Find(keep => LevelOf(keep.Layer) >= own);
        var at = decidedBy ?? cell.Winner ?? source;
        if (source.Syntax is FillSyntax { Searched: not null })
        {
            // To have searched in vain is no answer, whoever did and whoever kept it.
            yield return Said(CoverageState.Unknown, source);
            if (decidedBy is null && confirmedBy is null && concerns && slot.MustDecide)
            {
                yield return Said(CoverageState.InheritedUnconfirmed, at);
            }
        }
        else if (decidedBy is not null)
        {
            yield return Said(CoverageState.Filled, at);
        }
        else if (confirmedBy is not null)
        {
            yield return Said(CoverageState.Kept, confirmedBy);
        }
        else if (concerns && slot.MustDecide)
        {
            yield return Said(CoverageState.InheritedUnconfirmed, at);
        }
        else
        {
            yield return Said(CoverageState.Inherited, at);
        }

        foreach (
            var step in _steps[slot.Cell.Node]
                .Where(step => step.Claim.Cell == slot.Cell && step.Fate is ClaimFate.OtherText or ClaimFate.Unreviewed)
        )
        {
            yield return Said(CoverageState.Untranslated, step.Claim);
        }

        foreach (var finding in says.Append(source).Concat(kept).Distinct().SelectMany(Standing))
        {
            yield return finding;
        }
    }

    private IEnumerable<CoverageFinding> Empty(AskedSlot slot, bool concerns)
    {
        var isWaiting = false;
        foreach (var step in _steps[slot.Cell.Node])
        {
            var claim = step.Claim;
            if (
                claim.IsTranslation
                || (claim.Cell == slot.Cell ? !claim.IsReplacing : claim.Verb != ClaimVerb.NotApplicable)
            )
            {
                continue;
            }

            if (step.Fate == ClaimFate.OutOfDate)
            {
                isWaiting = true;
                yield return new CoverageFinding(
                    CoverageState.Expired,
                    claim.Layer,
                    claim.Span,
                    claim.Period.From > _input.Day ? claim.Period.From : claim.Period.Until
                );
            }
            else if (step.Fate == ClaimFate.Pending)
            {
                isWaiting = true;
                yield return Said(CoverageState.PendingOnly, claim);
            }
        }

        if (concerns && slot.MustDecide)
        {
            foreach (var layer in Responsible(slot.Level))
            {
                yield return new CoverageFinding(CoverageState.Missing, layer, _input.Places(layer));
            }
        }
        else if (!isWaiting)
        {
            yield return new CoverageFinding(concerns ? CoverageState.Open : CoverageState.NotConcerned, null, default);
        }
    }

    /// <summary>Whether a claim, and what it rests on, was looked at lately enough, and is still what it was.</summary>
    private IEnumerable<CoverageFinding> Standing(Claim claim)
    {
        var terms = claim.Syntax?.Terms;
        foreach (var review in new[] { terms?.Currency?.ReviewBy, Record(terms?.Source), Record(terms?.Cite) })
        {
            if (review is { } due && due.Value < _input.Day)
            {
                yield return new CoverageFinding(CoverageState.ReviewOverdue, claim.Layer, due.Span, due.Value);
            }
        }

        if (_input.IsDrifted(claim))
        {
            yield return Said(CoverageState.Drifted, claim);
        }
    }

    private Located<DateOnly>? Record(Located<string>? id) => id is { } named ? _input.ReviewOf(named.Value) : null;

    /// <summary>A target speaks for the narrowest of its layers.</summary>
    private JurisdictionLevel LevelOf(string layer) =>
        _input.Levels.TryGetValue(layer, out var level) ? level : _narrowest;

    private static CoverageFinding Said(CoverageState state, Claim claim) =>
        new(state, claim.Layer, claim.Span, claim.Period.Until);
}
