using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge list</c>: what there is in a curriculum.</summary>
internal sealed class ListCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "List this course only (a course id).",
        HelpName = "ID",
    };
    private readonly Option<string> _output = CommandLine.Choice("--output", "text (a table) or json.", "text", "json");

    public ListCommand()
        : base("list", "Lists courses, modules and lessons with their minutes, objectives and questions.")
    {
        Arguments.Add(_path);
        Options.Add(_course);
        Options.Add(_output);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge list curricula/first-aid", "a table"),
            ("courseforge list curricula/first-aid --output json", "the same for a script"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var options = new CompileOptions { Course = line.GetValue(_course), MaxParallelism = host.Processors };
        if (Analysis.Bound(line, line.GetValue(_path), options, VariantChoice.Base, host) is not { } result)
        {
            return ExitCode.Errors;
        }

        if (line.GetValue(_output) == "json")
        {
            CourseJson.Write(result.Courses, host.Out);
        }
        else
        {
            CourseTable.Write(
                result.Courses,
                host.Out,
                host.Width,
                host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal)
            );
        }

        return ExitCode.Clean;
    }
}
