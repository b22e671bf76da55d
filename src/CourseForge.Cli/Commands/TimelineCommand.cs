using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Cli.Reporting.Timeline;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge timeline</c>: on which days a course will say something else.</summary>
internal sealed class TimelineCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "This course only (a course id).",
        HelpName = "ID",
    };
    private readonly VariantOptions _variants = new();
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<string> _output = CommandLine.Choice(
        "--output",
        "text, json, ics (for calendars: iCalendar), or atom (for readers of feeds).",
        "text",
        "json",
        "ics",
        "atom"
    );
    private readonly Option<bool> _all = CommandLine.Flag(
        "--all",
        "The base and every target, each date once; of a project, every target."
    );

    public TimelineCommand()
        : base("timeline", "Tells on which days what a course shows changes, or is to be checked again.")
    {
        Arguments.Add(_path);
        _variants.AddTo(this);
        foreach (var option in new Option[] { _all, _course, _asOf, _withPending, _output })
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge timeline curricula/first-aid", "what is to come, soonest first"),
            (
                "courseforge timeline curricula/first-aid --target northtown",
                "of one target, with what its overlays date"
            ),
            ("courseforge timeline curricula/first-aid --as-of 2027-01-01", "what is to come after that day"),
            ("courseforge timeline curricula/first-aid --output json", "for a job that builds anew in time"),
            (
                "courseforge timeline curricula/first-aid --all --output ics > reviews.ics",
                "what is to be reviewed and what comes into force, of all targets, for a calendar"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            MaxParallelism = host.Processors,
        };
        var isAll = line.GetValue(_all);
        if (isAll && _variants.Any(line))
        {
            throw new UsageException("--all takes every target", "leave out --target and --layer, or --all");
        }

        var courses = new List<CourseDates>();
        if (
            !Analysis.ForEach(line, line.GetValue(_path), options, isAll ? null : _variants.Choice(line), host, bound =>
                courses.AddRange(bound.Courses.Select(CourseDates.Of))
            )
        )
        {
            return ExitCode.Errors;
        }

        Write(line.GetValue(_output), courses, isAll, line, host);
        return ExitCode.Clean;
    }

    private static void Write(string? form, List<CourseDates> courses, bool isAll, ParseResult line, ToolHost host)
    {
        var paint = new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal));
        switch (form)
        {
            case "json":
                TimelineReport.WriteJson(courses, host.Out);
                break;
            case "ics":
                TimelineFeeds.WriteCalendar(courses, host.Out);
                break;
            case "atom":
                TimelineFeeds.WriteAtom(courses, host.Out);
                break;
            default:
                if (isAll)
                {
                    TimelineReport.WriteShared(courses, host.Out, paint);
                }
                else
                {
                    TimelineReport.WriteText(courses, host.Out, paint);
                }

                break;
        }
    }
}
