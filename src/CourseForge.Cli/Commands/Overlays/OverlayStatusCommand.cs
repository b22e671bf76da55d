using System.CommandLine;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary>
/// <c>courseforge overlay status</c>: whether what a layer says still stands on what it was written for.
/// </summary>
internal sealed class OverlayStatusCommand : ToolCommand
{
    private readonly Argument<string[]> _layers = new("LAYER")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The ids of overlays, or targets/ID for targets.",
    };
    private readonly Option<bool> _all = CommandLine.Flag(
        "--all",
        "Every overlay and target, in a line each; of a project, its own."
    );
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<string> _output = CommandLine.Choice(
        "--output",
        "For people (text) or for scripts (json).",
        "text",
        "json"
    );

    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 when something is in one of these states: changed, new, gone ...",
        HelpName = "STATE,STATE",
    };

    public OverlayStatusCommand()
        : base("status", "Says what changed under a layer since it was reviewed.")
    {
        Arguments.Add(_layers);
        Options.Add(_all);
        Options.Add(_path);
        Options.Add(_asOf);
        Options.Add(_output);
        Options.Add(_failOn);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay status us-ca",
                "what changed in the base, or in a layer below, under what us-ca says"
            ),
            ("courseforge overlay status --all", "how every overlay and target stands, in a line each"),
            ("courseforge overlay status us-ca --output json", "the same for scripts, with the texts"),
            (
                "courseforge overlay status us-ca us-tx --fail-on changed,gone",
                "in CI: fails when a reviewed text changed"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var failOn = DriftOptionWords.States(line.GetValue(_failOn));
        var isAll = line.GetValue(_all);
        var named = line.GetValue(_layers) ?? [];
        if (isAll == named.Length > 0)
        {
            throw new UsageException(
                isAll ? "--all takes every layer" : "LAYER is missing",
                "name layers, or write --all"
            );
        }

        if (
            OverlayCommand.FindAll(
                line,
                line.GetValue(_path),
                isAll ? null : named,
                AsOfOption.Value(line, _asOf),
                host
            )
            is not { } all
        )
        {
            return ExitCode.Errors;
        }

        if (line.GetValue(_output) == "json")
        {
            StatusText.WriteJson(all, host.Out);
        }
        else
        {
            var paint = new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal));
            if (isAll)
            {
                StatusText.WriteLines(all, paint, host.Out);
            }
            else
            {
                all.ForEach(reviewed => StatusText.Write(reviewed, paint, host.Out));
            }
        }

        return all.SelectMany(reviewed => reviewed.Findings).Any(finding => failOn.Contains(finding.State))
            ? ExitCode.Errors
            : ExitCode.Clean;
    }
}
