using System.Collections.Immutable;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Overlays;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <param name="Folder">The full path of the project.</param>
/// <param name="Name">The release to look for another version of; null for all.</param>
/// <param name="To">The version wanted; null for the highest that will do.</param>
/// <param name="IsDry">Whether nothing is written but what is kept of releases.</param>
public sealed record UpdateRequest(string Folder, string? Name, string? To, bool IsDry);

/// <summary>A release that a project gets in another version, or with other content.</summary>
/// <param name="Before">Null for one that is new.</param>
/// <param name="After">Null for one that is used no more.</param>
public sealed record ReleaseChange(string Id, string? Before, string? After);

/// <summary>What came of looking for other versions.</summary>
/// <param name="Diagnostics">Why nothing could be found or read; then nothing was written.</param>
/// <param name="Releases">What changes of the releases; empty when everything is as new as it can be.</param>
/// <param name="Layers">
/// The project's overlays and targets, each with what the change makes of the texts that it rests on.
/// </param>
/// <param name="Differences">For each target: the laws and slots that are otherwise.</param>
/// <param name="Errors">What stands in the way of a build with the new versions, and did not before.</param>
public sealed record UpdateResult(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<ReleaseChange> Releases,
    ImmutableArray<ReviewedLayer> Layers,
    ImmutableArray<VariantDifference> Differences,
    ImmutableArray<Diagnostic> Errors
)
{
    /// <summary>What <c>version:</c> of courseforge.yaml becomes, where the old range does not have the version.</summary>
    public string? NewRange { get; init; }

    public bool IsWritten { get; init; }

    internal static UpdateResult Refused(ImmutableArray<Diagnostic> diagnostics) => new(diagnostics, [], [], [], []);
}

/// <summary>
/// Takes over other versions of what a project writes over, and says before anything is written what that changes for
/// it: which of its texts rest on others than before, which law is otherwise, which slots are new, which ids are gone.
/// </summary>
public static class ProjectUpdate
{
    /// <exception cref="WriteFailureException">The files of the project could not be written.</exception>
    public static UpdateResult Run(UpdateRequest request, AuthoringHost host)
    {
        ProjectRestore.RequireProject(request.Folder);
        var disk = new DiskWorkspace(request.Folder);
        var project = Project.Open(request.Folder, disk, host);
        if (project.Syntax is not { } syntax || project.Lock is not { } before)
        {
            return UpdateResult.Refused(project.Diagnostics);
        }

        Require(request, syntax, before);
        try
        {
            var (wanted, edit) = Wanted(request, syntax);
            var kept = new ProjectLockSyntax([
                .. before.Releases.Where(release => request.Name is { } name && release.Id.Value != name),
            ]);
            var releases = new ReleaseResolver(project, wanted, host).Resolve(kept);
            var after = ProjectRestore.LockOf(releases);
            var result = Compare(project, (syntax, before), (wanted, after), host) with { NewRange = edit?.NewText };
            if (request.IsDry || (result.Releases.IsEmpty && edit is null))
            {
                return result;
            }

            if (Directory.Exists(project.VendorFolder))
            {
                ProjectRestore.Vendor(project, releases, host);
            }

            CurriculumFiles.Write(request.Folder, Texts(after, edit), host);
            return result with { IsWritten = true };
        }
        catch (ReleaseException problem)
        {
            return UpdateResult.Refused(problem.Diagnostics);
        }
    }

    private static void Require(UpdateRequest request, ProjectSyntax syntax, ProjectLockSyntax locked)
    {
        if (request.To is not null && request.Name is null)
        {
            throw new RequestException("--to is for one release", "name it: courseforge update NAME --to 1.2.0");
        }

        if (request.To is { } version && !VersionRequirement.IsVersion(version))
        {
            throw new RequestException($"'{version}' is no version", "for example --to 1.2.0");
        }

        if (request.Name is { } name)
        {
            KnownNames.Require(
                "release",
                name,
                [
                    .. syntax
                        .Uses.Select(static use => use.Id.Value)
                        .Concat(locked.Releases.Select(static release => release.Id.Value))
                        .Distinct(),
                ]
            );
            if (request.To is not null && syntax.Uses.All(use => use.Id.Value != name))
            {
                throw new RequestException(
                    $"'{name}' is used by another release, and that one says which version",
                    $"name '{name}' under 'uses' to choose yourself"
                );
            }
        }
    }

    /// <summary>The project as it would be for one version, and what is to be changed in its file for that.</summary>
    private static (ProjectSyntax Project, TextEdit? Edit) Wanted(UpdateRequest request, ProjectSyntax syntax)
    {
        if (request.To is not { } version)
        {
            return (syntax, null);
        }

        var use = syntax.Uses.First(use => use.Id.Value == request.Name);
        var range = use.Range;
        var isAllowed = VersionRequirement.Parse(range.Value)?.Allows(version) == true;
        var numbers = version.Split('.');
        var written =
            range.Value.StartsWith('^') && !version.Contains('-', StringComparison.Ordinal)
                ? $"^{numbers[0]}.{numbers[1]}"
                : version;
        return (
            syntax with
            {
                Uses = syntax.Uses.Replace(use, use with { Range = range with { Value = version } }),
            },
            isAllowed ? null : new TextEdit(range.Span, written)
        );
    }

    private static IEnumerable<NewText> Texts(ProjectLockSyntax after, TextEdit? edit)
    {
        yield return new NewText(CurriculumLayout.ProjectLock, Compiler.WriteProjectLock(after));
        if (edit is { Span.File: { } file })
        {
            var edits = new TextEditSet();
            edits.TryAdd([edit]);
            yield return new NewText(CurriculumLayout.Project, edits.Apply(file), file.Digest);
        }
    }

    private static UpdateResult Compare(
        Project project,
        (ProjectSyntax Syntax, ProjectLockSyntax Lock) before,
        (ProjectSyntax Syntax, ProjectLockSyntax Lock) after,
        AuthoringHost host
    )
    {
        var changes = Changes(before.Lock, after.Lock).ToImmutableArray();
        if (changes.IsEmpty)
        {
            return new UpdateResult([], [], [], [], []);
        }

        var options = new CompileOptions { MaxParallelism = host.Processors };
        var was = new AuthoringSession(() => project.Assemble(before.Syntax, before.Lock, isLocked: false), options);
        var now = new AuthoringSession(() => project.Assemble(after.Syntax, after.Lock, isLocked: false), options);
        if (now.Parsed.HasErrors || now.Parsed.Syntax is not { } curriculum)
        {
            return new UpdateResult([], changes, [], [], NewErrors(was.Parsed.Diagnostics, now.Parsed.Diagnostics));
        }

        ImmutableArray<LayerSyntax> own =
        [
            .. curriculum.Layers.Where(static layer => layer.Span.File is { Origin: null }),
        ];
        var differences = ImmutableArray.CreateBuilder<VariantDifference>();
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var target in own.Where(static layer => layer.Target is not null))
        {
            var variant = VariantChoice.OfTargets([target.Id.Value]);
            var bound = now.Bind(variant);
            var old = was.Parsed.HasErrors ? null : was.Bind(variant);
            errors.AddRange(NewErrors(old?.Diagnostics ?? [], bound.Diagnostics));
            if (
                old is not null
                && Compiler.Compare(old, Covered(was, variant), bound, Covered(now, variant))
                    is { IsEmpty: false } found
            )
            {
                differences.Add(found);
            }
        }

        return new UpdateResult(
            [],
            changes,
            [.. own.Select(layer => Drifted(layer, was, now)).OfType<ReviewedLayer>()],
            differences.ToImmutable(),
            [.. errors.Distinct().Order()]
        );
    }

    private static VariantCoverage? Covered(AuthoringSession session, VariantChoice variant) =>
        Compiler.Cover(session.Parsed, variant.One(session.Options), new DiagnosticBag());

    /// <summary>A layer with what is otherwise under it than before; null when nothing is.</summary>
    private static ReviewedLayer? Drifted(LayerSyntax layer, AuthoringSession was, AuthoringSession now)
    {
        var name = ReviewedLayer.NameOf(layer);
        if (ReviewedLayer.Find(now, name) is not { } reviewed)
        {
            return null;
        }

        var known =
            was.Parsed.HasErrors || was.Parsed.Syntax?.Layers.Any(one => ReviewedLayer.NameOf(one) == name) != true
                ? []
                : ReviewedLayer.Find(was, name)?.Findings ?? [];
        var before = known.ToLookup(static finding => finding.Cell, StringComparer.Ordinal);
        ImmutableArray<LayerFinding> fresh =
        [
            .. reviewed.Findings.Where(finding =>
                finding.State
                    is DriftState.Changed
                        or DriftState.New
                        or DriftState.Renamed
                        or DriftState.Retitled
                        or DriftState.RuleChanged
                        or DriftState.Gone
                && !before[finding.Cell].Any(old => old.State == finding.State && old.Now == finding.Now)
            ),
            // Without a review a change is seen beside what the text was until now.
            .. reviewed.Findings.Where(finding =>
                finding.State == DriftState.Unreviewed
                && before[finding.Cell].Any(old => old.Now is not null && old.Now != finding.Now)
            ),
        ];
        return fresh.IsEmpty ? null : reviewed with { Findings = fresh };
    }

    private static IEnumerable<ReleaseChange> Changes(ProjectLockSyntax before, ProjectLockSyntax after)
    {
        foreach (
            var id in before
                .Releases.Concat(after.Releases)
                .Select(static release => release.Id.Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        {
            var (old, now) = (before.Find(id), after.Find(id));
            if (old?.Digest != now?.Digest || old?.Version.Value != now?.Version.Value)
            {
                yield return new ReleaseChange(id, old?.Version.Value, now?.Version.Value);
            }
        }
    }

    private static ImmutableArray<Diagnostic> NewErrors(
        ImmutableArray<Diagnostic> before,
        ImmutableArray<Diagnostic> after
    )
    {
        var known = before.Select(static problem => (problem.Code, problem.Message)).ToHashSet();
        return
        [
            .. after.Where(problem =>
                problem.Severity == Severity.Error && !known.Contains((problem.Code, problem.Message))
            ),
        ];
    }
}
