using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary>
/// <c>courseforge overlay status</c>: whether what a layer says still stands on what it was written for.
/// </summary>
internal sealed class OverlayStatusCommand : ToolCommand
{
    private readonly Argument<string[]> _layers = new("LAYER")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The ids of overlays, or targets/ID for targets.",
    };
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
            ("courseforge overlay status us-ca --output json", "the same for scripts, with the texts"),
            (
                "courseforge overlay status us-ca us-tx --fail-on changed,gone",
                "in CI: fails when a reviewed text changed"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var failOn = States(line.GetValue(_failOn));
        var all = new List<ReviewedLayer>();
        foreach (var layer in line.GetValue(_layers) ?? [])
        {
            if (
                OverlayCommand.Find(line, line.GetValue(_path), layer, AsOfOption.Value(line, _asOf), host)
                is not { } reviewed
            )
            {
                return ExitCode.Errors;
            }

            all.Add(reviewed);
        }

        if (line.GetValue(_output) == "json")
        {
            StatusText.WriteJson(all, host.Out);
        }
        else
        {
            var paint = new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal));
            foreach (var reviewed in all)
            {
                StatusText.Write(reviewed, paint, host.Out);
            }
        }

        return all.SelectMany(reviewed => reviewed.Findings).Any(finding => failOn.Contains(finding.State))
            ? ExitCode.Errors
            : ExitCode.Clean;
    }

    private static HashSet<DriftState> States(string? written)
    {
        var states = new HashSet<DriftState>();
        foreach (
            var word in (written ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var known = Enum.GetValues<DriftState>().ToDictionary(state => state.Written(), StringComparer.Ordinal);
            states.Add(
                known.TryGetValue(word, out var state)
                    ? state
                    : throw new UsageException(
                        $"'{word}' is not a state",
                        NearestName.Of(word, known.Keys) is { } near
                            ? $"did you mean '{near}'?"
                            : $"states: {string.Join(", ", known.Keys)}"
                    )
            );
        }

        return states;
    }
}
