using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CourseForge.Cli;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Tests.Cli;
using CourseForge.Text;
using Json.Schema;

namespace CourseForge.Tests.Parsing;

/// <summary>
/// What <c>courseforge schema</c> writes, held against YAML files by a validator that is not ours: an editor must not
/// complain about a file that is right, and must complain where one is wrong.
/// </summary>
public sealed partial class SchemaValidationTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = JsonSchemas
        .All()
        .ToDictionary(
            schema => schema.FileName,
            schema => JsonSchema.FromText(schema.Json, new BuildOptions { SchemaRegistry = new SchemaRegistry() })
        );

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    /// <summary>Where the curricula of the repository lie.</summary>
    private static readonly string[] Curricula =
    [
        "curricula/food-allergens",
        "curricula/human-trafficking",
        "examples/juniper-county",
        .. Directory
            .GetDirectories(RepositoryFiles.At("tests", "browser", "curricula"))
            .Select(folder => Path.GetRelativePath(RepositoryFiles.Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Files =
    [
        .. Curricula.SelectMany(curriculum =>
            Directory
                .EnumerateFiles(RepositoryFiles.At(curriculum), "*.yaml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
                .Where(file => !file[curriculum.Length..].StartsWith("/theme/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        ),
    ];

    public static TheoryData<string> ShippedFiles() => [.. Files];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    [Trait("Speed", "Slow")]
    public void A_shipped_file_fits_its_schema(string file) =>
        Assert.Equal("", Complaints(PathInCurriculum(file), File.ReadAllText(RepositoryFiles.At(file))));

    [Fact]
    public void Every_schema_is_held_against_a_shipped_file() =>
        Assert.Equal(
            Schemas.Keys.Order(StringComparer.Ordinal),
            Files.Select(file => SchemaOf(PathInCurriculum(file))).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void What_the_tool_starts_a_curriculum_with_fits_its_schemas()
    {
        using var run = new ToolRun();
        Assert.Equal(ExitCode.Clean, run.Run("new", "sample"));
        var folder = Path.Combine(run.Folder, "sample");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
            Assert.Equal("", Complaints(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
        );
    }

    [Fact]
    public void The_boxes_of_the_authoring_guide_fit_their_schemas()
    {
        foreach (
            var (path, text) in AuthoringGuideTests
                .SampleFiles()
                .Where(box => box.Path.EndsWith(".yaml", StringComparison.Ordinal))
        )
        {
            Assert.Equal("", Complaints(path, text));
        }
    }

    /// <summary>One slip in a shipped file of each kind; the parser refuses each of them, and so must the schema.</summary>
    [Theory]
    [InlineData("curriculum.yaml", "version: 0.1.0", "version: \"0.1\"")]
    [InlineData("curriculum.yaml", "language: en", "language: English")]
    [InlineData("curriculum.yaml", "title: ", "titel: ")]
    [InlineData("objectives.yaml", "level: understand", "level: know")]
    [InlineData("glossary.yaml", "also: [", "alias: [")]
    [InlineData("contacts.yaml", "kind: emergency", "kind: urgent")]
    [InlineData("contacts.yaml", "short: yes", "short: maybe")]
    [InlineData("sources.yaml", "date: 2000-11-15", "date: 15.11.2000")]
    [InlineData("statutes.yaml", "  intl:palermo-3:", "  palermo-3:")]
    [InlineData("jurisdictions.yaml", "level: country", "level: nation")]
    [InlineData("courses/first-response.yaml", "hours: 4", "hours: four")]
    [InlineData("courses/first-response.yaml", "modules:\n", "modules: what-is-trafficking\nleft:\n")]
    [InlineData("questions/control.yaml", "type: single", "type: one-of-many")]
    [InlineData("questions/control.yaml", "objectives: [lo-describe-control]", "objectives: lo-describe-control")]
    [InlineData("questions/control.yaml", "difficulty: easy", "difficulty: easy\n    answer: yes")]
    [InlineData("surveys/reaction.yaml", "scale: agreement", "scale: 5")]
    [InlineData("overlays/us-wa/overlay.yaml", "builds-on: [us]", "builds-on: us")]
    [InlineData("overlays/us-wa/overlay.yaml", "for: human-trafficking ^0.1", "for: human-trafficking >= 0.1")]
    [InlineData("targets/washington.yaml", "layers: [us-wa]", "layers: [US-WA]")]
    [InlineData("targets/washington.yaml", "target: washington\n", "")]
    public void A_slip_is_refused_by_the_schema_as_by_the_parser(string path, string right, string wrong)
    {
        var text = File.ReadAllText(RepositoryFiles.At("curricula", "human-trafficking", path));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{right}' does not stand in {path}");
        var slip = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));

        Assert.Equal("", Complaints(path, text));
        Assert.NotEqual("", Complaints(path, slip));

        var bag = new DiagnosticBag();
        var document = Shapes.Documents.Single(document => document.Schema == SchemaOf(path));
        Check(path, text, document, bag);
        Assert.Equal(0, bag.Count);
        Check(path, slip, document, bag);
        Assert.NotEqual(0, bag.Count);
    }

    private static void Check(string path, string text, DocumentShape document, DiagnosticBag bag)
    {
        var file = new SourceFile(new CoursePath(path), text);
        var mapping = YamlReader.Read(file, bag);
        Assert.NotNull(mapping);
        new ShapeChecker(bag).CheckRecord(mapping, document.Record, file.Start);
    }

    /// <summary>What the validator says, one complaint a line; empty when it has none.</summary>
    private static string Complaints(string path, string text)
    {
        var bag = new DiagnosticBag();
        var mapping = YamlReader.Read(new SourceFile(new CoursePath(path), text), bag);
        Assert.True(mapping is not null, path);
        var result = Schemas[SchemaOf(path)].Evaluate(JsonSerializer.SerializeToElement(Json(mapping)), Options);
        if (result.IsValid)
        {
            return "";
        }

        var complaints = (result.Details ?? [])
            .Where(detail => detail.Errors is { Count: > 0 })
            .SelectMany(detail => detail.Errors!.Select(error => $"{path}{detail.InstanceLocation}: {error.Value}"))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return complaints.Length == 0 ? path + ": refused" : string.Join('\n', complaints);
    }

    private static string PathInCurriculum(string file) =>
        Curricula.Where(curriculum => file.StartsWith(curriculum + "/", StringComparison.Ordinal)).Single() is var found
            ? file[(found.Length + 1)..]
            : file;

    /// <summary>The schema that an editor takes for this file, by the patterns of its settings.</summary>
    private static string SchemaOf(string path) =>
        JsonSchemas
            .Patterns()
            .Single(schema =>
                Regex.IsMatch(
                    path,
                    $"^{Regex.Escape(schema.Pattern).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$"
                )
            )
            .FileName;

    /// <summary>The document as an editor reads it: scalars without quotes have the types of YAML 1.2's core schema.</summary>
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMapping mapping => new JsonObject(
                mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))
            ),
            YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
            YamlScalar { IsPlain: true } scalar => Plain(scalar.Value),
            YamlScalar scalar => JsonValue.Create(scalar.Value),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    private static JsonValue? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when CoreNumber().IsMatch(text) => JsonValue.Create(
                decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create(text),
        };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex CoreNumber();
}
