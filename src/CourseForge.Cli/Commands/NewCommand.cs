using System.CommandLine;

namespace CourseForge.Cli.Commands;

internal sealed class NewCommand() : ToolCommand("new", "Not there yet.")
{
    public override IReadOnlyList<(string Line, string Meaning)> Examples => [];

    public override int Run(ParseResult line, Surroundings surroundings) => throw new NotSupportedException();
}
