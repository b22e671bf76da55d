using System.CommandLine;

namespace CourseForge.Cli.Commands;

internal sealed class SchemaCommand() : ToolCommand("schema", "Not there yet.")
{
    public override IReadOnlyList<(string Line, string Meaning)> Examples => [];

    public override int Run(ParseResult line, Surroundings surroundings) => throw new NotSupportedException();
}
