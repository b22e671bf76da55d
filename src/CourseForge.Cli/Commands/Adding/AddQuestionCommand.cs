using System.CommandLine;
using CourseForge.Authoring.Adding;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add question</c>.</summary>
internal sealed class AddQuestionCommand : AddKindCommand
{
    private const string Usual = "single";

    private readonly Option<string?> _type = Optional(
        "--type",
        "WORD",
        "How it is answered: single, multiple, true-false, matching, ordering, fill-in, numeric, sort or hotspot. "
            + "Without it: single."
    );
    private readonly Option<string?> _bank = Optional(
        "--bank",
        "ID",
        "The bank that it goes into. Without it: the only one."
    );
    private readonly Option<string[]> _objectives = Repeatable(
        "--objective",
        "ID",
        "What it asks for. Without it: the only objective."
    );
    private readonly Option<string?> _lesson = Optional(
        "--lesson",
        "ID",
        "The lesson that asks it at its end. Without it: none yet."
    );
    private readonly Option<string?> _picture = Optional(
        "--picture",
        "PATH",
        "For a hotspot: a picture of the curriculum, media/..."
    );

    public AddQuestionCommand()
        : base("question", "Writes a question into a bank, with words to write over.", "Its id.") =>
        Take(_type, _bank, _objectives, _lesson, _picture);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add question q-steam --bank bank-kitchen --objective lo-explain-heat --lesson steam",
                "a single choice, which the lesson 'steam' asks at its end"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new QuestionAddition(
            id,
            line.GetValue(_type) ?? Usual,
            line.GetValue(_bank),
            All(line, _objectives),
            line.GetValue(_lesson),
            line.GetValue(_picture)
        );
}
