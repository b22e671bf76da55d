using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;

namespace CourseForge.Parsing.Writing;

/// <summary>What can be written at a place of YAML, by the table of shapes.</summary>
internal static class YamlWriting
{
    /// <param name="shape">Of the whole document.</param>
    /// <param name="scope">The course or scenario of the file, for ids that are unique in it.</param>
    internal static WritingPlace? At(YamlPlace place, RecordShape shape, string scope)
    {
        ImmutableArray<ValueShape> shapes = [shape];
        string? claim = null;
        foreach (var step in place.Path)
        {
            // The first key of a layer's file is the verb of all that stands in it.
            claim ??= step.Key;
            shapes = [.. shapes.SelectMany(one => Into(one, step))];
        }

        var result = new WritingPlace(place.Start, place.End) { Scope = scope };
        foreach (var one in shapes)
        {
            result = place.IsKey ? Key(result, place, one, claim) : Value(result, place, one, claim);
        }

        return result.Words.IsEmpty && result.Names.IsEmpty && result.Verb is null ? null : result;
    }

    /// <summary>What the value of a key, or an item of a list, may be.</summary>
    private static IEnumerable<ValueShape> Into(ValueShape shape, YamlPlace.Step step) =>
        shape switch
        {
            RecordShape record when step.Key is { } key => record.Find(key) is { } found ? [found.Value] : [],
            MapShape map when step.Key is not null => [map.Value],
            ListShape list when step.Key is null => [list.Item],
            VariantShape variant => VariantsOf(variant, step.Siblings).SelectMany(record => Into(record, step)).Take(1),
            EitherShape either => new ValueShape?[] { either.Mapping, either.List }
                .OfType<ValueShape>()
                .SelectMany(one => Into(one, step)),
            _ => [],
        };

    /// <summary>The variant that is written, or all where none is yet.</summary>
    private static ImmutableArray<RecordShape> VariantsOf(
        VariantShape shape,
        IReadOnlyDictionary<string, string> siblings
    ) =>
        siblings.TryGetValue(shape.Discriminator.Name, out var word)
        && shape.Discriminator.Value is ScalarShape words
        && words.Words.IndexOf(word.Trim()) is var index and >= 0
            ? [shape.Variants[index]]
            : shape.Variants;

    private static WritingPlace Key(WritingPlace result, YamlPlace place, ValueShape shape, string? claim) =>
        shape switch
        {
            RecordShape record => result with { Words = [.. result.Words, .. Keys(record, place)] },
            VariantShape variant when place.Siblings.ContainsKey(variant.Discriminator.Name) => VariantsOf(
                variant,
                place.Siblings
            )
                is [var one, ..]
                ? Key(result, place, one, claim)
                : result,
            VariantShape variant => result with { Words = [.. result.Words, Key(variant.Discriminator, place)] },
            MapShape map => Scalar(result, map.Key, claim, place.HasColon ? "" : ": "),
            ListShape list => Item(result, place, list.Item, claim),
            ScalarShape scalar => Scalar(result, scalar, claim, ""),
            EitherShape either => new ValueShape?[] { either.Mapping, either.List, either.Scalar }
                .OfType<ValueShape>()
                .Aggregate(result, (sum, one) => Key(sum, place, one, claim)),
            _ => result,
        };

    /// <summary>A list is begun with a dash; behind one the item itself is written.</summary>
    private static WritingPlace Item(WritingPlace result, YamlPlace place, ValueShape item, string? claim) =>
        place.Path is [.., { Key: null }] ? Key(result, place, item, claim) : result;

    private static WritingPlace Value(WritingPlace result, YamlPlace place, ValueShape shape, string? claim) =>
        shape switch
        {
            ScalarShape scalar => Scalar(result, scalar, claim, ""),
            ListShape list when place.IsInFlow => Value(result, place, list.Item, claim),
            EitherShape either => new ValueShape?[] { either.Scalar, place.IsInFlow ? either.List : null }
                .OfType<ValueShape>()
                .Aggregate(result, (sum, one) => Value(sum, place, one, claim)),
            _ => result,
        };

    private static WritingPlace Scalar(WritingPlace result, ScalarShape shape, string? claim, string after)
    {
        if (shape.Names == SymbolKind.Any && claim is not null)
        {
            return result with
            {
                Verb = claim,
                Names = [.. result.Names, SymbolKind.Any],
                TakesFacet = shape.Kind == ScalarKind.Cell,
                After = after,
            };
        }

        if (shape.Names is { } kind)
        {
            return result with { Names = [.. result.Names, kind], After = after };
        }

        var words = shape.Kind switch
        {
            ScalarKind.Flag => ["yes", "no"],
            ScalarKind.CheckName => Codes
                .All.Where(static code => code.IsConfigurable)
                .Select(static code => code.Name)
                .Order(StringComparer.Ordinal),
            _ => (IEnumerable<string>)shape.Words,
        };
        return result with
        {
            Words =
            [
                .. result.Words,
                .. words.Select(word => new WritingWord(
                    WritingWordKind.Value,
                    word,
                    SummaryOf(shape, word),
                    after.Length > 0 ? word + after : null
                )),
            ],
        };
    }

    private static string SummaryOf(ScalarShape shape, string word) =>
        shape.Kind == ScalarKind.CheckName ? Codes.All.First(code => code.Name == word).Why : shape.Noun;

    private static IEnumerable<WritingWord> Keys(RecordShape record, YamlPlace place) =>
        record.Keys.Where(key => !place.Siblings.ContainsKey(key.Name)).Select(key => Key(key, place));

    private static WritingWord Key(KeyShape key, YamlPlace place) =>
        new(
            WritingWordKind.Key,
            key.Name,
            key.Description,
            place.HasColon ? null
                : key.Value is ScalarShape or EitherShape { Scalar: not null } ? key.Name + ": "
                : key.Value is ListShape { Item: ScalarShape } ? key.Name + ": [$0]"
                : key.Name + ":"
        )
        {
            IsRequired = key.IsRequired,
            Details = Details(key),
        };

    /// <summary>What counts without the key, and how it may look.</summary>
    internal static string? Details(KeyShape key) =>
        (key.Default, key.Example) switch
        {
            ({ } value, { } example) when example != value => $"Default: {value}. Such as: {example}",
            ({ } value, _) => $"Default: {value}.",
            (null, { } example) => $"Such as: {example}",
            _ => null,
        };
}
