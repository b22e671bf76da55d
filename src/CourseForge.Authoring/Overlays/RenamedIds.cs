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
        var subjects = new List<string>();
        var edits = new TextEditSet();
        foreach (
            var id in Ids(reviewed.Layer)
                .Where(id => renamed.ContainsKey(id.Value) && id.Span.Slice.StartsWith(id.Value))
        )
        {
            // An id that is found twice is changed once: the second edit stands in the way of the first.
            if (edits.TryAdd([new TextEdit(id.Span.Part(0, id.Value.Length), renamed[id.Value].Value)]))
            {
                subjects.Add(id.Value);
            }
        }

        foreach (var file in edits.Files)
        {
            texts.Add(file.Path.Value, edits.Apply(file));
        }

        if (reviewed.Layer.Lock.Reviews.Keys.Any(cell => NewName(cell) != cell))
        {
            texts.Add(reviewed.ReviewFile, LayerReviews.RewriteLock(reviewed.Layer, NewName));
        }

        return LayerChange.Of(reviewed, subjects, texts);

        string NewName(string cell)
        {
            var id = cell.Split('.')[0];
            return renamed.TryGetValue(id, out var now) ? now.Value + cell[id.Length..] : cell;
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

            foreach (var reference in claim.Texts.SelectMany(text => text.References))
            {
                yield return reference.Id;
                if (reference.Section is { } section)
                {
                    yield return section;
                }
            }
        }
    }
}
