using CourseForge.Parsing.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Parsing;

/// <summary>What a text is looked at for first must let nothing through that a pattern would have found.</summary>
public sealed class LookAlikePatternsTests
{
    private static readonly string[] Examples =
    [
        "|---|---|",
        "+---+---+",
        "$$",
        "| a | b |",
        "-\u200B item",
        "== Title",
        "h2. Title",
        "• item",
        "✅ item",
        "1️⃣ item",
        "o item",
        "1.2 Title",
        "-[ ] task",
        "– item",
        "a) item",
        "(iii) item",
        "iv. item",
        "（1）",
        "１．item",
        "-item",
        "2. item",
        "[ ] task",
        "[] task",
        "~ meaning",
        ": meaning",
        "Term:: meaning",
        "É:: meaning",
        "[1]: words",
        "*[CPS]: words",
        "[!NOTE]",
        "!!! note",
        ".. note::",
        ".. code-block::",
        "{note}",
        "[TOC]",
        "@[toc](Contents)",
        "\\newpage",
    ];

    private static readonly string[] Pieces =
    [
        .. "|-:+$()[]{}~=*.!?\\@#>_•–○✓oOhiévxa 12９．\t\u00A0\u200B\uFE0F\u20E3".Select(sign => sign.ToString()),
        "::",
        "**",
        "--",
        "toc",
        "word",
        "\U0001F600",
    ];

    [Fact]
    public void EveryPatternOfALineHasAnExample() =>
        Assert.All(LookAlikePatterns.Lines, pattern =>
            Assert.Contains(Examples, example => pattern.Pattern.IsMatch(example))
        );

    [Fact]
    public void ALineThatIsAMarkIsLookedAt()
    {
        Assert.All(Examples.Where(IsMark), example => Assert.True(LookAlikePatterns.MayBeLine(example), example));
        var lines =
            from length in Gen.Choose(1, 7)
            from start in Gen.Elements([.. Pieces, .. Examples])
            from rest in Gen.Elements(Pieces).ArrayOf(length)
            select start + string.Concat(rest);
        Prop.ForAll(lines.ToArbitrary(), line => !IsMark(line) || LookAlikePatterns.MayBeLine(line))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20_261_129, 5));
    }

    [Theory]
    [InlineData("What a person says here counts for much.")]
    [InlineData("**Bold words** begin it, and a half-line - such as this (or that) follows: so.")]
    [InlineData("“Quoted words” begin it.")]
    public void WordsAreNotLookedAt(string line) => Assert.Equal(line[0] == '“', LookAlikePatterns.MayBeLine(line));

    [Fact]
    public void EveryMarkHasASignOfItsOwn() =>
        Assert.All(LookAlikePatterns.Marks, mark => Assert.True(LookAlikePatterns.Signs.Contains(mark.Sign[0])));

    private static bool IsMark(string line) => LookAlikePatterns.Lines.Any(pattern => pattern.Pattern.IsMatch(line));
}
