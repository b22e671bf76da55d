using CourseForge.Authoring.Sessions;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Editing;

/// <summary>
/// What overlays were reviewed against, after an id has changed: a text that says the same under another id was
/// reviewed, and nobody is to be alarmed.
/// </summary>
internal sealed class RenamedReviews(AuthoringSession session, WrittenName definition, string newId)
{
    private readonly string _id = definition.Id.Value;

    /// <summary>The new texts of the files with reviews that change, by path.</summary>
    internal Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Fills <see cref="Texts"/>.</summary>
    /// <param name="texts">The other files, with the new id, by path.</param>
    /// <returns>The curriculum with all new texts.</returns>
    internal ParsedCurriculum Follow(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var layer in Reviewed(session.Parsed))
        {
            if (layer.Lock.Reviews.Values.Any(review => review.Contains.Append(review.Cell.Value).Any(IsOther)))
            {
                Texts[FileOf(layer)] = LayerReviews.RewriteLock(layer, NewName);
            }
        }

        var after = session.Try(texts.Concat(Texts));
        if (after.HasErrors)
        {
            return after;
        }

        var isMoved = false;
        foreach (var layer in Reviewed(after).Where(layer => LayerReviews.MayRestOn(layer, _id)))
        {
            if (Moved(after, layer) is { Count: > 0 } moved)
            {
                Texts[FileOf(layer)] = LayerReviews.Follow(layer, moved);
                isMoved = true;
            }
        }

        return isMoved ? session.Try(texts.Concat(Texts)) : after;
    }

    /// <summary>What would alarm, and did not before; what was alarming stays so.</summary>
    private List<LayerFinding> Moved(ParsedCurriculum after, LayerSyntax layer)
    {
        var alarming = Findings(after, layer)
            .Where(static finding => finding.Review is not null && finding.State >= DriftState.Unreviewed)
            .ToList();
        if (alarming.Count == 0)
        {
            return [];
        }

        var calm = Findings(session.Parsed, layer)
            .Where(static finding => finding.State < DriftState.Unreviewed)
            .Select(finding => NewName(finding.Cell))
            .ToHashSet(StringComparer.Ordinal);
        return [.. alarming.Where(finding => calm.Contains(finding.Cell))];
    }

    private IEnumerable<LayerFinding> Findings(ParsedCurriculum parsed, LayerSyntax layer) =>
        LayerReviews.Of(
            parsed,
            layer.Target is null ? layer.Id.Value : CurriculumLayout.TargetName(layer.Id.Value),
            session.Options with
            {
                LooksAhead = false,
            }
        ) ?? [];

    private bool IsOther(string cell) => NewName(cell) != cell;

    private string NewName(string cell)
    {
        var parts = cell.Split('.');
        if (definition.Kind == SymbolKind.Assessment)
        {
            return parts.Length > 2 && parts[0] == definition.Scope && parts[1] == _id
                ? string.Join('.', [parts[0], newId, .. parts[2..]])
                : cell;
        }

        return (definition.Kind.IsUniqueOverKinds() || definition.Kind == SymbolKind.Section) && parts[0] == _id
            ? string.Join('.', [newId, .. parts[1..]])
            : cell;
    }

    private static IEnumerable<LayerSyntax> Reviewed(ParsedCurriculum parsed) =>
        (parsed.Syntax?.Layers ?? []).Where(static layer =>
            layer.Lock.Reviews.Count > 0 && layer.Span.File is { Origin: null }
        );

    private static string FileOf(LayerSyntax layer) =>
        layer.Target is null
            ? CurriculumLayout.OverlayFile(layer.Id.Value, CurriculumLayout.ReviewFile)
            : CurriculumLayout.TargetReviews(layer.Id.Value);
}
