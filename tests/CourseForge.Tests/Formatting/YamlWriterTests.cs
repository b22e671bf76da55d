using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Formatting;

public sealed class YamlWriterTests
{
    private static readonly string[] Pieces =
    [
        "word",
        "two words",
        "NO",
        "yes",
        "null",
        "~",
        "988",
        "24:00",
        "1.5",
        "0x1F",
        "2026-11-21",
        "1-800-222-1222",
        "-5",
        "- ",
        "-",
        "? ",
        ": ",
        ":",
        " #",
        "#",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "{",
        "}",
        "[",
        "]",
        ",",
        "=",
        "<<",
        "---",
        "...",
        "\n",
        "\n\n",
        "  ",
        " ",
        "\t",
        "\\",
        "\u00A0",
        "\u2028",
        "\u202E",
        "é",
        "😀",
        "\r",
        "us:18-usc-1591",
        "https://example.org/a#b",
        "a: b",
        "\u0085",
        "\uFEFF",
        "{{name}}",
        "**bold**",
    ];

    [Theory]
    [InlineData("A word", "A word")]
    [InlineData("It's 24:00", "It's 24:00")]
    [InlineData("us:18-usc-1591", "us:18-usc-1591")]
    [InlineData("https://example.org/a#b", "https://example.org/a#b")]
    [InlineData("1-800-222-1222", "1-800-222-1222")]
    [InlineData("1.0.0", "1.0.0")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("988", "\"988\"")]
    [InlineData("24:00", "\"24:00\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("2026-11-21", "\"2026-11-21\"")]
    [InlineData("**bold**", "\"**bold**\"")]
    [InlineData("& more", "\"& more\"")]
    [InlineData("!no", "\"!no\"")]
    [InlineData("%a", "\"%a\"")]
    [InlineData("@a", "\"@a\"")]
    [InlineData("Note: this", "\"Note: this\"")]
    [InlineData("Room #5", "\"Room #5\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("ends:", "\"ends:\"")]
    [InlineData(" blank ", "\" blank \"")]
    [InlineData("", "\"\"")]
    [InlineData("say: \"hi\"", "'say: \"hi\"'")]
    [InlineData("it's: \"hi\"", "\"it's: \\\"hi\\\"\"")]
    public void Text_is_plain_where_every_reader_takes_it_for_text(string text, string written) =>
        Assert.Equal($"key: {written}\n", YamlWriter.Write(new YamlMap([new YamlPair("key", new YamlText(text))])));

    [Fact]
    public void The_house_style()
    {
        var map = new YamlMap([
            new YamlPair("id", new YamlText("a"), "About it."),
            new YamlPair("ids", new YamlList([new YamlText("lo-a"), new YamlText("us:b")])),
            new YamlPair("flag", new YamlWord("yes")),
            new YamlPair("text", new YamlText("One.\n\nTwo.\n")),
            new YamlPair("open", new YamlText("One.\nTwo.")),
            new YamlPair(
                "items",
                new YamlList([
                    new YamlMap([
                        new YamlPair("text", new YamlText("First: a"), "The first one."),
                        new YamlPair("more", new YamlMap([new YamlPair("deep", new YamlWord("1"))])),
                    ]),
                    new YamlText("A sentence, then."),
                ])
            ),
            new YamlPair("none", new YamlList([])),
        ]);
        Assert.Equal(
            """
            # About it.
            id: a
            ids: [lo-a, us:b]
            flag: yes
            text: |
              One.

              Two.
            open: |-
              One.
              Two.
            items:
              # The first one.
              - text: "First: a"
                more:
                  deep: 1
              - A sentence, then.
            none: []

            """,
            YamlWriter.Write(map)
        );
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Whatever_is_written_is_read_again()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(Map(text, 3).ToArbitrary(), IsReadAgain)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_261_128, 5));
    }

    private static void IsReadAgain(YamlMap map)
    {
        var written = YamlWriter.Write(map);
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(new SourceFile(new CoursePath("any.yaml"), written), bag);
        Assert.True(bag.Count == 0, $"{written}\n{string.Join('\n', bag.ToSorted().Select(DiagnosticText.Line))}");
        Assert.Equal(TextOf(map), YamlTree.Of(node!));
        Assert.Equal(written, YamlWriter.Write((YamlMap)YamlPart.Of(node!)));
    }

    private static string TextOf(YamlPart part) =>
        part switch
        {
            YamlText text => $"<{text.Value}>",
            YamlWord word => $"<{word.Value}>",
            YamlList list => $"[{string.Concat(list.Items.Select(TextOf))}]",
            YamlMap map => $"{{{string.Concat(map.Pairs.Select(pair => $"<{pair.Key}>{TextOf(pair.Value)}"))}}}",
            _ => "",
        };

    private static Gen<YamlMap> Map(Gen<string> text, int depth) =>
        from keys in Gen.Elements("a", "b-c", "us:18", "yes", "a key", "x: y", "#").NonEmptyListOf()
        from values in Part(text, depth).ListOf(keys.Distinct().Count())
        select new YamlMap([.. keys.Distinct().Zip(values, (key, value) => new YamlPair(key, value))]);

    private static Gen<YamlPart> Part(Gen<string> text, int depth)
    {
        var scalar = Gen.OneOf(
            text.Select(YamlPart (value) => new YamlText(value)),
            Gen.Elements("yes", "5", "2026-11-21", "-1.5").Select(YamlPart (value) => new YamlWord(value))
        );
        return depth == 0
            ? scalar
            : Gen.OneOf(
                scalar,
                Part(text, depth - 1).ListOf().Select(YamlPart (items) => new YamlList([.. items.Take(4)])),
                Map(text, depth - 1).Select(YamlPart (map) => map)
            );
    }
}
