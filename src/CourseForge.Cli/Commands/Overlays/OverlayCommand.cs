using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Overlays;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay</c>: what is done to layers between builds.</summary>
internal sealed class OverlayCommand : Command
{
    public OverlayCommand()
        : base("overlay", "Starts and reviews overlays.")
    {
        Subcommands.Add(new OverlayNewCommand());
        Subcommands.Add(new OverlayIdsCommand());
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

    /// <summary>The layer that the command line names; null when the curriculum has errors, which were shown.</summary>
    internal static ReviewedLayer? Find(ParseResult line, string? path, string name, DateOnly? asOf, ToolHost host)
    {
        var options = new CompileOptions { AsOf = asOf, MaxParallelism = host.Processors };
        var session = Analysis.Session(path, options, host);
        if (ReviewedLayer.Find(session, name) is { } reviewed)
        {
            return reviewed;
        }

        Analysis.ReportErrors(line, session.Parsed.Diagnostics, session.Parsed.Sources, path, host);
        return null;
    }

    /// <summary>Several layers of one curriculum, which is read once.</summary>
    /// <param name="names">Null: all that are the folder's own.</param>
    internal static List<ReviewedLayer>? FindAll(
        ParseResult line,
        string? path,
        string[]? names,
        DateOnly? asOf,
        ToolHost host
    )
    {
        var options = new CompileOptions { AsOf = asOf, MaxParallelism = host.Processors };
        var session = Analysis.Session(path, options, host);
        if (session.Parsed.HasErrors || session.Parsed.Syntax is not { } curriculum)
        {
            Analysis.ReportErrors(line, session.Parsed.Diagnostics, session.Parsed.Sources, path, host);
            return null;
        }

        var wanted = names
            ??
            [
                .. curriculum
                    .Layers.Where(static layer => layer.Span.File is not { Origin: not null })
                    .Select(ReviewedLayer.NameOf),
            ];
        return [.. wanted.Select(name => ReviewedLayer.Find(session, name)).OfType<ReviewedLayer>()];
    }

    /// <summary>Writes the files of a change; false when the system would not, which was said.</summary>
    internal static bool Write(LayerChange change, string? path, ToolHost host)
    {
        try
        {
            CurriculumFiles.Write(CurriculumFolder.Find(path, host), change.Texts, host);
            return true;
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return false;
        }
    }

    /// <summary>The files of a change, for a sentence.</summary>
    internal static string FilesOf(LayerChange change) => string.Join(", ", change.Texts.Select(file => file.Path));
}
