using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Commands;
using CourseForge.Cli.Commands.Overlays;
using CourseForge.Cli.Disk;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Overlays;

// Overlays: what the overlay commands do to the files of a layer.

/// <summary>A layer with how everything that it rests on stands.</summary>
internal sealed record ReviewedLayer(
    string Folder,
    DiskWorkspace Workspace,
    ParsedCurriculum Reading,
    CurriculumSyntax Curriculum,
    LayerSyntax Layer,
    ImmutableArray<LayerFinding> Findings,
    DateOnly Day
)
{
    internal string Name => OverlayCommand.NameOf(Layer);

    /// <summary>The file with the reviews, from the curriculum folder.</summary>
    internal string LockPath =>
        Layer.Overlay is { } overlay ? overlay.Folder + "/overlay.lock" : $"targets/{Layer.Id.Value}.lock";

    /// <summary>
    /// The layer that the command line names; null when the curriculum cannot be read, which has been told then.
    /// </summary>
    internal static ReviewedLayer? Find(ParseResult line, string? path, string name, DateOnly? asOf, ToolHost host)
    {
        var folder = CurriculumFolder.Find(path, host);
        var workspace = new DiskWorkspace(folder);
        var options = new CompileOptions { AsOf = asOf, MaxParallelism = host.Processors };
        var parsed = Compiler.Parse(workspace, options);
        if (parsed.HasErrors || parsed.Syntax is not { } curriculum)
        {
            Analysis.Report(
                line,
                [.. parsed.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
                new BoundCurriculum(parsed.Sources, null, [], parsed.Diagnostics),
                path,
                host
            );
            return null;
        }

        KnownNames.Require("overlay", name, [.. curriculum.Layers.Select(OverlayCommand.NameOf)]);
        var layer = curriculum.Layers.First(layer => OverlayCommand.NameOf(layer) == name);
        var findings = LayerReviews.Of(parsed, name, options) ?? [];
        return new ReviewedLayer(
            folder,
            workspace,
            parsed,
            curriculum,
            layer,
            findings,
            asOf ?? layer.Target?.AsOf?.Value ?? curriculum.Settings.AsOf.Value
        );
    }

    /// <summary>The findings that ids on the command line mean, each a node or one cell of it.</summary>
    internal ImmutableArray<LayerFinding> Named(IEnumerable<string> ids)
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
                throw new UsageException(
                    $"'{Name}' says nothing about '{id}', and nothing there waits for it",
                    NearestName.Of(id, Findings.SelectMany(finding => new[] { finding.Node, finding.Cell })) is { } near
                        ? $"did you mean '{near}'?"
                        : $"'courseforge overlay status {Name}' lists what there is"
                );
            }

            found.AddRange(named.Where(finding => !found.Contains(finding)));
        }

        return found.ToImmutable();
    }

    internal bool WriteLock(string text, ToolHost host) => LayerFiles.Write(Folder, [new(LockPath, text)], host);
}
