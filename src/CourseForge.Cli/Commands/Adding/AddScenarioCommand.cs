using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add scenario</c>.</summary>
internal sealed class AddScenarioCommand : AddKindCommand
{
    private readonly Option<string> _title = Needed("--title", "TEXT", "What it is called.");
    private readonly Option<string[]> _objectives = Repeatable(
        "--objective",
        "ID",
        "What it works towards. Without it: the only objective."
    );
    private readonly Option<string?> _lesson = Optional(
        "--lesson",
        "ID",
        "The lesson at whose end it is played. Without it: none yet."
    );

    public AddScenarioCommand()
        : base(
            "scenario",
            "Writes a branching scenario with one decision and two endings.",
            "Its id, which names its file as well."
        ) => Take(_title, _objectives, _lesson);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add scenario sc-lid --title \"The lid\" --objective lo-explain-heat --lesson steam",
                "makes scenarios/sc-lid.md, and the lesson 'steam' plays it"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new ScenarioAddition(id, line.GetValue(_title) ?? "", All(line, _objectives), line.GetValue(_lesson));
}
