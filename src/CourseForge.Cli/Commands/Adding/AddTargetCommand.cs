using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add target</c>.</summary>
internal sealed class AddTargetCommand : AddKindCommand
{
    private readonly Option<string> _title = Needed("--title", "TEXT", "What it is called.");
    private readonly Option<string[]> _layers = Repeatable(
        "--layer",
        "ID",
        "An overlay that is built in. Without it: the course as it is."
    );
    private readonly Option<string[]> _courses = Repeatable(
        "--course",
        "ID",
        "A course that is built. Without it: the only one."
    );

    public AddTargetCommand()
        : base(
            "target",
            "Writes a target: which overlays are built into which courses.",
            "Its id, which names its file as well."
        ) => Take(_title, _layers, _courses);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add target northtown --title Northtown --layer us-xx --course kitchen-basics",
                "makes targets/northtown.yaml"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new TargetAddition(id, line.GetValue(_title) ?? "", All(line, _layers), All(line, _courses));
}
