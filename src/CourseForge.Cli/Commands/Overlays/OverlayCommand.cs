using System.CommandLine;
using CourseForge.Syntax;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay</c>: what is done to layers between builds.</summary>
internal sealed class OverlayCommand : Command
{
    public OverlayCommand()
        : base("overlay", "Starts and reviews overlays.")
    {
        Subcommands.Add(new OverlayNewCommand());
        Subcommands.Add(new OverlayStatusCommand());
        Subcommands.Add(new OverlayDiffCommand());
        Subcommands.Add(new OverlayAcceptCommand());
        Subcommands.Add(new OverlayWaiveCommand());
        Subcommands.Add(new OverlayTakeCommand());
        Subcommands.Add(new OverlayFixIdsCommand());
    }

    internal static Argument<string> LayerArgument() =>
        new("LAYER") { Description = "The id of an overlay, or targets/ID for a target." };

    internal static Argument<string[]> IdsArgument() =>
        new("ID")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "An id of the course, or one of its parts as 'overlay status' names them (who-reports.text).",
        };

    internal static Option<string?> PathOption() =>
        new("--path")
        {
            Description = "The curriculum folder, or its curriculum.yaml. Without it: the current folder.",
            HelpName = "PATH",
        };

    /// <summary>How a layer is named on the command line: an overlay by its id, a target by its place.</summary>
    internal static string NameOf(LayerSyntax layer) =>
        layer.Target is null ? layer.Id.Value : "targets/" + layer.Id.Value;
}
