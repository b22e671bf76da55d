using System.CommandLine;
using CourseForge.Authoring.Overlays;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary>
/// <c>courseforge overlay accept</c>: what the layer says was found right beside the text there is now. Targets are
/// always named.
/// </summary>
internal sealed class OverlayAcceptCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Argument<string[]> _ids = OverlayCommand.IdsArgument();
    private readonly Option<string> _note = new("--note")
    {
        Description = "What you found, for those who come after you.",
        HelpName = "TEXT",
        Required = true,
    };
    private readonly Option<string?> _by = new("--by")
    {
        Description = "Who reviewed it. Without it: your name on this computer.",
        HelpName = "NAME",
    };
    private readonly Option<bool> _ahead = CommandLine.Flag(
        "--ahead",
        "Accept also what the text is known to become (WILL CHANGE in status)."
    );
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<string?> _asOf = AsOfOption.Create();

    public OverlayAcceptCommand()
        : base("accept", "Keeps what the layer says: you have read the new text, and yours is right beside it.")
    {
        Arguments.Add(_layer);
        Arguments.Add(_ids);
        Options.Add(_note);
        Options.Add(_by);
        Options.Add(_ahead);
        Options.Add(_path);
        Options.Add(_asOf);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay accept us-ca who-reports --note \"Coaches are covered by our text\"",
                "writes overlays/us-ca/overlay.lock"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var note = line.GetValue(_note)?.Trim() ?? "";
        if (note.Length == 0)
        {
            throw new UsageException("--note is empty", "say in a few words what you found");
        }

        if (
            OverlayCommand.Find(
                line,
                line.GetValue(_path),
                line.GetValue(_layer) ?? "",
                AsOfOption.Value(line, _asOf),
                host
            )
            is not { } reviewed
        )
        {
            return ExitCode.Errors;
        }

        var change = LayerReview.Accept(
            reviewed,
            line.GetValue(_ids) ?? [],
            line.GetValue(_ahead),
            host.Today,
            line.GetValue(_by) ?? host.Variable("USER") ?? host.Variable("USERNAME"),
            note
        );
        if (!OverlayCommand.Write(change, line.GetValue(_path), host))
        {
            return ExitCode.Errors;
        }

        foreach (var cell in change.Subjects)
        {
            host.Error.WriteLine($"accepted {cell}");
        }

        host.Error.WriteLine($"wrote {reviewed.ReviewFile}");
        return ExitCode.Clean;
    }
}
