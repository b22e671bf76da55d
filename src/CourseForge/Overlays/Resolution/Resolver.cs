// Longer than 400 lines because it is one algorithm: the rules R2 to R19 refer to each other, and are to be read in one place.

using System.Collections.Immutable;
using CourseForge.Overlays.Translations;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Resolution;

/// <summary>
/// The whole of overlays: one pure function from a base, a stack of layers and a day to a course with a trace, or to
/// problems. It decides every cell once. The rules are numbered R1 to R19 where they are applied; docs/overlays.md
/// explains them.
/// </summary>
internal sealed class Resolver
{
    private readonly LayerStack _stack;
    private readonly DateOnly _day;
    private readonly ResolverNodes _nodes;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<Claim, TraceStep> _trace = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<CellId, Claim> _active;
    private readonly ImmutableArray<Claim> _locks;

    private Resolver(BaseGraph course, LayerStack stack, DateOnly day)
    {
        _stack = stack;
        _day = day;
        // R2: only what is in force takes part; what is not is told in the trace.
        var claims = new List<Claim>();
        foreach (var claim in stack.Layers.SelectMany(layer => layer.Claims))
        {
            if (claim.IsPending || !claim.Period.Contains(day))
            {
                Trace(claim, claim.IsPending ? ClaimFate.Pending : ClaimFate.OutOfDate);
            }
            else
            {
                claims.Add(claim);
            }
        }

        CheckSpeaksOnce(stack);
        _nodes = new ResolverNodes(course, stack, claims, _problems);
        _active = InFixedOrder(claims.Where(TakesPart)).ToLookup(claim => claim.Cell);
        _locks = [.. _active.SelectMany(cell => cell).Where(claim => claim.Verb == ClaimVerb.Lock)];
    }

    internal static ResolvedOverlays Resolve(BaseGraph course, LayerStack stack, DateOnly day) =>
        new Resolver(course, stack, day).Run();

    private ResolvedOverlays Run()
    {
        // Only what a claim was made on can differ from the base (law 5), so nothing else is looked at.
        ImmutableArray<CellId> claimed = [.. _active.Select(claims => claims.Key).Order()];
        foreach (var cell in claimed.Where(cell => cell.Facet == CellId.Presence))
        {
            DecidePresence(cell.Node);
        }

        CheckRestoredInRemoved();
        foreach (var cell in claimed.Where(cell => cell.Facet != CellId.Presence))
        {
            CheckLocks(cell);
        }

        CheckContainersOfLocked();
        foreach (
            var claim in _active
                .SelectMany(claims => claims)
                .Where(claim => HasNoValue(claim) && StandsOnPresentNode(claim))
        )
        {
            Trace(claim, ClaimFate.Contributes);
        }

        var cells = new Dictionary<CellId, ResolvedCell>();
        var undecided = new HashSet<CellId>();
        foreach (var cell in claimed.Where(_nodes.Has).Concat(_nodes.InsertedCells).Distinct().Order())
        {
            if (Decide(cell) is { } decided)
            {
                cells.Add(cell, decided);
            }
            else
            {
                undecided.Add(cell);
            }
        }

        CheckLocksOnDisputes();
        var translator = new Translator(_stack, _nodes, _day, cells, undecided);
        translator.Run();
        translator.Trace.ForEach(step => _trace[step.Claim] = step);
        _problems.AddRange(translator.Problems);
        return new ResolvedOverlays(
            _nodes,
            cells,
            undecided,
            [.. InFixedOrder(_trace.Keys).Select(claim => _trace[claim])],
            [
                .. _problems
                    .OrderBy(problem => problem.Cell)
                    .ThenBy(problem => problem.Kind)
                    .ThenBy(problem => problem.Claims is [var first, ..] ? first.Layer : "", StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>An order that depends on what the claims say and on nothing else: files and lists have none.</summary>
    internal static List<Claim> InFixedOrder(IEnumerable<Claim> claims)
    {
        List<Claim> ordered = [.. claims];
        ordered.Sort(ClaimOrder.Compare);
        return ordered;
    }

    /// <summary>
    /// A claim on an inserted node that is not in force is dormant; one on a node that nobody knows, or that its layer
    /// may not name, is a problem.
    /// </summary>
    private bool TakesPart(Claim claim)
    {
        switch (_nodes.Standing(claim))
        {
            case NodeStanding.InForce:
                return true;
            case NodeStanding.NotInForce:
                Trace(claim, ClaimFate.Dormant);
                return false;
            case NodeStanding.Foreign:
                Blame(ProblemKind.ForeignNode, claim.Cell, claim);
                return false;
            case NodeStanding.Unknown:
                Blame(ProblemKind.UnknownNode, claim.Cell, claim);
                return false;
            case var standing:
                throw new InvalidOperationException($"no such standing: {standing}");
        }
    }

    /// <summary>R10: presence is a cell like any other, over not-applicable and restore.</summary>
    private void DecidePresence(string node)
    {
        var claims = _active[new CellId(node, CellId.Presence)]
            .Where(claim => claim.IsPresence && !IsBlocked(claim) && LockInside(claim) is null)
            .ToList();
        var top = Top(claims);
        if (top.Select(claim => claim.Verb).Distinct().Count() > 1)
        {
            Blame(ProblemKind.Dispute, new CellId(node, CellId.Presence), [.. top]);
            return;
        }

        _nodes.SetRemovers(node, [.. top.Where(claim => claim.Verb == ClaimVerb.NotApplicable)]);
        TraceAll(claims, top);
    }

    /// <summary>
    /// R12 on a cell: everything that would change it, by a layer that is neither the locker nor below it.
    /// </summary>
    private void CheckLocks(CellId cell)
    {
        foreach (
            var claim in _active[cell]
                .Where(claim => claim.Verb is not (ClaimVerb.Keep or ClaimVerb.Lock or ClaimVerb.Insert))
        )
        {
            if (LockAgainst(claim, cell.Node) is { } blocker)
            {
                Blame(ProblemKind.Locked, cell, [claim, .. blocker]);
            }
        }

        // R12: nothing comes into what is locked.
        foreach (var insert in _active[cell].Where(claim => claim.Verb == ClaimVerb.Insert))
        {
            if (LockAround(insert, insert.Cell.Node) is { } blocker)
            {
                Blame(ProblemKind.Locked, cell, [insert, .. blocker]);
            }
        }
    }

    /// <summary>R12 on presence: neither the locked node nor anything around it may be removed or restored.</summary>
    private void CheckContainersOfLocked()
    {
        foreach (var cell in _active.Where(claims => claims.Key.Facet == CellId.Presence))
        {
            foreach (var claim in cell.Where(claim => claim.IsPresence))
            {
                if (LockAgainst(claim, claim.Cell.Node) is { } blocker)
                {
                    Blame(ProblemKind.Locked, claim.Cell, [claim, .. blocker]);
                }
                else if (LockInside(claim) is { } inside)
                {
                    Blame(ProblemKind.ContainsLocked, claim.Cell, [claim, .. inside]);
                }
            }
        }
    }

    /// <summary>Claims that say something about a node without giving a cell its value.</summary>
    private static bool HasNoValue(Claim claim) => claim.Verb is ClaimVerb.Insert or ClaimVerb.Keep or ClaimVerb.Lock;

    private bool IsBlocked(Claim claim) => LockAgainst(claim, claim.Cell.Node) is not null;

    /// <summary>
    /// The lock on something in a node that a claim wants to remove: the removal is refused, and takes nothing else
    /// with it.
    /// </summary>
    private ImmutableArray<Claim>? LockInside(Claim claim) =>
        claim.Verb != ClaimVerb.NotApplicable
            ? null
            : _nodes
                .Within(claim.Cell.Node)
                .Select(inner => LockOn(claim, inner))
                .FirstOrDefault(found => found is not null);

    /// <summary>
    /// The lock that forbids a claim to touch a node, on itself or on what it is a part of: empty for the base's, null
    /// for none. A slot in locked text is there to be answered: only a lock on itself binds it.
    /// </summary>
    private ImmutableArray<Claim>? LockAgainst(Claim claim, string node) =>
        LockOn(claim, node) ?? (_nodes.Has(new CellId(node, CellId.Answer)) ? null : LockAround(claim, node));

    private ImmutableArray<Claim>? LockAround(Claim claim, string node) =>
        _locks.IsEmpty && !_nodes.HasLocks
            ? null
            : _nodes.Around(node).Select(around => LockOn(claim, around)).FirstOrDefault(found => found is not null);

    private ImmutableArray<Claim>? LockOn(Claim claim, string node)
    {
        var isNote = claim.Verb == ClaimVerb.Note;
        if (_nodes.LockedByBase(node) is { } byBase && (!isNote || byBase.ForbidsNotes))
        {
            return [];
        }

        foreach (var held in _locks)
        {
            if (
                held.Cell.Node == node
                && (!isNote || held.ForbidsNotes)
                && held.Layer != claim.Layer
                && !_stack.IsAbove(held.Layer, claim.Layer)
            )
            {
                return [held];
            }
        }

        return null;
    }

    private ResolvedCell? Decide(CellId cell)
    {
        var claims = _active[cell].Where(claim => !HasNoValue(claim) && !IsBlocked(claim)).ToList();
        claims.RemoveAll(claim => !StandsOnPresentNode(claim));
        var bottom = _nodes.Bottom(cell);
        foreach (var claim in claims.Where(claim => !Allows(bottom.Rule, claim.Verb)).ToList())
        {
            Blame(ProblemKind.WrongVerb, cell, claim);
            claims.Remove(claim);
        }

        return bottom.Rule switch
        {
            MergeRule.Replace => DecideReplace(cell, claims, bottom.Value),
            MergeRule.AddOnly => DecideAddOnly(cell, claims, bottom.Value),
            MergeRule.AtLeast or MergeRule.AtMost => DecideBound(cell, claims, bottom),
            _ => throw new InvalidOperationException($"no such rule: {bottom.Rule}"),
        };
    }

    /// <summary>R5 and R6: drop every claim that has another above it; what is left must agree.</summary>
    private ResolvedCell? DecideReplace(CellId cell, List<Claim> claims, string baseValue)
    {
        var replacing = claims.Where(claim => claim.IsReplacing).ToList();
        var top = Top(replacing);
        var values = top.Select(claim => SourceOf(claim, replacing, baseValue)).ToList();
        TraceAll(replacing, top);
        var notes = DecideNotes(cell, claims, replacing, top);
        if (values.Any(value => value.Text is null))
        {
            return null;
        }

        if (values.Select(value => NormalizedText.Of(value.Text!)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            // A layer that contradicts itself has been blamed for that.
            if (top.Exists(claim => claim.Layer != top[0].Layer))
            {
                Blame(ProblemKind.Dispute, cell, [.. top]);
            }

            return null;
        }

        return values.Count == 0
            ? new ResolvedCell(cell, baseValue, null, notes)
            : new ResolvedCell(cell, values[0].Text!, top[0], notes) { Source = values[0].From };
    }

    /// <summary>
    /// The value that a claim gives and the claim that holds it; for <c>decide</c> with a layer, what that layer's own
    /// stack would show.
    /// </summary>
    private (string? Text, Claim? From) SourceOf(Claim claim, List<Claim> replacing, string baseValue)
    {
        if (claim.Use is not { } used)
        {
            return (claim.Value, claim);
        }

        if (!_stack.IsAbove(claim.Layer, used))
        {
            Blame(ProblemKind.NothingToUse, claim.Cell, claim);
            return (null, null);
        }

        var below = replacing.Where(other => other.Layer == used || _stack.IsAbove(used, other.Layer)).ToList();
        var values = Top(below)
            .Select(other => SourceOf(other, below, baseValue))
            .DistinctBy(value => value.Text)
            .ToList();
        if (values.Count > 1)
        {
            Blame(ProblemKind.NothingToUse, claim.Cell, claim);
            return (null, null);
        }

        return values.Count == 1 ? values[0] : (baseValue, null);
    }

    /// <summary>R9: a note stays unless a replacer is above it; beside an unrelated replacer it is a problem.</summary>
    private ImmutableArray<Claim> DecideNotes(CellId cell, List<Claim> claims, List<Claim> replacing, List<Claim> top)
    {
        var notes = ImmutableArray.CreateBuilder<Claim>();
        foreach (var note in claims.Where(claim => claim.Verb == ClaimVerb.Note))
        {
            if (replacing.FirstOrDefault(other => _stack.IsAbove(other.Layer, note.Layer)) is { } above)
            {
                Trace(note, ClaimFate.Superseded, above);
            }
            else if (top.FirstOrDefault(other => _stack.AreUnrelated(other.Layer, note.Layer)) is { } unrelated)
            {
                Blame(ProblemKind.NoteOnReplaced, cell, [note, unrelated]);
            }
            else
            {
                Trace(note, ClaimFate.Contributes);
                notes.Add(note);
            }
        }

        return notes.ToImmutable();
    }

    /// <summary>R7: the highest floor or the lowest ceiling of all, whoever is above whom.</summary>
    private ResolvedCell? DecideBound(CellId cell, List<Claim> claims, BaseCell bottom)
    {
        var notes = DecideNotes(cell, claims, [], []);
        var bounds = claims.Where(claim => claim.Verb is ClaimVerb.AtLeast or ClaimVerb.AtMost).ToList();
        bounds.ForEach(claim => Trace(claim, ClaimFate.Contributes));
        var floors = bounds
            .Where(claim => claim.Verb == ClaimVerb.AtLeast)
            .Select(claim => (Number(claim.Value), (Claim?)claim));
        var ceilings = bounds
            .Where(claim => claim.Verb == ClaimVerb.AtMost)
            .Select(claim => (Number(claim.Value), (Claim?)claim));
        var own = (Number(bottom.Value), (Claim?)null);
        var isFloor = bottom.Rule == MergeRule.AtLeast;
        var floor = (isFloor ? floors.Prepend(own) : floors)
            .Select(bound => ((decimal, Claim?)?)bound)
            .MaxBy(bound => bound!.Value.Item1);
        var ceiling = (isFloor ? ceilings : ceilings.Prepend(own))
            .Select(bound => ((decimal, Claim?)?)bound)
            .MinBy(bound => bound!.Value.Item1);
        if (floor is { } low && ceiling is { } high && low.Item1 > high.Item1)
        {
            Blame(ProblemKind.FloorAboveCeiling, cell, [.. new[] { low.Item2, high.Item2 }.OfType<Claim>()]);
            return null;
        }

        var (value, winner) = isFloor ? floor!.Value : ceiling!.Value;
        return new ResolvedCell(cell, value.ToString(System.Globalization.CultureInfo.InvariantCulture), winner, notes);
    }

    /// <summary>R8: the union.</summary>
    private ResolvedCell DecideAddOnly(CellId cell, List<Claim> claims, string baseValue)
    {
        var added = claims.Where(claim => claim.Verb == ClaimVerb.Add).ToList();
        added.ForEach(claim => Trace(claim, ClaimFate.Contributes));
        var own = baseValue.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var elements = own.Concat(added.Select(claim => claim.Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new ResolvedCell(cell, string.Join('\n', elements), null, DecideNotes(cell, claims, [], []))
        {
            Added =
            [
                .. added
                    .DistinctBy(claim => claim.Value, StringComparer.Ordinal)
                    .Where(claim => !own.Contains(claim.Value, StringComparer.Ordinal)),
            ],
        };
    }

    /// <summary>
    /// R11: a claim on a node that is absent is superseded by a layer above it, wrong when its own parents removed the
    /// node, disputed otherwise.
    /// </summary>
    private bool StandsOnPresentNode(Claim claim) => StandsClearOf(_nodes.Removers(claim.Cell.Node), claim);

    /// <summary>R11 for restore: a node is not brought back into a container that is gone.</summary>
    private void CheckRestoredInRemoved()
    {
        foreach (
            var restore in _active
                .SelectMany(cell => cell)
                .Where(claim =>
                    claim.Verb == ClaimVerb.Restore
                    && _trace.GetValueOrDefault(claim)?.Fate is ClaimFate.Wins or ClaimFate.Agrees
                )
        )
        {
            StandsClearOf(_nodes.RemoversAround(restore.Cell.Node), restore);
        }
    }

    private bool StandsClearOf(ImmutableArray<Claim> removers, Claim claim)
    {
        if (removers.IsEmpty)
        {
            return true;
        }

        if (removers.FirstOrDefault(remover => _stack.IsAbove(remover.Layer, claim.Layer)) is { } above)
        {
            Trace(claim, ClaimFate.Superseded, above);
        }
        else if (
            removers.FirstOrDefault(remover =>
                remover.Layer == claim.Layer || _stack.IsAbove(claim.Layer, remover.Layer)
            ) is
            { } own
        )
        {
            Blame(ProblemKind.OnRemovedNode, claim.Cell, [claim, own]);
        }
        else
        {
            Blame(ProblemKind.Dispute, claim.Cell, [claim, removers[0]]);
        }

        return false;
    }

    /// <summary>
    /// R13: a locker must have seen one definite value; what is disputed below it must be decided first.
    /// </summary>
    private void CheckLocksOnDisputes()
    {
        var disputes = _problems
            .Where(problem => problem.Kind == ProblemKind.Dispute)
            .ToLookup(problem => problem.Cell.Node, StringComparer.Ordinal);
        foreach (
            var held in _locks.Where(held =>
                disputes[held.Cell.Node]
                    .Any(dispute => dispute.Claims.Count(claim => Sees(held.Layer, claim.Layer)) > 1)
            )
        )
        {
            Blame(ProblemKind.LockOnDispute, held.Cell, held);
        }
    }

    private bool Sees(string layer, string other) => layer == other || _stack.IsAbove(layer, other);

    /// <summary>R5: the claims that no other one is above.</summary>
    private List<Claim> Top(List<Claim> claims) =>
        [.. claims.Where(claim => !claims.Exists(other => _stack.IsAbove(other.Layer, claim.Layer)))];

    private void TraceAll(List<Claim> claims, List<Claim> top)
    {
        foreach (var claim in claims)
        {
            if (!top.Contains(claim))
            {
                Trace(claim, ClaimFate.Superseded, top.First(other => _stack.IsAbove(other.Layer, claim.Layer)));
            }
            else
            {
                Trace(claim, ReferenceEquals(claim, top[0]) ? ClaimFate.Wins : ClaimFate.Agrees);
            }
        }
    }

    /// <summary>
    /// One layer may hold several claims on a cell as long as their periods do not overlap. Checked on every day at
    /// once; pending law is inert here too (R2).
    /// </summary>
    private void CheckSpeaksOnce(LayerStack stack)
    {
        foreach (
            var group in stack
                .Layers.SelectMany(layer => layer.All)
                .Where(claim => !claim.IsPending && (claim.IsReplacing || claim.IsPresence))
                .GroupBy(claim => (claim.Layer, claim.Cell, claim.IsPresence))
        )
        {
            var claims = InFixedOrder(group).OrderBy(claim => claim.Period.From ?? DateOnly.MinValue).ToList();
            for (var i = 1; i < claims.Count; i++)
            {
                if (claims[i - 1].Period.Overlaps(claims[i].Period))
                {
                    Blame(ProblemKind.SaysTwice, group.Key.Cell, [claims[i - 1], claims[i]]);
                }
            }
        }
    }

    private static bool Allows(MergeRule rule, ClaimVerb verb) =>
        verb switch
        {
            ClaimVerb.Replace or ClaimVerb.Decide => rule == MergeRule.Replace,
            ClaimVerb.AtLeast or ClaimVerb.AtMost => rule is MergeRule.AtLeast or MergeRule.AtMost,
            ClaimVerb.Add => rule == MergeRule.AddOnly,
            ClaimVerb.Note
            or ClaimVerb.Insert
            or ClaimVerb.NotApplicable
            or ClaimVerb.Restore
            or ClaimVerb.Keep
            or ClaimVerb.Lock => true,
            _ => throw new InvalidOperationException($"no such verb: {verb}"),
        };

    private static decimal Number(string value) =>
        decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    private void Trace(Claim claim, ClaimFate fate, Claim? by = null) => _trace[claim] = new TraceStep(claim, fate, by);

    private void Blame(ProblemKind kind, CellId cell, params ImmutableArray<Claim> claims) =>
        _problems.Add(new Problem(kind, cell, claims));
}
