using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Editing;

/// <summary>
/// What overlays were reviewed against, after an id has changed: a text that says the same under another id was
/// reviewed, and nobody is to be alarmed.
/// </summary>
internal static class RenamedReviews
{
    /// <summary>The new texts of the files with reviews that change.</summary>
    /// <param name="texts">The other files, with the new id.</param>
    internal static Dictionary<string, string> Follow(
        AuthoringSession session,
        Dictionary<string, string> texts,
        WrittenName definition,
        string newId
    )
    {
        var before = session.Parsed;
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var layer in Reviewed(before))
        {
            var text = LayerReviews.RewriteLock(layer, NewName);
            if (layer.Lock.Reviews.Keys.Any(cell => NewName(cell) != cell))
            {
                changed[FileOf(layer)] = text;
            }
        }

        var after = Compiler.Parse(new EditedWorkspace(session.Workspace, texts.Concat(changed)), session.Options);
        if (after.HasErrors)
        {
            return changed;
        }

        foreach (var layer in Reviewed(after))
        {
            var name = layer.Target is null ? layer.Id.Value : CurriculumLayout.TargetName(layer.Id.Value);
            var alarming = (LayerReviews.Of(after, name, session.Options) ?? [])
                .Where(static finding => finding.Review is not null && finding.State >= DriftState.Unreviewed)
                .ToList();
            if (alarming.Count == 0)
            {
                continue;
            }

            // What was alarming before stays so.
            var calm = (LayerReviews.Of(before, name, session.Options) ?? [])
                .Where(static finding => finding.State < DriftState.Unreviewed)
                .Select(finding => NewName(finding.Cell))
                .ToHashSet(StringComparer.Ordinal);
            var moved = alarming.Where(finding => calm.Contains(finding.Cell)).ToList();
            if (moved.Count > 0)
            {
                changed[FileOf(layer)] = LayerReviews.Follow(layer, moved);
            }
        }

        return changed;

        string NewName(string cell)
        {
            var parts = cell.Split('.');
            if (definition.Kind == SymbolKind.Assessment)
            {
                return parts.Length > 2 && parts[0] == definition.Scope && parts[1] == definition.Id.Value
                    ? string.Join('.', [parts[0], newId, .. parts[2..]])
                    : cell;
            }

            return definition.Kind.IsUniqueOverKinds() || definition.Kind == SymbolKind.Section
                ? parts[0] == definition.Id.Value
                    ? string.Join('.', [newId, .. parts[1..]])
                    : cell
                : cell;
        }
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
