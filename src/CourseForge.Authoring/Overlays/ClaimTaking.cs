using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Overlays;

/// <summary>What came of taking claims out of a layer.</summary>
/// <param name="Change">Null when they cannot be taken out of their files without touching others.</param>
/// <param name="Claims">Those that are to go.</param>
public sealed record TakenClaims(LayerChange? Change, ImmutableArray<ClaimSyntax> Claims);

/// <summary>The layer gives up its own words, and the text below it shows.</summary>
public static class ClaimTaking
{
    /// <summary>
    /// Takes the claims on some ids out of the layer's files, and their reviews with them. The new texts are read again
    /// before they are given back.
    /// </summary>
    public static TakenClaims Take(ReviewedLayer reviewed, IReadOnlyList<string> ids, int processors)
    {
        var layer = reviewed.Layer;
        ImmutableArray<ClaimSyntax> claims = [.. ids.SelectMany(id => Named(reviewed, id)).Distinct()];
        var texts = Without(claims);
        if (!IsSound(reviewed, texts, layer.Claims.Length - claims.Length, processors))
        {
            return new TakenClaims(null, claims);
        }

        var cells = ReviewsOf(reviewed, claims, ids);
        if (cells.Count > 0)
        {
            texts.Add(reviewed.ReviewFile, LayerReviews.RewriteLock(layer, cell => cells.Contains(cell) ? null : cell));
        }

        var subjects = claims.Select(claim => claim.Target.Value).Concat(cells).Distinct();
        return new TakenClaims(LayerChange.Of(reviewed, subjects, texts), claims);
    }

    /// <summary>
    /// The files without the claims. Where one cannot be taken out, the text stays, and is then found to say too much.
    /// </summary>
    private static Dictionary<string, string> Without(ImmutableArray<ClaimSyntax> claims) =>
        claims
            .Where(claim => claim.Target.Span.File is not null)
            .GroupBy(claim => claim.Target.Span.File!)
            .ToDictionary(
                file => file.Key.Path.Value,
                file => LayerReviews.WithoutClaims(file.Key, file.Select(PlaceOf).ToHashSet()) ?? file.Key.Text,
                StringComparer.Ordinal
            );

    /// <summary>The reviews that nothing needs any more: of claims that go, and those that outlived theirs.</summary>
    private static HashSet<string> ReviewsOf(
        ReviewedLayer reviewed,
        ImmutableArray<ClaimSyntax> claims,
        IReadOnlyList<string> ids
    ) =>
        reviewed
            .Findings.Where(finding => finding.Claims.Length > 0 && finding.Claims.All(claims.Contains))
            .Select(finding => finding.Review?.Cell.Value)
            .Concat(
                reviewed.Layer.Lock.Reviews.Keys.Where(cell =>
                    ids.Any(id => cell == id || cell.StartsWith(id + ".", StringComparison.Ordinal))
                    && !reviewed.Findings.Any(finding =>
                        finding.Review?.Cell.Value == cell && finding.Claims.Length > 0
                    )
                )
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The claims on an id, or on one cell of it; none for a review that outlived its claim.</summary>
    private static List<ClaimSyntax> Named(ReviewedLayer reviewed, string id)
    {
        var layer = reviewed.Layer;
        var claims = layer.Claims.Where(claim => claim.Target.Value == id || IsOn(claim, id, reviewed)).ToList();
        if (claims.Count == 0 && !layer.Lock.Reviews.ContainsKey(id))
        {
            var resting = reviewed
                .Named([id])
                .SelectMany(finding => finding.Claims)
                .Select(claim => claim.Target.Value)
                .Distinct();
            throw new RequestException(
                $"'{reviewed.Name}' says nothing about '{id}' that could be dropped",
                $"it is what others rest on: {string.Join(", ", resting)}"
            );
        }

        return claims;
    }

    private static bool IsOn(ClaimSyntax claim, string cell, ReviewedLayer reviewed) =>
        cell.StartsWith(claim.Target.Value + ".", StringComparison.Ordinal)
        && (
            claim.Facet is { } facet
                ? cell == $"{claim.Target.Value}.{facet.Value}"
                : reviewed.Findings.Any(finding =>
                    finding.Cell == cell && (finding.Claims.IsEmpty || finding.Claims.Contains(claim))
                )
        );

    /// <summary>
    /// The id in YAML; in Markdown the line with the verb, which for an insert is that of its anchor.
    /// </summary>
    private static int PlaceOf(ClaimSyntax claim) =>
        claim is InsertSyntax insert ? insert.Anchor.Span.Start : claim.Target.Span.Start;

    /// <summary>
    /// Whether the curriculum can be read with the new texts, and the layer says as much less as was meant.
    /// </summary>
    private static bool IsSound(ReviewedLayer reviewed, Dictionary<string, string> texts, int left, int processors)
    {
        var parsed = Compiler.Parse(
            new EditedWorkspace(reviewed.Workspace, texts),
            new CompileOptions { MaxParallelism = processors }
        );
        return !parsed.HasErrors
            && parsed.Syntax?.Layers.FirstOrDefault(layer => ReviewedLayer.NameOf(layer) == reviewed.Name) is { } layer
            && layer.Claims.Length == left;
    }
}
