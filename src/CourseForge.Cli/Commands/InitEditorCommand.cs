using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Scaffolding;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge init-editor</c>: settings and schemas for editors, beside the curriculum.</summary>
internal sealed class InitEditorCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<bool> _dryRun = CommandLine.Flag(
        "--dry-run",
        "Show what would change as a diff, and write nothing."
    );

    public InitEditorCommand()
        : base("init-editor", "Writes settings and schemas for your editor, and adds to what you have.")
    {
        Arguments.Add(_path);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge init-editor first-aid",
                "completion and red lines in Visual Studio Code; run it again after an update of courseforge"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var folder = CurriculumFolder.Find(line.GetValue(_path), host);
        var prefix = ReportOptions.Prefix(folder, host);
        var files = EditorFiles.Of(folder);
        if (line.GetValue(_dryRun))
        {
            foreach (var file in files.Where(static file => file.Text is not null))
            {
                host.Out.Write(UnifiedDiff.Of(prefix + file.Path, file.Before, file.Text!));
            }

            return ExitCode.Clean;
        }

        try
        {
            EditorFiles.Write(folder, files, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        foreach (var file in files)
        {
            host.Error.WriteLine(ConsoleSafe.Text($"{prefix}{file.Path}: {file.Said}"));
            if (file.Shown is { } shown)
            {
                host.Out.Write(shown);
            }
        }

        host.Error.WriteLine(
            "next: open the folder in Visual Studio Code, and install the extension that it recommends"
        );
        return ExitCode.Clean;
    }
}
