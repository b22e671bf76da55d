using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Overlays;

/// <summary>The layer follows ids that the base has renamed.</summary>
public static class RenamedIds
{
    /// <summary>
    /// The layer's files with the new ids of what <c>renamed:</c> of curriculum.yaml lists, in claims, links and
    /// reviews; each place is a subject of the change. No texts when there is nothing to follow.
    /// </summary>
    public static LayerChange Follow(ReviewedLayer reviewed)
    {
        var renamed = reviewed.Curriculum.Settings.Renamed;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var subjects = ImmutableArray.CreateBuilder<string>();
        foreach (
            var file in Ids(reviewed.Layer)
                .Where(id => renamed.ContainsKey(id.Value) && id.Span.Slice.StartsWith(id.Value))
                .GroupBy(id => id.Span.File!)
        )
        {
            var text = file.Key.Text;
            foreach (var id in file.DistinctBy(id => id.Span.Start).OrderByDescending(id => id.Span.Start))
            {
                text = string.Concat(
                    text.AsSpan(0, id.Span.Start),
                    renamed[id.Value].Value,
                    text.AsSpan(id.Span.Start + id.Value.Length)
                );
                subjects.Add(id.Value);
            }

            texts.Add(file.Key.Path.Value, text);
        }

        if (reviewed.Layer.Lock.Reviews.Keys.Any(cell => NewName(cell) != cell))
        {
            texts.Add(reviewed.ReviewFile, LayerReviews.RewriteLock(reviewed.Layer, NewName));
        }

        return new LayerChange(subjects.ToImmutable(), LayerChange.Sorted(texts));

        string NewName(string cell)
        {
            var dot = cell.IndexOf('.', StringComparison.Ordinal);
            return renamed.TryGetValue(cell[..dot], out var now) ? now.Value + cell[dot..] : cell;
        }
    }

    /// <summary>
    /// Every id of the curriculum that the layer writes: what its claims speak of, what they hang on, and what their
    /// texts refer to.
    /// </summary>
    private static IEnumerable<Located<string>> Ids(LayerSyntax layer)
    {
        foreach (var claim in layer.Claims)
        {
            yield return claim.Target;
            if (claim is InsertSyntax insert)
            {
                yield return insert.Anchor;
            }

            foreach (var term in new[] { claim.Terms.Cite, claim.Terms.Source }.OfType<Located<string>>())
            {
                yield return term;
            }

            foreach (var reference in Content(claim)?.References ?? [])
            {
                yield return reference.Id;
                if (reference.Section is { } section)
                {
                    yield return section;
                }
            }
        }
    }

    private static MarkdownContent? Content(ClaimSyntax claim) =>
        claim switch
        {
            ReplaceTextSyntax replace => replace.Content,
            InsertSyntax insert => insert.Content,
            NoteSyntax note => note.Content,
            FillSyntax fill => fill.Content,
            DefineSyntax define => define.Content,
            DecideSyntax decide => decide.Content,
            _ => null,
        };
}
