using System.CommandLine;
using System.Text;
using CourseForge.Cli.Building;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
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

        try
        {
            using var folder = OutputFolder.Open(path);
            using var interruption = new Interruption(host, folder.Abandon);
            foreach (var (name, json) in JsonSchemas.All())
            {
                folder.Write(name, stream =>
                {
                    stream.Write(Encoding.UTF8.GetBytes(json));
                    return true;
                });
            }

            folder.Publish(_ => { });
        }
        catch (WriteFailureException failure)
        {
            host.Error.WriteLine(ConsoleSafe.Text(DiagnosticText.Line(failure.Diagnostic)));
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            $"wrote {DiagnosticCounts.Counted(JsonSchemas.All().Length, "schema", "schemas")} to {shown}; for the YAML extension of VS Code, in .vscode/settings.json:"
        );
        WriteSettings(shown.Replace('\\', '/').TrimEnd('/'), host.Out);
        return ExitCode.Clean;
    }

    private static void WriteSettings(string folder, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("yaml.schemas");
                foreach (var (name, pattern) in JsonSchemas.Patterns())
                {
                    json.WriteString(
                        $"{(folder.StartsWith('.') || folder.StartsWith('/') ? folder : "./" + folder)}/{name}",
                        pattern
                    );
                }

                json.WriteEndObject();
                json.WriteEndObject();
            })
        );
}
