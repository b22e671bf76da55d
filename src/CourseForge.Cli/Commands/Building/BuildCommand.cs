using System.CommandLine;
using System.Globalization;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Cli.Terminal;

namespace CourseForge.Cli.Commands.Building;

/// <summary><c>courseforge build</c>: packages in a folder, or diagnostics and an untouched folder.</summary>
internal sealed class BuildCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly BuildOptions _build = new();
    private readonly OutputOptions _output = new();
    private readonly Option<bool> _timings = CommandLine.Flag("--timings", "Tell how long each phase took.");
    private readonly ReportOptions _report = new();

    public BuildCommand()
        : base("build", "Compiles a curriculum into packages.")
    {
        Arguments.Add(_path);
        _build.AddTo(this, _output);
        Options.Add(_timings);
        _build.AddVariantsTo(this);
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
        var request = _build.Request(line, source, _output, _report.IsStrict(line), clock, host);
        var form = _report.Form(line);
        if (line.GetValue(_timings) || form is not (OutputForm.Text or OutputForm.Short))
        {
            // Whoever wants to know what a build says or takes, wants one.
            request = request with { Force = true };
        }

        var result = CurriculumBuild.Run(request, host);

        var phases = clock.Stop();
        progress?.Dispose();
        var own = result.OfReleases.IsEmpty ? result.Diagnostics : [.. result.Diagnostics.Except(result.OfReleases)];
        var report = _report.Report(line, "build", own, result.Files, source, host) with
        {
            Packages = result.Packages,
            Timings = line.GetValue(_timings) ? phases : [],
            Cost = line.GetValue(_timings) ? BuildCost.Of(result.Counts) : null,
        };
        if (result.IsUpToDate)
        {
            BuildOutcome.TellUpToDate(result, host);
            return ExitCode.Clean;
        }

        Tell(line, report, clock.Elapsed, host);
        BuildOutcome.TellOfReleases(result, host);
        BuildOutcome.TellOfOld(result, host);
        return report.Counts.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
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
        TimingsText.Write(report, host.Error);
        if (report.Counts.Summary() is { } summary)
        {
            host.Error.WriteLine(summary);
        }

        var count = DiagnosticCounts.Counted(report.Packages.Length, "package", "packages");
        var size = report.Packages.Sum(package => package.Length) / 1024.0;
        host.Error.WriteLine(
            report.Counts.Errors > 0 && report.Packages.IsEmpty
                ? "nothing was built"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"built {count} ({size:F0} kB) in {elapsed.TotalSeconds:F2} s"
                )
        );
    }
}
