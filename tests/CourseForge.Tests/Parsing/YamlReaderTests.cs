using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Parsing;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("plain", "a: some words here\n", "words")]
    [InlineData("plain over two lines", "a: some\n   more words\n", "more words")]
    [InlineData("single quotes", "a: 'it''s two words'\n", "two words")]
    [InlineData("double quotes", "a: \"say \\\"two\\\" words\\u0021 here\"\n", "here")]
    [InlineData("double quotes over lines", "a: \"first\n  second\n\n  third \\\n  fourth\"\n", "fourth")]
    [InlineData("literal", "a: |\n  first\n    second\n\n  third\nb: x\n", "third")]
    [InlineData("literal with more indentation", "a: |\n  first\n    second\n\n  third\nb: x\n", "  second")]
    [InlineData("literal with an indicator", "a: |2-\n   first\n  second\nb: x\n", "second")]
    [InlineData("folded", "a: >-\n  first\n  second\n\n  third\nb: x\n", "third")]
    [InlineData("beyond the basic plane", "a: \"\\U0001F600 \ud83d\ude00 after\"\n", "after")]
    public void A_scalar_knows_where_its_words_were_written(string _, string text, string words)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var scalar = Value(written);
            var at = scalar.Value.IndexOf(words, StringComparison.Ordinal);
            Assert.True(at >= 0, scalar.Value);
            Assert.Equal(words, scalar.Map.Span(at, words.Length).Slice.ToString());
        }
    }

    [Fact]
    public void Nodes_span_what_was_written()
    {
        const string Text = "list: [one, {two: 2}]\nrecord:\n  key: value\nblock: |\n  first\n  second\n\nlast: x\n";
        var mapping = Read(Text, out _);
        Assert.NotNull(mapping);
        string[] spans = [.. mapping.Entries.Select(entry => entry.Value.Span.Slice.ToString())];
        Assert.Equal(["[one, {two: 2}]", "key: value", "|\n  first\n  second", "x"], spans);
        Assert.Equal(Text.TrimEnd(), mapping.Span.Slice.ToString());
    }

    [Fact]
    public void Front_matter_has_places_in_the_whole_file()
    {
        const string Text = "---\ntitle: First aid\nsummary: |\n  One.\n  Two.\n---\n\n## A lesson\n";
        var file = new SourceFile(new CoursePath("modules/a.md"), Text);
        var bag = new DiagnosticBag();
        var mapping = YamlReader.Read(file, 4, Text.IndexOf("---\n\n", StringComparison.Ordinal) - 4, bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(mapping);
        var summary = Assert.IsType<YamlScalar>(mapping.Entries[1].Value);
        Assert.Equal("Two.", summary.Map.Span(5, 4).Slice.ToString());
        Assert.Equal((5, 3), summary.Map.Span(5, 4).Position);
    }

    [Fact]
    public void Words_of_any_scalar_are_found_where_they_were_written()
    {
        var words = Gen.Elements(
            "alpha",
            "beta",
            "it's",
            "\"q\"",
            "x:y",
            "#5",
            "\\n",
            "é",
            "\ud83d\ude00",
            "[a](term:b)",
            "-",
            "{{p}}"
        );
        var lines = Gen.ListOf(Gen.Choose(1, 4).SelectMany(count => Gen.ListOf(words, count)), 3);
        var generator =
            from text in lines
            from style in Gen.Choose(0, 3)
            from blank in Gen.Choose(0, 2)
            select (text, style, blank);
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(generator), input =>
            {
                var number = 0;
                var unique = input
                    .text.Select(line => string.Join(' ', line.Select(word => $"{word}w{number++}")))
                    .ToArray();
                var yaml = Write(unique, input.style, input.blank);
                var scalar = Value(yaml);
                foreach (var word in unique.SelectMany(line => line.Split(' ')))
                {
                    // Quotes and escapes are written otherwise than they are read: what follows them must still be
                    // found.
                    var plain = word[word.LastIndexOf('w')..];
                    var at = scalar.Value.IndexOf(word, StringComparison.Ordinal) + word.Length - plain.Length;
                    if (scalar.Map.Span(at, plain.Length).Slice.ToString() != plain)
                    {
                        return false;
                    }
                }

                return true;
            }));
    }

    [Fact]
    public void Any_text_gives_diagnostics_and_never_an_exception()
    {
        var pieces = Gen.Elements(
            "a",
            "b",
            ":",
            ": ",
            " ",
            "  ",
            "\n",
            "\n  ",
            "\r\n",
            "- ",
            "-",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "|",
            ">",
            "|2",
            "&a",
            "*a",
            "!!x",
            "<<",
            "?",
            "? ",
            "#",
            " #",
            "%",
            "@",
            "`",
            "---",
            "...",
            "\t",
            "\0",
            "\\",
            "\\x",
            "\\u12",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ud83d",
            "é",
            "~",
            "null",
            "yes",
            "2026-01-01",
            "id",
            "title",
            "%YAML 1.1\n",
            "%TAG ! x\n"
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Arb.From(Gen.ListOf(pieces)), parts =>
            {
                var text = string.Concat(parts);
                var mapping = Read(text, out var diagnostics);
                if (mapping is not null)
                {
                    var bag = new DiagnosticBag();
                    YamlRecord.Open(mapping, Shapes.Curriculum, rawHtml: false, bag);
                    YamlRecord.Open(mapping, Shapes.Bank, rawHtml: false, bag);
                    diagnostics = [.. diagnostics, .. bag.ToSorted()];
                }

                Assert.True(
                    mapping is not null || diagnostics.Length > 0,
                    $"nothing was said about {System.Text.Json.JsonSerializer.Serialize(text)}"
                );
                Assert.All(diagnostics, diagnostic =>
                    Assert.True(
                        diagnostic.Span.Start >= 0 && diagnostic.Span.Length >= 0 && diagnostic.Span.End <= text.Length,
                        $"{diagnostic.Code} {diagnostic.Span.Start}+{diagnostic.Span.Length} lies outside of {System.Text.Json.JsonSerializer.Serialize(text)}"
                    )
                );
                return true;
            }));
    }

    [Theory]
    [InlineData("[", 10_000)]
    [InlineData("{a: ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("a: [", 10_000)]
    [InlineData("x", 10_000_000)]
    [InlineData("a: &a [*a, *a]\n", 10_000)]
    [InlineData("\"", 100_000)]
    [InlineData("? ", 10_000)]
    [InlineData("a\n", 100_000)]
    [InlineData("- [\n", 50_000)]
    public void Hostile_text_is_refused(string piece, int count)
    {
        var text = new StringBuilder().Insert(0, piece, count).ToString();
        Assert.Null(Read(text, out var diagnostics));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public void A_record_two_levels_deeper_a_line_is_refused_at_the_limit()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 10_000; depth++)
        {
            text.Append(' ', Math.Min(depth, 190)).Append("a:\n");
        }

        Read(text.ToString(), out var diagnostics);
        Assert.NotEmpty(diagnostics);
    }

    private static YamlScalar Value(string text)
    {
        var mapping = Read(text, out var diagnostics);
        Assert.True(
            diagnostics.IsEmpty,
            text + string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Message))
        );
        Assert.NotNull(mapping);
        return Assert.IsType<YamlScalar>(mapping.Entries[0].Value);
    }

    private static YamlMapping? Read(
        string text,
        out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics
    )
    {
        var bag = new DiagnosticBag();
        var mapping = YamlReader.Read(new SourceFile(new CoursePath("test.yaml"), text), bag);
        diagnostics = bag.ToSorted();
        return mapping;
    }

    private static string Write(string[] lines, int style, int blank)
    {
        var between = "\n" + new string('\n', blank) + "  ";
        return style switch
        {
            0 => "a: |\n  " + string.Join(between, lines) + "\nb: c\n",
            1 => "a: >-\n  " + string.Join(between, lines) + "\nb: c\n",
            2 => "a: '" + string.Join(between, lines).Replace("'", "''", StringComparison.Ordinal) + "'\nb: c\n",
            _ => "a: \""
                + string.Join(between, lines)
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal)
                + "\"\nb: c\n",
        };
    }
}
