using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge check</c>: everything that can be said about a curriculum without building it.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _course = new("--course") { Description = "Leave out what only concerns other courses (a course id).", HelpName = "ID" };
    private readonly VariantOptions _variants = new();
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();

    public CheckCommand()
        : base("check", "Finds mistakes in a curriculum, without building anything.")
    {
        Arguments.Add(_path);
        _report.AddTo(this);
        Options.Add(_course);
        _variants.AddTo(this);
        Options.Add(_asOf);
        Options.Add(_withPending);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("courseforge check curricula/first-aid", "show all mistakes, with the lines they are in"),
        ("courseforge check curricula/first-aid --strict --output github", "in a GitHub workflow: annotations, and warnings fail the job"),
        ("courseforge check curricula/first-aid --target northtown", "only what concerns one target; without it: the base, all targets and all overlays"),
        ("courseforge check --output sarif > check.sarif", "for code scanning, in the current folder"),
    ];

    public override int Run(ParseResult line, Surroundings surroundings)
    {
        var folder = CurriculumFolder.Find(line.GetValue(_path), surroundings);
        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            Strict = _report.IsStrict(line),
            MaxParallelism = surroundings.Processors,
        };
        var reading = Compiler.Read(new DiskWorkspace(folder), options);
        KnownNames.RequireCourse(options.Course, reading.Syntax);
        var said = new List<(string, ImmutableArray<Diagnostic>)>();
        var wanted = _variants.Any(line) ? _variants.Named(line, options) : VariantOptions.Everything(reading.Syntax, options);
        foreach (var variant in wanted)
        {
            var linked = Compiler.Link(reading, variant);
            said.Add((linked.Variant.Id, (said.Count == 0 ? Compiler.WithThemeChecked(linked, options) : linked).Diagnostics));
        }

        var diagnostics = VariantDiagnostics.Merge(said);
        var report = _report.Report(line, "check", diagnostics, reading.Sources.Files, folder, surroundings);
        Reporters.Write(_report.Form(line), report, surroundings.Out, surroundings, line.GetValue(CommandLine.Color));
        surroundings.Out.Flush();
        surroundings.Error.WriteLine(report.Counts.Summary() ?? $"no problems in {DiagnosticCounts.Counted(reading.Sources.Files.Length, "file", "files")}");
        if (_report.Form(line) == OutputForm.Text && report.Diagnostics.Length > 0)
        {
            surroundings.Error.WriteLine($"'courseforge explain {report.Diagnostics[0].Code}' says more about a code");
        }

        return report.Counts.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }
}
