using CourseForge.Blocks;
using CourseForge.Layout;

namespace CourseForge.Tests.Blocks;

/// <summary>
/// A block kind is a definition, its templates, a part of the authoring guide, a case, and words in every language of
/// the theme. Each is easily forgotten, and none is missed by the compiler.
/// </summary>
public sealed class BlockKindTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryFiles.At("docs", "authoring.md"));

    private static readonly string[] Cases =
    [
        .. Directory
            .EnumerateFiles(RepositoryFiles.At("tests", "cases"), "*.case", SearchOption.AllDirectories)
            .Select(File.ReadAllText),
    ];

    public static TheoryData<string> Names() => [.. BlockKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_has_all_its_parts(string name) => Assert.Empty(Missing(BlockKinds.Find(name)!));

    [Fact]
    public void A_kind_without_parts_is_told_what_it_lacks() =>
        Assert.Equal(
            [
                "the line 'new PlantedBlock()' in BlockKinds.All",
                "the file src/CourseForge/Blocks/Planted/PlantedBlock.cs",
                "an example that holds '::: planted'",
                "the template blocks/planted",
                "the word 'planted' in en.yaml",
                "the word 'planted' in es.yaml",
                "the word 'plantingMethod' in en.yaml",
                "the word 'plantingMethod' in es.yaml",
                "'planted' and '::: planted' in docs/authoring.md",
                "a case with '::: planted' in tests/cases",
            ],
            Missing(new PlantedBlock())
        );

    [Fact]
    public void No_two_kinds_have_one_name() =>
        Assert.Equal(BlockKinds.All.Length, BlockKinds.All.Select(kind => kind.Name).Distinct().Count());

    /// <summary>Groups make room for new kinds; what a kind names besides must be there, and agree with it.</summary>
    [Fact]
    public void What_stands_in_what_is_said_alike_from_both_sides()
    {
        foreach (var kind in BlockKinds.All)
        {
            Assert.All(kind.Inside, outer => Assert.True(BlockKinds.Find(outer)?.CanHold(kind), $"{kind} in {outer}"));
            Assert.All(kind.HoldsAlso, inner => Assert.NotNull(BlockKinds.Find(inner)));
        }
    }

    private static IEnumerable<string> Missing(BlockKindDefinition kind)
    {
        var type = kind.GetType().Name;
        if (!BlockKinds.All.Any(other => other.GetType() == kind.GetType()))
        {
            yield return $"the line 'new {type}()' in BlockKinds.All";
        }

        var folder = type[..^"Block".Length];
        if (!File.Exists(RepositoryFiles.At("src", "CourseForge", "Blocks", folder, type + ".cs")))
        {
            yield return $"the file src/CourseForge/Blocks/{folder}/{type}.cs";
        }

        if (!kind.Example.Contains($"::: {kind.Name}", StringComparison.Ordinal))
        {
            yield return $"an example that holds '::: {kind.Name}'";
        }

        foreach (var template in new[] { kind.Template, kind.PrintTemplate }.OfType<BlockTemplate>())
        {
            if (
                !File.Exists(
                    RepositoryFiles.At("templates", "default", template.Name + CurriculumLayout.TemplateExtension)
                )
            )
            {
                yield return $"the template {template.Name}";
            }
        }

        var languages = Directory.GetFiles(RepositoryFiles.At("templates", "default", "strings"));
        foreach (var word in new[] { kind.Label, kind.Method }.OfType<string>().Distinct())
        {
            foreach (var file in languages.Order(StringComparer.Ordinal))
            {
                if (!File.ReadLines(file).Any(line => line.StartsWith(word + ": ", StringComparison.Ordinal)))
                {
                    yield return $"the word '{word}' in {Path.GetFileName(file)}";
                }
            }
        }

        if (
            !Guide.Contains($"`{kind.Name}", StringComparison.Ordinal)
            || !Guide.Contains($"::: {kind.Name}", StringComparison.Ordinal)
        )
        {
            yield return $"'{kind.Name}' and '::: {kind.Name}' in docs/authoring.md";
        }

        if (!Cases.Any(text => text.Contains($"::: {kind.Name}", StringComparison.Ordinal)))
        {
            yield return $"a case with '::: {kind.Name}' in tests/cases";
        }
    }

    /// <summary>Everything that the language asks of a kind, and nothing else.</summary>
    private sealed class PlantedBlock : BlockKindDefinition
    {
        public override string Name => "planted";

        internal override string Summary => "Planted by a test.";

        internal override string Example => "::: note\nAnother kind.\n:::";

        internal override string Method => "plantingMethod";
    }
}
