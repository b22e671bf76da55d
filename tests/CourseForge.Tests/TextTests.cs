using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests;

/// <summary>The small readers and writers that all phases share.</summary>
public sealed class TextTests
{
    [Fact]
    public void Words_of_an_enum_are_lower_case_with_hyphens_and_can_be_read_again()
    {
        Assert.Equal<string>(
            ["verified", "verified-dated", "secondary", "conflict", "unverified"],
            EnumWords.Of<Confidence>()
        );
        Assert.Equal("verified-dated", Confidence.VerifiedDated.Written());
        foreach (var kind in Enum.GetValues<ContactKind>())
        {
            Assert.Equal(kind, EnumWords.Read<ContactKind>(kind.Written()));
        }
    }

    [Theory]
    [InlineData("InForce")]
    [InlineData("in force")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_no_value(string? word) => Assert.Null(EnumWords.Read<StatuteStatus>(word));

    /// <summary>Words are looked up by the number behind a value.</summary>
    [Fact]
    public void Values_of_enums_that_authors_write_count_up_from_zero()
    {
        foreach (
            var type in new[]
            {
                typeof(AssessmentKind),
                typeof(BloomLevel),
                typeof(Confidence),
                typeof(ContactKind),
                typeof(Delivery),
                typeof(Difficulty),
                typeof(SurveyItems.Likert.LikertScale),
                typeof(ReviewPolicy),
                typeof(ScenarioOutcome),
                typeof(Severity),
                typeof(StatuteStatus),
                typeof(Tier),
            }
        )
        {
            var values = Enum.GetValuesAsUnderlyingType(type).Cast<int>().ToArray();
            Assert.Equal(Enumerable.Range(0, values.Length), values);
        }
    }

    [Fact]
    public void Words_keep_their_places()
    {
        var file = new SourceFile(new CoursePath("a.md"), "x  one\ttwo ");
        var words = new Located<string>(file.Text[1..], file.Span(1, file.Text.Length - 1)).Words();
        Assert.Equal(["one", "two"], words.Select(word => word.Value));
        Assert.Equal(["one", "two"], words.Select(word => word.Span.Slice.ToString()));
    }

    [Theory]
    [InlineData("four", 4, "four")]
    [InlineData("fives", 4, "fiv…")]
    [InlineData("ab\U0001F600d", 4, "ab…")]
    public void Shortened_texts_end_with_a_whole_character(string text, int length, string expected) =>
        Assert.Equal(expected, Shortened.To(length, text));

    [Fact]
    public void Two_long_texts_are_cut_to_where_they_differ()
    {
        Assert.Equal(("a b", "a c"), TextDifference.Of("a\n b", "a c", 20));
        var (then, now) = TextDifference.Of(
            "All professionals that the act lists must report within 48 hours to the line.",
            "All professionals that the act lists must report within 24 hours to the line.",
            30
        );
        Assert.Equal(("…must report within 48 hours t…", "…must report within 24 hours t…"), (then, now));
    }
}
