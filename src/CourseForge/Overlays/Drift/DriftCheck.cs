using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Drift;

// Drift: whether what layers say still stands on what it was written for. A pure function from the base, the layers, a
// layer's reviews and a day to findings. Each layer is judged against its own parents alone, so each agency can check
// its own without the final target.

/// <summary>How every claim of a layer stands.</summary>
internal sealed class DriftCheck
{
    private readonly BaseGraph _course;
    private readonly Layer _layer;
    private readonly DriftInput _input;
    private readonly ParentView _view;
    private readonly DateOnly _day;
    private readonly ImmutableArray<Claim> _claims;

    private DriftCheck(BaseGraph course, Layer layer, ParentView view, DriftInput input, DateOnly day)
    {
        _course = course;
        _layer = layer;
        _view = view;
        _input = input;
        _day = day;
        // What is over needs no review; what is to come does.
        _claims = [.. layer.All.Where(claim => claim.Period.Until is not { } until || until > day)];
    }

    /// <summary>
    /// One finding for each cell that claims of the layer rest on, one for each new node, in ordinal order. None when a
    /// parent is missing.
    /// </summary>
    internal static ImmutableArray<DriftFinding> Of(
        BaseGraph course,
        IReadOnlyDictionary<string, Layer> layers,
        Layer layer,
        DriftInput input,
        DateOnly day
    ) =>
        ParentView.Of(course, layers, layer, day, input) is { } view
            ? new DriftCheck(course, layer, view, input, day).Run()
            : [];

    private ImmutableArray<DriftFinding> Run()
    {
        var findings = new List<DriftFinding>();
        var reviewed = new HashSet<ReviewSyntax>(ReferenceEqualityComparer.Instance);
        foreach (var subject in Subjects().OrderBy(subject => subject.Key))
        {
            var review = ReviewOf(subject.Key, out var oldId);
            if (review is not null)
            {
                reviewed.Add(review);
            }

            var finding = Judge(subject.Key, [.. subject], review);
            findings.Add(
                finding.State < DriftState.Renamed && oldId is not null
                    ? finding with
                    {
                        State = DriftState.Renamed,
                        Other = oldId,
                    }
                    : finding
            );
            if (review is not null && subject.Any(CoversWhatIsInside))
            {
                findings.AddRange(NewIn(subject.Key, review));
            }
        }

        findings.AddRange(
            _input.Reviews.Values.Where(review => !reviewed.Contains(review)).Select(Left).OfType<DriftFinding>()
        );
        return
        [
            .. findings
                .OrderBy(finding => finding.Cell)
                .ThenBy(finding => finding.State)
                .DistinctBy(finding => (finding.Cell, finding.State)),
        ];
    }

    private IEnumerable<IGrouping<CellId, Claim>> Subjects() =>
        _claims
            .SelectMany(claim => DriftSubjects.Of(claim, _view).Select(cell => (cell, claim)))
            .GroupBy(pair => pair.cell, pair => pair.claim);

    /// <summary>The review of a cell, under its id or under the one that it had.</summary>
    private ReviewSyntax? ReviewOf(CellId cell, out string? oldId)
    {
        oldId = null;
        if (_input.Reviews.TryGetValue(cell.ToString(), out var review))
        {
            return review;
        }

        foreach (var (old, now) in _input.Renamed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (now == cell.Node && _input.Reviews.TryGetValue(new CellId(old, cell.Facet).ToString(), out review))
            {
                oldId = old;
                return review;
            }
        }

        return null;
    }

    private DriftFinding Judge(CellId cell, ImmutableArray<Claim> claims, ReviewSyntax? review)
    {
        var now = _view.Text(cell);
        var found = new DriftFinding(_layer.Id, cell, DriftState.Ok, claims, now)
        {
            Review = review,
            Rule = _view.Resolution.Rule(cell),
            Contains = _view.MainCell(cell.Node) == cell ? _view.Within(cell.Node) : [],
            Titles = _view.Titles(cell),
        };
        if (review is null)
        {
            return found with { State = DriftState.Unreviewed };
        }

        if (_view.Resolution.Removed(cell.Node) is { } remover && !claims.Any(claim => claim.IsPresence))
        {
            return found with { State = DriftState.Gone, Other = $"'{remover.Layer}' took it out" };
        }

        if (RuleChange(cell, claims, review) is { } why)
        {
            return found with { State = DriftState.RuleChanged, Other = why };
        }

        if (
            claims.Any(claim =>
                claim is { Verb: ClaimVerb.Replace, IsTranslation: false }
                && claim.Cell == cell
                && IsActive(claim)
                && NormalizedText.Of(claim.Value)
                    == (_view.Dated(cell) is null ? now : NormalizedText.Of(_view.Resolution.Value(cell) ?? ""))
            )
        )
        {
            return found with { State = DriftState.SameNow };
        }

        if (!DriftReview.Accepts(review, now!))
        {
            return (_input.Waivers.GetValueOrDefault(cell.ToString()) ?? review.Waiver) is not { } waiver
                    ? found with
                    {
                        State = DriftState.Changed,
                    }
                : waiver.Until > _day
                    ? found with
                    {
                        State = DriftState.Waived,
                        On = waiver.Until,
                        Review = review with { Waiver = waiver },
                    }
                : found with { State = DriftState.Changed, Lapsed = waiver };
        }

        return DriftReview.StoodUnder(review, found.Titles)
            ? WillChange(found)
            : found with
            {
                State = DriftState.Retitled,
            };
    }

    /// <summary>What was allowed at the review and is not any more.</summary>
    private string? RuleChange(CellId cell, ImmutableArray<Claim> claims, ReviewSyntax review)
    {
        var changing = claims
            .Where(claim =>
                !claim.IsTranslation
                && claim.Verb is not (ClaimVerb.Note or ClaimVerb.Keep or ClaimVerb.Lock or ClaimVerb.Insert)
            )
            .ToList();
        if (changing.Count > 0)
        {
            if (_course.Find(cell.Node) is { IsLocked: true })
            {
                return "the base has locked it";
            }

            if (
                _view.Resolution.Trace.FirstOrDefault(step =>
                    step.Claim.Verb == ClaimVerb.Lock
                    && step.Claim.Cell.Node == cell.Node
                    && step.Fate == ClaimFate.Contributes
                ) is
                { } held
            )
            {
                return $"'{held.Claim.Layer}' has locked it";
            }
        }

        var was = review.Rule ?? MergeRule.Replace;
        var now = _view.Resolution.Rule(cell);
        return was != now && changing.Exists(claim => claim.Cell == cell)
            ? $"its rule was {was.Written()} and is {now.Written()}"
            : null;
    }

    /// <summary>The next day on which the parents, or the layer itself, say something else.</summary>
    private DriftFinding WillChange(DriftFinding found)
    {
        if (!_input.LooksAhead)
        {
            return found;
        }

        var days = _view
            .Stack.Layers.SelectMany(layer => layer.Claims)
            .Where(claim => claim.Cell.Node == found.Cell.Node && !claim.IsPending)
            .SelectMany(DaysOf)
            .Concat(_view.Dated(found.Cell)?.Days.Where(day => day > _day) ?? [])
            .Distinct()
            .Order();
        foreach (var day in days)
        {
            if (_view.On(_course, day).Text(found.Cell) is { } then && !DriftReview.Accepts(found.Review!, then))
            {
                return found with { State = DriftState.WillChange, On = day, Then = then };
            }
        }

        DateOnly? own = found
            .Claims.Where(claim => !claim.IsPending)
            .SelectMany(DaysOf)
            .OrderBy(day => day)
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();
        return own is null ? found : found with { State = DriftState.WillChange, On = own };
    }

    /// <summary>
    /// Nodes in a reviewed one that were not there, and that the layer says nothing about. Of a whole new section, the
    /// section alone.
    /// </summary>
    private IEnumerable<DriftFinding> NewIn(CellId container, ReviewSyntax review)
    {
        if (_view.MainCell(container.Node) != container || _view.Resolution.Removed(container.Node) is not null)
        {
            yield break;
        }

        var known = review
            .Contains.Select(id => _input.Renamed.GetValueOrDefault(id, id))
            .ToHashSet(StringComparer.Ordinal);
        var added = _view.Within(container.Node).Where(id => !known.Contains(id)).ToHashSet(StringComparer.Ordinal);
        foreach (
            var id in added.Where(id =>
                !added.Any(other => _view.Resolution.Within(other).Contains(id)) && !SpeaksOf(id)
            )
        )
        {
            if (_view.MainCell(id) is { } cell)
            {
                yield return new DriftFinding(_layer.Id, cell, DriftState.New, [], _view.Text(cell))
                {
                    Other = container.Node,
                };
            }
        }
    }

    /// <summary>
    /// Who writes a section anew, takes it out or keeps it has looked at all of it; who adds a note or a passage beside
    /// it, or translates its words, has not.
    /// </summary>
    private static bool CoversWhatIsInside(Claim claim) =>
        !claim.IsTranslation
        && claim.Verb is ClaimVerb.Replace or ClaimVerb.Decide or ClaimVerb.NotApplicable or ClaimVerb.Keep;

    private bool SpeaksOf(string node) =>
        _layer.All.Any(claim => claim.Cell.Node == node || claim.Anchor?.Node == node);

    /// <summary>
    /// A review that no claim goes with: of something that is gone while the layer still speaks of it, or of a claim
    /// that was taken back.
    /// </summary>
    private DriftFinding? Left(ReviewSyntax review)
    {
        var cell = DriftReview.CellOf(review);
        var node = _input.Renamed.GetValueOrDefault(cell.Node, cell.Node);
        return !_view.Has(node) && _input.Speaks(cell.Node)
            ? new DriftFinding(_layer.Id, cell, DriftState.Gone, [], null)
            {
                Review = review,
                Other = _input.Retired.GetValueOrDefault(cell.Node),
            }
            : null;
    }

    private bool IsActive(Claim claim) => !claim.IsPending && claim.Period.Contains(_day);

    private IEnumerable<DateOnly> DaysOf(Claim claim) =>
        new[] { claim.Period.From, claim.Period.Until }.OfType<DateOnly>().Where(day => day > _day);
}
