using CourseForge.Authoring.Sessions;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>
/// An explanation for people: what holds, who says so, and what became of everything else that was said.
/// </summary>
internal sealed class ExplanationText(CurriculumExplanation result, TextWriter output, int width, AnsiStyle paint)
{
    private const int ShownLength = 400;

    private readonly Explanation _explanation = result.Explanation;

    public void Write()
    {
        var variant = _explanation.Variant;
        var below = _explanation.Layers.Select(layer => layer.Id).Where(id => id != variant.Id);
        var whole =
            variant.IsBase ? "the base"
            : _explanation.Layers.Length > 1 ? $"{variant.Id} ({string.Join(", ", below)})"
            : variant.Id;
        output.WriteLine(
            paint.Dim(
                ConsoleSafe.Text(
                    $"as of {IsoDate.Text(_explanation.AsOf)}, for {whole}{(variant.WithPending ? ", with pending law" : "")}"
                )
            )
        );
        foreach (var node in _explanation.Nodes)
        {
            var cells = _explanation.Cells.Where(cell => cell.Node == node.Id).ToList();
            if (_explanation.Nodes.Length > 1 && cells.Count == 0 && node.Presence == NodePresence.Present)
            {
                continue;
            }

            output.WriteLine();
            Write(node);
            cells.ForEach(Write);
        }

        if (result.Told.Length < result.Errors.Length)
        {
            output.WriteLine(
                $"\n{result.Errors.Length - result.Told.Length} {(result.Told.IsEmpty ? "" : "other ")}errors stand against this: see 'courseforge check'."
            );
        }
    }

    private void Write(ExplainedNode node)
    {
        var title = node.Title is { } words ? $" \"{words}\"" : "";
        output.WriteLine(
            ConsoleSafe
                .Text($"{node.Id}: {node.Kind}{title}")
                .Replace(node.Id, paint.Bold(node.Id), StringComparison.Ordinal) + Place(node.Place)
        );
        Line(
            "  ",
            node.Presence switch
            {
                NodePresence.Present => node.InsertedBy is { } by ? $"brought by {Reference(by)}" : "it applies",
                NodePresence.NotInForce => node.InsertedBy is { } later
                    ? $"not there on {IsoDate.Text(_explanation.AsOf)}; brought by {Reference(later)}"
                    : $"not there on {IsoDate.Text(_explanation.AsOf)}",
                NodePresence.Disputed => "layers disagree whether it applies",
                _ => node.RemovedBy is { } remover
                    ? $"it does not apply: {(remover.Node == node.Id ? "" : $"'{remover.Node}', in which it stands, was ")}taken out by {Reference(remover)}"
                    : "it does not apply",
            }
        );
        foreach (var held in node.Locks)
        {
            Line(
                "  ",
                $"locked by {held.Layer ?? "the base"}{Where(held.Place)}: {held.Because ?? "no reason given"}"
                    + (held.AllowsNotes ? "" : " (nor may notes be added)")
            );
        }
    }

    private void Write(ExplainedCell cell)
    {
        output.WriteLine();
        output.WriteLine(
            $"  {paint.Bold(ConsoleSafe.Text(cell.Name))}: {ConsoleSafe.Text(CellState.Of(cell))}{(cell.Rule == "replace" ? "" : $"; {cell.Rule}")}"
        );
        if (cell.Value is { } value)
        {
            Value("    = ", value);
        }

        if (cell.BaseValue is { } own)
        {
            output.WriteLine($"    {paint.Bold("base")}{Place(cell.BasePlace)}");
            if (own != cell.Value)
            {
                Value("      ", own);
            }
        }

        foreach (var claim in cell.Claims)
        {
            Write(claim, cell);
        }
    }

    private void Write(ExplainedClaim claim, ExplainedCell cell)
    {
        output.WriteLine($"    {paint.Bold(ConsoleSafe.Text($"{claim.Layer} {claim.Verb}"))}{Place(claim.Span)}");
        Line("      ", Fate(claim, cell));
        if (claim.Use is { } used)
        {
            Line("      ", $"follows {used}");
        }
        else if (claim.Value.Length > 0 && claim.Value != cell.Value)
        {
            Value("      ", claim.Value);
        }

        if (Terms(claim) is { Length: > 0 } terms)
        {
            Line("      ", terms);
        }

        if (claim.Terms.Because is { } reason)
        {
            Line("      because: ", reason.Value);
        }
    }

    private string Fate(ExplainedClaim claim, ExplainedCell cell) =>
        claim.Fate switch
        {
            Model.Fate.Wins when cell.Translation?.Span == claim.Span => "translates it",
            Model.Fate.Wins => "wins",
            Model.Fate.Agrees => "says the same as the one that wins",
            Model.Fate.Contributes => "contributes",
            Model.Fate.OtherText =>
                $"not shown: translates another text than {(claim.By is { } other ? $"that of {Reference(other)}" : "the base's")} ({claim.Code})",
            Model.Fate.Unreviewed => $"not shown: nobody has said from which text it was made ({claim.Code})",
            Model.Fate.Superseded => claim.By is { } by
                ? $"superseded by {Reference(by)}, which builds on it"
                : "superseded",
            Model.Fate.NotInForce => $"not in force on {IsoDate.Text(_explanation.AsOf)}",
            Model.Fate.Pending => "rests on law that is not in force: counts with --with-pending only",
            Model.Fate.Dormant => $"dormant: what it speaks of is not there on {IsoDate.Text(_explanation.AsOf)}",
            Model.Fate.Disputed => $"disagrees with another layer, and nobody has decided ({claim.Code})",
            _ => $"refused: {Refusal(claim)} ({claim.Code})",
        };

    private string Refusal(ExplainedClaim claim) =>
        _explanation
            .Problems.FirstOrDefault(problem => problem.Code == claim.Code && problem.Span == claim.Span)
            ?.Message
        ?? "see the error";

    private static string Terms(ExplainedClaim claim)
    {
        var terms = claim.Terms;
        string?[] parts =
        [
            terms.From is { } from ? $"from {IsoDate.Text(from.Value)}" : null,
            terms.Until is { } until ? $"until {IsoDate.Text(until.Value)}" : null,
            terms.IsPending ? "pending" : null,
            terms.Cite is { } cite ? $"cites {cite.Value}" : null,
            terms.Source is { } source ? $"source {source.Value}" : null,
            claim.Currency is not { } currency ? null
            : currency.IsConfidenceGiven ? currency.Confidence.Value.Written()
            : "confidence not given",
            claim.Currency?.Checked is { } day ? $"checked {IsoDate.Text(day.Value)}" : null,
            claim.Currency?.CheckedBy is { } by ? $"by {by}" : null,
            claim.Currency?.ReviewBy is { } review ? $"review by {IsoDate.Text(review.Value)}" : null,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private void Line(string prefix, string text) =>
        WordWrap.Write(output, ConsoleSafe.Text(text), width, prefix, new string(' ', prefix.Length));

    private void Value(string prefix, string value) =>
        Line(
            prefix,
            value.Length == 0
                ? "(nothing)"
                : Shortened.To(
                    ShownLength,
                    string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                )
        );

    private static string Reference(ClaimReference claim) => $"{claim.Layer}{Where(claim.Span)}";

    private static string Where(SourceSpan span) => span.File is { } file ? $" ({file.Path}:{span.Position.Line})" : "";

    private string Place(SourceSpan span) =>
        span.File is { } file ? "  " + paint.Dim(ConsoleSafe.Text($"{file.Path}:{span.Position.Line}")) : "";
}
