using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Packaging.Cmi5;
using CourseForge.Packaging.Leaks;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Packaging.Records;
using CourseForge.Packaging.Scorm12;
using CourseForge.Packaging.Scorm2004;
using CourseForge.Packaging.Web;
using CourseForge.Packaging.Zip;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging;

// Packaging: pages plus what one format needs (host, driver, manifest) to one zip, byte for byte the same for the same
// input.

/// <summary>Packs. CF6xxx.</summary>
internal static class Packager
{
    /// <summary>The pages of a course are the same for all formats: what was looked into for one is not for the next.</summary>
    private static readonly ConditionalWeakTable<CoursePages, LeakCheck> s_leakChecks = [];

    /// <summary>The formats there are, in the order of help.</summary>
    public static ImmutableArray<IPackageFormat> Formats { get; } =
    [
        new Scorm12Format(),
        Scorm2004Format.ThirdEdition,
        Scorm2004Format.FourthEdition,
        new Cmi5Format(),
        new WebFormat(),
    ];

    /// <summary>
    /// Writes the package to the stream; null (and nothing usable in the stream) when there were errors.
    /// </summary>
    public static PackedPackage? Pack(
        CoursePages pages,
        IPackageFormat format,
        PackageOptions options,
        IWorkspace workspace,
        Stream output,
        DiagnosticBag diagnostics
    )
    {
        var own = new DiagnosticBag();
        options = options with { Schemas = UsableSchemas(format, pages, options.Schemas, own) };
        var files = format.Assemble(pages, options, own).ToList();
        if (!own.HasErrors)
        {
            PackagePathCheck.Check(files, own);
            CheckSize(files, pages, own);
            CheckFormat(format, pages, options.Lms, own);
            PagePolicyCheck.Check(files, format, pages, own);
            CheckAfterCompletion(format, pages, options.Lms, own);
        }

        if (!own.HasErrors)
        {
            options.Progress?.Report(new CompileProgress("Leaks", 0, 0));
            s_leakChecks
                .GetValue(pages, pages => new LeakCheck(
                    pages.Course,
                    pages.OwnWords,
                    options.Packed?.Checked ?? new CheckedFiles(isShared: false)
                ))
                .Check(files, workspace, options.MaxParallelism, own);
            options.Progress?.Report(new CompileProgress("Packaging", 0, 0));
        }

        PackedPackage? packed = null;
        if (
            !own.HasErrors
            && ZipEntry.Prepare(files, workspace, options.MaxParallelism, own, options.Packed) is { } entries
        )
        {
            var record = new BuildRecorder(pages.Course, format.Name, options, entries).Record();
            entries = entries.Add(ZipEntry.Of(new GeneratedFile(BuildRecord.FileName, record.ToBytes())));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            CheckLimits(entries, pages, options.Lms, own);
            if (ZipWriter.Write(entries, format.FirstEntry, workspace, new HashingStream(output, hash), own))
            {
                packed = new PackedPackage(Convert.ToHexStringLower(hash.GetHashAndReset()), record);
            }
        }

        diagnostics.AddRange(own);
        return packed;
    }

    /// <summary>
    /// Whether a learner's progress always fits into what a standard promises to keep; otherwise says what takes the
    /// most.
    /// </summary>
    internal static void CheckState(CoursePages pages, string standard, int limit, DiagnosticBag diagnostics)
    {
        foreach (var unit in pages.Parts.IsEmpty ? [pages] : pages.Parts)
        {
            if (unit.WorstCaseState > limit)
            {
                var most = unit
                    .State.OrderByDescending(static part => part.Characters)
                    .Take(3)
                    .Select(static part => $"{part.What} {part.Characters}");
                diagnostics.Add(
                    Codes.Packaging.StateTooLarge,
                    PlaceOf(pages),
                    unit.Course.Id,
                    unit.WorstCaseState,
                    standard,
                    limit,
                    string.Join(", ", most)
                );
            }
        }
    }

    /// <summary>
    /// The files of --schemas, when documents that the manifest names stand at the top of them. When none do, it is
    /// another folder than was meant, most often one too high: nothing of it is packed. What is missing is told.
    /// </summary>
    private static ImmutableArray<GeneratedFile> UsableSchemas(
        IPackageFormat format,
        CoursePages pages,
        ImmutableArray<GeneratedFile> schemas,
        DiagnosticBag diagnostics
    )
    {
        if (schemas.IsEmpty || format.SchemaDocuments.IsEmpty)
        {
            return [];
        }

        var names = schemas.Select(static schema => schema.Path).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. format.SchemaDocuments.Where(name => !names.Contains(name))];
        if (missing.Length == 0)
        {
            return schemas;
        }

        var hasNone = missing.Length == format.SchemaDocuments.Length;
        var diagnostic = Diagnostic.Create(
            Codes.Packaging.SchemasNotAtTop,
            PlaceOf(pages),
            format.Name,
            string.Join(", ", missing),
            hasNone ? "nothing of it is packed" : "the manifest names the others alone"
        );
        var below = names
            .Where(name =>
                missing.Contains(name[(name.LastIndexOf('/') + 1)..]) && name.Contains('/', StringComparison.Ordinal)
            )
            .Select(static name => name[..name.LastIndexOf('/')])
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        diagnostics.Add(
            below is null ? diagnostic : diagnostic.WithHint($"some are in its folder '{below}': name that one")
        );
        return hasNone ? [] : schemas;
    }

    /// <summary>Before anything is read: gigabytes take minutes to measure.</summary>
    private static void CheckSize(List<OutputFile> files, CoursePages pages, DiagnosticBag diagnostics)
    {
        var media = files.OfType<CopiedFile>().Sum(file => file.Length);
        if (media > uint.MaxValue)
        {
            diagnostics.Add(
                Codes.Packaging.PackageTooLarge,
                PlaceOf(pages),
                (media / 1e9).ToString("0.0", CultureInfo.InvariantCulture)
            );
        }
    }

    /// <summary>Plain web pages are played by any browser, so no learning system is asked.</summary>
    private static void CheckFormat(IPackageFormat format, CoursePages pages, LmsProfile lms, DiagnosticBag diagnostics)
    {
        if (format is not WebFormat && !lms.Formats.IsEmpty && !lms.Formats.Contains(format.Name))
        {
            var reason = lms.Differences.First(static difference => difference.Setting == "formats").Why;
            diagnostics.Add(
                Codes.Packaging.LmsFormat,
                PlaceOf(pages),
                lms.Title,
                format.Name,
                string.Join(", ", lms.Formats),
                reason
            );
        }
    }

    /// <summary>
    /// What is asked for after a course was completed is never asked where the learning system opens completed
    /// attempts for reading only.
    /// </summary>
    private static void CheckAfterCompletion(
        IPackageFormat format,
        CoursePages pages,
        LmsProfile lms,
        DiagnosticBag diagnostics
    )
    {
        if (format is WebFormat || !lms.ClosesCompleted)
        {
            return;
        }

        var course = pages.Course;
        foreach (
            var (what, place) in course
                .Assessments.Where(static assessment => assessment.Syntax.Kind == AssessmentKind.Delayed)
                .Select(static assessment => ($"the delayed test '{assessment.Id}'", assessment.Syntax.Span))
                .Concat(
                    course.Survey is { } survey && course.Completion.Survey is null
                        ? [($"the survey '{survey.Id.Value}', when it was not filled in before,", course.Span)]
                        : []
                )
        )
        {
            diagnostics.Add(Codes.Packaging.AfterCompletion, place, lms.Title, what, course.Id);
        }
    }

    private static void CheckLimits(
        ImmutableArray<ZipEntry> entries,
        CoursePages pages,
        LmsProfile lms,
        DiagnosticBag diagnostics
    )
    {
        var megabytes = entries.Sum(static entry => entry.StoredLength) / 1e6;
        if (lms.Megabytes is { } limit && megabytes > limit)
        {
            diagnostics.Add(
                Codes.Packaging.LmsLimit,
                PlaceOf(pages),
                lms.Title,
                $"{limit} MB",
                string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0} MB")
            );
        }

        if (lms.Files is { } files && entries.Length > files)
        {
            diagnostics.Add(
                Codes.Packaging.LmsLimit,
                PlaceOf(pages),
                lms.Title,
                $"{files} files",
                $"{entries.Length} files"
            );
        }
    }

    /// <summary>The place for what concerns the package as a whole: the course's own file.</summary>
    internal static SourceSpan PlaceOf(CoursePages pages) => pages.Course.Span;
}
