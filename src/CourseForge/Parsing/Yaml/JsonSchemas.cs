using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// JSON Schemas (2020-12) for YAML editors, printed from <see cref="Shapes"/>. An editor reads YAML 1.2 and guesses
/// types that the parser does not: text may look like a number there, and <c>yes</c> is a word. The schemas allow for
/// that.
/// </summary>
internal static class JsonSchemas
{
    /// <summary>One schema for each kind of YAML file, by file name.</summary>
    internal static ImmutableArray<(string FileName, string Json)> All() =>
        [
            .. Shapes
                .Documents.Where(document => document.Schema is not null)
                .Select(document => (document.Schema ?? "", Print(document))),
        ];

    /// <summary>Which files each schema is for, as patterns for an editor's settings.</summary>
    internal static ImmutableArray<(string FileName, string Pattern)> Patterns() =>
        [
            .. Shapes
                .Documents.Where(document => document.Schema is not null)
                .Select(document => (document.Schema ?? "", document.Pattern)),
        ];

    private static string Print(DocumentShape document) =>
        ReadableJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", $"urn:courseforge:schema:{document.Record.Id}");
            json.WriteString("title", $"{document.Title} ({document.Pattern})");
            json.WriteString("description", document.Record.Description);
            WriteRecord(json, document.Record);
            json.WriteEndObject();
        });

    private static void WriteShape(Utf8JsonWriter json, ValueShape shape)
    {
        switch (shape)
        {
            case ScalarShape scalar:
                WriteScalar(json, scalar);
                break;
            case ListShape list:
                json.WriteString("type", "array");
                WriteMinimum(json, "minItems", list.Minimum);
                if (list.IsUnique)
                {
                    json.WriteBoolean("uniqueItems", true);
                }

                json.WriteStartObject("items");
                WriteShape(json, list.Item);
                json.WriteEndObject();
                break;
            case MapShape map:
                json.WriteString("type", "object");
                WriteMinimum(json, "minProperties", map.Minimum);
                json.WriteStartObject("propertyNames");
                WriteScalar(json, map.Key);
                json.WriteEndObject();
                json.WriteStartObject("additionalProperties");
                WriteShape(json, map.Value);
                json.WriteEndObject();
                break;
            case RecordShape record:
                WriteRecord(json, record);
                break;
            case VariantShape variant:
                WriteVariant(json, variant);
                break;
            case EitherShape either:
                json.WriteStartArray("anyOf");
                foreach (
                    var way in new ValueShape?[] { either.Scalar, either.Mapping, either.List }.OfType<ValueShape>()
                )
                {
                    json.WriteStartObject();
                    WriteShape(json, way);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordShape record, string? constantKey = null)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (record.Keys.Any(key => key.IsRequired))
        {
            WriteWords(json, "required", record.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        }

        json.WriteStartObject("properties");
        foreach (var key in record.Keys)
        {
            json.WriteStartObject(key.Name);
            WriteKey(json, key, isConstant: key.Name == constantKey);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// The word decides which keys are allowed: editors then complain about the keys of that type, not of all types.
    /// </summary>
    private static void WriteVariant(Utf8JsonWriter json, VariantShape shape)
    {
        var name = shape.Discriminator.Name;
        json.WriteString("type", "object");
        json.WriteString("description", shape.Description);
        WriteWords(json, "required", [name]);
        json.WriteStartObject("properties");
        json.WriteStartObject(name);
        WriteKey(json, shape.Discriminator, isConstant: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("allOf");
        var words = shape.Discriminator.Value is ScalarShape scalar ? scalar.Words : [];
        for (var i = 0; i < shape.Variants.Length; i++)
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            WriteWords(json, "required", [name]);
            json.WriteStartObject("properties");
            json.WriteStartObject(name);
            json.WriteString("const", words[i]);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("then");
            json.WriteString("description", shape.Variants[i].Description);
            WriteRecord(json, shape.Variants[i], constantKey: name);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, KeyShape key, bool isConstant)
    {
        json.WriteString("description", key.Description);
        if (isConstant)
        {
            // The surrounding 'if' has decided it.
            return;
        }

        if (key.Default is { } value)
        {
            json.WritePropertyName("default");
            WriteValue(json, key.Value, value);
        }

        if (key.Example is { } example && key.Value is ScalarShape)
        {
            json.WriteStartArray("examples");
            WriteValue(json, key.Value, example);
            json.WriteEndArray();
        }

        WriteShape(json, key.Value);
        if (key.Example is { } item && key.Value is ListShape { Item: ScalarShape } list)
        {
            json.WriteStartArray("examples");
            json.WriteStartArray();
            WriteValue(json, list.Item, item);
            json.WriteEndArray();
            json.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, ValueShape shape, string value)
    {
        if (
            shape is ScalarShape { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Percentage }
            && ScalarText.TryDecimal(value, out var number)
        )
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, ScalarShape scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Text or ScalarKind.Markdown:
                WriteWords(json, "type", ["string", "number", "boolean"]);
                json.WriteNumber("minLength", 1);
                break;
            case ScalarKind.Integer or ScalarKind.Decimal:
                json.WriteString("type", scalar.Kind == ScalarKind.Integer ? "integer" : "number");
                WriteRange(json, scalar);
                break;
            case ScalarKind.Percentage:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                WriteWords(json, "enum", scalar.Words);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "integer");
                WriteRange(json, scalar);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ScalarKind.Flag:
                json.WriteStartArray("enum");
                json.WriteStringValue("yes");
                json.WriteStringValue("no");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteEndArray();
                break;
            case ScalarKind.Choice:
                WriteWords(json, "enum", scalar.Words);
                break;
            case ScalarKind.CheckName:
                WriteWords(
                    json,
                    "enum",
                    Codes.All.Where(code => code.IsConfigurable).Select(code => code.Name).Order(StringComparer.Ordinal)
                );
                break;
            case ScalarKind.PartialDate:
                // A year alone is a number to an editor.
                WriteWords(json, "type", ["string", "integer"]);
                json.WriteString("pattern", Pattern(scalar.Kind));
                break;
            default:
                json.WriteString("type", "string");
                var pattern = Pattern(scalar.Kind);
                json.WriteString(
                    "pattern",
                    scalar is { Kind: ScalarKind.Date, Words: [var word, ..] } ? $"{pattern}|^{word}$" : pattern
                );
                break;
        }
    }

    private static string Pattern(ScalarKind kind) =>
        kind switch
        {
            ScalarKind.Id => AuthoredId.Pattern,
            ScalarKind.StatuteId => AuthoredId.StatutePattern,
            ScalarKind.NodeId => AuthoredId.NodePattern,
            ScalarKind.Cell => AuthoredId.CellPattern,
            ScalarKind.Requirement => @"^[a-z][a-z0-9]*(-[a-z0-9]+)*( +\^[0-9]+(\.[0-9]+){0,2})?$",
            ScalarKind.Date => "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            ScalarKind.PartialDate => "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
            ScalarKind.Time => "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            ScalarKind.Version =>
                @"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$",
            ScalarKind.Language => "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
            ScalarKind.Country => "^[A-Z]{2}$",
            ScalarKind.Url => @"^https?://[^\s<>]+$",
            ScalarKind.Email => @"^[^@\s]+@[^@\s]+\.[^@\s]+$",
            ScalarKind.Colour => "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$",
            ScalarKind.MediaPath => @"^media/[^\\:?#*<>|]+[^/]$",
            ScalarKind.FontList => "^[A-Za-z0-9 ,'\"-]+$",
            _ => throw new InvalidOperationException($"{kind} has no pattern"),
        };

    private static void WriteRange(Utf8JsonWriter json, ScalarShape scalar)
    {
        if (scalar.Minimum > decimal.MinValue)
        {
            json.WriteNumber("minimum", scalar.Minimum);
        }

        if (scalar.Maximum < decimal.MaxValue)
        {
            json.WriteNumber("maximum", scalar.Maximum);
        }
    }

    private static void WriteMinimum(Utf8JsonWriter json, string name, int minimum)
    {
        if (minimum > 0)
        {
            json.WriteNumber(name, minimum);
        }
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
