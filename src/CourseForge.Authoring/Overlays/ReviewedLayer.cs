using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Overlays;

// Overlays: what is done to the files of a layer between builds. Functions from a reviewed layer to the texts that its
// files should have; CurriculumFiles writes them.

/// <summary>A layer with how everything that it rests on stands.</summary>
public sealed record ReviewedLayer(
    IWorkspace Workspace,
    SourceSet Sources,
    CurriculumSyntax Curriculum,
    LayerSyntax Layer,
    ImmutableArray<LayerFinding> Findings,
    DateOnly Day
)
{
    /// <summary>How the layer is named: an overlay by its id, a target by its place.</summary>
    public string Name => NameOf(Layer);

    /// <summary>The file with the reviews, from the curriculum folder.</summary>
    public string ReviewFile =>
        Layer.Overlay is null
            ? CurriculumLayout.TargetReviews(Layer.Id.Value)
            : $"{Layer.Overlay.Folder}/{CurriculumLayout.ReviewFile}";

    /// <summary>Of a file as it was read; of none where there was no file.</summary>
    internal string? DigestOf(string path)
    {
        var file = Sources.Files.FirstOrDefault(file => file.Path.Value == path);
        return file is null ? NewText.NoFile : file.Digest;
    }

    /// <summary>How a layer is named among overlays and targets.</summary>
    public static string NameOf(LayerSyntax layer) =>
        layer.Target is null ? layer.Id.Value : CurriculumLayout.TargetName(layer.Id.Value);

    /// <summary>
    /// The layer of a name; null when the curriculum cannot be read, of which its diagnostics tell.
    /// </summary>
    public static ReviewedLayer? Find(AuthoringSession session, string name)
    {
        var parsed = session.Parsed;
        if (parsed.HasErrors || parsed.Syntax is not { } curriculum)
        {
            return null;
        }

        KnownNames.Require("overlay", name, [.. curriculum.Layers.Select(NameOf)]);
        var layer = curriculum.Layers.First(layer => NameOf(layer) == name);
        return new ReviewedLayer(
            session.Workspace,
            parsed.Sources,
            curriculum,
            layer,
            LayerReviews.Of(parsed, name, session.Options) ?? [],
            session.Options.AsOf ?? layer.Target?.AsOf?.Value ?? curriculum.Settings.AsOf.Value
        );
    }

    /// <summary>The findings that ids mean, each a node or one cell of it.</summary>
    public ImmutableArray<LayerFinding> Named(IEnumerable<string> ids)
    {
        var found = ImmutableArray.CreateBuilder<LayerFinding>();
        foreach (var id in ids)
        {
            var named = Findings
                .Where(finding =>
                    finding.Cell == id
                    || finding.Node == id
                    || (finding.State == DriftState.Renamed && finding.Other == id)
                )
                .ToList();
            if (named.Count == 0)
            {
                throw new RequestException(
                    $"'{Name}' says nothing about '{id}', and nothing there waits for it",
                    NearestName.Of(id, Findings.SelectMany(finding => new[] { finding.Node, finding.Cell })) is { } near
                        ? $"did you mean '{near}'?"
                        : $"'{Suggest.OverlayStatus(Name)}' lists what there is"
                );
            }

            found.AddRange(named.Where(finding => !found.Contains(finding)));
        }

        return found.ToImmutable();
    }
}
