using CourseForge.Text;

namespace CourseForge.Tests.Parsing;

/// <summary>What is left of a layer's file when claims are taken out of it.</summary>
public sealed class ClaimEditsTests
{
    [Theory]
    [InlineData("set:\n  a: 1\n  b: 2\n", "a", "set:\n  b: 2\n")]
    [InlineData("set:\n  # why\n  a: 1   # how\nkeep: [b]\n", "a", "keep: [b]\n")]
    [InlineData("set:\n  a:\n    value: 1\n    # inside\n\n    because: x\n\n  b: 2\n", "a", "set:\n\n  b: 2\n")]
    [InlineData("define:\n  a: |\n    One.\n\n    Two.\n  b: x\n", "a", "define:\n  b: x\n")]
    [InlineData("keep: [a, bb, cc]\n", "a", "keep: [bb, cc]\n")]
    [InlineData("keep: [a, bb, cc]\n", "cc", "keep: [a, bb]\n")]
    [InlineData("keep: [a, bb, cc]\n", "a,bb", "keep: [cc]\n")]
    [InlineData("keep: [a]   # all\nset: {b: 1}\n", "a", "set: {b: 1}\n")]
    [InlineData("keep: [\"a\", 'b']\n", "b", "keep: [\"a\"]\n")]
    [InlineData("keep: [\n  a, # one\n  bb,\n  cc,\n]\n", "bb", "keep: [\n  a, # one\n  cc,\n]\n")]
    [InlineData("set: {a: {value: \"x, [y\", because: z}, b: 2}\n", "a", "set: {b: 2}\n")]
    [InlineData("keep:\n- a\n- b\n", "a", "keep:\n- b\n")]
    [InlineData("keep:\n- a\nset: {b: 1}\n", "a", "set: {b: 1}\n")]
    [InlineData("set:\r\n  a: 1\r\n  b: 2\r\n", "a", "set:\r\n  b: 2\r\n")]
    public void In_yaml(string before, string ids, string after) =>
        Assert.Equal(after, Without("overlays/xa/overlay.yaml", before, ids));

    [Theory]
    [InlineData(
        "<!-- c -->\n\n::: replace #a\nx\n:::\n\n::: note #b\ny\n:::\n",
        "#a",
        "<!-- c -->\n\n::: note #b\ny\n:::\n"
    )]
    [InlineData(
        ":::: replace #a\n::: note\nx\n:::\n::::\n\n::: note #b\ny\n:::\n",
        "#b",
        ":::: replace #a\n::: note\nx\n:::\n::::\n\n"
    )]
    public void In_markdown(string before, string ids, string after) =>
        Assert.Equal(after, Without("overlays/xa/text.md", before, ids));

    /// <summary>The comment above a block would explain the next one in its place; the one at the top is about the file.</summary>
    [Theory]
    [InlineData("<!-- About all. -->\n\n::: note #aa\nA\n:::\n\nB\n", "<!-- About all. -->\n\nB\n")]
    [InlineData("<!-- Why aa. -->\n::: note #aa\nA\n:::\n\nB\n", "B\n")]
    [InlineData("T\n\n<!-- Why aa. -->\n\n::: note #aa\nA\n:::\n\nB\n", "T\n\nB\n")]
    [InlineData("T\n\n<!-- Why\naa. -->\n::: note #aa\nA\n:::\n\n<!-- b -->\n", "T\n\n<!-- b -->\n")]
    [InlineData("T\r\n\r\n<!-- Why. -->\r\n\r\n::: note #aa\r\nA\r\n:::\r\n", "T\r\n\r\n")]
    [InlineData("T <!-- of T -->\n\n::: note #aa\nA\n:::\n", "T <!-- of T -->\n\n")]
    [InlineData("T\n\n<!-- apart -->\n\n\n::: note #aa\nA\n:::\n", "T\n\n<!-- apart -->\n\n\n")]
    public void A_block_goes_with_the_comment_above_it(string before, string after) =>
        Assert.Equal(after, Without("overlays/xa/text.md", before, "#aa"));

    private static string? Without(string path, string text, string ids) =>
        LayerReviews.WithoutClaims(
            new SourceFile(new CoursePath(path), text),
            ids.Split(',')
                .Select(id => text.IndexOf(id, text.IndexOf(':', StringComparison.Ordinal), StringComparison.Ordinal))
                .ToHashSet()
        );
}
