using System.Collections.Immutable;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Sessions;

/// <summary>
/// Which variants of a curriculum are meant: some targets, or some overlays together, or, without either, the base.
/// </summary>
public sealed record VariantChoice
{
    public static VariantChoice Base { get; } = new();

    /// <summary>Ids of targets; each is a variant.</summary>
    public ImmutableArray<string> Targets { get; private init; } = [];

    /// <summary>Ids of overlays, with all that they build on; together they are one variant.</summary>
    public ImmutableArray<string> Layers { get; private init; } = [];

    /// <summary>Whether something else than the base is meant.</summary>
    public bool IsNamed => !Targets.IsEmpty || !Layers.IsEmpty;

    public static VariantChoice OfTargets(IEnumerable<string> targets) =>
        new() { Targets = [.. targets.Distinct(StringComparer.Ordinal)] };

    public static VariantChoice OfLayers(IEnumerable<string> layers) => new() { Layers = [.. layers] };

    /// <summary>
    /// The variant in which what a file says is seen, with nothing above that could hide it: the base for the
    /// curriculum's own files; for those of an overlay or a target that one, with what it builds on.
    /// </summary>
    public static VariantChoice OfFile(CurriculumSyntax? curriculum, CoursePath path) =>
        curriculum?.Layers.FirstOrDefault(layer =>
            CurriculumLayout.IsOfLayer(path.Value, layer.Id.Value)
            && layer.Target is not null == CurriculumLayout.IsOfTarget(path.Value)
        ) switch
        {
            null => Base,
            { Target: null } overlay => OfLayers([overlay.Id.Value]),
            var target => OfTargets([target.Id.Value]),
        };

    /// <summary>
    /// Fails for the name of a target or an overlay that is not there. While the curriculum cannot be read, names get
    /// the benefit of the doubt.
    /// </summary>
    public void Require(ParsedCurriculum parsed)
    {
        if (parsed.HasErrors || parsed.Syntax is not { } curriculum)
        {
            return;
        }

        foreach (var target in Targets)
        {
            KnownNames.Require("target", target, Named(static layer => layer.Target is not null));
        }

        foreach (var layer in Layers)
        {
            KnownNames.Require("overlay", layer, Named(static layer => layer.Target is null));
        }

        string[] Named(Func<LayerSyntax, bool> isKind) =>
            [.. curriculum.Layers.Where(isKind).Select(static layer => layer.Id.Value)];
    }

    /// <summary>The options of every variant that is meant: one for each target, or one for all layers together.</summary>
    public ImmutableArray<CompileOptions> Of(CompileOptions options) =>
        Targets.IsEmpty
            ? [options with { Layers = Layers }]
            : [.. Targets.Select(target => options with { Target = target })];

    /// <summary>The options of the one variant that is meant.</summary>
    public CompileOptions One(CompileOptions options) =>
        Of(options) is [var one] ? one : throw new RequestException("one variant is needed here, not several");

    /// <summary>Whether the curriculum is somebody else's, which a project writes over.</summary>
    public static bool IsReleased(CurriculumSyntax? curriculum) =>
        curriculum?.Settings.Id.Span.File is { Origin: not null };

    public static bool HasTargets(CurriculumSyntax? curriculum) =>
        curriculum?.Layers.Any(static layer => layer.Target is not null) == true;

    /// <summary>The base and every target; of a project that has targets, these.</summary>
    public static ImmutableArray<CompileOptions> AllOf(CurriculumSyntax? curriculum, CompileOptions options) =>
        [
            .. IsReleased(curriculum) && HasTargets(curriculum) ? Enumerable.Empty<CompileOptions>() : [options],
            .. (curriculum?.Layers ?? [])
                .Where(layer => layer.Target is not null)
                .Select(target => options with { Target = target.Id.Value }),
        ];

    /// <summary>The base, every target, and every overlay that no target uses; of a project, what is its own.</summary>
    public static ImmutableArray<CompileOptions> EverythingOf(CurriculumSyntax? curriculum, CompileOptions options)
    {
        var layers = curriculum?.Layers ?? [];
        var isReleased = IsReleased(curriculum);

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

        // The overlays that came with a release are looked at where somebody builds on them.
        roots.RemoveAll(root => isReleased && byName[root].Id.Span.File is { Origin: not null });
        return [.. AllOf(curriculum, options), .. roots.Select(root => options with { Layers = [root] })];

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

    public override string ToString() =>
        Targets.IsEmpty ? "layers " + string.Join('+', Layers) : "targets " + string.Join(' ', Targets);
}
