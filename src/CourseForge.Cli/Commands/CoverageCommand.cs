using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Coverage;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge coverage</c>: which slots are filled, for which target, by whom and how well.</summary>
internal sealed class CoverageCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly VariantOptions _variants = new();
    private readonly Option<string?> _dates = new("--dates")
    {
        Description = "Columns are these days instead of targets; for one target.",
        HelpName = "D1,D2",
    };
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<string> _output = CommandLine.Choice(
        "--output",
        "text, markdown, csv, json, junit, or html (one page without script).",
        CoverageForms.Words
    );
    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 when a slot is in one of these states.",
        HelpName = "STATE,STATE",
    };

    private readonly Option<string?> _show = new("--show")
    {
        Description = "Only slots, and targets, with one of these states (those of --fail-on are shown, too).",
        HelpName = "STATE,STATE",
    };
    private readonly Option<string?> _in = new("--in")
    {
        Description = "Only targets in this jurisdiction, or in one that lies in it.",
        HelpName = "PLACE",
    };

    public CoverageCommand()
        : base("coverage", "Shows which slots are filled, inherited, missing or due for review, for each target.")
    {
        Arguments.Add(_path);
        _variants.AddTo(this);
        foreach (var option in new Option[] { _show, _in, _dates, _asOf, _withPending, _output, _failOn })
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge coverage curricula/first-aid", "a table: slots down, targets across"),
            ("courseforge coverage --target northtown --dates 2026-07-01,2027-01-01", "one target on several days"),
            (
                "courseforge coverage --fail-on missing,expired,disputed --output junit",
                "in CI: a failed test for each gap"
            ),
            ("courseforge coverage --output html > coverage.html", "a page that works offline"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var failOn = CoverageOptionWords.States("--fail-on", line.GetValue(_failOn));
        var show = CoverageOptionWords.States("--show", line.GetValue(_show));
        var days = CoverageOptionWords.Days(line.GetValue(_dates));
        var folder = CurriculumFolder.Find(line.GetValue(_path), host);
        var options = new CompileOptions
        {
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            MaxParallelism = host.Processors,
        };
        if (!days.IsEmpty && options.AsOf is not null)
        {
            throw new UsageException(
                "--dates and --as-of contradict each other",
                "the days of --dates are those that the slots are looked at on"
            );
        }

        var session = AuthoringSession.OfFolder(folder, options, host);
        var review = CoverageReview.Of(session, _variants.Choice(line), days);
        if (!review.Refusal.IsEmpty || session.Parsed.Syntax is not { } syntax)
        {
            Analysis.ReportErrors(line, review.Refusal, session.Parsed.Sources, line.GetValue(_path), host);
            return ExitCode.Errors;
        }

        var grid = CoverageGrid.Of(
            syntax.Settings.Title.Value,
            new ReportOptions().Report(line, "coverage", [], [], folder, host).Prefix,
            CoverageFilter.Of(review.Columns, syntax, line.GetValue(_in), show.IsEmpty ? [] : [.. show, .. failOn]),
            failOn
        );
        CoverageForms.Write(line.GetValue(_output), grid, host, line.GetValue(CommandLine.Color));
        host.Out.Flush();
        if (review.Errors > 0)
        {
            host.Error.WriteLine(
                $"{DiagnosticCounts.Counted(review.Errors, "error", "errors")} in overlays; 'courseforge check' tells them"
            );
        }

        return grid.HasFailed ? ExitCode.Errors : ExitCode.Clean;
    }
}
