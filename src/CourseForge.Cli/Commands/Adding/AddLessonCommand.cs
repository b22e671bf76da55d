using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add lesson</c>.</summary>
internal sealed class AddLessonCommand : AddKindCommand
{
    private readonly Option<string> _title = Needed("--title", "TEXT", "What it is called.");
    private readonly Option<string?> _module = Optional(
        "--module",
        "ID",
        "The module that it belongs to. Without it: that of --after, or the only one."
    );
    private readonly Option<string?> _after = Optional(
        "--after",
        "LESSON",
        "The lesson that it follows. Without it: the module's last."
    );
    private readonly Option<int?> _minutes = new("--minutes")
    {
        Description = "How long a learner needs. Without it: 5.",
        HelpName = "N",
    };
    private readonly Option<string[]> _objectives = Repeatable(
        "--objective",
        "ID",
        "What it teaches. Without it: what the module works towards."
    );

    public AddLessonCommand()
        : base(
            "lesson",
            "Writes a lesson into a module, and adds its minutes to the module's.",
            "Its id, which is in the address of its page."
        ) => Take(_title, _module, _after, _minutes, _objectives);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add lesson steam --title \"Steam burns\" --module burns --minutes 8",
                "the last lesson of the module 'burns'"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new LessonAddition(
            id,
            line.GetValue(_title) ?? "",
            line.GetValue(_module),
            line.GetValue(_after),
            line.GetValue(_minutes),
            All(line, _objectives)
        );
}
