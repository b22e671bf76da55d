using System.Collections.Immutable;
using CourseForge.Authoring.Releases.Sources;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>A project as it stands on disk: what it wants, and what its lock says it gets. Nothing is fetched.</summary>
internal sealed class Project
{
    private readonly AuthoringHost _host;
    private readonly DiagnosticBag _diagnostics = new();

    private Project(string folder, IWorkspace files, AuthoringHost host)
    {
        _host = host;
        Folder = folder;
        Files = files;
        Store = ReleaseStore.Of(host);
        Syntax = Compiler.ReadProject(files, _diagnostics);
        Lock = Compiler.ReadProjectLock(files, _diagnostics);
    }

    public string Folder { get; }

    public IWorkspace Files { get; }

    public ReleaseStore Store { get; }

    /// <summary>Null when it has errors.</summary>
    public ProjectSyntax? Syntax { get; }

    /// <summary>Empty where there is none; null when it has errors.</summary>
    public ProjectLockSyntax? Lock { get; }

    /// <summary>What is wrong with the two files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToSorted();

    public string VendorFolder => Path.Combine(Folder, CurriculumLayout.Vendor);

    public static Project Open(string folder, IWorkspace files, AuthoringHost host) => new(folder, files, host);

    /// <summary>The files of the project over the releases that its lock names.</summary>
    public IWorkspace Assemble(bool isLocked) =>
        Syntax is null || Lock is null ? new RefusedWorkspace(Diagnostics) : Assemble(Syntax, Lock, isLocked);

    /// <summary>The same with another lock, of releases that are all here.</summary>
    public IWorkspace Assemble(ProjectSyntax project, ProjectLockSyntax locked, bool isLocked)
    {
        var diagnostics = new DiagnosticBag();
        var releases = new List<Release>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(UseSyntax Use, string By)>(project.Uses.Select(static use => (use, "courseforge.yaml")));
        while (open.TryDequeue(out var wanted))
        {
            var id = wanted.Use.Id.Value;
            if (Locked(locked, wanted.Use, wanted.By, diagnostics) is not { } entry || !seen.Add(id))
            {
                continue;
            }

            if (Find(entry, isLocked, diagnostics) is not { } release)
            {
                continue;
            }

            releases.Add(release);
            foreach (var use in release.Identity.Uses)
            {
                open.Enqueue((use, release.Identity.ToString()));
            }
        }

        if (!diagnostics.HasErrors)
        {
            diagnostics.AddRange(ReleaseGraph.Check(releases, project));
        }

        return diagnostics.HasErrors
            ? new RefusedWorkspace(diagnostics.ToSorted())
            : new ProjectWorkspace(Files, releases, diagnostics.ToSorted());
    }

    /// <summary>A release that is in the project, in the store, or read from its folder; null after telling why not.</summary>
    public Release? Find(LockedReleaseSyntax entry, bool isDeep, DiagnosticBag diagnostics)
    {
        try
        {
            if (LiveFolder(entry.From) is { } live)
            {
                return Live(live, entry, isDeep, diagnostics);
            }

            if (Kept(entry, isDeep) is { } folder)
            {
                var identity = ReleaseReader.IdentityOf(folder, entry.Id.Value, entry.Version.Value);
                return new Release(identity, entry.Digest, folder, entry.From);
            }

            diagnostics.Add(Codes.Dependencies.NotRestored, entry.Id.Span, entry.Id.Value, entry.Version.Value);
        }
        catch (ReleaseException problem)
        {
            foreach (var diagnostic in problem.Diagnostics)
            {
                diagnostics.Add(diagnostic.Span.IsNowhere ? diagnostic with { Span = entry.Id.Span } : diagnostic);
            }
        }

        return null;
    }

    /// <summary>The folder with a copy of a release, in the project or in the store; null when it is in neither.</summary>
    public string? Kept(LockedReleaseSyntax entry, bool isDeep)
    {
        var vendored = Path.Combine(VendorFolder, entry.Id.Value);
        return ReleaseStore.IsWhole(vendored, entry.Digest, isDeep) ? vendored : Store.Find(entry.Digest, isDeep);
    }

    /// <summary>The folder in which somebody works on a release, when that is where it comes from.</summary>
    public string? LiveFolder(ReleaseSourceSyntax from)
    {
        if (from.IsGit || SourceAddress.IsWeb(from.Address.Value))
        {
            return null;
        }

        var path = PathOf(from.Address.Value);
        return
            File.Exists(Path.Combine(path, CurriculumLayout.Settings))
            || File.Exists(Path.Combine(path, CurriculumLayout.Project))
            ? path
            : null;
    }

    /// <summary>What a path means that is written in the project.</summary>
    public string PathOf(string written) => Path.GetFullPath(written, Folder);

    /// <summary>What a folder is as a release, with the digest of what stands there now.</summary>
    public Release ReadLive(string folder, ReleaseSourceSyntax from)
    {
        var workspace = new DiskWorkspace(folder);
        var diagnostics = new DiagnosticBag();
        if (
            Compiler.IdentityOf(workspace, diagnostics) is not { } identity
            || Compiler.DescribeRelease(workspace, identity, _host.Processors, diagnostics) is not { } manifest
        )
        {
            // The places are those of another folder, so they are told as words.
            throw new ReleaseException([
                .. diagnostics
                    .ToSorted()
                    .Select(diagnostic =>
                        Diagnostic.Create(
                            Codes.Dependencies.NotARelease,
                            default,
                            folder,
                            $"{diagnostic.Span}: {diagnostic.Message}"
                        )
                    ),
            ]);
        }

        return new Release(identity, manifest.Sha256, folder, from) { IsLive = true };
    }

    private Release? Live(string folder, LockedReleaseSyntax entry, bool isLocked, DiagnosticBag diagnostics)
    {
        var release = ReadLive(folder, entry.From);
        var (id, version) = (release.Identity.Id, release.Identity.Version);
        if (id != entry.Id.Value)
        {
            throw ReleaseReader.Other(entry.Id.Value, entry.Version.Value, id, version);
        }

        if (release.Digest != entry.Digest)
        {
            diagnostics.Add(
                isLocked
                    ? ReleaseReader.OtherContent(id, version, release.Digest, entry.Digest) with
                    {
                        Span = entry.Id.Span,
                    }
                    : Diagnostic.Create(Codes.Dependencies.FolderChanged, entry.Id.Span, id)
            );
        }

        return release;
    }

    /// <summary>The entry of the lock for what is wanted; null after telling that there is none that will do.</summary>
    private static LockedReleaseSyntax? Locked(
        ProjectLockSyntax locked,
        UseSyntax use,
        string by,
        DiagnosticBag diagnostics
    )
    {
        var id = use.Id.Value;
        if (locked.Find(id) is not { } entry)
        {
            diagnostics.Add(Codes.Dependencies.NotLocked, use.Id.Span, id);
            return null;
        }

        if (VersionRequirement.Parse(use.Range.Value)?.AllowsOnly(entry.Version.Value) == true)
        {
            return entry;
        }

        diagnostics.Add(
            Diagnostic
                .Create(Codes.Dependencies.LockNotMet, use.Range.Span, id, entry.Version.Value, use.Range.Value)
                .WithRelated(entry.Version.Span, $"what {by} gets")
        );
        return null;
    }
}
