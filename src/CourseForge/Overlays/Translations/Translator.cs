using CourseForge.Overlays.Resolution;

namespace CourseForge.Overlays.Translations;

/// <summary>
/// R19, after everything else: what the stack has made of a cell is said in another language by a claim that was made
/// from that very text. One that was made from another text is inert, so that readers see the right text in the wrong
/// language rather than a wrong text in the right one.
/// </summary>
internal sealed class Translator(
    LayerStack stack,
    ResolverNodes nodes,
    DateOnly day,
    Dictionary<CellId, ResolvedCell> cells,
    IReadOnlySet<CellId> undecided
)
{
    /// <summary>What became of each translation.</summary>
    internal List<TraceStep> Trace { get; } = [];

    internal List<Problem> Problems { get; } = [];

    internal void Run()
    {
        var layers = stack
            .Layers.Where(layer => !layer.Translations.IsEmpty)
            .ToDictionary(layer => layer.Id, StringComparer.Ordinal);
        if (layers.Count == 0)
        {
            return;
        }

        var active = Resolver
            .InFixedOrder(layers.Values.SelectMany(layer => layer.Translations).Where(TakesPart))
            .ToLookup(claim => claim.Cell);
        foreach (var cell in active)
        {
            var made = cell.Where(claim => claim.Use is null && IsMadeFrom(claim, layers[claim.Layer])).ToList();
            Translate(cell.Key, made, [.. cell.Where(claim => claim.Use is not null)]);
        }
    }

    /// <summary>R2 and R3 hold here as they do everywhere.</summary>
    private bool TakesPart(Claim claim)
    {
        if (claim.IsPending || !claim.Period.Contains(day))
        {
            AddTrace(claim, claim.IsPending ? ClaimFate.Pending : ClaimFate.OutOfDate);
            return false;
        }

        switch (nodes.Standing(claim))
        {
            case NodeStanding.InForce when nodes.Removers(claim.Cell.Node) is [var remover, ..]:
                AddTrace(claim, ClaimFate.Dormant, remover);
                return false;
            case NodeStanding.InForce:
                return true;
            case NodeStanding.NotInForce:
                AddTrace(claim, ClaimFate.Dormant);
                return false;
            case var standing:
                Problems.Add(
                    new Problem(
                        standing == NodeStanding.Foreign ? ProblemKind.ForeignNode : ProblemKind.UnknownNode,
                        claim.Cell,
                        [claim]
                    )
                );
                return false;
        }
    }

    private bool IsMadeFrom(Claim claim, Layer layer)
    {
        var source = cells.GetValueOrDefault(claim.Cell)?.Source;
        var text =
            cells.TryGetValue(claim.Cell, out var decided) ? decided.Value
            : undecided.Contains(claim.Cell) ? ""
            : nodes.Bottom(claim.Cell).Value;
        if (text.Length == 0)
        {
            // There is nothing to translate: an empty slot, or a text about which layers disagree.
            AddTrace(claim, ClaimFate.Dormant);
        }
        else if (source is not null && stack.IsAbove(source.Layer, claim.Layer))
        {
            // A target speaks the language of its readers itself.
            AddTrace(claim, ClaimFate.Superseded, source);
        }
        else if (layer.MadeFrom(claim.Cell, text) is not true and var made)
        {
            AddTrace(claim, made is null ? ClaimFate.Unreviewed : ClaimFate.OtherText, source);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>R5 and R6, among those that were made from the text.</summary>
    private void Translate(CellId cell, List<Claim> made, List<Claim> decisions)
    {
        var decision = decisions.Find(claim => !decisions.Exists(other => stack.IsAbove(other.Layer, claim.Layer)));
        var followed = decision is null
            ? []
            : made.Where(claim => claim.Layer == decision.Use || stack.IsAbove(decision.Use!, claim.Layer)).ToList();
        foreach (var claim in decisions)
        {
            AddTrace(
                claim,
                claim != decision ? ClaimFate.Superseded
                    : followed.Count > 0 ? ClaimFate.Wins
                    : ClaimFate.Dormant,
                claim == decision ? null : decision
            );
        }

        var candidates = followed.Count > 0 ? followed : made;
        var top = candidates
            .Where(claim => !candidates.Exists(other => stack.IsAbove(other.Layer, claim.Layer)))
            .ToList();
        if (top.Count == 0)
        {
            return;
        }

        if (top.Exists(claim => NormalizedText.Of(claim.Value) != NormalizedText.Of(top[0].Value)))
        {
            Problems.Add(new Problem(ProblemKind.Dispute, cell, [.. top]));
            return;
        }

        foreach (var claim in made)
        {
            if (top.Contains(claim))
            {
                AddTrace(claim, claim == top[0] ? ClaimFate.Wins : ClaimFate.Agrees);
            }
            else
            {
                AddTrace(
                    claim,
                    ClaimFate.Superseded,
                    candidates.Contains(claim) ? top.Find(other => stack.IsAbove(other.Layer, claim.Layer)) : decision
                );
            }
        }

        Supersede(top[0]);
        var was = cells.GetValueOrDefault(cell) ?? new ResolvedCell(cell, nodes.Bottom(cell).Value, null, []);
        cells[cell] = was with { Value = top[0].Value, Translation = top[0], Original = was.Value };
    }

    /// <summary>
    /// Of a text that is translated, what another layer below has translated otherwise does not matter any more.
    /// </summary>
    private void Supersede(Claim winner)
    {
        for (var i = 0; i < Trace.Count; i++)
        {
            var step = Trace[i];
            if (
                step.Claim.Cell == winner.Cell
                && step.Fate is ClaimFate.OtherText or ClaimFate.Unreviewed
                && stack.IsAbove(winner.Layer, step.Claim.Layer)
            )
            {
                Trace[i] = new TraceStep(step.Claim, ClaimFate.Superseded, winner);
            }
        }
    }

    private void AddTrace(Claim claim, ClaimFate fate, Claim? by = null) => Trace.Add(new TraceStep(claim, fate, by));
}
