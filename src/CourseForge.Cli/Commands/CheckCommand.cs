using System.CommandLine;
using CourseForge.Authoring.Fixing;
using CourseForge.Authoring.Releases;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Fixing;
using CourseForge.Cli.Reporting;

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
    private readonly FixOptions _fixes = new();
    private readonly WatchOption _watch = new();

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
        _fixes.AddTo(this);
        _watch.AddTo(this);
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
            ("courseforge check curricula/first-aid --fix --dry-run", "shows what --fix would mend, as a diff"),
            ("courseforge check curricula/first-aid --watch", "again whenever a file is saved"),
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
        var mends = _fixes.IsAsked(line, _report.Form(line));
        if (_watch.IsAsked(line, _report.Form(line), mends))
        {
            var watched = AuthoringSession.OfFolder(folder, options, host);
            return WatchOption.Run(folder, watched, now => Report(line, Check(now, line), folder, host), host);
        }

        if (!mends)
        {
            return Report(line, Check(AuthoringSession.OfFolder(folder, options, host), line), folder, host);
        }

        var fixing = Fixer.Run(ProjectWorkspace.OpenFolder(folder, isLocked: false, host), files =>
            Check(new AuthoringSession(() => files, options), line)
        );
        return _fixes.Finish(line, fixing, folder, host) ?? Report(line, fixing.Curriculum, folder, host);
    }

    private CheckedCurriculum Check(AuthoringSession session, ParseResult line) =>
        CurriculumCheck.Run(session, _variants.Choice(line), line.GetValue(_only) ?? []);

    private int Report(ParseResult line, CheckedCurriculum curriculum, string folder, ToolHost host)
    {
        var files = curriculum.Parsed.Sources.Files;
        var report = _report.Report(line, "check", curriculum.Wanted, files, folder, host);
        var others = curriculum.Diagnostics.Length - curriculum.Wanted.Length;
        var notShown = DiagnosticCounts.NotShown(others, isByOnly: line.GetValue(_only) is { Length: > 0 });
        return CheckSummary.Write(
            report,
            _report.Form(line),
            others > 0 ? notShown : null,
            line.GetValue(CommandLine.Color),
            host
        );
    }
}
