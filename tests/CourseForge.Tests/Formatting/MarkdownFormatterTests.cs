using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Parsing.Markdown;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;
using Markdig.Syntax;

namespace CourseForge.Tests.Formatting;

public sealed class MarkdownFormatterTests
{
    /// <summary>Pieces of which most texts are without a mistake, so that they have something to print.</summary>
    private static readonly string[] Words =
    [
        "word",
        "word ",
        " ",
        "snake_case",
        "*soft*",
        "**loud**",
        "_soft_",
        "__loud__",
        "***both***",
        "`co|de`",
        "`` ` ``",
        "[text](obj:lo-a)",
        "[](law:us:a)",
        "[a *b* c](https://x.org/a_(b)?c=d&copy=e)",
        "<https://x.org/?a=b>",
        "{{name}}",
        "{word}",
        "\\{{no}}",
        "\\*",
        "\\_",
        "\\#",
        "\\[a\\](b)",
        "\\<b>",
        "&amp;",
        "&nbsp;",
        "&lt;b&gt;",
        "\\\n",
        "  \n",
        "\n",
        "1. ",
        "2026. ",
        "1) ",
        "- ",
        "+ ",
        "# ",
        "> ",
        "=",
        "===",
        "---",
        "~~~x",
        ":::",
        "a|b",
        "!",
        "\\![a]",
        "![alt](media/a.svg)",
        "![](media/a.svg){decorative}",
        "![a](media/a.mp4){captions=media/a.vtt}",
        "\u00A0",
        "😀",
        "\"quoted\"",
        "'",
        "(",
        ")",
        "AT&T",
        "a<b",
        "a < b",
        "\\",
        "[^n]",
        "]",
        "$",
        "^",
        "…",
    ];

    private static readonly string[] Frames =
    [
        "@",
        "@\n@",
        "### @",
        "#### @ {#an-id}",
        "- @\n- @",
        "- @\n\n- @",
        "* @\n  - @\n  - @",
        "1. @\n2. @",
        "7) @\n8) @",
        "- [ ] @\n- [x] @",
        "> @",
        "> @\n>\n> - @",
        "| @ | b |\n|---|:-:|\n| @ | d |",
        "a | @\n--|--:\n@ | \\|",
        "```\n@\n```",
        "~~~ a`b\n@\n```\n~~~",
        "````md x\n```\n````",
        "***",
        "- a\n\n  @\n\n  ```\n  code\n\n    x\n  ```\n- b",
        "::: note {title=\"A 'title'\"}\n@\n:::",
        ":::: discussion {#disc-a title='\"x\"' minutes=3}\n@\n\n::: points\n- @\n:::\n::::",
        "::: check q-a q-b\n:::",
        "A note[^n]. @\n\n[^n]: Its @\n\n    more",
        "- - a\n- 1. b",
        "- a\n\n* b",
        "1. a\n\n1) b",
        "[x][label] @\n\n[label]: https://x.org \"T\"",
        "- ***\n- > q\n- ### h",
        "<!-- gone -->\n@",
        "- @\n<!-- x -->\n- b",
    ];

    [Theory]
    [InlineData("* a\n* b\n", "- a\n- b\n")]
    [InlineData("Some _soft_ and __loud__\nwords", "Some *soft* and **loud** words\n")]
    [InlineData("A|B\n-|:-:\nc|d", "| A | B |\n|---|:---:|\n| c | d |\n")]
    [InlineData("~~~\ncode\n~~~", "```\ncode\n```\n")]
    [InlineData("snake_case and 2 * 3 - 4", "snake_case and 2 \\* 3 - 4\n")]
    [InlineData("1986\\. A year", "1986\\. A year\n")]
    [InlineData("a  \nb", "a\\\nb\n")]
    [InlineData("1) a\n1) b", "1. a\n2. b\n")]
    [InlineData("- a\n\n* b", "- a\n\n* b\n")]
    [InlineData("-\n- a", "-\n- a\n")]
    [InlineData("- - -", "---\n")]
    [InlineData("- ***\n- b", "- ___\n- b\n")]
    [InlineData("Say {a}", "Say \\{a}\n")]
    [InlineData(
        "::::discussion {title=\"A b\" #disc-a minutes=3}\nx\n::: points\n- y\n:::\n::::",
        ":::: discussion {#disc-a title=\"A b\" minutes=3}\n\nx\n\n::: points\n\n- y\n\n:::\n\n::::\n"
    )]
    [InlineData("::: check q-a   q-b\n:::", "::: check q-a q-b\n:::\n")]
    [InlineData(
        "::: hotspots\n![a](media/a.svg)\n* __Left__ {at=\"10% 20.50%\"} x\n:::",
        "::: hotspots\n\n![a](media/a.svg)\n\n- **Left** {at=10,20.5} x\n\n:::\n"
    )]
    public void The_house_style(string written, string printed) => Assert.Equal(printed, Printed(written).Text);

    [Theory]
    [InlineData("::: check q-a {at=1:20}\n:::")]
    [InlineData("::: tabs\n### One *a*\nb\n\n### Two {#two}\n- c\n:::")]
    [InlineData("::: milestones {newest-first}\n- **2001** a\n- **2000**: b\n:::")]
    [InlineData(
        "::: hotspots\n![a](media/a.svg)\n\n1. **Left** {at=10,20} b\n2. **Right** {at=\"90% 20.50%\"}c\n\n   d\n:::"
    )]
    [InlineData("::: gallery\n![a](media/a.svg \"A\")\n![b](media/b.svg)\n:::")]
    [InlineData("![a](media/a.mp4){captions=media/a.vtt chapters=\"0:00 One | 1:02 Two\"}")]
    [InlineData("> a\n>\n> -- b")]
    public void Blocks_with_parts_are_read_again(string written) => Assert.True(IsReadAgain(written));

    [Trait("Speed", "Slow")]
    [Fact]
    public void Whatever_is_printed_is_read_again()
    {
        var words = Gen.Elements(Words).NonEmptyListOf().Select(pieces => string.Concat(pieces.Take(6)));
        var block = from frame in Gen.Elements(Frames) from filling in words.ListOf(3) select Filled(frame, filling);
        var text = block.NonEmptyListOf().Select(blocks => string.Join("\n\n", blocks.Take(5)));
        var sound = 0;
        Prop.ForAll(text.ToArbitrary(), written => sound += IsReadAgain(written) ? 1 : 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Texts).WithReplay(20_261_128, 7));
        Assert.True(sound > Texts / 10, $"only {sound} texts were without a mistake");
    }

    /// <summary>COURSEFORGE_TEXTS=100000 tries that many.</summary>
    private static readonly int Texts = int.TryParse(
        Environment.GetEnvironmentVariable("COURSEFORGE_TEXTS"),
        out var texts
    )
        ? texts
        : 2000;

    private static string Filled(string frame, IEnumerable<string> filling)
    {
        // A row and a heading are one line.
        var isOneLine = frame.Contains('|', StringComparison.Ordinal) || frame.StartsWith('#');
        foreach (var words in filling)
        {
            var at = frame.IndexOf('@', StringComparison.Ordinal);
            frame =
                at < 0
                    ? frame
                    : $"{frame[..at]}{(isOneLine ? words.ReplaceLineEndings(" ") : words)}{frame[(at + 1)..]}";
        }

        return frame.Replace("@", "", StringComparison.Ordinal);
    }

    /// <summary>
    /// False for a text with a mistake in it, which nobody has to print, and for one with an empty item: whether a list
    /// stands apart is then not always told by the parser.
    /// </summary>
    private static bool IsReadAgain(string written)
    {
        var first = Printed(written);
        if (first.Problems.Length > 0 || first.HasEmptyItem)
        {
            return false;
        }

        var again = Printed(first.Text);
        Assert.True(
            again.Problems.Length == 0 && first.Says == again.Says && first.Text == again.Text,
            $"WRITTEN\n{written}\nPRINTED\n{first.Text}\nAGAIN\n{again.Text}\n{string.Join('\n', again.Problems)}\nSAYS\n{first.Says}\nSAYS AGAIN\n{again.Says}"
        );
        return true;
    }

    private static (string Text, string Says, string[] Problems, bool HasEmptyItem) Printed(string text)
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile(new CoursePath("modules/test.md"), text);
        var content = MarkdownReader.Read(text, TextMap.Slice(file, 0, text.Length), MarkdownKind.Lesson, false, bag);
        return (
            MarkdownFormatter.Of(content),
            SyntaxText.Of(content),
            [.. bag.ToSorted().Where(problem => problem.Severity == Severity.Error).Select(DiagnosticText.Line)],
            content.Descendants().OfType<ListItemBlock>().Any(item => item.Count == 0)
        );
    }
}
