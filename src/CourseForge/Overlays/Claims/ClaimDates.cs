using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// On which days the claims of a stack make something else of the curriculum. Found by resolving on each of their dates
/// and comparing the cells that a date concerns: a claim that another layer overrides changes nothing when it begins.
/// Between two dates nothing changes, so one resolution serves for the days up to the next.
/// </summary>
internal static class ClaimDates
{
    /// <summary>A value up to so many characters is told in full.</summary>
    private const int ShortValue = 60;

    /// <param name="today">The resolution of the variant's own day; it says which claims count, and so which reviews
    /// matter.</param>
    public static ImmutableArray<DatedChange> Of(BaseGraph course, LayerStack stack, Resolution.ResolvedOverlays today)
    {
        var changes = ImmutableArray.CreateBuilder<DatedChange>();
        foreach (var step in today.Trace)
        {
            if (
                step.Fate is ClaimFate.Wins or ClaimFate.Agrees or ClaimFate.Contributes or ClaimFate.Pending
                && step.Claim.Syntax?.Terms.Currency?.ReviewBy is { } review
            )
            {
                changes.Add(
                    new DatedChange(
                        review.Value,
                        ChangeKind.ReviewDue,
                        step.Claim.Cell.Node,
                        $"what the layer '{step.Claim.Layer}' says is to be checked again",
                        review.Span
                    )
                );
            }
        }

        foreach (var claim in Pending(stack).DistinctBy(claim => claim.Syntax))
        {
            changes.Add(
                new DatedChange(
                    claim.Period.From!.Value,
                    ChangeKind.PendingDue,
                    claim.Cell.Node,
                    $"what the layer '{claim.Layer}' has as pending is said to hold from then on",
                    claim.Syntax?.Terms.From?.Span ?? claim.Span
                )
            );
        }

        var dated = Dated(stack).ToList();
        var days = DaysOf(stack);
        Resolution.ResolvedOverlays? before = null;
        foreach (var day in days)
        {
            before ??= Resolver.Resolve(course, stack, day.AddDays(-1));
            var after = Resolver.Resolve(course, stack, day);
            foreach (
                var cell in dated
                    .Where(claim => claim.Period.From == day || claim.Period.Until == day)
                    .GroupBy(claim => claim.Cell)
                    .OrderBy(claims => claims.Key)
            )
            {
                // Of the claims that meet on the day, the one that begins is what there is to tell.
                var claim = cell.OrderBy(one => one.Period.From == day ? 0 : 1)
                    .ThenBy(one => one.Layer, StringComparer.Ordinal)
                    .ThenBy(one => one.Span)
                    .First();
                if (cell.Any(one => Face(before, one) != Face(after, one)))
                {
                    changes.Add(Change(claim, day, after));
                }
            }

            before = after;
        }

        return changes.ToImmutable();
    }

    /// <summary>The days on which a claim begins or ends, soonest first.</summary>
    internal static SortedSet<DateOnly> DaysOf(LayerStack stack) =>
        [
            .. Dated(stack)
                .SelectMany(claim => new[] { claim.Period.From, claim.Period.Until })
                .OfType<DateOnly>()
                .Where(day => day > DateOnly.MinValue),
        ];

    private static IEnumerable<Claim> Dated(LayerStack stack) =>
        stack
            .Layers.SelectMany(layer => layer.All)
            .Where(claim => !claim.IsPending && (claim.Period.From ?? claim.Period.Until) is not null);

    /// <summary>Claims that wait as pending and have a day on which they would hold.</summary>
    internal static IEnumerable<Claim> Pending(LayerStack stack) =>
        stack.Layers.SelectMany(layer => layer.All).Where(claim => claim.IsPending && claim.Period.From is not null);

    /// <summary>What is to be seen of a claim's cell.</summary>
    private static (bool IsThere, string? Value, string Notes) Face(Resolution.ResolvedOverlays resolution, Claim claim)
    {
        var node = claim.Cell.Node;
        if (
            resolution.Removed(node) is not null
            || (claim.Anchor is { } anchor && !resolution.InsertedAt(anchor.Node, anchor.Side).Contains(claim))
        )
        {
            return (false, null, "");
        }

        var notes = resolution.Cells.GetValueOrDefault(claim.Cell)?.Notes ?? [];
        return (
            true,
            resolution.Value(claim.Cell),
            string.Join('\n', notes.Select(note => $"{note.Layer}: {note.Value}"))
        );
    }

    private static DatedChange Change(Claim claim, DateOnly day, Resolution.ResolvedOverlays after)
    {
        var begins = claim.Period.From == day;
        var terms = claim.Syntax?.Terms;
        var place = (begins ? terms?.From : terms?.Until)?.Span ?? claim.Span;
        return new DatedChange(
            day,
            begins ? ChangeKind.ClaimBegins : ChangeKind.ClaimEnds,
            claim.Cell.Node,
            Words(claim, begins, after),
            place
        );
    }

    private static string Words(Claim claim, bool begins, Resolution.ResolvedOverlays after)
    {
        var layer = $"layer '{claim.Layer}'";
        var facet = claim.Cell.Facet;
        if (claim.IsPresence)
        {
            return after.Removed(claim.Cell.Node) is null ? $"applies ({layer})" : $"does not apply ({layer})";
        }

        if (claim.Verb == ClaimVerb.Insert)
        {
            return begins ? $"is there from then on ({layer})" : $"is no longer there ({layer})";
        }

        if (claim.Verb == ClaimVerb.Note)
        {
            return begins ? $"has a note of {layer}" : $"has no note of {layer} any more";
        }

        return after.Value(claim.Cell) switch
        {
            null => $"{facet}: layers disagree from then on, or it has none ({layer})",
            { Length: <= ShortValue } value when !value.Contains('\n', StringComparison.Ordinal) =>
                $"{facet} becomes '{value}' ({layer})",
            _ => begins ? $"{facet} of {layer} holds" : $"{facet} of {layer} no longer holds",
        };
    }
}
