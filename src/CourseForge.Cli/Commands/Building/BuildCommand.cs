using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CourseForge.Cli.Building;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Printing;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Building;

/// <summary><c>courseforge build</c>: packages in a folder, or diagnostics and an untouched folder.</summary>
internal sealed class BuildCommand : ToolCommand
{
    private const string DefaultFormat = "scorm12";
    private const string DefaultOutput = "dist";

    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "Build this course only (a course id).",
        HelpName = "ID",
    };
    private readonly VariantOptions _variants = new();
    private readonly Option<bool> _all = CommandLine.Flag(
        "--all",
        "Build the base and every target of targets/. Without it: the base, or what --target or --layer name."
    );
    private readonly Option<string?> _audience = new("--audience")
    {
        Description = "Build for this audience instead of the course's own.",
        HelpName = "ID",
    };
    private readonly Option<string?> _format = new("--format") { HelpName = "LIST" };
    private readonly Option<string?> _lms = new("--lms") { HelpName = "NAME" };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "The folder for the packages. Default: dist, in the current folder.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<bool> _locked = CommandLine.Flag(
        "--locked",
        "For what is published: refuse to build unless --as-of pins the date, and while a text on which law hangs has changed under a layer unseen."
    );
    private readonly Option<string?> _schemas = new("--schemas")
    {
        Description = "Put your copy of the SCORM schema files, from this folder, into the LMS packages.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _loose = CommandLine.Flag(
        "--loose",
        "Also write each package unpacked, as a folder."
    );
    private readonly Option<string?> _minutes = new("--minutes")
    {
        Description =
            "Cut courses to at most so many minutes: core lessons stay, extended ones as far as there is time.",
        HelpName = "N",
    };
    private readonly Option<string?> _paper = new("--paper")
    {
        Description = "The paper of printed matter: a4 or letter. Default: what the curriculum's country uses.",
        HelpName = "SIZE",
    };
    private readonly Option<string?> _browser = new("--browser")
    {
        Description =
            "The Chromium, Chrome or Edge that prints. Default: $COURSEFORGE_BROWSER, or the first one found.",
        HelpName = "PATH",
    };
    private readonly Option<string?> _jobs = new("--jobs")
    {
        Description = "How much to do at once. Default: one job per processor. The packages do not depend on it.",
        HelpName = "N",
    };
    private readonly Option<bool> _timings = CommandLine.Flag("--timings", "Tell how long each phase took.");

    public BuildCommand()
        : base("build", "Compiles a curriculum into packages.")
    {
        _format.Description =
            $"Formats, with commas between: {string.Join(", ", Compiler.Formats.Select(format => $"{format.Name} ({format.Summary})").Concat(PrintFormats.All.Select(format => $"{format.Name} ({format.Summary})")))}. Default: {DefaultFormat}.";
        _lms.Description =
            $"The learning system that packages are for, which decides what it is told and how: {string.Join(", ", LmsProfile.Names)}. Default: {LmsProfile.Generic.Name}.";
        _jobs.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (
                    !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number is < 1 or > 1024
                )
            )
            {
                result.AddError($"--jobs takes a number from 1 to 1024, not '{token.Value}'");
            }
        });
        _minutes.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (
                    !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number is < 1 or > 100_000
                )
            )
            {
                result.AddError($"--minutes takes a number of minutes, not '{token.Value}'");
            }
        });
        Arguments.Add(_path);
        foreach (
            var option in new Option[]
            {
                _course,
                _all,
                _audience,
                _format,
                _lms,
                _out,
                _asOf,
                _withPending,
                _locked,
                _schemas,
                _loose,
                _minutes,
                _paper,
                _browser,
                _jobs,
                _timings,
            }
        )
        {
            Options.Add(option);
        }

        _variants.AddTo(this);
        _report.AddTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge build curricula/first-aid", "all courses as SCORM 1.2 packages into dist/"),
            (
                "courseforge build curricula/first-aid --course basic --format scorm12,web --out packages",
                "one course, for an LMS and for a web server"
            ),
            (
                "courseforge build curricula/first-aid --strict --locked --as-of 2026-01-31",
                "a release: no warnings, and the same bytes again tomorrow"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        using var progress = ProgressBar.For(host, line.GetValue(CommandLine.Color));
        var clock = new PhaseClock(progress);
        var source = CurriculumFolder.Find(line.GetValue(_path), host);
        var order = Order(line, clock, host);

        ImmutableArray<BuiltPackage> packages = [];
        ParsedCurriculum? parsed = null;
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        if (OutputFolder.Refusal(order.OutputPath, order.ShownOutput, source, host.CurrentDirectory) is { } refusal)
        {
            diagnostics = [refusal];
        }
        else
        {
            using var printer = order.Prints.IsEmpty ? null : new Printer(BrowserOf(line, host), host);
            var themes = new Themes();
            var workspace = new DiskWorkspace(source);
            parsed = Compiler.Parse(workspace, order.Options);
            KnownNames.RequireCourse(order.Options.Course, parsed.Syntax);
            KnownNames.RequireAudience(order.Options.Audience, parsed.Syntax);
            var variants = line.GetValue(_all)
                ? VariantOptions.All(parsed.Syntax, order.Options)
                : _variants.Named(line, order.Options);
            var first = Compiler.Bind(parsed, variants[0]);
            (packages, diagnostics) = first.HasErrors
                ? (
                    [],
                    VariantDiagnostics.Merge([
                        (first.Variant.Id, first.Diagnostics),
                        .. variants
                            .Skip(1)
                            .Select(variant => Compiler.Bind(parsed, variant))
                            .Select(linked => (linked.Variant.Id, linked.Diagnostics)),
                    ])
                )
                : Build(order, workspace, parsed, first, variants, themes, printer, clock, host);
        }

        var phases = clock.Stop();
        progress?.Dispose();
        var report = _report.Report(line, "build", diagnostics, parsed?.Sources.Files ?? [], source, host) with
        {
            Packages = packages,
            Timings = line.GetValue(_timings) ? phases : [],
        };
        Tell(line, report, clock.Elapsed, host);
        return report.Counts.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    private static (ImmutableArray<BuiltPackage>, ImmutableArray<Diagnostic>) Build(
        BuildOrder order,
        DiskWorkspace workspace,
        ParsedCurriculum parsed,
        BoundCurriculum first,
        ImmutableArray<CompileOptions> variants,
        Themes themes,
        Printer? printer,
        PhaseClock clock,
        ToolHost host
    )
    {
        try
        {
            using var folder = OutputFolder.Open(order.OutputPath);
            using var interruption = new Interruption(host, () =>
            {
                folder.Abandon();
                printer?.Dispose();
            });
            return new BuildRun(order, workspace, parsed, themes, folder, printer, clock).Run(first, variants);
        }
        catch (WriteFailureException failure)
        {
            return ([], [.. first.Diagnostics.Append(failure.Diagnostic).Order()]);
        }
    }

    private void Tell(ParseResult line, Report report, TimeSpan elapsed, ToolHost host)
    {
        var form = _report.Form(line);
        Reporters.Write(form, report, host.Error, host, line.GetValue(CommandLine.Color));
        foreach (var package in report.Packages)
        {
            (form is OutputForm.Text or OutputForm.Short ? host.Out : host.Error).WriteLine(package.Path);
        }

        host.Out.Flush();
        foreach (var phase in report.Timings)
        {
            host.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{phase.Phase, -12}{phase.Time.TotalMilliseconds, 10:F1} ms"
                )
            );
        }

        if (report.Counts.Summary() is { } summary)
        {
            host.Error.WriteLine(summary);
        }

        host.Error.WriteLine(
            report.Counts.Errors > 0 && report.Packages.IsEmpty
                ? "nothing was built"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"built {DiagnosticCounts.Counted(report.Packages.Length, "package", "packages")} ({report.Packages.Sum(package => package.Length) / 1024.0:F0} kB) in {elapsed.TotalSeconds:F2} s"
                )
        );
    }

    private BuildOrder Order(ParseResult line, PhaseClock clock, ToolHost host)
    {
        var asOf = AsOfOption.Value(line, _asOf);
        if (line.GetValue(_locked) && asOf is null)
        {
            throw new UsageException(
                "--locked needs --as-of",
                "a build is only repeatable when its date is written down: --as-of YYYY-MM-DD"
            );
        }

        if (line.GetValue(_all) && _variants.Any(line))
        {
            throw new UsageException("--all already builds every target", "leave out --target and --layer, or --all");
        }

        var shownOutput = line.GetValue(_out) ?? DefaultOutput;
        if (shownOutput.Length == 0)
        {
            throw new UsageException("--out needs a folder");
        }

        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            Audience = line.GetValue(_audience),
            AsOf = asOf,
            Locked = line.GetValue(_locked),
            Minutes = line.GetValue(_minutes) is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null,
            WithPending = line.GetValue(_withPending),
            Strict = _report.IsStrict(line),
            MaxParallelism = line.GetValue(_jobs) is { } jobs
                ? int.Parse(jobs, CultureInfo.InvariantCulture)
                : host.Processors,
            Progress = clock,
        };
        var (packages, prints) = FormatsOf(line);
        return new BuildOrder(
            options,
            packages,
            prints,
            host.FullPath(shownOutput),
            shownOutput,
            SchemasOf(line, host),
            LmsOf(line),
            line.GetValue(_loose)
        )
        {
            Paper = PaperOf(line),
        };
    }

    private (ImmutableArray<IPackageFormat> Packages, ImmutableArray<PrintKind> Prints) FormatsOf(ParseResult line)
    {
        var names = (line.GetValue(_format) ?? DefaultFormat)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var known = Compiler
            .Formats.Select(format => format.Name)
            .Concat(PrintFormats.All.Select(format => format.Name))
            .ToList();
        foreach (var name in names)
        {
            if (!known.Contains(name))
            {
                throw new UsageException(
                    $"'{name}' is not a format",
                    NearestName.Of(name, known) is { } near
                        ? $"did you mean '{near}'?"
                        : $"formats: {string.Join(", ", known)}"
                );
            }
        }

        return names.Count > 0
            ? (
                [.. names.SelectMany(name => Compiler.Formats.Where(format => format.Name == name))],
                [
                    .. names
                        .SelectMany(name => PrintFormats.All.Where(format => format.Name == name))
                        .Select(format => format.Kind),
                ]
            )
            : throw new UsageException("--format needs a format", $"formats: {string.Join(", ", known)}");
    }

    private PaperSize? PaperOf(ParseResult line) =>
        line.GetValue(_paper) is { } name
            ? PaperSize.Named(name) ?? throw new UsageException($"'{name}' is not a paper size", "sizes: a4, letter")
            : null;

    private string? BrowserOf(ParseResult line, ToolHost host) =>
        line.GetValue(_browser) is not { } named
            ? null
            : BrowserFinder.Find(named, host)
                ?? throw new UsageException(
                    $"the browser '{named}' is not there",
                    "name the program itself: --browser /usr/bin/chromium"
                );

    private LmsProfile LmsOf(ParseResult line)
    {
        var name = line.GetValue(_lms) ?? LmsProfile.Generic.Name;
        return LmsProfile.Find(name)
            ?? throw new UsageException(
                $"'{name}' is not a learning system that has a profile",
                NearestName.Of(name, LmsProfile.Names) is { } near
                    ? $"did you mean '{near}'?"
                    : $"profiles: {string.Join(", ", LmsProfile.Names)}; without --lms the package suits any of them"
            );
    }

    private ImmutableArray<GeneratedFile> SchemasOf(ParseResult line, ToolHost host)
    {
        if (line.GetValue(_schemas) is not { } path)
        {
            return [];
        }

        var workspace = new DiskWorkspace(host.FullPath(path));
        var files = workspace
            .List()
            .Where(entry => entry.Kind == WorkspaceEntryKind.File)
            .OrderBy(entry => entry.Path)
            .ToList();
        if (!Directory.Exists(host.FullPath(path)) || files.Count == 0)
        {
            throw new UsageException($"the folder '{path}' of --schemas is not there or is empty");
        }

        return
        [
            .. files.Select(entry => new GeneratedFile(
                entry.Path.Value,
                workspace.Read(entry.Path)
                    ?? throw new UsageException($"the schema file '{entry.Path}' of --schemas cannot be read")
            )),
        ];
    }
}
