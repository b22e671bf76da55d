using System.CommandLine;

namespace CourseForge.Cli.Commands;

internal sealed class ExplainCommand() : ToolCommand("explain", "Not there yet.")
{
    public override IReadOnlyList<(string Line, string Meaning)> Examples => [];

    public override int Run(ParseResult line, Surroundings surroundings) => throw new NotSupportedException();
}
