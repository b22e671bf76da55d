using System.Collections.Immutable;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>One release that a project has now.</summary>
/// <param name="From">Where it comes from, as it was written.</param>
/// <param name="Digest">SHA-256 of its content, in lower-case hexadecimal.</param>
public sealed record RestoredRelease(
    string Id,
    string Version,
    string Title,
    string? Licence,
    string From,
    string Digest
);

/// <summary>What came of a restore.</summary>
/// <param name="Releases">Empty when there were errors: then courseforge.lock is as it was.</param>
public sealed record RestoreResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RestoredRelease> Releases)
{
    /// <summary>Whether courseforge.lock says something else than before.</summary>
    public bool HasNewLock { get; init; }
}

/// <summary>
/// Brings here what a project is built with: the versions of its lock, and for what the lock does not have yet, or what
/// no longer fits, the highest ones that will do. Fetches, verifies, and runs nothing of what it fetches.
/// </summary>
public static class ProjectRestore
{
    /// <param name="folder">The full path of the project.</param>
    /// <param name="isVendored">Whether the releases are copied into the project. They are in any case where it has some.</param>
    /// <param name="isLocked">Whether courseforge.lock may not change: for CI.</param>
    /// <exception cref="WriteFailureException">The lock could not be written.</exception>
    public static RestoreResult Run(string folder, bool isVendored, bool isLocked, AuthoringHost host)
    {
        RequireProject(folder);
        var project = Project.Open(folder, new DiskWorkspace(folder), host);
        if (project.Syntax is not { } syntax || project.Lock is not { } before)
        {
            return new RestoreResult(project.Diagnostics, []);
        }

        try
        {
            var releases = new ReleaseResolver(project, syntax, host).Resolve(before);
            var after = LockOf(releases);
            var text = Compiler.WriteProjectLock(after);
            var isNew = text != Compiler.WriteProjectLock(before);
            if (isNew && isLocked)
            {
                return new RestoreResult(Changes(syntax, before, after), []);
            }

            if (isVendored || Directory.Exists(project.VendorFolder))
            {
                Vendor(project, releases, host);
            }

            if (isNew)
            {
                CurriculumFiles.Write(folder, [new NewText(CurriculumLayout.ProjectLock, text)], host);
            }

            return new RestoreResult([], [.. releases.Select(Restored)]) { HasNewLock = isNew };
        }
        catch (ReleaseException problem)
        {
            return new RestoreResult(problem.Diagnostics, []);
        }
    }

    internal static void RequireProject(string folder)
    {
        if (!CurriculumFolder.IsProject(folder))
        {
            throw new RequestException(
                $"'{Path.GetFileName(folder)}' is a curriculum and uses no releases",
                $"a project has {CurriculumLayout.Project} and no {CurriculumLayout.Settings}; docs/partners.md shows one"
            );
        }
    }

    internal static RestoredRelease Restored(Release release) =>
        new(
            release.Identity.Id,
            release.Identity.Version,
            release.Identity.Title,
            release.Identity.Licence,
            release.From.Address.Value,
            release.Digest
        );

    internal static ProjectLockSyntax LockOf(ImmutableArray<Release> releases) =>
        new([
            .. releases.Select(static release => new LockedReleaseSyntax(
                Nowhere(release.Identity.Id),
                Nowhere(release.Identity.Version),
                release.Digest,
                release.From
            )),
        ]);

    /// <summary>Copies what is not read from a folder, and takes out what is used no more.</summary>
    internal static void Vendor(Project project, ImmutableArray<Release> releases, AuthoringHost host)
    {
        var folder = project.VendorFolder;
        try
        {
            Directory.CreateDirectory(folder);

            // Their bytes are what the lock says: git must not change the ends of lines.
            File.WriteAllText(Path.Combine(folder, ".gitattributes"), "* -text\n");
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw ReleaseStore.NotWritable(folder, problem);
        }

        var kept = releases.Where(static release => !release.IsLive).ToList();
        foreach (var release in kept)
        {
            var target = Path.Combine(folder, release.Identity.Id);
            if (!ReleaseStore.IsWhole(target, release.Digest, isDeep: true))
            {
                ReleaseStore.CopyTo(release.Folder, target, host);
            }
        }

        foreach (var old in Directory.GetDirectories(folder))
        {
            // Only what restore put there, and what is left of one that was killed.
            if (
                !kept.Exists(release => release.Identity.Id == Path.GetFileName(old))
                && File.Exists(Path.Combine(old, CurriculumLayout.ReleaseManifest))
            )
            {
                ReleaseStore.Remove(old);
            }
        }
    }

    private static ImmutableArray<Diagnostic> Changes(
        ProjectSyntax project,
        ProjectLockSyntax before,
        ProjectLockSyntax after
    ) =>
        [
            .. after
                .Releases.Select(release =>
                {
                    var use = project.Uses.FirstOrDefault(use => use.Id.Value == release.Id.Value);
                    return before.Find(release.Id.Value) is { } old
                        ? old.Version.Value == release.Version.Value && old.Digest == release.Digest
                            ? null
                            : Diagnostic.Create(
                                Codes.Dependencies.LockNotMet,
                                use?.Range.Span ?? old.Id.Span,
                                old.Id.Value,
                                old.Version.Value,
                                use?.Range.Value ?? release.Version.Value
                            )
                        : Diagnostic.Create(
                            Codes.Dependencies.NotLocked,
                            use?.Id.Span ?? project.Span.Part(0, 0),
                            release.Id.Value
                        );
                })
                .OfType<Diagnostic>()
                .DefaultIfEmpty(
                    Diagnostic.Create(
                        Codes.Dependencies.NotLocked,
                        project.Span.Part(0, 0),
                        string.Join("', '", after.Releases.Select(static release => release.Id.Value))
                    )
                ),
        ];

    private static Located<string> Nowhere(string text) => new(text, default);
}
