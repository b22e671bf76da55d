using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Syntax;
using CourseForge.Text;

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

    /// <summary>
    /// The options of every variant that the command line asks for: one for each target, one for all layers together,
    /// or the base.
    /// </summary>
    public ImmutableArray<CompileOptions> Named(ParseResult line, CompileOptions options)
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

        return targets.Length == 0
            ? [options with { Layers = [.. layers] }]
            : [.. targets.Distinct(StringComparer.Ordinal).Select(target => options with { Target = target })];
    }

    public bool Any(ParseResult line) =>
        line.GetValue(_targets) is { Length: > 0 } || line.GetValue(_layers) is { Length: > 0 };

    /// <summary>The one variant of commands that look at one.</summary>
    public CompileOptions One(ParseResult line, CompileOptions options) =>
        Named(line, options) is [var one] ? one : throw new UsageException("this command takes one --target");

    /// <summary>The base and every target.</summary>
    public static ImmutableArray<CompileOptions> All(CurriculumSyntax? curriculum, CompileOptions options) =>
        [
            options,
            .. (curriculum?.Layers ?? [])
                .Where(layer => layer.Target is not null)
                .Select(target => options with { Target = target.Id.Value }),
        ];

    /// <summary>The base, every target, and every overlay that no target uses.</summary>
    public static ImmutableArray<CompileOptions> Everything(CurriculumSyntax? curriculum, CompileOptions options)
    {
        var layers = curriculum?.Layers ?? [];

        // Those that others build on are met with them; of the rest, only the topmost need a look of their own. Of
        // those that build on each other in a circle, none is topmost: one of them stands for all.
        var byName = layers
            .Where(layer => layer.Target is null)
            .GroupBy(layer => layer.Id.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var used = byName
            .Values.SelectMany(layer => layer.BuildsOn)
            .Select(parent => parent.Value)
            .ToHashSet(StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);
        var roots = new List<string>();
        foreach (var target in layers.Where(layer => layer.Target is not null))
        {
            Meet(target);
        }

        foreach (var name in byName.Keys.Order(StringComparer.Ordinal).OrderBy(used.Contains))
        {
            if (met.Add(name))
            {
                roots.Add(name);
                Meet(byName[name]);
            }
        }

        return [.. All(curriculum, options), .. roots.Select(root => options with { Layers = [root] })];

        void Meet(LayerSyntax layer)
        {
            foreach (var parent in layer.BuildsOn)
            {
                if (met.Add(parent.Value) && byName.TryGetValue(parent.Value, out var below))
                {
                    Meet(below);
                }
            }
        }
    }
}
