using System.Collections.Immutable;
using CourseForge.Parsing;
using CourseForge.Parsing.Yaml;

namespace CourseForge;

/// <summary>What an editor needs to complete and check one kind of YAML file.</summary>
/// <param name="Pattern">Which files it is for.</param>
public sealed record EditorSchema(string FileName, string Pattern, string Json);

// For those who write: what may be written, for editors and for whatever makes files.
public static partial class Compiler
{
    /// <summary>JSON Schemas of the YAML files, from the table that the parser uses.</summary>
    public static ImmutableArray<EditorSchema> Schemas() =>
        [
            .. JsonSchemas
                .All()
                .Zip(JsonSchemas.Patterns(), (schema, pattern) =>
                    new EditorSchema(schema.FileName, pattern.Pattern, schema.Json)
                ),
        ];

    /// <summary>Whether a word can be the id of something in a curriculum.</summary>
    public static bool IsId(string text) => AuthoredId.IsId(text);

    /// <summary>Whether a word can be the tag of a language.</summary>
    public static bool IsLanguage(string text) => ScalarText.IsLanguage(text);
}
