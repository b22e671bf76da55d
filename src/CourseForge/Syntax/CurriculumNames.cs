using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// Every id of a curriculum at every place where it was written, and which of them mean the same thing. What nothing
/// has as its id means nothing; checks say so.
/// </summary>
public sealed class CurriculumNames
{
    private readonly Dictionary<string, List<WrittenName>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WrittenName>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WrittenName>> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WrittenName>> _meaning = new(StringComparer.Ordinal);

    /// <param name="names">Where several stand at one place, the first counts.</param>
    internal CurriculumNames(IEnumerable<WrittenName> names)
    {
        var seen = new HashSet<(string, int)>();
        var all = names
            .Where(name => name.Id.Span.File is { } file && seen.Add((file.Path.Value, name.Id.Span.Start)))
            .ToList();
        foreach (var name in all)
        {
            Add(_byFile, name.Id.Span.File!.Path.Value, name);
            if (name.IsDefinition)
            {
                Add(_definitions, KeyOf(name), name);
                if (name.Kind is SymbolKind.Section or SymbolKind.Block)
                {
                    Add(_sections, name.Id.Value, name);
                }
            }
        }

        foreach (var file in _byFile.Values)
        {
            file.Sort(static (one, other) => one.Id.Span.CompareTo(other.Id.Span));
        }

        foreach (var name in all.OrderBy(static name => name.Id.Span))
        {
            if (Key(name) is { } key)
            {
                Add(_meaning, key, name);
            }
        }
    }

    /// <summary>What stands in the YAML of each file, which takes time to read and changes seldom.</summary>
    internal IReadOnlyDictionary<SourceFile, ImmutableArray<WrittenName>> InYaml { get; init; } =
        ImmutableDictionary<SourceFile, ImmutableArray<WrittenName>>.Empty;

    /// <summary>Where things get their ids, in the order of files; of a thing that layers bring several times, each.</summary>
    public IEnumerable<WrittenName> Definitions =>
        _definitions.Values.SelectMany(static same => same).OrderBy(static name => name.Id.Span);

    /// <summary>The name at a place, or with its end there; null where none is.</summary>
    public WrittenName? At(CoursePath path, int offset) =>
        _byFile.TryGetValue(path.Value, out var names)
            ? names.Find(name => name.Id.Span.Start <= offset && offset <= name.Id.Span.End)
            : null;

    /// <summary>All names in a file, in its order.</summary>
    public IReadOnlyList<WrittenName> In(CoursePath path) =>
        _byFile.TryGetValue(path.Value, out var names) ? names : [];

    /// <summary>Where the thing that a name means gets its id; null when there is none.</summary>
    public WrittenName? Definition(WrittenName name) =>
        Key(name) is { } key && _definitions.TryGetValue(key, out var found)
            ? found.Find(static one => !one.IsOfLayer) ?? found[0]
            : null;

    /// <summary>Every place that means the same thing, where it gets its id among them, in the order of files.</summary>
    public ImmutableArray<WrittenName> Places(WrittenName name) =>
        Key(name) is { } key && _meaning.TryGetValue(key, out var places) ? [.. places] : [];

    /// <summary>What has an id already that a thing of the kind would share; compared as files are, without case.</summary>
    public WrittenName? Taken(SymbolKind kind, string scope, string id) =>
        _definitions
            .Values.Select(static same => same[0])
            .FirstOrDefault(other =>
                other.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase)
                && (
                    (kind.IsUniqueOverKinds() && other.Kind.IsUniqueOverKinds())
                    || (kind == other.Kind && scope == other.Scope)
                    // Sections stand on one page with blocks, and overlays name both without their lesson.
                    || (kind == SymbolKind.Section && other.Kind.IsUniqueOverKinds())
                    || (other.Kind == SymbolKind.Section && kind.IsUniqueOverKinds())
                )
            );

    private string? Key(WrittenName name)
    {
        if (name.IsDefinition)
        {
            return KeyOf(name);
        }

        var id = name.Id.Value;
        if ((name.Kind is SymbolKind.Section or SymbolKind.Any) && _sections.TryGetValue(id, out var parts))
        {
            var part = name.Scope.Length > 0 ? parts.Find(one => one.Scope == name.Scope) : parts[0];
            return part is null ? null : KeyOf(part);
        }

        return name.Kind.IsUniqueOverKinds() || name.Kind == SymbolKind.Any
            ? _definitions.ContainsKey(id)
                ? id
                : null
            : KeyOf(name);
    }

    /// <summary>Of ids that are unique over kinds the id itself, which has no blank in it.</summary>
    private static string KeyOf(WrittenName name) =>
        name.Kind.IsUniqueOverKinds() ? name.Id.Value : $"{name.Kind} {name.Scope} {name.Id.Value}";

    private static void Add(Dictionary<string, List<WrittenName>> lists, string key, WrittenName name)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(name);
    }
}
