using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Fixing;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Commands;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Fixing;

/// <summary><c>--fix</c> and <c>--dry-run</c>, and what is done when they are given.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = CommandLine.Flag(
        "--fix",
        "Mend what can be mended safely, in the files, and then say what is left."
    );
    private readonly Option<bool> _dryRun = CommandLine.Flag(
        "--dry-run",
        "With --fix: show what would change as a diff, and write nothing."
    );

    public void AddTo(Command command)
    {
        command.Options.Add(_fix);
        command.Options.Add(_dryRun);
    }

    /// <exception cref="UsageException">The options do not go together.</exception>
    public bool IsAsked(ParseResult line, OutputForm form)
    {
        var (isAsked, isDry) = (line.GetValue(_fix), line.GetValue(_dryRun));
        return isDry switch
        {
            true when !isAsked => throw new UsageException(
                "--dry-run shows what --fix would do",
                "write --fix --dry-run"
            ),
            true when form != OutputForm.Text => throw new UsageException(
                "--dry-run shows a diff",
                "leave --output out, or --dry-run"
            ),
            _ => isAsked,
        };
    }

    /// <summary>
    /// Writes the mended files, or shows what they would be. Null when they were written and what is left is to be
    /// told; otherwise how the command ends.
    /// </summary>
    public int? Finish(ParseResult line, FixResult fixing, string folder, ToolHost host)
    {
        var prefix = ReportOptions.Prefix(folder, host);
        if (line.GetValue(_dryRun))
        {
            FixReport.Show(fixing, prefix, host);
            return DiagnosticCounts.Of(fixing.Curriculum.Wanted).Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
        }

        try
        {
            CurriculumFiles.Write(
                folder,
                fixing.Files.Select(file => new NewText(file.Before.Path.Value, file.Text, file.Before.Digest)),
                host
            );
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            host.Error.WriteLine("courseforge: nothing was changed");
            return ExitCode.Errors;
        }

        FixReport.Report(fixing, prefix, host);
        return null;
    }
}
