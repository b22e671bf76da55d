using System.CommandLine;
using CourseForge.Authoring.Overlays;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay fix-ids</c>: the layer follows ids that the base has renamed.</summary>
internal sealed class OverlayFixIdsCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayFixIdsCommand()
        : base("fix-ids", "Writes the new ids of what the base has renamed into the files of a layer.")
    {
        Arguments.Add(_layer);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay fix-ids us-ca",
                "follows 'renamed:' of curriculum.yaml in claims, links and reviews of us-ca"
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

        var change = RenamedIds.Follow(reviewed);
        if (change.Texts.IsEmpty)
        {
            host.Error.WriteLine($"'{reviewed.Name}' uses no id that was renamed");
            return ExitCode.Clean;
        }

        if (!OverlayCommand.Write(change, line.GetValue(_path), host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine($"{change.Subjects.Length} ids follow the base; wrote {OverlayCommand.FilesOf(change)}");
        return ExitCode.Clean;
    }
}
