using CourseForge.Rendering.Pages;
using Markdig;
using Markdig.Syntax;

namespace CourseForge.Tests.Rendering;

public sealed class ShortTextTests
{
    private const string Long =
        "Pick a place out of sight and hearing of everybody else, with a clear way out that the person can see from there.";

    private const string Polite =
        "Stay polite, and then say your reason once more in the same voice as the first time: "
        + "\"It really won't take long today. I do it with everyone.\"";

    [Theory]
    [InlineData(Long + " Keep another officer in view.", Long)]
    [InlineData("Short. And shorter.", null)]
    [InlineData(Long, null)]
    [InlineData(Long + " Three things:", null)]
    public void A_paragraph_ends_after_the_sentence_that_says_enough(string paragraph, string? kept) =>
        Assert.Equal(kept, Kept(paragraph));

    [Theory]
    [InlineData(Polite + " Write it down.", Polite)]
    [InlineData(Polite, null)]
    public void A_quotation_is_never_cut_in_half(string paragraph, string? kept) => Assert.Equal(kept, Kept(paragraph));

    private static string? Kept(string paragraph)
    {
        var inline = ((ParagraphBlock)Markdown.Parse(paragraph).Single()).Inline!;
        return ShortText.EndOf(inline) is { } end ? end.In.Content.AsSpan()[..end.Length].ToString() : null;
    }
}
