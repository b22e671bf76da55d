using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge schema</c>: JSON Schemas for editors, from the table that the parser uses.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder to write the schemas to.",
        HelpName = "DIR",
        Required = true,
    };

    public SchemaCommand()
        : base("schema", "Writes JSON Schemas of the YAML files, so that an editor can complete and check them.")
    {
        Options.Add(_out);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge schema --out .vscode/courseforge",
                "schemas beside the editor's settings; prints the settings that use them"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var shown = line.GetValue(_out) ?? "";
        var path = host.FullPath(shown);
        if (File.Exists(path))
        {
            throw new UsageException($"'{shown}' is a file, and the schemas are put into a folder");
        }

        var schemas = Compiler.Schemas();
        try
        {
            SchemaDocuments.Write(path, schemas, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            $"wrote {DiagnosticCounts.Counted(schemas.Length, "schema", "schemas")} to {shown}; for the YAML extension of VS Code, in .vscode/settings.json:"
        );
        WriteSettings(shown.Replace('\\', '/').TrimEnd('/'), schemas, host.Out);
        return ExitCode.Clean;
    }

    private static void WriteSettings(string folder, ImmutableArray<EditorSchema> schemas, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("yaml.schemas");
                foreach (var schema in schemas)
                {
                    json.WriteString(
                        $"{(folder.StartsWith('.') || folder.StartsWith('/') ? folder : "./" + folder)}/{schema.FileName}",
                        schema.Pattern
                    );
                }

                json.WriteEndObject();
                json.WriteEndObject();
            })
        );
}
