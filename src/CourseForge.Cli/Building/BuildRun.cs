using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using CourseForge.Cli.Printing;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Rendering.Reports;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Building;

/// <summary>What a build is asked for.</summary>
/// <param name="Formats">In the order of the command line.</param>
/// <param name="Prints">What to print, in the order of the command line.</param>
/// <param name="OutputPath">The full path of the output folder.</param>
/// <param name="ShownOutput">The output folder as the user wrote it.</param>
/// <param name="Lms">The learning system that packages are for.</param>
/// <param name="Loose">Also write each package unpacked.</param>
internal sealed record BuildOrder(
    CompileOptions Options,
    ImmutableArray<IPackageFormat> Formats,
    ImmutableArray<PrintKind> Prints,
    string OutputPath,
    string ShownOutput,
    ImmutableArray<GeneratedFile> Schemas,
    LmsProfile Lms,
    bool Loose
)
{
    /// <summary>Null = what the curriculum's country prints on.</summary>
    public PaperSize? Paper { get; init; }
}

/// <summary>From a curriculum to the packages of its variants in a folder: all of them, or none.</summary>
internal sealed class BuildRun(
    BuildOrder order,
    IWorkspace workspace,
    ParsedCurriculum parsed,
    Themes themes,
    OutputFolder folder,
    Printer? printer,
    IProgress<CompileProgress> progress
)
{
    private readonly ImmutableArray<BuildLedger.Entry>.Builder _made =
        ImmutableArray.CreateBuilder<BuildLedger.Entry>();
    private readonly ImmutableArray<BuiltPackage>.Builder _packages = ImmutableArray.CreateBuilder<BuiltPackage>();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<StartedPrint> _prints = [];
    private readonly BuildReport _report = new(parsed.Sources, themes);
    private readonly ImmutableArray<BuiltFile>.Builder _built = ImmutableArray.CreateBuilder<BuiltFile>();

    /// <summary>
    /// The packages, none when there were errors; and everything that there is to say.
    /// </summary>
    /// <param name="first">The first variant, linked.</param>
    /// <param name="variants">All of them. Each is let go before the next one is linked: what they share is the
    /// reading.</param>
    public (ImmutableArray<BuiltPackage> Packages, ImmutableArray<Diagnostic> Diagnostics) Run(
        BoundCurriculum first,
        ImmutableArray<CompileOptions> variants
    )
    {
        var said = new List<(string, ImmutableArray<Diagnostic>)>();
        var hasErrors = false;
        for (var i = 0; i < variants.Length; i++)
        {
            var linked = i == 0 ? first : Compiler.Bind(parsed, variants[i]);
            said.Add((linked.Variant.Id, linked.Diagnostics));
            hasErrors |= linked.HasErrors;

            // What is wrong with the layers has been told.
            var coverage = hasErrors ? null : Compiler.Cover(parsed, variants[i], new DiagnosticBag());
            foreach (var course in hasErrors ? [] : linked.Courses)
            {
                Compiler.AddTo(_report, course, coverage, order.Options);
                Build(course);
            }
        }

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. VariantDiagnostics
                .Merge(said)
                .Concat(Strictness.Apply(_diagnostics.ToSorted(), order.Options.Strict))
                .Order(),
        ];
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return ([], diagnostics);
        }

        // What cannot be printed is told, and does not keep back what else was made.
        var unprinted = new DiagnosticBag();
        FinishPrints(unprinted);
        diagnostics = [.. diagnostics.Concat(Strictness.Apply(unprinted.ToSorted(), order.Options.Strict)).Order()];
        var unreported = new DiagnosticBag();
        Report(diagnostics, unreported);
        if (unreported.HasErrors)
        {
            return ([], [.. diagnostics.Concat(unreported.ToSorted()).Order()]);
        }

        progress.Report(new CompileProgress("Writing", 0, 0));
        folder.Publish(Record);
        return (_packages.ToImmutable(), diagnostics);
    }

    /// <summary>
    /// One for the whole build. No package can have its name: theirs begin with the id of a course and end otherwise.
    /// </summary>
    private void Report(ImmutableArray<Diagnostic> diagnostics, DiagnosticBag problems)
    {
        var tool = $"courseforge {ToolVersion.Text}";
        if (Compiler.RenderReport(_report, _built.ToImmutable(), diagnostics, tool, problems) is { } report)
        {
            var settings = parsed.Syntax!.Settings;
            var name = $"{settings.Id.Value}-{settings.Version.Value}-report.html";
            folder.Write(name, Bytes(report), isDurable: false);
            _made.Add(new BuildLedger.Entry(settings.Id.Value, "", "", "", "report", [name]));
        }
    }

    /// <param name="Html">What is written beside the PDF.</param>
    private sealed record StartedPrint(
        PrintDocument Document,
        string Format,
        string Stem,
        ImmutableArray<string> Html,
        Task<(PrintedFile? File, Diagnostic? Problem)> Result
    );

    private void FinishPrints(DiagnosticBag problems)
    {
        for (var i = 0; i < _prints.Count; i++)
        {
            progress.Report(new CompileProgress("Printing", i, _prints.Count));
            var (document, format, stem, html, result) = _prints[i];
            var (file, problem) = result.GetAwaiter().GetResult();
            var name = stem + ".pdf";
            var files = html;
            if (file is not null)
            {
                folder.Write(name, Bytes(file.Pdf));
                files = files.Insert(0, name);
                if (document.MostPages > 0 && file.Pages > document.MostPages)
                {
                    problems.Add(
                        Codes.Printing.SheetTooLong,
                        document.Course.Span,
                        name,
                        file.Pages,
                        document.MostPages
                    );
                }

                if (file.Missing.Length > 0)
                {
                    problems.Add(Codes.Printing.MissingGlyphs, default, name, ListOf(file.Missing));
                }
            }
            else if (problem is not null)
            {
                problems.Add(problem);
            }

            var shown = file is null
                ? Path.Combine(order.ShownOutput, stem, document.Main)
                : Path.Combine(order.ShownOutput, name);
            _made.Add(
                new BuildLedger.Entry(
                    document.Course.Settings.Id.Value,
                    document.Course.Id.Value,
                    document.Course.Variant.Id,
                    document.Course.Audience.Id,
                    Product(document.Course, format),
                    files
                )
            );
            _packages.Add(
                new BuiltPackage(
                    document.Course.Id.Value,
                    document.Course.Variant.Id,
                    document.Course.Audience.Id,
                    format,
                    shown,
                    file?.Pdf.Length ?? 0
                )
            );
            _built.Add(
                new BuiltFile(
                    document.Course.Id.Value,
                    document.Course.Variant.Id,
                    format,
                    file is null ? stem + "/" : name,
                    file?.Pdf.Length ?? 0,
                    file is null ? null : Convert.ToHexStringLower(SHA256.HashData(file.Pdf))
                )
            );
        }
    }

    private static string ListOf(string characters)
    {
        const int Most = 10;
        var runes = characters.EnumerateRunes().ToList();
        var list = string.Join(", ", runes.Take(Most).Select(rune => $"'{rune}' (U+{rune.Value:X4})"));
        return runes.Count > Most
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{list} and {runes.Count - Most} more characters"
            )
            : list;
    }

    private void Build(Course course)
    {
        foreach (var kind in order.Prints)
        {
            Print(course, kind);
        }

        if (order.Formats.IsEmpty)
        {
            return;
        }

        if (Compiler.Render(course, parsed.Sources, themes, order.Options, _diagnostics) is not { } pages)
        {
            return;
        }

        for (var i = 0; i < order.Formats.Length; i++)
        {
            progress.Report(new CompileProgress("Packaging", i, order.Formats.Length));
            Pack(course, pages, order.Formats[i]);
        }
    }

    /// <summary>The HTML goes into a folder of its own.</summary>
    private void Print(Course course, PrintKind kind)
    {
        progress.Report(new CompileProgress("Rendering", 0, 0));
        if (Compiler.RenderPrint(course, kind, parsed.Sources, themes, _diagnostics) is not { } document)
        {
            return;
        }

        var format = PrintFormats.NameOf(kind);
        var stem = Stem(course, format);
        var print = printer?.Print(document, Content, order.Paper ?? PaperSize.Of(course), stem + ".pdf")
            ?? Task.FromResult<(PrintedFile?, Diagnostic?)>(default);
        var html = ImmutableArray.CreateBuilder<string>();
        foreach (var file in document.Files)
        {
            var name = $"{stem}/{file.Path}";
            folder.Write(name, stream => Copy(file, stream), isDurable: false);
            html.Add(name);
        }

        _prints.Add(new StartedPrint(document, format, stem, html.ToImmutable(), print));
    }

    /// <summary>What the browser is given; null when it is not there any more.</summary>
    private byte[]? Content(OutputFile file) =>
        file switch
        {
            GeneratedFile generated => generated.Content.ToArray(),
            CopiedFile copied => workspace.Read(copied.Source),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private bool Copy(OutputFile file, Stream stream)
    {
        if (file is GeneratedFile generated)
        {
            stream.Write(generated.Content.Span);
        }
        else if (file is CopiedFile copied)
        {
            using var content = workspace.Open(copied.Source);
            if (content is null)
            {
                _diagnostics.Add(Codes.Packaging.MediaGone, SourceSpan.OfFile(copied.Source), copied.Source);
                return false;
            }

            content.CopyTo(stream);
        }

        return true;
    }

    private void Pack(Course course, CoursePages pages, IPackageFormat format)
    {
        // Packages for several learning systems can lie in one folder.
        var kind =
            order.Lms == LmsProfile.Generic || format.Name == "web" ? format.Name : $"{format.Name}-{order.Lms.Name}";
        var stem = Stem(course, kind);
        var name = stem + ".zip";
        var options = new PackageOptions(
            parsed.Sources,
            order.Schemas,
            ToolVersion.Text,
            order.Lms,
            order.Options.MaxParallelism
        );
        PackedPackage? packed = null;
        long length = 0;
        folder.Write(name, stream =>
        {
            packed = Compiler.Pack(pages, format, options, workspace, stream, _diagnostics);
            length = stream.Position;
            return packed is not null;
        });
        if (packed is null)
        {
            return;
        }

        var recordName = stem + ".build-record.json";
        folder.Write(recordName, Bytes(packed.RecordBeside(name)));
        var files = ImmutableArray.Create(name, recordName);
        if (order.Loose)
        {
            files = files.AddRange(Unpack(name, stem));
        }

        _made.Add(
            new BuildLedger.Entry(
                course.Settings.Id.Value,
                course.Id.Value,
                course.Variant.Id,
                course.Audience.Id,
                Product(course, kind),
                files
            )
        );
        _packages.Add(
            new BuiltPackage(
                course.Id.Value,
                course.Variant.Id,
                course.Audience.Id,
                format.Name,
                Path.Combine(order.ShownOutput, name),
                length
            )
        );
        _built.Add(new BuiltFile(course.Id.Value, course.Variant.Id, format.Name, name, length, packed.Digest));
    }

    /// <summary>
    /// <c>course-target-version-format</c>, with the minutes of a cut before the format; with the audience before the
    /// version when it is not the target's or the course's own.
    /// </summary>
    private string Stem(Course course, string format)
    {
        var own = parsed
            .Syntax!.Layers.FirstOrDefault(layer => layer.Target is not null && layer.Id.Value == course.Variant.Id)
            ?.Target?.Audience?.Value
            ?? parsed.Syntax.Courses.FirstOrDefault(syntax => syntax.Id.Value == course.Id.Value)?.Audience.Value;
        var audience = course.Audience.Id == own ? "" : "-" + course.Audience.Id;
        var variant = course.Variant.IsBase ? "" : "-" + course.Variant.Id.Replace('+', '-');
        return $"{course.Id}{variant}{audience}-{course.Settings.Version.Value}-{Product(course, format)}";
    }

    /// <summary>
    /// A cut stands beside the whole course, and law that is not in force beside the law; neither takes the place of
    /// the other.
    /// </summary>
    private static string Product(Course course, string format) =>
        (course.WithPending ? "with-pending-" : "")
        + (
            course.Cut is { } cut
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cut.Minutes}min-{format}")
                : format
        );

    /// <summary>Writes the entries of a package as files; their paths have been checked when it was packed.</summary>
    private List<string> Unpack(string package, string into)
    {
        var files = new List<string>();
        using var zip = new ZipArchive(folder.Reopen(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var name = $"{into}/{entry.FullName}";
            folder.Write(
                name,
                stream =>
                {
                    using var content = entry.Open();
                    content.CopyTo(stream);
                    return true;
                },
                isDurable: false
            );
            files.Add(name);
        }

        return files;
    }

    /// <summary>
    /// Runs when the packages are in place and no other build can come between: what is stale goes, and the ledger
    /// tells what there is.
    /// </summary>
    private void Record(OutputFolder output)
    {
        var curriculum = parsed.Syntax!.Settings.Id.Value;
        var courses = parsed.Syntax.Courses.Select(course => course.Id.Value).ToHashSet(StringComparer.Ordinal);
        var (ledger, stale) = BuildLedger.Read(output.Path).After(curriculum, courses, _made.ToImmutable());
        foreach (var file in stale)
        {
            output.RemoveStale(file);
        }

        output.Write(BuildLedger.FileName, Bytes(ledger.ToBytes()));
    }

    private static Func<Stream, bool> Bytes(byte[] content) =>
        stream =>
        {
            stream.Write(content);
            return true;
        };
}
