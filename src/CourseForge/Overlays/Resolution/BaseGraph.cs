using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Resolution;

/// <summary>
/// A cell as it is before any claim. The value of most cells is never asked for, so it is made when it is.
/// </summary>
/// <param name="value">For <see cref="MergeRule.AddOnly"/> the elements, one a line.</param>
internal sealed class BaseCell(Func<string> value, MergeRule rule = MergeRule.Replace)
{
    private readonly Lazy<string> _value = new(value);

    internal BaseCell(string value, MergeRule rule = MergeRule.Replace)
        : this(() => value, rule) { }

    internal string Value => _value.Value;

    internal MergeRule Rule { get; } = rule;
}

/// <summary>Anything with a stable id, as the base has it.</summary>
/// <param name="Container">The node it stands in, or null.</param>
/// <param name="Cells">By facet.</param>
/// <param name="IsLocked">The base author locked it: no layer may change it.</param>
/// <param name="ForbidsNotes">Not even by a note.</param>
internal sealed record BaseNode(
    string Id,
    string? Container,
    IReadOnlyDictionary<string, BaseCell> Cells,
    bool IsLocked = false,
    bool ForbidsNotes = false
);

/// <summary>The root under all layers, shared by all stacks that are resolved over it.</summary>
internal sealed class BaseGraph
{
    private readonly Dictionary<string, BaseNode> _byId;
    private readonly ILookup<string, BaseNode> _children;
    private readonly Lazy<ILookup<string, string>> _holders;

    /// <param name="nodes">In document order, containers before what they contain.</param>
    /// <param name="holders">
    /// By the id of a node, what it is a part of beside its container. Asked for where something is locked only.
    /// </param>
    internal BaseGraph(ImmutableArray<BaseNode> nodes, Func<ILookup<string, string>>? holders = null)
    {
        Nodes = nodes;
        _holders = new Lazy<ILookup<string, string>>(holders ?? (() => Array.Empty<string>().ToLookup(id => id)));
        HasLocks = nodes.Any(node => node.IsLocked);
        _byId = new Dictionary<string, BaseNode>(nodes.Length, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            // An id that was given twice is reported where names are bound; here the first one has it.
            _byId.TryAdd(node.Id, node);
        }

        _children = nodes.ToLookup(node => node.Container ?? "", StringComparer.Ordinal);
    }

    internal ImmutableArray<BaseNode> Nodes { get; }

    /// <summary>Whether the base's author locked anything.</summary>
    internal bool HasLocks { get; }

    internal BaseNode? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What stands directly in a node, in document order; null = what stands in none.</summary>
    internal IEnumerable<BaseNode> Children(string? container) => _children[container ?? ""];

    /// <summary>All that a node is a part of, what is nearest first, each once; without the node.</summary>
    internal IEnumerable<string> Around(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { id };
        var ahead = new Queue<string>([id]);
        while (ahead.TryDequeue(out var at))
        {
            if (Find(at) is not { } node)
            {
                continue;
            }

            var holders = _holders.Value[at];
            foreach (var around in node.Container is { } container ? holders.Prepend(container) : holders)
            {
                if (found.Add(around))
                {
                    ahead.Enqueue(around);
                    yield return around;
                }
            }
        }
    }
}
