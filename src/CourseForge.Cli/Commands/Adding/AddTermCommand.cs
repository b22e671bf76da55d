using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add term</c>.</summary>
internal sealed class AddTermCommand : AddKindCommand
{
    private readonly Option<string> _term = Needed("--term", "TEXT", "The word.");
    private readonly Option<string?> _definition = Optional(
        "--definition",
        "TEXT",
        "What it means. Without it: to be written."
    );

    public AddTermCommand()
        : base("term", "Writes a term into glossary.yaml.", "Its id.") => Take(_term, _definition);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add term blister --term Blister --definition \"Skin that lifts. Leave it closed.\"",
                "lessons explain it with [blister](term:blister)"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new TermAddition(id, line.GetValue(_term) ?? "", line.GetValue(_definition));
}
