using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Output.Records;

/// <summary>
/// build-record.json: what was built from what, by which tool, with which options. Field names follow SLSA provenance
/// v1 (externalParameters, resolvedDependencies, subject). No times and no machine: the same input gives the same
/// record. Members stand here in the order of the file; what is <c>required</c> stands in every one. Levels, states and
/// verbs are kept as words, because a newer version may know more of them.
/// </summary>
public sealed record BuildRecord
{
    /// <summary>Its name in a package.</summary>
    public const string FileName = "build-record.json";

    /// <summary><c>courseforge 1.2.0</c>.</summary>
    public required string Tool { get; init; }

    public required BuildParameters ExternalParameters { get; init; }

    /// <summary>The curriculum's version, with target and day as build metadata.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>The days for which the package says what is so, as far as is known.</summary>
    public required Validity Validity { get; init; }

    /// <summary>Laws that the course shows and that do not hold.</summary>
    public required ImmutableArray<RecordedStatus> NotInForce { get; init; }

    /// <summary>The files of the package; beside it, the package itself is the first.</summary>
    public required ImmutableArray<RecordedSubject> Subject { get; init; }

    /// <summary>Every text of the curriculum, and the media that the package carries.</summary>
    public required ImmutableArray<RecordedInput> ResolvedDependencies { get; init; }

    /// <summary>What shows a "check before use" mark.</summary>
    public required ImmutableArray<RecordedMark> CheckBeforeUse { get; init; }

    /// <summary>Which layer decided what; null for the base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<RecordedDecision>? Trace { get; init; }

    /// <summary>How the slots that learners meet stand; null for the base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordedCoverage? Coverage { get; init; }

    /// <summary>The record to put beside a package: this one, and the package as the first subject.</summary>
    public BuildRecord Beside(string packageName, string digest) =>
        this with
        {
            Subject = Subject.Insert(
                0,
                new RecordedSubject
                {
                    Name = packageName,
                    Digest = new RecordedDigest { Sha256 = digest },
                }
            ),
        };

    /// <summary>The text of the file.</summary>
    public byte[] ToBytes() => RecordFile.Bytes(this, BuildRecordJson.Default.BuildRecord);

    /// <summary>
    /// Reads what <see cref="ToBytes"/> wrote. Null when it cannot be read, which is told (CF6908); what only a newer
    /// version knows is told (CF6907) and left out.
    /// </summary>
    /// <param name="path">For the places of diagnostics.</param>
    public static BuildRecord? Read(CoursePath path, ReadOnlySpan<byte> content, DiagnosticBag diagnostics) =>
        RecordFile.Read(
            path,
            content,
            BuildRecordJson.Default.BuildRecord,
            Codes.Writing.BuildRecordDamaged,
            diagnostics
        );
}

/// <summary>What the build was asked for.</summary>
public sealed record BuildParameters
{
    /// <summary>Its id.</summary>
    public required string Curriculum { get; init; }

    public required string Version { get; init; }

    public required string Course { get; init; }

    public required string Audience { get; init; }

    public required string Tier { get; init; }

    public required string Language { get; init; }

    [JsonPropertyName("as-of")]
    public required DateOnly AsOf { get; init; }

    /// <summary>What the course was cut to; null when it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Minutes { get; init; }

    /// <summary>Law that is not in force counts.</summary>
    [JsonPropertyName("with-pending")]
    public required bool WithPending { get; init; }

    /// <summary>Which kind of package.</summary>
    public required string Format { get; init; }

    /// <summary>The profile of the learning system.</summary>
    public required string Lms { get; init; }

    /// <summary>Null for the base.</summary>
    public required RecordedVariant? Variant { get; init; }
}

/// <summary>The layers that were counted in.</summary>
public sealed record RecordedVariant
{
    public required string Id { get; init; }

    /// <summary>The target's title; null where the command line named layers.</summary>
    public required string? Title { get; init; }

    [JsonPropertyName("as-of")]
    public required DateOnly AsOf { get; init; }

    /// <summary>From the base up; the target is the last.</summary>
    public required ImmutableArray<RecordedLayer> Layers { get; init; }
}

/// <summary>One layer and the files that it consists of.</summary>
public sealed record RecordedLayer
{
    public required string Id { get; init; }

    public required ImmutableArray<RecordedInput> Files { get; init; }
}

/// <summary>A law that the course shows and that does not hold.</summary>
public sealed record RecordedStatus
{
    public required string Id { get; init; }

    public required string Status { get; init; }
}

/// <summary>Something that was made.</summary>
public sealed record RecordedSubject
{
    /// <summary>The path in the package; the file name of the package itself.</summary>
    public required string Name { get; init; }

    public required RecordedDigest Digest { get; init; }
}

/// <summary>Something that it was made from.</summary>
public sealed record RecordedInput
{
    /// <summary>The path in the curriculum folder.</summary>
    public required string Uri { get; init; }

    public required RecordedDigest Digest { get; init; }
}

/// <summary>The digest of a file's bytes.</summary>
public sealed record RecordedDigest
{
    /// <summary>In lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>Something that shows a "check before use" mark.</summary>
public sealed record RecordedMark
{
    public required string Id { get; init; }

    public required string Confidence { get; init; }
}

/// <summary>One decision of a layer. The words themselves are in the layer's files.</summary>
public sealed record RecordedDecision
{
    /// <summary>What it is about: <c>hotline.value</c>.</summary>
    public required string Cell { get; init; }

    public required string Layer { get; init; }

    public required string Verb { get; init; }

    /// <summary>File and line.</summary>
    public required string Place { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Use { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cite { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Checked { get; init; }

    /// <summary>The first day on which it does not hold any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }
}

/// <summary>How the slots that learners meet stand.</summary>
public sealed record RecordedCoverage
{
    /// <summary>How many slots are in each state, the worst state first.</summary>
    public required OrderedDictionary<string, int> Counts { get; init; }

    /// <summary>In the order of their ids.</summary>
    public required ImmutableArray<RecordedSlot> Slots { get; init; }
}

/// <summary>One slot that learners meet.</summary>
public sealed record RecordedSlot
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary>The layer that said it, or that must act; null where there is none.</summary>
    public required string? Layer { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(BuildRecord))]
internal sealed partial class BuildRecordJson : JsonSerializerContext;
