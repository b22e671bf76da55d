using System.Security.Cryptography;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Packages;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Origin;

/// <summary>
/// Builds a package once more from sources, with the options that its record names, in a folder that is removed
/// afterwards, and compares the bytes.
/// </summary>
internal sealed class PackageRebuild(
    BuildRecord record,
    VerifyRequest request,
    AuthoringHost host,
    DiagnosticBag diagnostics
)
{
    private readonly SourceSpan _place = PackageIndex.PlaceOf(BuildRecord.FileName);

    public void Check(PackageFiles files)
    {
        if (record.Tool != $"courseforge {request.ToolVersion}")
        {
            Refuse($"it was built by {Quoted.Of(record.Tool)}, and this is courseforge {request.ToolVersion}");
            return;
        }

        var options = record.ExternalParameters;
        if (
            Compiler.Formats.FirstOrDefault(format => format.Name == options.Format) is not { } format
            || LmsProfile.Find(options.Lms) is not { } lms
        )
        {
            Refuse($"this tool knows no format '{Quoted.Of(options.Format)}' for '{Quoted.Of(options.Lms)}'");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("courseforge-verify-");
        try
        {
            var build = new BuildRequest
            {
                Source = request.Sources!,
                Options = new CompileOptions
                {
                    Course = options.Course,
                    Audience = options.Audience,
                    Tier = TierOf(options.Tier),
                    AsOf = options.AsOf,
                    Minutes = options.Minutes,
                    WithPending = options.WithPending,
                    MaxParallelism = host.Processors,
                },
                Variants = VariantOf(options.Variant),
                Formats = [format],
                Lms = lms,
                OutputPath = Path.Combine(folder.FullName, "dist"),
                ShownOutput = "dist",
                Schemas = [.. SchemasOf(files)],
                ToolVersion = request.ToolVersion,
            };
            Compare(files, CurriculumBuild.Run(build, host), build.OutputPath);
        }
        catch (Exception problem) when (problem is RequestException or IOException or UnauthorizedAccessException)
        {
            Refuse(Quoted.Of(problem.Message));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Tier? TierOf(string word)
    {
        foreach (var tier in Enum.GetValues<Tier>())
        {
            if (tier.Written() == word)
            {
                return tier;
            }
        }

        return null;
    }

    private static VariantChoice VariantOf(RecordedVariant? variant) =>
        variant is null ? VariantChoice.Base
        : variant.Title is not null ? VariantChoice.OfTargets([variant.Id])
        : VariantChoice.OfLayers(variant.Layers.Select(static layer => layer.Id));

    /// <summary>Schema documents come from the command line of the build, so they are taken from the package.</summary>
    private static IEnumerable<GeneratedFile> SchemasOf(PackageFiles files) =>
        files
            .Entries.Where(static entry =>
                !entry.LeadsOutside && Path.GetExtension(entry.Path).ToLowerInvariant() is ".xsd" or ".dtd"
            )
            .OrderBy(static entry => entry.Path, StringComparer.Ordinal)
            .Select(entry => new GeneratedFile(entry.Path, files.Read(entry) ?? []));

    private void Compare(PackageFiles files, BuildResult result, string output)
    {
        if (result.Packages is not [var built])
        {
            Refuse(
                result.Diagnostics.FirstOrDefault(static one => one.Severity == Severity.Error) is { } error
                    ? $"the sources have an error: {DiagnosticText.Line(error)}"
                    : "the sources give no such package"
            );
            return;
        }

        var path = Path.Combine(output, Path.GetFileName(built.Path));
        if (File.Exists(request.Path) && Digest(request.Path) == Digest(path))
        {
            return;
        }

        using var again = ZipPackage.Open(File.OpenRead(path), out _)
            ?? throw new InvalidOperationException("A package that was just built cannot be read");
        var now = DigestsOf(again);
        var then = DigestsOf(files);
        var differing = now
            .Keys.Union(then.Keys)
            .Where(name => now.GetValueOrDefault(name) != then.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (differing.Count == 0 && !File.Exists(request.Path))
        {
            return;
        }

        diagnostics.Add(
            Codes.PackageContents.RebuildDiffers,
            _place,
            differing.Count == 0
                ? "the files are the same, and the zip was written by another program"
                : $"other files are {Quoted.List(differing)}{ChangedSources()}"
        );
    }

    /// <summary>Which sources are not those that the record names, as far as they are in the folder.</summary>
    private string ChangedSources()
    {
        var workspace = new DiskWorkspace(request.Sources!);
        var changed = record
            .ResolvedDependencies.Where(input =>
                workspace.Read(new CoursePath(input.Uri)) is { } bytes
                && Convert.ToHexStringLower(SHA256.HashData(bytes)) != input.Digest.Sha256
            )
            .Select(static input => input.Uri)
            .ToList();
        return changed.Count == 0 ? "" : $"; sources that are not those of the build: {Quoted.List(changed)}";
    }

    private static Dictionary<string, string> DigestsOf(PackageFiles files)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in files.Entries)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var isWhole = files.TryRead(entry, hash.AppendData);
            digests.TryAdd(entry.Path, isWhole ? Convert.ToHexStringLower(hash.GetHashAndReset()) : "");
        }

        return digests;
    }

    private static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private void Refuse(string why) => diagnostics.Add(Codes.PackageContents.CannotRebuild, _place, why);
}
