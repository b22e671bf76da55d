using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge check</c>: everything that can be said about a curriculum without building it.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "Leave out what only concerns other courses (a course id).",
        HelpName = "ID",
    };
    private readonly VariantOptions _variants = new();
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Of warnings and notes, only those about this overlay or target; errors always. Repeatable.",
        HelpName = "LAYER",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();

    public CheckCommand()
        : base("check", "Finds mistakes in a curriculum, without building anything.")
    {
        Arguments.Add(_path);
        _report.AddTo(this);
        Options.Add(_course);
        _variants.AddTo(this);
        Options.Add(_only);
        Options.Add(_asOf);
        Options.Add(_withPending);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge check curricula/first-aid", "show all mistakes, with the lines they are in"),
            (
                "courseforge check curricula/first-aid --strict --output github",
                "in a GitHub workflow: annotations, and warnings fail the job"
            ),
            (
                "courseforge check curricula/first-aid --target northtown",
                "only what concerns one target; without it: the base, all targets and all overlays"
            ),
            (
                "courseforge check curricula/first-aid --only northtown",
                "of warnings, only those that the overlay northtown can do something about"
            ),
            ("courseforge check --output sarif > check.sarif", "for code scanning, in the current folder"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var folder = CurriculumFolder.Find(line.GetValue(_path), host);
        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            Strict = _report.IsStrict(line),
            MaxParallelism = host.Processors,
        };
        var parsed = Compiler.Parse(new DiskWorkspace(folder), options);
        KnownNames.RequireCourse(options.Course, parsed.Syntax);
        var said = new List<(string, ImmutableArray<Diagnostic>)>();
        var wanted = _variants.Any(line)
            ? _variants.Named(line, options)
            : VariantOptions.Everything(parsed.Syntax, options);
        foreach (var variant in wanted)
        {
            var linked = Compiler.Bind(parsed, variant);
            said.Add(
                (linked.Variant.Id, (said.Count == 0 ? Compiler.WithThemeChecked(linked, options) : linked).Diagnostics)
            );
        }

        var all = VariantDiagnostics.Merge(said);
        var diagnostics = Of(line.GetValue(_only) ?? [], all, parsed.Syntax);
        var report = _report.Report(line, "check", diagnostics, parsed.Sources.Files, folder, host);
        Reporters.Write(_report.Form(line), report, host.Out, host, line.GetValue(CommandLine.Color));
        host.Out.Flush();
        var others = all.Length - diagnostics.Length;
        host.Error.WriteLine(
            report.Counts.Summary()
                ?? (
                    others > 0
                        ? "no problems of its own"
                        : $"no problems in {DiagnosticCounts.Counted(parsed.Sources.Files.Length, "file", "files")}"
                )
        );
        if (others > 0)
        {
            host.Error.WriteLine(
                $"not shown: {DiagnosticCounts.Counted(others, "warning or note", "warnings and notes")} about other things; without --only they are"
            );
        }

        if (_report.Form(line) == OutputForm.Text && report.Diagnostics.Length > 0)
        {
            host.Error.WriteLine($"'courseforge explain {report.Diagnostics[0].Code}' says more about a code");
        }

        return report.Counts.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    /// <summary>
    /// Errors, wherever they are, since they stand in everybody's way; of the rest, what has a place in the files of
    /// the layers.
    /// </summary>
    private static ImmutableArray<Diagnostic> Of(
        string[] layers,
        ImmutableArray<Diagnostic> diagnostics,
        CurriculumSyntax? curriculum
    )
    {
        if (layers.Length == 0 || curriculum is null)
        {
            return diagnostics;
        }

        var known = curriculum.Layers.Select(layer => layer.Id.Value).ToList();
        foreach (var layer in layers)
        {
            KnownNames.Require("overlay or target", layer, known);
        }

        return
        [
            .. diagnostics.Where(diagnostic =>
                diagnostic.Descriptor.Severity == Severity.Error
                || IsAbout(diagnostic.Span)
                || diagnostic.Related.Any(place => IsAbout(place.Span))
            ),
        ];

        bool IsAbout(SourceSpan place) =>
            place.File?.Path.Value is { } path
            && layers.Any(layer =>
                path.StartsWith($"overlays/{layer}/", StringComparison.Ordinal)
                || path == $"targets/{layer}.yaml"
                || path == $"targets/{layer}.lock"
            );
    }
}
