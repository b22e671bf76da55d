using System.CommandLine;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge schema</c>: JSON Schemas for editors, from the table that the parser uses.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly Option<string> _out = new("--out") { Description = "The folder to write the schemas to.", HelpName = "DIR", Required = true };

    public SchemaCommand()
        : base("schema", "Writes JSON Schemas of the YAML files, so that an editor can complete and check them.")
    {
        Options.Add(_out);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("courseforge schema --out .vscode/courseforge", "schemas beside the editor's settings; prints the settings that use them"),
    ];

    public override int Run(ParseResult line, Surroundings surroundings)
    {
        var shown = line.GetValue(_out) ?? "";
        var path = surroundings.FullPath(shown);
        if (File.Exists(path))
        {
            throw new UsageException($"'{shown}' is a file, and the schemas are put into a folder");
        }

        throw new NotSupportedException("The schemas have not landed yet.");
    }
}
