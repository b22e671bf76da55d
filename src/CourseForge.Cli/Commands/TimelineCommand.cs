using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;

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
    private readonly Option<string> _output = CommandLine.Choice("--output", "text or json.", "text", "json");

    public TimelineCommand()
        : base("timeline", "Tells on which days what a course shows changes, or is to be checked again.")
    {
        Arguments.Add(_path);
        _variants.AddTo(this);
        foreach (var option in new Option[] { _course, _asOf, _withPending, _output })
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
            (
                "courseforge timeline curricula/first-aid --output json",
                "for a calendar, or for a job that builds anew in time"
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
        if (Analysis.Bound(line, line.GetValue(_path), options, _variants.Choice(line), host) is not { } results)
        {
            return ExitCode.Errors;
        }

        ImmutableArray<Course> courses = [.. results.SelectMany(static result => result.Courses)];
        if (line.GetValue(_output) == "json")
        {
            TimelineReport.WriteJson(courses, host.Out);
        }
        else
        {
            TimelineReport.WriteText(
                courses,
                host.Out,
                new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal))
            );
        }

        return ExitCode.Clean;
    }
}
