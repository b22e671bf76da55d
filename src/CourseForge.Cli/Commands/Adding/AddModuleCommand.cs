using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add module</c>.</summary>
internal sealed class AddModuleCommand : AddKindCommand
{
    private readonly Option<string> _title = Needed("--title", "TEXT", "What it is called.");
    private readonly Option<string?> _course = Optional(
        "--course",
        "ID",
        "The course that has it as its last module. Without it: the only one."
    );
    private readonly Option<string[]> _objectives = Repeatable(
        "--objective",
        "ID",
        "What it works towards. Without it: the only objective."
    );

    public AddModuleCommand()
        : base(
            "module",
            "Writes a module with one lesson, as the last of a course.",
            "Its id, which names its file as well."
        ) => Take(_title, _course, _objectives);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [("courseforge add module scalds --title Scalds --objective lo-treat-burns", "makes modules/scalds.md")];

    protected override Addition Read(ParseResult line, string id) =>
        new ModuleAddition(id, line.GetValue(_title) ?? "", line.GetValue(_course), All(line, _objectives));
}
