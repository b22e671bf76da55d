using System.CommandLine;
using CourseForge.Authoring.Sessions;

namespace CourseForge.Cli.Commands;

/// <summary>--target and --layer: which variants of the curriculum are meant.</summary>
internal sealed class VariantOptions
{
    private readonly Option<string[]> _targets = new("--target")
    {
        Description = "A target of targets/: its layers, audience and date. May be given several times.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<string[]> _layers = new("--layer")
    {
        Description = "An overlay of overlays/, with all that it builds on. Several together make one variant.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_targets);
        command.Options.Add(_layers);
    }

    /// <summary>Which variants the command line names.</summary>
    public VariantChoice Choice(ParseResult line)
    {
        var targets = line.GetValue(_targets) ?? [];
        var layers = line.GetValue(_layers) ?? [];
        if (targets.Length > 0 && layers.Length > 0)
        {
            throw new UsageException(
                "--target and --layer contradict each other",
                "a target names its layers in its file"
            );
        }

        return targets.Length == 0 ? VariantChoice.OfLayers(layers) : VariantChoice.OfTargets(targets);
    }

    public bool Any(ParseResult line) =>
        line.GetValue(_targets) is { Length: > 0 } || line.GetValue(_layers) is { Length: > 0 };

    /// <summary>The one variant of commands that look at one.</summary>
    public VariantChoice One(ParseResult line) =>
        Choice(line) is { Targets.Length: <= 1 } one
            ? one
            : throw new UsageException("this command takes one --target");
}
