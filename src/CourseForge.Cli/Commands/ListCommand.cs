using System.CommandLine;
using CourseForge.Cli.Reporting;

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

    public override int Run(ParseResult line, Surroundings surroundings)
    {
        var options = new CompileOptions { Course = line.GetValue(_course), MaxParallelism = surroundings.Processors };
        if (Analysis.Linked(line, line.GetValue(_path), options, surroundings) is not { } result)
        {
            return ExitCode.Errors;
        }

        if (line.GetValue(_output) == "json")
        {
            CourseJson.Write(result.Courses, surroundings.Out);
        }
        else
        {
            CourseTable.Write(
                result.Courses,
                surroundings.Out,
                surroundings.Width,
                surroundings.Colours(line.GetValue(CommandLine.Color), surroundings.OutIsTerminal)
            );
        }

        return ExitCode.Clean;
    }
}
