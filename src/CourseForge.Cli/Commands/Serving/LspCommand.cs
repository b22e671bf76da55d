using System.CommandLine;
using CourseForge.LanguageServer;

namespace CourseForge.Cli.Commands.Serving;

/// <summary><c>courseforge lsp</c>: what editors ask of a curriculum, over standard input and output.</summary>
internal sealed class LspCommand : ToolCommand
{
    private readonly Option<bool> _stdio = CommandLine.Flag(
        "--stdio",
        "Speak over standard input and output, as always; for editors that say so."
    );

    public LspCommand()
        : base("lsp", "Answers an editor while a curriculum is written (language server).")
    {
        Options.Add(_stdio);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [("courseforge lsp", "started by an editor; docs/editor.md says how")];

    public override int Run(ParseResult line, ToolHost host) =>
        EditorServer.Run(
            new LanguageServerRequest
            {
                Input = host.OpenInput(),
                Output = host.OpenOutput(),
                Log = host.Error,
                Host = host,
                // Coming days are tried by check and build: here they would double the time to an answer.
                Options = new CompileOptions { MaxParallelism = host.Processors, LooksAhead = false },
                Version = ToolVersion.Text,
            }
        );
}
