using CourseForge.Overlays.Drift;

namespace CourseForge.Tests.Overlays;

public sealed class LawInTextTests
{
    [Theory]
    [InlineData("By [the law](law:us:one), all.")]
    [InlineData("> - By [*the* `law`](law:us:one#part), all.")]
    [InlineData("By [the law][1], all.\n\n[1]: law:us:one")]
    [InlineData("| a |\n|---|\n| [x](law:us:one) |")]
    [InlineData("Word[^1]\n\n[^1]: [x](law:us:one)")]
    [InlineData("::: statute us:one\n:::")]
    [InlineData("::: law-table us:one us:two {caption=\"x\"}\n:::")]
    [InlineData(":::: box\n::: statute us:one\n:::\n::::")]
    public void Links_and_blocks_are_law(string text)
    {
        Assert.True(LawInText.Is(text, isRecord: false));
        Assert.True(LawInText.Is(text, isRecord: true));
    }

    [Theory]
    [InlineData("By `[the law](law:us:one)`, all.")]
    [InlineData("By \\[the law](law:us:one), all.")]
    [InlineData("```\n[x](law:us:one)\n::: statute us:one\n:::\n- law: us:one\n```")]
    [InlineData("    ::: law-table us:one")]
    [InlineData("A ::: statute in a line, and law-table.")]
    [InlineData("[x](https://example.org/law:us)")]
    [InlineData("[x](lesson:law-table)")]
    [InlineData("::: statutes us:one\n:::")]
    [InlineData("")]
    public void Words_and_code_are_none(string text)
    {
        Assert.False(LawInText.Is(text, isRecord: false));
        Assert.False(LawInText.Is(text, isRecord: true));
    }

    [Theory]
    [InlineData("Who?\n\n- right: A\n- wrong: B\n- law: us:one, us:two\n- points: 1", true)]
    [InlineData("Who?\n\n- right: `law: us:one`\n- wrong: law: B\n- points: 1", false)]
    [InlineData("Who?\n\n- right: A\n  - law: us:one\n- points: 1", false)]
    [InlineData("Who?\n\n```\n- law: us:one\n```\n\n- right: A", false)]
    public void Of_a_record_the_item_is_law_and_in_a_text_no_item_is(string text, bool isLaw)
    {
        Assert.Equal(isLaw, LawInText.Is(text, isRecord: true));
        Assert.False(LawInText.Is(text, isRecord: false));
    }
}
