using System.CommandLine;
using CourseForge.Authoring.Adding;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add statute</c>.</summary>
internal sealed class AddStatuteCommand : AddKindCommand
{
    private readonly Option<string> _title = Needed("--title", "TEXT", "What it is about.");
    private readonly Option<string> _cite = Needed("--cite", "TEXT", "How it is cited.");
    private readonly Option<string> _from = From();
    private readonly Option<string?> _source = Optional("--source", "ID", "The publication that it was read in.");
    private readonly Option<string?> _url = Optional("--url", "URL", "The address of its text.");

    public AddStatuteCommand()
        : base(
            "statute",
            "Writes a law, marked as unverified, into the overlay of its jurisdiction or into statutes.yaml.",
            "Its id: the jurisdiction, a colon and a name, such as us-vt:12-519."
        ) => Take(_title, _cite, _from, _source, _url);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge add statute us-xx:kitchen-9 --title \"Duty to report\" --cite \"Kitchen Code § 9\" --from 2020-01-01 --source src-code",
                "its summary is left to be written"
            ),
        ];

    protected override Addition Read(ParseResult line, string id) =>
        new StatuteAddition(
            id,
            line.GetValue(_title) ?? "",
            line.GetValue(_cite) ?? "",
            IsoDate.TryRead(line.GetValue(_from), out var day) ? day : default,
            line.GetValue(_source),
            line.GetValue(_url)
        );

    private static Option<string> From()
    {
        var option = Needed("--from", "YYYY-MM-DD", "The first day on which it holds.");
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsoDate.TryRead(token.Value, out _))
            {
                result.AddError($"--from takes a date such as 2026-01-31, not '{token.Value}'");
            }
        });
        return option;
    }
}
