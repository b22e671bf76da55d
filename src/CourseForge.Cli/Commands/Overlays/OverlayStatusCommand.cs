using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary>
/// <c>courseforge overlay status</c>: whether what a layer says still stands on what it was written for.
/// </summary>
internal sealed class OverlayStatusCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<string> _output = CommandLine.Choice(
        "--output",
        "For people (text) or for scripts (json).",
        "text",
        "json"
    );

    public OverlayStatusCommand()
        : base("status", "Says what changed under a layer since it was reviewed.")
    {
        Arguments.Add(_layer);
        Options.Add(_path);
        Options.Add(_asOf);
        Options.Add(_output);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay status us-ca",
                "what changed in the base, or in a layer below, under what us-ca says"
            ),
            ("courseforge overlay status us-ca --output json", "the same for scripts, with the texts"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        if (
            OverlayCommand.Find(
                line,
                line.GetValue(_path),
                line.GetValue(_layer) ?? "",
                AsOfOption.Value(line, _asOf),
                host
            )
            is not { } reviewed
        )
        {
            return ExitCode.Errors;
        }

        if (line.GetValue(_output) == "json")
        {
            StatusText.WriteJson(reviewed, host.Out);
        }
        else
        {
            StatusText.Write(
                reviewed,
                new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal)),
                host.Out
            );
        }

        return ExitCode.Clean;
    }
}
