using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Cli.Reporting.Overlays;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay take</c>: the layer gives up its own words, and the text below it shows.</summary>
internal sealed class OverlayTakeCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Argument<string[]> _ids = OverlayCommand.IdsArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayTakeCommand()
        : base(
            "take",
            "Drops what the layer says about an id, so that the text below shows. The comment directly above goes with it."
        )
    {
        Arguments.Add(_layer);
        Arguments.Add(_ids);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay take us-ca who-reports",
                "removes the claims on who-reports from the files of us-ca, and their review"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        if (
            OverlayCommand.Find(line, line.GetValue(_path), line.GetValue(_layer) ?? "", null, host) is not { } reviewed
        )
        {
            return ExitCode.Errors;
        }

        var taken = ClaimTaking.Take(reviewed, line.GetValue(_ids) ?? [], host.Processors);
        if (taken.Change is not { } change)
        {
            host.Error.WriteLine(
                "courseforge: the claims cannot be taken out without touching others, so nothing was written. Take them out by hand:"
            );
            foreach (var claim in taken.Claims)
            {
                host.Error.WriteLine($"  {StatusText.Place(claim)}: {claim.Target}");
            }

            return ExitCode.Errors;
        }

        if (!OverlayCommand.Write(change, line.GetValue(_path), host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine($"dropped {string.Join(", ", change.Subjects)}; wrote {OverlayCommand.FilesOf(change)}");
        return ExitCode.Clean;
    }
}
