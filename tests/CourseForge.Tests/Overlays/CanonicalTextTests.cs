using CourseForge.Diagnostics;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Resolution;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Overlays;

/// <summary>What drifts and what does not: two texts are one text when readers see the same.</summary>
public sealed class CanonicalTextTests
{
    /// <summary>Pairs that mean the same, and the one spelling of both.</summary>
    [Theory]
    [InlineData("Some words\nwrapped  here.", "Some words wrapped\there.", "Some words wrapped here.")]
    [InlineData("* one\n* two", "- one\n\n- two\n", "- one\n- two")]
    [InlineData("1) one\n1) two", "1. one\n2. two", "1. one\n2. two")]
    [InlineData("- a\n\n  - b\n    c", "* a\n    * b c", "- a\n  - b c")]
    [InlineData("_soft_ and __loud__", "*soft*\nand **loud**", "*soft* and **loud**")]
    [InlineData("[x][label]\n\n[label]: lesson:first-lesson", "[x](<lesson:first-lesson>)", "[x](lesson:first-lesson)")]
    [InlineData("caf\u00E9 &eacute; &amp;", "cafe\u0301 \u00E9 \\&", "caf\u00E9 \u00E9 &")]
    [InlineData("| a | b |\n|---|:-:|\n| c | d |", "a|b\n-|:---:\n c|   d", "| a | b |\n| --- | :-: |\n| c | d |")]
    [InlineData(
        "::: case {source=src-a #case-a title=\"A  case\"}\nText.\n:::",
        "::::case {#case-a title=\"A case\"  source=src-a}\n\nText.\n\n::::",
        "::: case {#case-a source=src-a title=\"A case\"}\nText.\n:::"
    )]
    [InlineData(
        "![A talk](media/talk.mp4){transcript=media/t.txt captions=media/t.vtt}",
        "![A\ntalk](media/talk.mp4){captions=media/t.vtt transcript=\"media/t.txt\"}",
        "![A talk](media/talk.mp4){captions=media/t.vtt transcript=media/t.txt}"
    )]
    [InlineData(
        "A claim[^z].\n\n[^z]: Its\n    note.",
        "A claim[^1].\n\n[^1]: Its note.",
        "A claim[^1].\n\n[^1]: Its note."
    )]
    [InlineData("> a\nb\n>\n> - c", "> a b\n>\n> * c", "> a b\n>\n> - c")]
    [InlineData("a  \nb", "a\\\nb", "a<br> b")]
    [InlineData("***", "---", "---")]
    [InlineData("~~~\ncode  here\n~~~", "```\ncode  here\n```", "```\ncode  here\n```")]
    public void Spelling_does_not_count(string one, string other, string canonical)
    {
        Assert.Equal(canonical, Of(one));
        Assert.Equal(canonical, Of(other));
        Assert.Equal(NormalizedText.Digest(Of(one)), NormalizedText.Digest(Of(other)));
    }

    /// <summary>Pairs that readers can tell apart, however alike they are.</summary>
    [Theory]
    [InlineData("within 24 hours", "within 48 hours")]
    [InlineData("must", "may")]
    [InlineData("must not", "*must* not")]
    [InlineData("*a*", "**a**")]
    [InlineData("a b", "a\n\nb")]
    [InlineData("- a - b", "- a\n- b")]
    [InlineData("- a\n- b", "1. a\n2. b")]
    [InlineData("3. a", "4. a")]
    [InlineData("- a\n  - b", "- a\n- b")]
    [InlineData("> - a\n>   - b", "> - a\n> - b")]
    [InlineData("\\- a", "- a")]
    [InlineData("\\# a", "### a")]
    [InlineData("7\\. a", "7. a")]
    [InlineData("\\*a*", "*a*")]
    [InlineData("`a`", "a")]
    [InlineData("[x](law:us:one)", "[x](law:us:two)")]
    [InlineData("[x](https://example.org/a)", "[x](https://example.org/b)")]
    [InlineData("{{hotline}}", "{{hot-line}}")]
    [InlineData("\\{{hotline}}", "{{hotline}}")]
    [InlineData("![a](media/a.svg)", "![b](media/a.svg)")]
    [InlineData("![](media/a.svg)", "![](media/a.svg){decorative}")]
    [InlineData("::: note\nA\n:::", "::: warning\nA\n:::")]
    [InlineData("::: note {title=A}\nA\n:::", "::: note {title=B}\nA\n:::")]
    [InlineData("::: note\nA\n:::\n\nB", "::: note\nA\n\nB\n:::")]
    [InlineData("A[^1].\n\n[^1]: One.", "A[^1].\n\n[^1]: Two.")]
    [InlineData("### A {#aa}", "### A {#ab}")]
    [InlineData("### A", "#### A")]
    [InlineData("a\\\nb", "a\nb")]
    [InlineData("```\na\n  b\n```", "```\na\nb\n```")]
    [InlineData("| a |\n|---|\n| b |", "| a |\n|---|\n| c |")]
    [InlineData("- [ ] a", "- [x] a")]
    public void Meaning_does(string one, string other) =>
        Assert.NotEqual(NormalizedText.Digest(Of(one)), NormalizedText.Digest(Of(other)));

    [Fact]
    public void Canonical_text_is_canonical()
    {
        foreach (
            var text in new[]
            {
                "- a\n\n      code   x\n\n  para\n\n1. > quoted\n   > - x\n   >   y",
                "::: note\n::: claim\nx\n:::\n:::\n\nmore",
                "a\\\n\\- b\n\n- \\+ c\n- ### d",
                "````\n```\n  a\n````\n\nb\nc",
            }
        )
        {
            var canonical = Of(text);
            Assert.Equal(canonical, NormalizedText.Of(canonical));
        }
    }

    [Theory]
    [InlineData(" A  title\n of one ", "A title of one")]
    [InlineData("1. April", "1. April")]
    [InlineData("# x", "# x")]
    public void Plain_words_are_words(string text, string canonical) =>
        Assert.Equal(canonical, CanonicalText.OfPlain(text));

    /// <summary>The digest is stored in files: the same for ever under one tag.</summary>
    [Fact]
    public void The_digest_does_not_change() =>
        Assert.Equal(
            "cf1:99fa6defd4f99e4dd2f051805a6bcd53",
            NormalizedText.Digest("Professionals must report within 48 hours.")
        );

    private static string Of(string text)
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile(new CoursePath("modules/test.md"), text);
        var content = MarkdownReader.Read(
            text,
            TextMap.Slice(file, 0, text.Length),
            MarkdownKind.Lesson,
            rawHtml: false,
            bag
        );
        return CanonicalText.Of(content);
    }
}
