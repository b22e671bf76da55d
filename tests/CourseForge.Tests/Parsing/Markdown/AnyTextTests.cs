using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Parsing.Markdown;

/// <summary>
/// Any text at all gives diagnostics and true places, never an exception, in bounded time and on a small stack.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "word ",
        "\n",
        "\n\n",
        "\r\n",
        "## Title {#an-id minutes=5}\n",
        "### Section {#a-b}\n",
        "::: note\n",
        ":::: roleplay {#rp-a title=\"x\"}\n",
        ":::\n",
        "::::\n",
        "::: check q-a\n",
        "- ",
        "  - ",
        "1. ",
        "> ",
        "[text](obj:lo-a)",
        "[](law:us:a)",
        "![alt](media/a.svg){decorative}",
        "[a][b]",
        "[b]: https://x.org\n",
        "[^1]",
        "[^1]: note\n",
        "{{name}}",
        "{{",
        "}}",
        "{#",
        "{a=\"b",
        "}",
        "\\",
        "`",
        "```\n",
        "~~~",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>",
        "&amp;",
        "&#x0;",
        "*",
        "**",
        "_",
        "|",
        "|-|-|\n",
        "| a | b |\n",
        "---\n",
        "===\n",
        "\t",
        "    ",
        "\0",
        "\uFFFD",
        "\uD800",
        "\u202E",
        "\u2028",
        "e\u0301",
        "😀",
        "- [ ] task\n",
        "- [Go](there){score=1} Feedback\n",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "!",
        "\"",
        "'",
        ":",
        "#",
    ];

    [Fact]
    public void Random_pieces_of_our_own_format()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(texts.ToArbitrary(), Reads)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20_261_121, 7));
    }

    [Fact]
    public void Random_characters() =>
        Prop.ForAll<string>(text => Reads(text ?? ""))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_121, 11));

    [Theory]
    [InlineData("> ", 10_000)]
    [InlineData("- ", 10_000)]
    [InlineData("1. ", 10_000)]
    [InlineData("[", 10_000)]
    [InlineData("![", 10_000)]
    [InlineData("*", 20_000)]
    [InlineData("[a](", 20_000)]
    [InlineData("[*a](b)*", 10_000)]
    [InlineData("_a_ ", 20_000)]
    [InlineData("x <?", 20_000)]
    [InlineData("x <!A", 20_000)]
    [InlineData("<div>", 20_000)]
    [InlineData("{", 20_000)]
    [InlineData("{{", 20_000)]
    [InlineData("::: note\n", 10_000)]
    [InlineData("<!--\n\n", 10_000)]
    [InlineData("```a\n\n", 10_000)]
    [InlineData("word ", 2_000_000)]
    public void Ten_thousand_levels_and_ten_megabytes(string piece, int count) =>
        Reads(string.Concat(Enumerable.Repeat(piece, count)));

    [Fact]
    public void Ever_deeper_lines()
    {
        Reads(string.Join('\n', Enumerable.Range(0, 3_000).Select(depth => new string(' ', 2 * depth) + "- a")));
        Reads(string.Join('\n', Enumerable.Range(0, 500).Select(depth => new string(':', 510 - depth) + " note")));
    }

    /// <summary>
    /// On a stack of a quarter of a megabyte, so that deep recursion shows here and not on a learner's machine.
    /// </summary>
    private static void Reads(string text)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var rawHtml in new[] { false, true })
                    {
                        var bag = new DiagnosticBag();
                        var file = new SourceFile(new CoursePath("modules/a.md"), text);
                        SpanTruth.CheckRecords(
                            MarkdownReader.Read(
                                text,
                                TextMap.Slice(file, 0, text.Length),
                                MarkdownKind.Lesson,
                                rawHtml,
                                bag
                            )
                        );
                        MarkdownReader.Read(
                            text,
                            TextMap.Slice(file, 0, text.Length),
                            MarkdownKind.Value,
                            rawHtml,
                            bag
                        );
                        ModuleDecoder.Decode(
                            With("module: mod-a\ntitle: A\nminutes: 5\nobjectives: [lo-a]", text),
                            rawHtml,
                            bag
                        );
                        ScenarioDecoder.Decode(
                            With("scenario: sc-a\ntitle: A\nstart: aa\nobjectives: [lo-a]", text),
                            rawHtml,
                            bag
                        );
                        foreach (var diagnostic in bag.ToSorted())
                        {
                            Assert.True(
                                diagnostic.Span.Start >= 0 && diagnostic.Span.End <= diagnostic.Span.File?.Text.Length
                            );
                        }
                    }
                }
#pragma warning disable CA1031 // whatever it is, the test shows it
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            256 * 1024
        );
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(10)), "does not end");
        Assert.True(failure is null, $"{failure}\n{Visible(text)}");
    }

    private static SourceFile With(string frontMatter, string text) =>
        new(new CoursePath("modules/a.md"), $"---\n{frontMatter}\n---\n\n## Title {{#aa minutes=5}}\n\n{text}");

    private static string Visible(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 2000)))
        {
            result.Append(c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}");
        }

        return result.ToString();
    }
}
