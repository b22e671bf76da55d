using System.Security.Cryptography;
using System.Text;
using CourseForge.Text;

namespace CourseForge.Rendering.Player;

/// <summary>
/// SHA-256 over what build-record.json lists of texts as resolvedDependencies, one <c>digest path</c> a line: with it,
/// what learners hand in is known to be of this build.
/// </summary>
internal static class SourcesDigest
{
    internal static string Of(SourceSet sources)
    {
        var lines = sources
            .Files.Concat(sources.Theme)
            .Where(static file => file.Digest is not null)
            .Select(static file => (Path: file.Path.Value, Digest: file.Digest!))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => $"{file.Digest} {file.Path}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
