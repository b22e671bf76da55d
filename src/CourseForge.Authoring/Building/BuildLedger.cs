using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output.Records;
using CourseForge.Packaging;
using CourseForge.Text;

namespace CourseForge.Authoring.Building;

/// <summary>
/// courseforge-build.json: which files of the output folder which build made, so that the next build of the same thing
/// can remove what it does not make any more, and nothing else. Members stand here in the order of the file; what is
/// <c>required</c> stands in every one.
/// </summary>
internal sealed record BuildLedger
{
    public const string FileName = "courseforge-build.json";

    /// <summary>For people who find the file.</summary>
    public string? About { get; init; } =
        "Written by courseforge build: the files here that it made, and will replace or remove.";

    /// <summary>By curriculum and first file.</summary>
    public required ImmutableArray<BuiltProduct> Packages { get; init; }

    public static BuildLedger Empty { get; } = new() { Packages = [] };

    /// <summary>
    /// The ledger of a folder; an empty one when there is none, or none that can be read, which is told (CF6906):
    /// nothing is stale then, since we remove only what we know we made.
    /// </summary>
    /// <param name="shown">The folder as the user wrote it, for the places of diagnostics.</param>
    public static BuildLedger Read(string folder, string shown, DiagnosticBag diagnostics)
    {
        var path = new CoursePath(Path.Combine(shown, FileName).Replace('\\', '/'));
        byte[] content;
        try
        {
            content = File.ReadAllBytes(Path.Combine(folder, FileName));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            diagnostics.Add(
                Codes.Writing.LedgerDamaged,
                SourceSpan.OfFile(path),
                "the system does not let us open the file"
            );
            return Empty;
        }

        return Read(path, content, diagnostics) ?? Empty;
    }

    /// <summary>Null when it cannot be read, which is told.</summary>
    public static BuildLedger? Read(CoursePath path, ReadOnlySpan<byte> content, DiagnosticBag diagnostics) =>
        RecordFile.Read(path, content, BuildLedgerJson.Default.BuildLedger, Codes.Writing.LedgerDamaged, diagnostics);

    /// <summary>
    /// This ledger after a build: products made now replace their old entries; courses that the curriculum no longer
    /// has are dropped.
    /// </summary>
    /// <param name="courses">All courses that the curriculum has now.</param>
    /// <param name="keeps">Whether what was made under other names stays, and stays listed.</param>
    public (BuildLedger Ledger, ImmutableArray<StaleFile> Stale) After(
        string curriculum,
        IReadOnlySet<string> courses,
        ImmutableArray<BuiltProduct> made,
        bool keeps = false
    )
    {
        var kept = Packages.Where(product =>
            !product.Files.IsEmpty
            && (
                product.Curriculum != curriculum
                || (
                    (product.Course.Length == 0 || courses.Contains(product.Course)) && !made.Any(product.IsSameProduct)
                )
                || (keeps && !made.Any(one => one.Files.Contains(product.Files[0])))
            )
        );
        var ledger = new BuildLedger
        {
            Packages =
            [
                .. kept.Concat(made)
                    .OrderBy(product => product.Curriculum, StringComparer.Ordinal)
                    .ThenBy(product => product.Files[0], StringComparer.Ordinal),
            ],
        };
        var current = ledger.Packages.SelectMany(product => product.Files).ToHashSet(StringComparer.Ordinal);
        return (
            ledger,
            [
                .. Packages
                    .SelectMany(product => product.Files.Select((file, i) => new StaleFile(file, product, i)))
                    .Where(stale => !current.Contains(stale.Name))
                    .DistinctBy(stale => stale.Name),
            ]
        );
    }

    public byte[] ToBytes() => RecordFile.Bytes(this, BuildLedgerJson.Default.BuildLedger);
}

/// <summary>One package, or what was printed of a course, and the files that belong to it.</summary>
internal sealed record BuiltProduct
{
    /// <summary>Its id.</summary>
    public required string Curriculum { get; init; }

    /// <summary>Empty for the report of the build.</summary>
    public required string Course { get; init; }

    /// <summary>The variant; null for the base.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Target { get; init; }

    public required string Audience { get; init; }

    /// <summary>The kind of package or paper, with the minutes of a cut before it.</summary>
    public required string Format { get; init; }

    /// <summary>Relative to the output folder, the package itself first.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>
    /// SHA-256 of each file, in the order of the files: what shows that one is still the one that was made. Empty in
    /// ledgers of versions that wrote none.
    /// </summary>
    public ImmutableArray<string> Digests
    {
        // The generated reader sets members that a file does not have to nothing at all.
        get => field.IsDefault ? [] : field;
        init;
    } = [];

    public static BuiltProduct Of(
        Course course,
        string format,
        ImmutableArray<string> files,
        ImmutableArray<string> digests
    ) =>
        new()
        {
            Curriculum = course.Settings.Id.Value,
            Course = course.Id.Value,
            Target = course.Variant.IsBase ? null : course.Variant.Id,
            Audience = course.Audience.Id,
            Format = format,
            Files = files,
            Digests = digests,
        };

    /// <summary>Whether one takes the other's place.</summary>
    public bool IsSameProduct(BuiltProduct other) =>
        (Curriculum, Course, Target ?? "", Audience, Format)
        == (other.Curriculum, other.Course, other.Target ?? "", other.Audience, other.Format);

    /// <summary>Whether builds give a file of this product such a name.</summary>
    internal bool Names(string file)
    {
        var first = file.Split('/')[0];
        return first.StartsWith((Course.Length == 0 ? Curriculum : Course) + "-", StringComparison.Ordinal)
            && (
                first.Length < file.Length
                || first.EndsWith(".zip", StringComparison.Ordinal)
                || first.EndsWith(".pdf", StringComparison.Ordinal)
                || first.EndsWith(PackedPackage.RecordSuffix, StringComparison.Ordinal)
                || (Course.Length == 0 && first.EndsWith("-report.html", StringComparison.Ordinal))
            );
    }
}

/// <summary>A file that an earlier build made, as its list says, and that belongs to nothing any more.</summary>
/// <param name="Index">Which of the product's files.</param>
internal readonly record struct StaleFile(string Name, BuiltProduct Product, int Index)
{
    /// <summary>Null when the list is of a version that wrote no digests.</summary>
    public string? Digest =>
        Product.Digests.Length == Product.Files.Length && Product.Digests[Index].Length > 0
            ? Product.Digests[Index]
            : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(BuildLedger))]
internal sealed partial class BuildLedgerJson : JsonSerializerContext;
