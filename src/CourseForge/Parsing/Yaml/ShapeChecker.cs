using System.Buffers;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Holds a document against its shape and says everything that does not fit, once. What fits is then read through <see
/// cref="YamlRecord"/>.
/// </summary>
internal sealed class ShapeChecker(DiagnosticBag diagnostics)
{
    /// <summary>What ends a value between brackets.</summary>
    private static readonly SearchValues<char> Brackets = SearchValues.Create(",[]{}\n");

    private readonly ScalarChecker _scalars = new(diagnostics);

    /// <param name="head">Where a missing key is told: the record's id, or its start.</param>
    internal void CheckRecord(YamlMapping mapping, RecordShape shape, SourceSpan head)
    {
        // A misspelt key is not missing as well.
        List<string>? misspelt = null;
        foreach (var entry in mapping.Entries)
        {
            if (shape.Find(entry.Key.Value) is { } key)
            {
                CheckValue(entry.Value, key.Value, key.Name, entry.Key.Span);
            }
            else if (ReportUnknownKey(entry.Key, shape, mapping) is { } near)
            {
                (misspelt ??= []).Add(near);
            }
        }

        foreach (var key in shape.Keys)
        {
            if (key.IsRequired && Find(mapping, key.Name) is null && misspelt?.Contains(key.Name) != true)
            {
                var missing = Diagnostic.Create(Codes.Yaml.MissingKey, head, shape.Noun, key.Name);
                diagnostics.Add(Example(key) is { } example ? missing.WithHint($"for example '{example}'") : missing);
            }
        }
    }

    private static string? Example(KeyShape key) =>
        key switch
        {
            { Example: null } => null,
            { Value: ScalarShape } => $"{key.Name}: {key.Example}",
            { Value: ListShape } => $"{key.Name}: [{key.Example}]",
            _ => null,
        };

    internal static YamlEntry? Find(YamlMapping mapping, string name)
    {
        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Key.Value, name, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private void CheckValue(YamlNode node, ValueShape shape, string key, SourceSpan head)
    {
        if (IsEmpty(node))
        {
            if (
                node is YamlScalar { IsPlain: true, Span.File: { } file } word
                && !string.IsNullOrWhiteSpace(word.Value)
                && CurriculumLayout.IsLayer(file.Path)
            )
            {
                diagnostics.Add(Codes.OverlayFiles.NullValue, node.Span, key, word.Value);
                return;
            }

            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.EmptyValue, node.Span.Length > 0 ? node.Span : head, key)
                    .WithHint(CommentHint(node, shape, head))
            );
            return;
        }

        switch (shape)
        {
            case ScalarShape scalar when node is YamlScalar written:
                _scalars.Check(written, scalar, key);
                break;
            case ListShape list when node is YamlSequence sequence:
                CheckList(sequence, list, key);
                break;
            case MapShape map when node is YamlMapping mapping:
                CheckMap(mapping, map, key);
                break;
            case RecordShape record when node is YamlMapping mapping:
                CheckRecord(mapping, record, head);
                break;
            case VariantShape variant when node is YamlMapping mapping:
                CheckVariant(mapping, variant, head);
                break;
            case EitherShape either when Written(node, either) is { } written:
                CheckValue(node, written, key, head);
                break;
            default:
                ReportWrongType(node, shape, key);
                break;
        }
    }

    private static ValueShape? Written(YamlNode node, EitherShape shape) =>
        node switch
        {
            YamlScalar => shape.Scalar,
            YamlMapping => shape.Mapping,
            _ => shape.List,
        };

    /// <summary>Says that <c>#</c> starts a comment, where it was meant for the value.</summary>
    private static string? CommentHint(YamlNode node, ValueShape shape, SourceSpan head)
    {
        if (shape is not ScalarShape || node.Span.Length > 0 || head.File is not { } file)
        {
            return null;
        }

        var rest = file.Text.AsSpan(head.End).TrimStart(':').TrimStart(' ');
        return rest.StartsWith("#")
            ? "'#' starts a comment; a value that begins with it stands in quotes: \"#...\""
            : null;
    }

    private void CheckList(YamlSequence sequence, ListShape shape, string key)
    {
        if (sequence.Items.Length < shape.Minimum)
        {
            diagnostics.Add(Codes.Yaml.TooFew, sequence.Span, key, Items(shape.Minimum));
        }

        foreach (var item in sequence.Items)
        {
            CheckValue(item, shape.Item, key, item.Span);
        }
    }

    private void CheckMap(YamlMapping mapping, MapShape shape, string key)
    {
        if (mapping.Entries.Length < shape.Minimum)
        {
            diagnostics.Add(Codes.Yaml.TooFew, mapping.Span, key, Items(shape.Minimum));
        }

        foreach (var entry in mapping.Entries)
        {
            _scalars.Check(entry.Key, shape.Key, key);
            CheckValue(entry.Value, shape.Value, entry.Key.Value.Length > 60 ? key : entry.Key.Value, entry.Key.Span);
        }
    }

    private static string Items(int minimum) => minimum == 1 ? "one item" : $"{minimum} items";

    private void CheckVariant(YamlMapping mapping, VariantShape shape, SourceSpan head)
    {
        if (YamlRecord.VariantOf(mapping, shape) is { } variant)
        {
            CheckRecord(mapping, variant, head);
            return;
        }

        // Which keys belong here is not known before the word is: only that is told.
        if (Find(mapping, shape.Discriminator.Name) is { } written)
        {
            CheckValue(written.Value, shape.Discriminator.Value, shape.Discriminator.Name, written.Key.Span);
        }
        else
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.MissingKey, head, shape.Noun, shape.Discriminator.Name)
                    .WithHint($"for example '{shape.Discriminator.Name}: {shape.Discriminator.Example}'")
            );
        }
    }

    /// <summary>Gives the key that was most likely meant.</summary>
    private string? ReportUnknownKey(YamlScalar key, RecordShape shape, YamlMapping mapping)
    {
        var names = shape.Keys.Select(known => known.Name).ToArray();
        var near = NearestName.Of(key.Value, names);
        var isBare = IsBare(key);
        if (isBare && KeyAndValue(key, names) is { } run)
        {
            return run;
        }

        var diagnostic = Diagnostic
            .Create(Codes.Yaml.UnknownKey, key.Span, key.Value.Length > 60 ? key.Value[..60] : key.Value, shape.Noun)
            .WithHint(
                isBare ? "a comma ends a value inside { }: put text that holds a comma in double quotes"
                : near is null ? $"the keys of {shape.Noun} are {string.Join(", ", names)}"
                : $"did you mean '{near}'?"
            );

        // A key that is there already would stand twice.
        diagnostics.Add(
            near is null || isBare || Find(mapping, near) is not null
                ? diagnostic
                : diagnostic.WithNearestFix(key.Value, near, names)
        );
        return near;
    }

    /// <summary>
    /// A key in braces that has run together with its value: <c>{term:Water}</c>, with a full-width colon, or with an
    /// equals sign. Gives the key that was meant, null when there is none.
    /// </summary>
    private string? KeyAndValue(YamlScalar key, string[] names)
    {
        var sign = key.Value.AsSpan().IndexOfAny(':', '\uFF1A', '=');
        if (sign <= 0 || key.Span.File is not { } file || key.Span.Length != key.Value.Length)
        {
            return null;
        }

        var name = key.Value[..sign].TrimEnd();
        if (!names.Contains(name))
        {
            return null;
        }

        var at = key.Span.Start + sign;
        switch (key.Value[sign])
        {
            case ':':
                return YamlSyntaxErrors.ReportMissingSpace(file, key.Span.Start, key.Span.End, diagnostics)
                    ? name
                    : null;
            case '=':
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.Syntax, file.Span(at, 1), $"behind the key '{name}' stands '=' and no colon")
                        .WithHint($"write '{name}: ' and the value")
                        .WithFix("write ':' and a space", file.Span(at, 1), ": ")
                );
                return name;
            default:
                OddSigns.ReportColon(file, at, diagnostics);
                return name;
        }
    }

    /// <summary>Whether a key of a record in braces has no colon.</summary>
    private static bool IsBare(YamlScalar key) =>
        key.IsPlain
        && key.Span.File is { } file
        && file.Text.AsSpan(key.Span.End).TrimStart(' ') is var rest
        && (rest.StartsWith(",") || rest.StartsWith("}"));

    private void ReportWrongType(YamlNode node, ValueShape shape, string key)
    {
        if (
            shape is RecordShape or MapShape or VariantShape
            && node is YamlScalar { IsPlain: true, Span.File: { } file }
            && YamlSyntaxErrors.ReportMissingSpace(file, node.Span.Start, node.Span.End, diagnostics)
        )
        {
            return;
        }

        var (wanted, hint) = shape switch
        {
            EitherShape { Scalar: { } either, Mapping: RecordShape full } => (
                $"{either.Noun}, or 'key: value' lines below it",
                $"the keys are {string.Join(", ", full.Keys.Select(known => known.Name))}"
            ),
            EitherShape { Scalar: { } either } => (either.Noun, null),
            EitherShape { Mapping: MapShape } => (
                "a list of ids, or a line for each id",
                "for example '[an-id, another-id]'"
            ),
            ScalarShape scalar => (
                scalar.Noun,
                node is YamlSequence { Items: [YamlScalar only] } ? $"did you mean '{key}: {only.Value}'?" : null
            ),
            ListShape { Item: RecordShape item } => (
                "a list",
                node is YamlScalar { Value.Length: <= 60 } only && Only(item) is { } first
                    ? $"did you mean '{key}: [{{{first}: {only.Value.Trim()}}}]'?"
                    : $"each item begins with '- ' and has the keys {string.Join(", ", item.Keys.Select(known => known.Name))}"
            ),
            ListShape when node is YamlScalar { Value: ['-', var odd, ..] } && Characters.IsOddBlank(odd) => (
                "a list",
                "a no-break space stands behind the hyphen, as word processors write it: delete it and type a space"
            ),
            ListShape => (
                "a list",
                node is YamlScalar single && single.Value.Length <= 60
                    ? $"did you mean '{key}: [{single.Value.Trim()}]'?"
                    : "a list has one item a line, each after '- '"
            ),
            MapShape map => ($"a line for each entry: {map.Key.Noun}, a colon and what belongs to it", null),
            RecordShape { Keys: [var sole] } => (
                "'key: value' lines below it",
                node is YamlScalar { Value.Length: <= 60 } text
                    ? $"did you mean '{key}: {{{sole.Name}: {text.Value.Trim()}}}'?"
                    : $"the key is {sole.Name}"
            ),
            RecordShape record => (
                "'key: value' lines below it",
                $"the keys are {string.Join(", ", record.Keys.Select(known => known.Name))}"
            ),
            _ => ("'key: value' lines below it", (string?)null),
        };
        var found = node switch
        {
            YamlScalar scalar => YamlWords.Quote(scalar.Value),
            YamlSequence => "a list",
            _ => "a record of keys and values",
        };
        var span = node is YamlScalar ? node.Span : node.Span.Part(0, 1);
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.WrongType, span, key, wanted, found)
                .WithHint(hint)
                .WithFix(OneOrMany(node, shape))
        );
    }

    /// <summary>Brackets around a lone item where a list belongs, and no brackets where one value does.</summary>
    private static Fix? OneOrMany(YamlNode node, ValueShape shape) =>
        (node, shape) switch
        {
            (YamlScalar { IsPlain: true, Value.Length: <= 60 } only, ListShape { Item: ScalarShape })
                when !only.Value.AsSpan().ContainsAny(Brackets) => new Fix(
                "put it in brackets",
                [new TextEdit(only.Span, $"[{YamlSpelling.Text(only.Value.Trim(), isInBrackets: true)}]")],
                IsSafe: true
            ),
            (YamlSequence { Items: [YamlScalar only] } list, ScalarShape)
                when list.Span.Slice.StartsWith("[") && !list.Span.Slice.Contains('\n') => new Fix(
                "take it out of its brackets",
                [new TextEdit(list.Span, only.Span.Slice.ToString())],
                IsSafe: true
            ),
            _ => null,
        };

    /// <summary>The one key that a record must have, when it takes a single value.</summary>
    private static string? Only(RecordShape shape)
    {
        var required = shape.Keys.Where(static key => key.IsRequired).ToArray();
        return required is [{ Value: ScalarShape }] ? required[0].Name : null;
    }

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalar scalar
        && (
            string.IsNullOrWhiteSpace(scalar.Value)
            || (scalar.IsPlain && scalar.Value is "null" or "~" or "Null" or "NULL")
        );
}
