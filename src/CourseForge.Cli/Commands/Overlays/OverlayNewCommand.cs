using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Authoring.Workspaces;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay new</c>: a folder for an overlay, commented, that checks clean.</summary>
internal sealed class OverlayNewCommand : ToolCommand
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The id of the overlay: lower-case letters, digits and hyphens.",
    };
    private readonly Option<string> _jurisdiction = new("--jurisdiction")
    {
        Description = "A key of jurisdictions.yaml.",
        HelpName = "ID",
        Required = true,
    };
    private readonly Option<string[]> _buildsOn = new("--builds-on")
    {
        Description = "An overlay that this one builds on and may override. Repeatable.",
        HelpName = "LAYER",
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "For people. Without it: the jurisdiction's name.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _owner = new("--owner")
    {
        Description = "Whom to ask about it.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _language = new("--language")
    {
        Description = "Makes a translation into this language of what it builds on, or of the course.",
        HelpName = "TAG",
    };
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayNewCommand()
        : base("new", "Makes the folder of a new overlay, with everything it can say as comments.")
    {
        Arguments.Add(_name);
        Options.Add(_jurisdiction);
        Options.Add(_buildsOn);
        Options.Add(_title);
        Options.Add(_owner);
        Options.Add(_language);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay new us-or --jurisdiction us-or --builds-on us",
                "makes overlays/us-or with a line to fill in for everything that the course asks a state for"
            ),
            (
                "courseforge overlay new us-es --language es --jurisdiction us --builds-on us",
                "makes overlays/us-es for a Spanish translation of what 'us' and the course say"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var session = Analysis.Session(path, new CompileOptions { MaxParallelism = host.Processors }, host);
        if (session.Parsed is not { HasErrors: false, Syntax: { } curriculum })
        {
            Analysis.ReportErrors(line, session.Parsed.Diagnostics, session.Parsed.Sources, path, host);
            return ExitCode.Errors;
        }

        var layer = new NewLayer(
            line.GetValue(_name) ?? "",
            line.GetValue(_jurisdiction) ?? "",
            line.GetValue(_buildsOn) ?? [],
            line.GetValue(_title),
            line.GetValue(_owner),
            line.GetValue(_language)
        );
        if (!OverlayCommand.Write(layer.Files(CurriculumFolder.Find(path, host), curriculum), path, host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            $"made {CurriculumLayout.OverlayFolder(layer.Name)}: facts go into {CurriculumLayout.OverlayHead}, words into {CurriculumLayout.OverlayText}"
        );
        host.Error.WriteLine($"next: courseforge check {path ?? "."} --layer {layer.Name}");
        return ExitCode.Clean;
    }
}
