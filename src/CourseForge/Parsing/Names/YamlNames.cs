using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Names;

/// <summary>The ids in YAML that name something written elsewhere: the shape of each value says which are.</summary>
internal static class YamlNames
{
    internal static IEnumerable<WrittenName> Of(YamlNode node, ValueShape shape) =>
        (node, shape) switch
        {
            (YamlScalar scalar, ScalarShape { Names: { } kind } named) => Named(scalar, named.Kind, kind),
            (YamlSequence list, ListShape items) => list.Items.SelectMany(item => Of(item, items.Item)),
            (YamlMapping map, MapShape pairs) => map.Entries.SelectMany(entry =>
                Of(entry.Key, pairs.Key).Concat(Of(entry.Value, pairs.Value))
            ),
            (YamlMapping map, RecordShape record) => map.Entries.SelectMany(entry =>
                record.Find(entry.Key.Value) is { } key ? Of(entry.Value, key.Value) : []
            ),
            (YamlMapping map, VariantShape variants) => VariantOf(map, variants) is { } record ? Of(map, record) : [],
            (YamlScalar, EitherShape { Scalar: { } scalar }) => Of(node, scalar),
            (YamlMapping, EitherShape { Mapping: { } mapping }) => Of(node, mapping),
            (YamlSequence, EitherShape { List: { } list }) => Of(node, list),
            _ => [],
        };

    /// <summary>The keys that a record has with the word that decides about them; null where there is no such word.</summary>
    private static RecordShape? VariantOf(YamlMapping map, VariantShape shape) =>
        map.Entries.FirstOrDefault(entry => entry.Key.Value == shape.Discriminator.Name)?.Value is YamlScalar word
        && shape.Discriminator.Value is ScalarShape words
        && words.Words.IndexOf(word.Value) is var index and >= 0
            ? shape.Variants[index]
            : null;

    private static IEnumerable<WrittenName> Named(YamlScalar scalar, ScalarKind scalarKind, SymbolKind kind)
    {
        var written = scalar.Value;
        if (written.Length == 0)
        {
            return [];
        }

        var parts = scalarKind == ScalarKind.Cell ? written.Split('.') : [written];
        var id = parts[0];
        var name = new WrittenName(kind, new Located<string>(id, scalar.Map.Span(0, id.Length)));
        return parts.Length < 3
            ? [name]
            :
            [
                name,
                // first-response.post.pass-mark: a value of an assessment of a course.
                new WrittenName(
                    SymbolKind.Assessment,
                    new Located<string>(parts[1], scalar.Map.Span(id.Length + 1, parts[1].Length))
                )
                {
                    Scope = id,
                },
            ];
    }
}
