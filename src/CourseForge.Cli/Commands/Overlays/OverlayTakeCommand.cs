using System.CommandLine;
using CourseForge.Cli.Overlays;
using CourseForge.Syntax;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay take</c>: the layer gives up its own words, and the text below it shows.</summary>
internal sealed class OverlayTakeCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Argument<string[]> _ids = OverlayCommand.IdsArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayTakeCommand()
        : base(
            "take",
            "Drops what the layer says about an id, so that the text below shows. Comments and other claims stay."
        )
    {
        Arguments.Add(_layer);
        Arguments.Add(_ids);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay take us-ca who-reports",
                "removes the claims on who-reports from the files of us-ca, and their review"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        if (ReviewedLayer.Find(line, line.GetValue(_path), line.GetValue(_layer) ?? "", null, host) is not { } reviewed)
        {
            return ExitCode.Errors;
        }

        var layer = reviewed.Layer;
        var ids = line.GetValue(_ids) ?? [];
        var claims = ids.SelectMany(id => Named(layer, id, reviewed)).Distinct().ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var file in claims
                .Where(claim => claim.Target.Span.File is not null)
                .GroupBy(claim => claim.Target.Span.File!)
        )
        {
            // Where a claim cannot be taken out, the text stays, and is then found to say too much.
            texts.Add(
                file.Key.Path.Value,
                LayerReviews.WithoutClaims(file.Key, file.Select(PlaceOf).ToHashSet()) ?? file.Key.Text
            );
        }

        var cells = reviewed
            .Findings.Where(finding => finding.Claims.Length > 0 && finding.Claims.All(claims.Contains))
            .Select(finding => finding.Review?.Cell.Value)
            .Concat(
                layer.Lock.Reviews.Keys.Where(cell =>
                    ids.Any(id => cell == id || cell.StartsWith(id + ".", StringComparison.Ordinal))
                    && !reviewed.Findings.Any(finding =>
                        finding.Review?.Cell.Value == cell && finding.Claims.Length > 0
                    )
                )
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (!IsSound(reviewed, texts, layer.Claims.Length - claims.Count, host))
        {
            host.Error.WriteLine(
                "courseforge: the claims cannot be taken out without touching others, so nothing was written. Take them out by hand:"
            );
            foreach (var claim in claims)
            {
                host.Error.WriteLine($"  {StatusText.Place(claim)}: {claim.Target}");
            }

            return ExitCode.Errors;
        }

        if (cells.Count > 0)
        {
            texts.Add(reviewed.LockPath, LayerReviews.RewriteLock(layer, cell => cells.Contains(cell) ? null : cell));
        }

        if (!LayerFiles.Write(reviewed.Folder, texts, host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            $"dropped {string.Join(", ", claims.Select(claim => claim.Target.Value).Concat(cells).Distinct())}; wrote {string.Join(", ", texts.Keys.Order(StringComparer.Ordinal))}"
        );
        return ExitCode.Clean;
    }

    /// <summary>The claims on an id, or on one cell of it; none for a review that outlived its claim.</summary>
    private static List<ClaimSyntax> Named(LayerSyntax layer, string id, ReviewedLayer reviewed)
    {
        var claims = layer.Claims.Where(claim => claim.Target.Value == id || IsOn(claim, id, reviewed)).ToList();
        if (claims.Count == 0 && !layer.Lock.Reviews.ContainsKey(id))
        {
            var resting = reviewed
                .Named([id])
                .SelectMany(finding => finding.Claims)
                .Select(claim => claim.Target.Value)
                .Distinct();
            throw new UsageException(
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
    private static bool IsSound(ReviewedLayer reviewed, Dictionary<string, string> texts, int left, ToolHost host)
    {
        var parsed = Compiler.Parse(
            new EditedWorkspace(reviewed.Workspace, texts),
            new CompileOptions { MaxParallelism = host.Processors }
        );
        return !parsed.HasErrors
            && parsed.Syntax?.Layers.FirstOrDefault(layer => OverlayCommand.NameOf(layer) == reviewed.Name) is { } layer
            && layer.Claims.Length == left;
    }
}
