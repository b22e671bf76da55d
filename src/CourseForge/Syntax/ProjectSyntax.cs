using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

// One family: what a project says of itself and of the releases that it uses. docs/partners.md explains it.

/// <summary>courseforge.yaml: a project, which writes over released curricula and has none of its own.</summary>
public sealed record ProjectSyntax
{
    /// <summary>Its name as a release; null while it is none.</summary>
    public required Located<string>? Id { get; init; }

    public required string? Title { get; init; }

    /// <summary>SemVer; null while it is no release.</summary>
    public required Located<string>? Version { get; init; }

    public required string? Publisher { get; init; }

    /// <summary>As a name or SPDX id.</summary>
    public required string? Licence { get; init; }

    /// <summary>What each version changed, the latest first.</summary>
    public required ImmutableArray<ChangeLogSyntax> Changes { get; init; }

    public required ImmutableArray<UseSyntax> Uses { get; init; }

    /// <summary>The whole file.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>One entry of <c>uses:</c>.</summary>
/// <param name="Id">The release.</param>
/// <param name="Range">The versions that will do, as written.</param>
public sealed record UseSyntax(Located<string> Id, Located<string> Range, ReleaseSourceSyntax From);

/// <summary>Where a release comes from.</summary>
/// <param name="Address">A folder, a file, an https address, or the address of a git repository.</param>
/// <param name="IsGit">Written as <c>{git: ...}</c>.</param>
/// <param name="Folder">Of a git repository: the folder with the curriculum; null for its top.</param>
/// <param name="Tag">
/// Of a git repository: what its tags have before the version; null for the usual ways, <c>v1.2.0</c>, <c>1.2.0</c> and
/// <c>NAME-1.2.0</c>.
/// </param>
public sealed record ReleaseSourceSyntax(Located<string> Address, bool IsGit, string? Folder, string? Tag);

/// <summary>courseforge.lock: the exact releases that a project is built with, by id.</summary>
public sealed record ProjectLockSyntax(ImmutableArray<LockedReleaseSyntax> Releases)
{
    public static ProjectLockSyntax Empty { get; } = new([]);

    public LockedReleaseSyntax? Find(string id) => Releases.FirstOrDefault(release => release.Id.Value == id);
}

/// <param name="Digest">SHA-256 of the release's content, in lower-case hexadecimal.</param>
/// <param name="From">As the project, or the release that wants it, writes it.</param>
public sealed record LockedReleaseSyntax(
    Located<string> Id,
    Located<string> Version,
    string Digest,
    ReleaseSourceSyntax From
);
