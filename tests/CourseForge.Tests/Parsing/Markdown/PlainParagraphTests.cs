using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Tests.Parsing.Markdown;

/// <summary>The tree of a plain sentence is not kept: what is made in its place is the same.</summary>
public sealed class PlainParagraphTests
{
    [Theory]
    [InlineData("Water boils when it is hot.")]
    [InlineData("Ja")]
    [InlineData("水は熱いと沸く。")]
    public void A_plain_sentence_comes_back_as_Markdig_made_it(string text)
    {
        var parsed = MarkdownDialect.Parse(text);
        Assert.Equal(text, PlainParagraph.TextOf([.. parsed]));
        var made = PlainParagraph.Of(text);
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(parsed));
        Assert.Equal(Described(paragraph), Described(made));
        Assert.Equal(Described(paragraph.Inline!), Described(made.Inline!));
        Assert.Equal(
            Described((LiteralInline)paragraph.Inline!.FirstChild!),
            Described((LiteralInline)made.Inline!.FirstChild!)
        );
        Assert.Same(made, made.Inline.ParentBlock);
    }

    [Theory]
    [InlineData("**Water** boils")]
    [InlineData("Water\nboils")]
    [InlineData(" Water boils")]
    [InlineData("Water boils ")]
    [InlineData("# Water")]
    [InlineData("- Water")]
    [InlineData("Water\n\nboils")]
    [InlineData("Water &amp; ice")]
    [InlineData("`water`")]
    [InlineData("See [](term:water)")]
    [InlineData("{{water}} boils")]
    [InlineData(@"Water \* ice")]
    [InlineData("https://example.org")]
    [InlineData("")]
    public void All_else_is_kept(string text) => Assert.Null(PlainParagraph.TextOf([.. MarkdownDialect.Parse(text)]));

    private static string Described(MarkdownObject node) =>
        string.Join(
            '\n',
            node.GetType()
                .GetProperties()
                .Where(property =>
                    property.GetIndexParameters().Length == 0
                    // Of the lines that the words were made of, which are gone.
                    && property.Name != nameof(ParagraphBlock.LastLine)
                    && (property.PropertyType.IsValueType || property.PropertyType == typeof(string))
                )
                .OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => $"{property.Name} {property.GetValue(node)}")
        );
}
