using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Formatting;
using CourseForge.Model;
using CourseForge.Overlays.Claims;
using CourseForge.Parsing;
using CourseForge.Parsing.Names;
using CourseForge.Parsing.Writing;
using CourseForge.Parsing.Yaml;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;

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

    /// <summary>Every id at every place where it was written; null when there is no usable curriculum.yaml.</summary>
    /// <param name="known">Those of an earlier parse of the curriculum, for files that are as they were.</param>
    public static CurriculumNames? NamesOf(ParsedCurriculum parsed, CurriculumNames? known = null) =>
        parsed.Syntax is { } curriculum ? NamesOfCurriculum.Gather(parsed.Sources, curriculum, known) : null;

    /// <summary>What can be written at a place of a text, which may be half written; null where nobody can know.</summary>
    /// <param name="parsed">As the curriculum could last be read: it says which files are documents.</param>
    /// <param name="path">What any other file is follows from it.</param>
    public static WritingPlace? WritingAt(ParsedCurriculum parsed, CoursePath path, string text, int offset) =>
        WritingPlaces.At(parsed.Sources, parsed.Syntax?.Settings.Documents ?? [], path, text, offset);

    /// <summary>Everything that a verb of an overlay may be aimed at.</summary>
    /// <param name="verb">As authors write it; nothing for a word that is none.</param>
    public static ImmutableArray<AimedNode> AimsOf(ParsedCurriculum parsed, string verb) =>
        parsed.Syntax is { } curriculum ? ClaimAims.Of(curriculum, parsed.Nodes.Value, verb) : [];

    /// <summary>Everything that overlays can speak of, with all its parts, as it stands in the curriculum.</summary>
    public static ImmutableArray<AimedNode> AimsOf(ParsedCurriculum parsed) =>
        parsed.Syntax is { } curriculum ? ClaimAims.All(curriculum, parsed.Nodes.Value) : [];

    /// <summary>Whether a word can be the id of something in a curriculum.</summary>
    public static bool IsId(string text) => AuthoredId.IsId(text);

    /// <summary>Whether a word can be the id of a law, or of what an overlay adds: with a place or layer in front.</summary>
    public static bool IsPrefixedId(string text) => AuthoredId.IsStatuteId(text);

    /// <summary>The types of questions, as authors write them.</summary>
    public static ImmutableArray<string> QuestionTypeNames => [.. QuestionTypes.All.Select(static type => type.Name)];

    /// <summary>The kinds of blocks, as authors write them.</summary>
    public static ImmutableArray<string> BlockKindNames => [.. BlockKinds.All.Select(static kind => kind.Name)];

    /// <summary>What a new question of a type is answered with, for its author to write over.</summary>
    /// <param name="type">One of <see cref="QuestionTypeNames"/>.</param>
    /// <param name="picture">The path of a picture.</param>
    /// <returns>Null when the type needs a picture and none is named, or takes none and one is.</returns>
    public static YamlMap? QuestionDraft(string type, string? picture)
    {
        ImmutableArray<YamlPair> draft = QuestionTypes.Named(type).Draft;
        var pictures = draft.Count(static pair => IsPicture(pair.Value));
        return pictures > 0 == picture is null
            ? null
            : new YamlMap([
                .. draft.Select(pair =>
                    pair.Value is YamlText text && IsPicture(text)
                        ? pair with
                        {
                            Value = new YamlText(text.Value.Replace(Drafts.Picture, picture, StringComparison.Ordinal)),
                        }
                        : pair
                ),
            ]);

        static bool IsPicture(YamlPart part) =>
            part is YamlText text && text.Value.Contains(Drafts.Picture, StringComparison.Ordinal);
    }

    /// <summary>The line that begins a lesson or a node of a scenario: <c>## Title {#id minutes=5}</c>.</summary>
    /// <param name="attributes">In order; a flag has an empty value.</param>
    public static string HeadingOf(string title, string id, ImmutableArray<(string Name, string? Value)> attributes) =>
        DocumentFormatter.Heading(title, id, attributes);

    /// <summary>Whether a word can be the tag of a language.</summary>
    public static bool IsLanguage(string text) => ScalarText.IsLanguage(text);
}
