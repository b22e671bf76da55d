using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Releases;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands.Releases;

/// <summary><c>courseforge restore</c>: brings here what a project is built with.</summary>
internal sealed class RestoreCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<bool> _vendor = CommandLine.Flag(
        "--vendor",
        $"Copy the releases into the project ({CurriculumLayout.Vendor}/), so that it needs no network any more."
    );
    private readonly Option<bool> _locked = CommandLine.Flag(
        "--locked",
        $"Refuse to change {CurriculumLayout.ProjectLock}: for CI."
    );

    public RestoreCommand()
        : base("restore", "Fetches the releases that a project uses, in the versions of its courseforge.lock.")
    {
        Arguments.Add(_path);
        Options.Add(_vendor);
        Options.Add(_locked);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge restore", "in the current folder; writes courseforge.lock the first time"),
            ("courseforge restore juniper-county --vendor", "with a copy of everything in juniper-county/vendor"),
            ("courseforge restore --locked", "in CI: exactly what the lock says, or an error"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var folder = CurriculumFolder.Find(path, host);
        RestoreResult result;
        try
        {
            result = ProjectRestore.Run(folder, line.GetValue(_vendor), line.GetValue(_locked), host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        if (result.Releases.IsEmpty)
        {
            Analysis.Report(line, result.Diagnostics, new([], [], []), path, host);
            host.Error.WriteLine($"{CurriculumLayout.ProjectLock} was not changed");
            return ExitCode.Errors;
        }

        foreach (var release in result.Releases)
        {
            host.Out.WriteLine(
                $"{release.Id} {release.Version}  {ConsoleSafe.Text(release.Title)}  from {ConsoleSafe.Text(release.From)}"
            );
        }

        host.Out.Flush();
        host.Error.WriteLine(
            result.HasNewLock
                ? $"wrote {CurriculumLayout.ProjectLock}; keep it with the project"
                : $"all is here as {CurriculumLayout.ProjectLock} says"
        );
        return ExitCode.Clean;
    }
}
