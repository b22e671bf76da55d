using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay waive</c>: a change is known, and can wait until a day.</summary>
internal sealed class OverlayWaiveCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Argument<string[]> _ids = OverlayCommand.IdsArgument();
    private readonly Option<string> _until = new("--until")
    {
        Description = "The first day on which it can wait no longer.",
        HelpName = "YYYY-MM-DD",
        Required = true,
    };
    private readonly Option<string> _because = new("--because")
    {
        Description = "Why it can wait.",
        HelpName = "TEXT",
        Required = true,
    };
    private readonly Option<string> _by = new("--by")
    {
        Description = "Who answers for it: someone of the layer's owner.",
        HelpName = "NAME",
        Required = true,
    };
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayWaiveCommand()
        : base(
            "waive",
            "Says that a change under the layer can wait until a day, and why. It is told again on that day."
        )
    {
        Arguments.Add(_layer);
        Arguments.Add(_ids);
        Options.Add(_until);
        Options.Add(_because);
        Options.Add(_by);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay waive us-ca who-reports --until 2027-03-01 --because \"Counsel reads it in February\" --by jdoe",
                "recorded in overlays/us-ca/overlay.lock"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var (because, by) = (line.GetValue(_because)?.Trim() ?? "", line.GetValue(_by)?.Trim() ?? "");
        if (!IsoDate.TryRead(line.GetValue(_until), out var until) || until <= host.Today)
        {
            throw new UsageException(
                $"--until takes a day that is to come, such as {IsoDate.Text(host.Today.AddMonths(3))}, not '{line.GetValue(_until)}'"
            );
        }

        if (because.Length == 0 || by.Length == 0)
        {
            throw new UsageException("a waiver needs a reason and a name", "--because \"...\" --by NAME");
        }

        if (
            OverlayCommand.Find(line, line.GetValue(_path), line.GetValue(_layer) ?? "", null, host) is not { } reviewed
        )
        {
            return ExitCode.Errors;
        }

        var change = LayerReview.Waive(reviewed, line.GetValue(_ids) ?? [], new WaiverSyntax(until, because, by));
        if (!OverlayCommand.Write(change, line.GetValue(_path), host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            $"waived until {IsoDate.Text(until)}: {string.Join(", ", change.Subjects)}; wrote {reviewed.ReviewFile}"
        );
        return ExitCode.Clean;
    }
}
