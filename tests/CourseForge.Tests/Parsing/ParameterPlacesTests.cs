using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Overlays;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing;

/// <summary>
/// Walks the parser's own tables: every key of every record and every attribute of every block either takes in
/// parameters or refuses them. A new key cannot be forgotten, because what nobody thought about is refused.
/// </summary>
public sealed class ParameterPlacesTests
{
    private const string Parameter = "{{some-name}}";

    public static TheoryData<string> Documents() =>
        [.. Shapes.Documents.Select(document => document.Title), ReviewFileShapes.Lock.Id];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_key_takes_in_parameters_or_refuses_them(string title)
    {
        var record = Shapes.Documents.FirstOrDefault(document => document.Title == title)?.Record
            ?? ReviewFileShapes.Lock;
        var places = Of(record, []).ToArray();
        Assert.NotEmpty(places);
        foreach (var (yaml, shape) in places)
        {
            var file = new SourceFile(new CoursePath("curriculum.yaml"), yaml + "\n");
            var diagnostics = new DiagnosticBag();
            var mapping = YamlReader.Read(file, diagnostics);
            Assert.True(mapping is not null, yaml);
            YamlRecord.Open(mapping, record, rawHtml: false, diagnostics);
            var told = diagnostics
                .ToSorted()
                .Where(diagnostic => diagnostic.Descriptor == Codes.Markdown.ParameterNotTaken)
                .ToArray();
            if (shape.Parameters == ParameterUse.Refused)
            {
                Assert.True(told is [{ } only] && only.Span.Slice.SequenceEqual(Parameter), yaml);
            }
            else
            {
                Assert.True(told.Length == 0, yaml);
            }

            Assert.Equal(shape.Kind == ScalarKind.Markdown, shape.Parameters == ParameterUse.Replaced);
        }
    }

    [Fact]
    public void Every_attribute_refuses_them()
    {
        AttributeShape[] shapes =
        [
            .. BlockKinds.All.SelectMany(kind => kind.Attributes),
            .. BlockAttributes.Common,
            .. MediaReader.Attributes,
        ];
        foreach (var shape in shapes)
        {
            var text = $"{{{shape.Name}=\"{Parameter}\"}}";
            var file = new SourceFile(new CoursePath("modules/m.md"), text);
            var diagnostics = new DiagnosticBag();
            var list = AttributeReader.Read(text, file.Span(0, text.Length), diagnostics);
            AttributeCheck.Check(list, [shape], [], "the block", file.Span(0, text.Length), diagnostics);
            var only = Assert.Single(diagnostics.ToSorted());
            Assert.Equal(Codes.Markdown.ParameterNotTaken, only.Descriptor);
            Assert.Equal(Parameter, only.Span.Slice.ToString());
        }
    }

    [Theory]
    [InlineData("Call {{emergency-number}}.", "{{emergency-number}}")]
    [InlineData("{{ emergency-number }}", "{{ emergency-number }}")]
    [InlineData("{{emergency-number}", "{{emergency-number}")]
    [InlineData("{{Emergency_Number}}", "{{Emergency_Number}}")]
    [InlineData("{{{state}}}", "{{state}}")]
    [InlineData("a set {{1, 2}, {3}}", null)]
    [InlineData("{{}}", null)]
    [InlineData("f(x) = {x}", null)]
    public void Only_what_looks_like_a_name_is_one(string text, string? found) =>
        Assert.Equal(found, ParameterPlaces.Find(text) is var (start, length) ? text.Substring(start, length) : null);

    [Fact]
    public void Words_taken_out_of_text_get_the_values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["a-name"] = "911" };
        Assert.Equal("Call 911 or {{other}}", ParameterPlaces.Fill("Call {{ a-name }} or {{other}}", values));
    }

    /// <summary>For each scalar that a shape can hold, YAML with a parameter there and nothing else.</summary>
    private static IEnumerable<(string Yaml, ScalarShape Shape)> Of(ValueShape shape, HashSet<RecordShape> within)
    {
        switch (shape)
        {
            case ScalarShape scalar:
                return [($"\"{Parameter}\"", scalar)];
            case ListShape list:
                return Of(list.Item, within).Select(item => ($"[{item.Yaml}]", item.Shape));
            case MapShape map:
                return Of(map.Value, within)
                    .Select(value => ($"{{some-id: {value.Yaml}}}", value.Shape))
                    .Append(($"{{\"{Parameter}\": x}}", map.Key));
            case EitherShape either:
                return new ValueShape?[] { either.Scalar, either.Mapping, either.List }
                    .OfType<ValueShape>()
                    .SelectMany(way => Of(way, within));
            case VariantShape variant:
                var words = ((ScalarShape)variant.Discriminator.Value).Words;
                return variant.Variants.SelectMany(
                    (record, index) =>
                        record
                            .Keys.Where(key => key.Name != variant.Discriminator.Name)
                            .SelectMany(key =>
                                Of(key.Value, within)
                                    .Select(value =>
                                        (
                                            $"{{{variant.Discriminator.Name}: {words[index]}, {key.Name}: {value.Yaml}}}",
                                            value.Shape
                                        )
                                    )
                            )
                );
            case RecordShape record when within.Add(record):
                var found = record
                    .Keys.SelectMany(key =>
                        Of(key.Value, within).Select(value => ($"{{{key.Name}: {value.Yaml}}}", value.Shape))
                    )
                    .ToArray();
                within.Remove(record);
                return found;
            default:
                return [];
        }
    }
}
