using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Releases;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Releases;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands.Releases;

/// <summary><c>courseforge update</c>: other versions of what a project writes over, and what they change for it.</summary>
internal sealed class UpdateCommand : ToolCommand
{
    private readonly Argument<string?> _name = new("NAME")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The release to look for another version of. Without it: all.",
    };
    private readonly Option<string?> _to = new("--to")
    {
        Description =
            "This version, also where the range in courseforge.yaml does not have it: the range is changed then.",
        HelpName = "VERSION",
    };
    private readonly Option<bool> _dryRun = CommandLine.Flag(
        "--dry-run",
        "Show what would change, and write nothing into the project."
    );
    private readonly Option<string?> _path = new("--path")
    {
        Description = "The project's folder. Without it: the current folder.",
        HelpName = "PATH",
    };

    public UpdateCommand()
        : base("update", "Looks for other versions of the releases that a project uses, and shows what they change.")
    {
        Arguments.Add(_name);
        Options.Add(_to);
        Options.Add(_dryRun);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge update --dry-run", "what newer versions would change for you; nothing is written"),
            ("courseforge update human-trafficking", "the highest version that courseforge.yaml allows"),
            ("courseforge update human-trafficking --to 2.0.0", "one version, beyond the range"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var request = new UpdateRequest(
            CurriculumFolder.Find(path, host),
            line.GetValue(_name),
            line.GetValue(_to),
            line.GetValue(_dryRun)
        );
        UpdateResult result;
        try
        {
            result = ProjectUpdate.Run(request, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        if (!result.Diagnostics.IsEmpty)
        {
            Analysis.Report(line, result.Diagnostics, new([], [], []), path, host);
            host.Error.WriteLine("nothing was changed");
            return ExitCode.Errors;
        }

        UpdateText.Write(
            result,
            new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal)),
            host.Out
        );
        host.Out.Flush();
        if (!result.Errors.IsEmpty)
        {
            Analysis.Report(line, result.Errors, new([], [], []), path, host);
            host.Error.WriteLine("these errors stand in the way of a build with the new versions");
        }

        host.Error.WriteLine(
            result.IsWritten ? $"wrote {CurriculumLayout.ProjectLock}"
            : result.Releases.IsEmpty ? "everything is as new as courseforge.yaml allows"
            : "nothing was written"
        );
        return ExitCode.Clean;
    }
}
