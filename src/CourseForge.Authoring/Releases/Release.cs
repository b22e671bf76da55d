using CourseForge.Packaging.Releases;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Releases;

/// <summary>A release that is here to be read.</summary>
/// <param name="Digest">SHA-256 of its content, in lower-case hexadecimal.</param>
/// <param name="Folder">The full path of the folder with its files.</param>
/// <param name="From">Where it comes from, as the project's lock says it.</param>
internal sealed record Release(ReleaseIdentity Identity, string Digest, string Folder, ReleaseSourceSyntax From)
{
    /// <summary>Read from a folder in which somebody works, and not from a copy.</summary>
    public bool IsLive { get; init; }
}
