using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CourseForge.Authoring.Building;

/// <summary>
/// .courseforge-built.json beside the ledger: which builds need not be made again as long as nothing changes. It may be
/// deleted at any time; one that cannot be read counts as none.
/// </summary>
internal sealed record BuildMarks
{
    public const string FileName = ".courseforge-built.json";

    /// <summary>Whoever builds a folder in more ways than these builds the oldest anew.</summary>
    private const int Most = 100;

    public required ImmutableArray<BuildMark> Builds { get; init; }

    public static BuildMarks Read(string folder)
    {
        try
        {
            return
                JsonSerializer.Deserialize(
                    File.ReadAllBytes(Path.Combine(folder, FileName)),
                    BuildMarksJson.Default.BuildMarks
                )
                    is { Builds.IsDefault: false } marks
                ? marks
                : new BuildMarks { Builds = [] };
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem) || problem is JsonException)
        {
            return new BuildMarks { Builds = [] };
        }
    }

    /// <summary>With one more; those of which a file was made anew are out of date.</summary>
    public BuildMarks With(BuildMark mark)
    {
        var made = mark.Files.ToHashSet(StringComparer.Ordinal);
        return new BuildMarks
        {
            Builds =
            [
                mark,
                .. Builds.Where(old => old.Key != mark.Key && !old.Files.Any(made.Contains)).Take(Most - 1),
            ],
        };
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, BuildMarksJson.Default.BuildMarks);
}

/// <summary>One build without errors.</summary>
internal sealed record BuildMark
{
    /// <summary>As <see cref="BuildKey"/> gives it.</summary>
    public required string Key { get; init; }

    /// <summary>All that it made, relative to the output folder.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>SHA-256 of the names and digests of the files, in their order.</summary>
    public required string Digest { get; init; }

    /// <summary>What the caller is told.</summary>
    public required ImmutableArray<BuiltPackage> Packages { get; init; }

    public required int Warnings { get; init; }

    public static string DigestOf(IEnumerable<(string Name, string? Digest)> files)
    {
        var text = new StringBuilder();
        foreach (var (name, digest) in files)
        {
            text.Append(name).Append('\0').Append(digest).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Whether all is there, byte for byte.</summary>
    public bool Holds(string folder, int maxParallelism)
    {
        if (!File.Exists(Path.Combine(folder, BuildLedger.FileName)))
        {
            return false;
        }

        var digests = new string?[Files.Length];
        Parallel.For(0, Files.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
            digests[i] = OutputFolder.DigestOf(folder, Files[i])
        );
        return DigestOf(Files.Select((name, i) => (name, digests[i]))) == Digest;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(BuildMarks))]
internal sealed partial class BuildMarksJson : JsonSerializerContext;
