using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Output.Records;

/// <summary>What a release is of.</summary>
public static class ReleaseKind
{
    /// <summary>Courses, with the overlays that come with them.</summary>
    public const string Curriculum = "curriculum";

    /// <summary>Overlays over another release.</summary>
    public const string Overlays = "overlays";
}

/// <summary>
/// courseforge-release.json: what is in a release, at its top. Members stand here in the order of the file; what is
/// <c>required</c> stands in every one.
/// </summary>
public sealed record ReleaseManifest
{
    /// <summary>For people who open the zip.</summary>
    public string? About { get; init; } =
        "A release made by courseforge pack: the sources of a curriculum, or of overlays over one. See docs/partners.md.";

    /// <summary>1 so far. A higher one is of a version that this one cannot read.</summary>
    public required int Format { get; init; }

    /// <summary>A word of <see cref="ReleaseKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>SemVer.</summary>
    public required string Version { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    /// <summary>As a name or SPDX id; null where nothing is said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Licence { get; init; }

    /// <summary>The releases that it needs, by their ids.</summary>
    public required ImmutableArray<ReleaseNeed> Uses { get; init; }

    /// <summary>SHA-256 over all files, as <see cref="DigestOf"/> makes it.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In ordinal order of their paths.</summary>
    public required ImmutableArray<ReleaseFile> Files { get; init; }

    /// <summary>
    /// The digest of a release's content: SHA-256, in lower-case hexadecimal, of the lines that <c>sha256sum</c> writes
    /// for its files in ordinal order of paths. It says nothing of how the zip was compressed.
    /// </summary>
    public static string DigestOf(IEnumerable<ReleaseFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            text.Append(file.Sha256).Append("  ").Append(file.Path).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public byte[] ToBytes() => RecordFile.Bytes(this, ReleaseJson.Default.ReleaseManifest);

    /// <summary>Null when it cannot be read, which is told.</summary>
    public static ReleaseManifest? Read(CoursePath path, ReadOnlySpan<byte> content, DiagnosticBag diagnostics) =>
        RecordFile.Read(
            path,
            content,
            ReleaseJson.Default.ReleaseManifest,
            Codes.Dependencies.ReleaseDamaged,
            diagnostics
        );
}

/// <summary>A release that another one needs.</summary>
public sealed record ReleaseNeed
{
    public required string Id { get; init; }

    /// <summary>A range of versions, as its author wrote it.</summary>
    public required string Version { get; init; }
}

/// <summary>One file of a release.</summary>
public sealed record ReleaseFile
{
    public required string Path { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>curricula.json: the releases of a folder or an address.</summary>
public sealed record ReleaseIndex
{
    /// <summary>For people who find the file.</summary>
    public string? About { get; init; } =
        "Written by courseforge pack --index: the releases in this folder. 'from:' in courseforge.yaml may name the folder.";

    /// <summary>In ordinal order of ids, then of versions.</summary>
    public required ImmutableArray<IndexedRelease> Releases { get; init; }

    public byte[] ToBytes() => RecordFile.Bytes(this, ReleaseJson.Default.ReleaseIndex);

    /// <summary>Null when it cannot be read, which is told.</summary>
    public static ReleaseIndex? Read(CoursePath path, ReadOnlySpan<byte> content, DiagnosticBag diagnostics) =>
        RecordFile.Read(path, content, ReleaseJson.Default.ReleaseIndex, Codes.Dependencies.IndexDamaged, diagnostics);
}

/// <summary>One release of a list.</summary>
public sealed record IndexedRelease
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>A word of <see cref="ReleaseKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The name of the file, in the folder of the list.</summary>
    public required string File { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, as in the release.</summary>
    public required string Sha256 { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(ReleaseManifest))]
[JsonSerializable(typeof(ReleaseIndex))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
