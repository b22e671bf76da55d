using System.CommandLine;
using CourseForge.Authoring.Adding;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add objective</c>.</summary>
internal sealed class AddObjectiveCommand : AddKindCommand
{
    private readonly Option<string> _text = Needed(
        "--text",
        "TEXT",
        "What people can do afterwards; begins with a verb that can be observed."
    );
    private readonly Option<string> _level = Levels();
    private readonly Option<string?> _module = Optional(
        "--module",
        "ID",
        "A module that works towards it. Without it: none yet."
    );

    public AddObjectiveCommand()
        : base("objective", "Writes a learning objective into objectives.yaml.", "Its id.") =>
        Take(_text, _level, _module);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add objective lo-use-lid --text \"Use a lid to put out a pan.\" --level apply --module burns",
                "the module 'burns' works towards it"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new ObjectiveAddition(id, line.GetValue(_text) ?? "", line.GetValue(_level) ?? "", line.GetValue(_module));

    private static Option<string> Levels()
    {
        var option = CommandLine.Choice(
            "--level",
            "Its level in the revised taxonomy of Bloom.",
            [.. EnumWords.Of<BloomLevel>()]
        );
        option.Required = true;
        return option;
    }
}
