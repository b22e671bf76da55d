using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>A version that a source has.</summary>
/// <param name="Digest">Of its content; null where the source does not say.</param>
internal sealed record OfferedRelease(string Version, string? Digest)
{
    /// <summary>What the source knows it by.</summary>
    public string Name { get; init; } = "";
}

/// <summary>A place that releases come from.</summary>
internal abstract class ReleaseSource
{
    /// <summary>Whether there is but one version to choose, so that one before a release will do.</summary>
    public virtual bool HasOnlyOne => false;

    /// <summary>The versions of a release, in any order.</summary>
    /// <exception cref="ReleaseException">The source cannot be read.</exception>
    public abstract IReadOnlyList<OfferedRelease> Offers(string id);

    /// <summary>Brings one of them here.</summary>
    /// <param name="digest">Of what is expected; null where nothing is known.</param>
    /// <exception cref="ReleaseException">It cannot be had, or is not what was expected.</exception>
    public abstract Release Fetch(string id, OfferedRelease offer, string? digest);

    /// <summary>The source that a project, or a release that it uses, names.</summary>
    public static ReleaseSource Of(ReleaseSourceSyntax from, Project project, AuthoringHost host)
    {
        if (from.IsGit)
        {
            return new GitSource(from, SourceAddress.Git(from.Address, project.PathOf), project.Store, host);
        }

        if (SourceAddress.IsWeb(from.Address.Value))
        {
            return new WebSource(from, SourceAddress.Web(from.Address), project.Store, host);
        }

        if (project.LiveFolder(from) is { } live)
        {
            return new LiveSource(project.ReadLive(live, from));
        }

        var path = project.PathOf(from.Address.Value);
        return File.Exists(path) ? new ZipSource(path, from, project.Store, host)
            : Directory.Exists(path)
            && (
                File.Exists(Path.Combine(path, CurriculumLayout.ReleaseIndex))
                || Directory.EnumerateFiles(path, "*" + CurriculumLayout.ReleaseExtension).Any()
            )
                ? new FolderSource(path, from, project.Store, host)
            : throw new ReleaseException(
                Diagnostic.Create(Codes.Dependencies.NoSource, from.Address.Span, from.Address.Value)
            );
    }
}

/// <summary>A folder in which somebody works on a curriculum or on overlays.</summary>
internal sealed class LiveSource(Release release) : ReleaseSource
{
    public override bool HasOnlyOne => true;

    public override IReadOnlyList<OfferedRelease> Offers(string id) =>
        release.Identity.Id == id
            ? [new OfferedRelease(release.Identity.Version, release.Digest)]
            : throw ReleaseReader.Other(id, "", release.Identity.Id, release.Identity.Version);

    public override Release Fetch(string id, OfferedRelease offer, string? digest) =>
        digest is null || digest == release.Digest
            ? release
            : throw new ReleaseException(
                ReleaseReader.OtherContent(id, release.Identity.Version, release.Digest, digest)
            );
}

/// <summary>One release as a file.</summary>
internal sealed class ZipSource(string path, ReleaseSourceSyntax from, ReleaseStore store, AuthoringHost host)
    : ReleaseSource
{
    public override bool HasOnlyOne => true;

    public override IReadOnlyList<OfferedRelease> Offers(string id)
    {
        using var reader = ReleaseReader.Open(path, from.Address.Value);
        reader.Require(new ExpectedRelease(id, null, null));
        return [new OfferedRelease(reader.Manifest.Version, reader.Manifest.Sha256)];
    }

    public override Release Fetch(string id, OfferedRelease offer, string? digest) =>
        store.AddZip(path, from.Address.Value, new ExpectedRelease(id, offer.Version, digest), from, host);
}
