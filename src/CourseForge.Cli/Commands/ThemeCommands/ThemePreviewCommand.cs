using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Previews;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary>
/// <c>courseforge theme preview</c>: pages with every block, question, state and token of a theme, in light, in dark, as
/// printed and from right to left.
/// </summary>
internal sealed class ThemePreviewCommand : ToolCommand
{
    private const string DefaultFolder = "theme-preview";

    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "A curriculum whose theme and brand are shown. Without it the default theme is.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = $"Where to. Default: {DefaultFolder}.",
        HelpName = "FOLDER",
        DefaultValueFactory = static _ => DefaultFolder,
    };

    public ThemePreviewCommand()
        : base("preview", "Makes pages that show every part of a theme.")
    {
        Arguments.Add(_path);
        Options.Add(_out);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge theme preview", "the default theme, in theme-preview/"),
            ("courseforge theme preview curricula/first-aid --out ../look", "that curriculum's theme and brand"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var shown = line.GetValue(_out) ?? DefaultFolder;
        var curriculum = line.GetValue(_path) is { Length: > 0 } path
            ? new DiskWorkspace(CurriculumFolder.Find(path, host))
            : null;
        ThemePreviewResult result;
        try
        {
            result = ThemePreview.Write(
                curriculum,
                Path.GetFullPath(shown, host.CurrentDirectory),
                shown,
                host.Processors
            );
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        if (result.Entry is null)
        {
            Analysis.Report(line, result.Diagnostics, result.Sources, line.GetValue(_path), host);
            return ExitCode.Errors;
        }

        host.Out.WriteLine(result.Entry);
        return ExitCode.Clean;
    }
}
