using System.Collections.Immutable;

namespace CourseForge.Overlays.Resolution;

/// <summary>One overlay: what it builds on, and its claims.</summary>
internal sealed record Layer(string Id, ImmutableArray<string> BuildsOn, ImmutableArray<Claim> Claims)
{
    /// <summary>
    /// R19: what says in another language what the stack has made of a cell. These have no part in making it.
    /// </summary>
    internal ImmutableArray<Claim> Translations { get; init; } = [];

    /// <summary>
    /// Whether a translation of a cell was made from a text; null where nobody said from which one it was.
    /// </summary>
    internal Func<CellId, string, bool?> MadeFrom { get; init; } = static (_, _) => null;

    internal IEnumerable<Claim> All => Translations.IsEmpty ? Claims : Claims.Concat(Translations);
}

/// <summary>
/// Layers that are resolved together: a set, closed under builds-on and without cycles (R1). Precedence is parentage
/// and nothing else: the order in which layers, claims or parents were listed, and the layers' names, mean nothing.
/// </summary>
internal sealed class LayerStack
{
    private readonly Dictionary<string, ImmutableHashSet<string>> _ancestors = new(StringComparer.Ordinal);

    private LayerStack(ImmutableArray<Layer> layers) => Layers = layers;

    /// <summary>In ordinal order of ids.</summary>
    internal ImmutableArray<Layer> Layers { get; }

    /// <summary>
    /// The stack of the given layers and all they build on; null, with a problem, when a parent is missing or a layer
    /// builds on itself.
    /// </summary>
    internal static LayerStack? Close(
        IReadOnlyDictionary<string, Layer> all,
        IEnumerable<string> wanted,
        ICollection<Problem> problems
    )
    {
        var reached = new SortedDictionary<string, Layer>(StringComparer.Ordinal);
        var open = new Stack<(string Id, string? Child)>(wanted.Select(id => (id, (string?)null)));
        while (open.TryPop(out var next))
        {
            if (!all.TryGetValue(next.Id, out var layer))
            {
                problems.Add(new Problem(ProblemKind.MissingLayer, default, [], next.Id, next.Child));
                return null;
            }

            if (reached.TryAdd(next.Id, layer))
            {
                foreach (var parent in layer.BuildsOn)
                {
                    open.Push((parent, next.Id));
                }
            }
        }

        var stack = new LayerStack([.. reached.Values]);
        foreach (var layer in stack.Layers)
        {
            if (!stack.FindAncestors(layer.Id, reached, []))
            {
                problems.Add(new Problem(ProblemKind.Cycle, default, [], layer.Id, null));
                return null;
            }
        }

        return stack;
    }

    /// <summary>All layers that a layer builds on, directly or through others.</summary>
    internal ImmutableHashSet<string> Ancestors(string layer) => _ancestors[layer];

    /// <summary>R4: whether the first builds on the second.</summary>
    internal bool IsAbove(string upper, string lower) => _ancestors[upper].Contains(lower);

    /// <summary>Neither builds on the other, and they are not the same.</summary>
    internal bool AreUnrelated(string one, string other) =>
        one != other && !IsAbove(one, other) && !IsAbove(other, one);

    /// <summary>False when the layer reaches itself.</summary>
    private bool FindAncestors(string id, SortedDictionary<string, Layer> layers, ImmutableHashSet<string> below)
    {
        if (_ancestors.ContainsKey(id))
        {
            return true;
        }

        if (below.Contains(id))
        {
            return false;
        }

        var all = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var parent in layers[id].BuildsOn)
        {
            if (!FindAncestors(parent, layers, below.Add(id)))
            {
                return false;
            }

            all.Add(parent);
            all.UnionWith(_ancestors[parent]);
        }

        _ancestors[id] = all.ToImmutable();
        return true;
    }
}
