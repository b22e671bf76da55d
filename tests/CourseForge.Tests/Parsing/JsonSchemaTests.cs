using System.Text.Json;
using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Parsing;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing;

public sealed class JsonSchemaTests
{
    [Fact]
    public void Every_kind_of_yaml_file_has_one_schema()
    {
        Assert.Equal(
            [
                "contacts.schema.json",
                "course.schema.json",
                "curriculum.schema.json",
                "glossary.schema.json",
                "jurisdictions.schema.json",
                "objectives.schema.json",
                "overlay.schema.json",
                "project.schema.json",
                "questions.schema.json",
                "sources.schema.json",
                "statutes.schema.json",
                "survey.schema.json",
                "target.schema.json",
            ],
            JsonSchemas.All().Select(schema => schema.FileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(JsonSchemas.All().ToArray(), JsonSchemas.All().ToArray());
        Assert.Equal(
            JsonSchemas.All().Select(schema => schema.FileName),
            JsonSchemas.Patterns().Select(schema => schema.FileName)
        );
    }

    [Fact]
    public void Schemas_are_closed_and_described()
    {
        foreach (var (name, json) in JsonSchemas.All())
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
            Assert.StartsWith("urn:courseforge:schema:", root.GetProperty("$id").GetString(), StringComparison.Ordinal);
            Assert.False(root.GetProperty("additionalProperties").GetBoolean());
            Assert.DoesNotContain('\r', json);
            foreach (var property in root.GetProperty("properties").EnumerateObject())
            {
                Assert.True(
                    property.Value.GetProperty("description").GetString()?.Length > 10,
                    $"{name}: {property.Name}"
                );
            }
        }
    }

    /// <summary>
    /// What a schema shows as an example or default must itself be right, for the schema and for the parser.
    /// </summary>
    [Fact]
    public void Examples_and_defaults_fit_their_own_keys()
    {
        foreach (var record in Records(Shapes.Documents.Select(document => document.Record)).Distinct())
        {
            foreach (var key in record.Keys)
            {
                Assert.True(
                    key.Description.EndsWith('.') || key.Description.Contains(':', StringComparison.Ordinal),
                    $"{record.Id}.{key.Name}: {key.Description}"
                );
                foreach (var value in new[] { key.Example, key.Default }.OfType<string>())
                {
                    var written =
                        key.Value is ListShape ? $"[{value}]"
                        : key.Value is ScalarShape { Kind: ScalarKind.Colour } ? $"\"{value}\""
                        : value;
                    var file = new SourceFile(new CoursePath("test.yaml"), $"{key.Name}: {written}\n");
                    var bag = new DiagnosticBag();
                    var mapping = YamlReader.Read(file, bag);
                    Assert.True(mapping is not null, $"{record.Id}.{key.Name}: {written}");
                    new ShapeChecker(bag).CheckRecord(mapping, record with { Keys = [key] }, file.Start);
                    Assert.True(bag.Count == 0, $"{record.Id}.{key.Name}: {written}");
                }
            }
        }
    }

    [Fact]
    public void Patterns_say_the_same_as_the_parser()
    {
        foreach (var id in new[] { "ab", "lo-a", "a", "lo--a", "2a", "Lo", "lo-", "a1-2b" })
        {
            Assert.Equal(
                CourseForge.Parsing.AuthoredId.IsId(id),
                Regex.IsMatch(id, CourseForge.Parsing.AuthoredId.Pattern)
            );
        }

        foreach (
            var id in new[] { "ab", "a", "us:a", "u:a", "us:", "us-vt:12-519", "us:a:b", "US:a", "us:-a", "lo--a" }
        )
        {
            Assert.Equal(
                CourseForge.Parsing.AuthoredId.IsNodeId(id),
                Regex.IsMatch(id, CourseForge.Parsing.AuthoredId.NodePattern)
            );
            foreach (var cell in new[] { id, id + ".hours", id + ".post.pass-mark", id + ".", id + ".a..b", id + ".A" })
            {
                Assert.Equal(
                    CourseForge.Parsing.AuthoredId.IsCell(cell),
                    Regex.IsMatch(cell, CourseForge.Parsing.AuthoredId.CellPattern)
                );
            }
        }

        foreach (var id in new[] { "us:a", "u:a", "us:", "us-vt:12-519", "us:a:b", "US:a", "us:-a" })
        {
            Assert.Equal(
                CourseForge.Parsing.AuthoredId.IsStatuteId(id),
                Regex.IsMatch(id, CourseForge.Parsing.AuthoredId.StatutePattern)
            );
        }
    }

    private static IEnumerable<RecordShape> Records(IEnumerable<ValueShape> shapes)
    {
        foreach (var shape in shapes)
        {
            IEnumerable<ValueShape> inner = shape switch
            {
                ListShape list => [list.Item],
                MapShape map => [map.Value],
                RecordShape record => record.Keys.Select(key => key.Value),
                VariantShape variant => variant.Variants,
                EitherShape either => new[] { either.Scalar, either.Mapping, either.List }.OfType<ValueShape>(),
                _ => [],
            };
            if (shape is RecordShape found)
            {
                yield return found;
            }

            foreach (var record in Records(inner))
            {
                yield return record;
            }
        }
    }
}
