using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Coverage;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

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
        "text",
        "markdown",
        "csv",
        "json",
        "junit",
        "html"
    );
    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 when a slot is in one of these states.",
        HelpName = "STATE,STATE",
    };

    public CoverageCommand()
        : base("coverage", "Shows which slots are filled, inherited, missing or due for review, for each target.")
    {
        Arguments.Add(_path);
        _variants.AddTo(this);
        foreach (var option in new Option[] { _dates, _asOf, _withPending, _output, _failOn })
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
        var failOn = States(line.GetValue(_failOn));
        var days = Days(line.GetValue(_dates));
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

        var parsed = Compiler.Parse(new DiskWorkspace(folder), options);
        var result = new BoundCurriculum(parsed.Sources, parsed.Syntax, [], parsed.Diagnostics);
        if (parsed.HasErrors || parsed.Syntax is not { } syntax)
        {
            return Refused(parsed.Diagnostics);
        }

        var columns = ImmutableArray.CreateBuilder<CoverageColumn>();
        var said = new List<(string, ImmutableArray<Diagnostic>)>();
        foreach (var (name, variant) in Columns(line, syntax, options, days))
        {
            var diagnostics = new DiagnosticBag();
            if (Compiler.Cover(parsed, variant, diagnostics) is { } coverage)
            {
                columns.Add(
                    new CoverageColumn(name ?? (coverage.Variant.Length == 0 ? "base" : coverage.Variant), coverage)
                );
            }
            else
            {
                return Refused(diagnostics.ToSorted());
            }

            said.Add((name ?? "", diagnostics.ToSorted()));
        }

        var prefix = new ReportOptions().Report(line, "coverage", [], [], folder, host).Prefix;
        var grid = new CoverageGrid(
            syntax.Settings.Title.Value,
            prefix,
            columns.ToImmutable(),
            CoverageGrid.RowsOf(columns),
            failOn
        );
        Write(grid, line, host);
        host.Out.Flush();
        if (
            said.Sum(pair => pair.Item2.Count(diagnostic => diagnostic.Severity == Severity.Error))
            is > 0
                and var errors
        )
        {
            host.Error.WriteLine(
                $"{DiagnosticCounts.Counted(errors, "error", "errors")} in overlays; 'courseforge check' tells them"
            );
        }

        return grid.HasFailed ? ExitCode.Errors : ExitCode.Clean;

        int Refused(ImmutableArray<Diagnostic> diagnostics)
        {
            Analysis.Report(
                line,
                [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
                result,
                line.GetValue(_path),
                host
            );
            return ExitCode.Errors;
        }
    }

    private IEnumerable<(string? Name, CompileOptions Options)> Columns(
        ParseResult line,
        Syntax.CurriculumSyntax syntax,
        CompileOptions options,
        ImmutableArray<DateOnly> days
    )
    {
        // The base alone has nothing to fill in: the slots are there for the targets.
        var variants =
            _variants.Any(line) ? _variants.Named(line, options)
            : VariantOptions.All(syntax, options) is [_, _, ..] and var all ? all[1..]
            : [options];
        return days.IsEmpty ? variants.Select(variant => ((string?)null, variant))
            : variants is [var one] ? days.Select(day => ((string?)IsoDate.Text(day), one with { AsOf = day }))
            : throw new UsageException("--dates is for one target", "add --target ID or --layer ID");
    }

    private void Write(CoverageGrid grid, ParseResult line, ToolHost host)
    {
        switch (line.GetValue(_output))
        {
            case "markdown":
                CoverageTables.WriteMarkdown(grid, host.Out);
                break;
            case "csv":
                CoverageTables.WriteCsv(grid, host.Out);
                break;
            case "json":
                CoverageJson.Write(grid, host.Out);
                break;
            case "junit":
                CoverageJunit.Write(grid, host.Out);
                break;
            case "html":
                CoverageHtml.Write(grid, host.Out);
                break;
            default:
                CoverageText.Write(
                    grid,
                    host.Out,
                    host.Width,
                    new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal))
                );
                break;
        }
    }

    private static ImmutableArray<CoverageState> States(string? list)
    {
        var words = EnumWords.Of<CoverageState>();
        return
        [
            .. Words(list)
                .Select(word =>
                    EnumWords.Read<CoverageState>(word)
                    ?? throw new UsageException(
                        $"--fail-on does not know the state '{word}'",
                        NearestName.Of(word, words) is { } near
                            ? $"did you mean '{near}'?"
                            : "states: " + string.Join(", ", words)
                    )
                ),
        ];
    }

    private static ImmutableArray<DateOnly> Days(string? list) =>
        [
            .. Words(list)
                .Select(word =>
                    IsoDate.TryRead(word, out var day)
                        ? day
                        : throw new UsageException($"--dates takes dates such as 2026-01-31, not '{word}'")
                )
                .Distinct(),
        ];

    private static string[] Words(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
