using CourseForge.Linting.Wording;
using CourseForge.Syntax;

namespace CourseForge.Tests.Linting;

public sealed class WordsTests
{
    [Theory]
    [InlineData(
        1,
        "the",
        "made",
        "called",
        "forced",
        "types",
        "through",
        "eyes",
        "one",
        "hours",
        "whale",
        "friend",
        "stayed",
        "court",
        "law",
        "they've"
    )]
    [InlineData(
        2,
        "table",
        "handled",
        "people",
        "safety",
        "careful",
        "homeless",
        "movement",
        "boxes",
        "changes",
        "being",
        "player",
        "paying",
        "question",
        "nation",
        "police",
        "children",
        "children's"
    )]
    [InlineData(
        3,
        "services",
        "family",
        "idea",
        "area",
        "medium",
        "video",
        "serious",
        "officer",
        "trafficking",
        "exploited",
        "coercion",
        "employer",
        "anyone",
        "evidence",
        "FBI's",
        "boss's-wife"
    )]
    [InlineData(
        4,
        "material",
        "situation",
        "experience",
        "identify",
        "immediate",
        "interpreter",
        "society",
        "authorities",
        "exploitation"
    )]
    [InlineData(5, "immediately", "investigation", "communication")]
    public void Syllables_are_counted(int expected, params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Assert.Equal(words.Select(word => $"{word} {expected}"), words.Select(word => $"{word} {Syllables.In(word)}"));
    }

    [Fact]
    public void Compounds_count_part_by_part_and_numbers_once()
    {
        Assert.Equal(3, Syllables.In("trauma-wise"));
        Assert.Equal(1, Syllables.In("1591"));
        Assert.Equal(0, Syllables.In(""));
        Assert.Equal(3, Syllables.In("FBI"));
    }

    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("See 18 U.S.C. § 1591 and Dr. Smith. Then act.", 2)]
    [InlineData("It costs 3.5 dollars, e.g. in Ohio. Yes.", 2)]
    [InlineData("She asked: \"Are you hurt?\" Nobody spoke.", 2)]
    [InlineData("He said \"go!\" and left.", 1)]
    [InlineData("No. 5 is right. No. That is wrong.", 3)]
    [InlineData("J. R. Ruiz spoke at 2 a.m. Nobody heard.", 2)]
    [InlineData("Wait ... then go", 1)]
    [InlineData("...", 0)]
    [InlineData("", 0)]
    public void Sentences_end_where_they_end(string text, int expected) =>
        Assert.Equal(expected, SentenceReader.Sentences(text).Count());

    [Fact]
    public void The_grade_is_the_published_formula()
    {
        // 100 words, 5 sentences, 150 syllables: 0.39 * 20 + 11.8 * 1.5 - 15.59.
        Assert.Equal(9.91, ReadingGrade.Formula(100, 5, 150), 2);
    }

    [Theory]
    [InlineData("What IS it?", "what is it")]
    [InlineData("  Don’t —  stop… ", "don't stop")]
    [InlineData("¿Qué es?", "qué es")]
    [InlineData("***", "")]
    public void Texts_are_compared_by_their_words(string text, string expected) =>
        Assert.Equal(expected, WordReader.Normalise(text));

    [Theory]
    [InlineData("Apply the law.", BloomLevel.Apply, true)]
    [InlineData("carry out the steps", BloomLevel.Apply, true)]
    [InlineData("Carry the bag", BloomLevel.Apply, false)]
    [InlineData("Analyze it", BloomLevel.Analyse, true)]
    [InlineData("Listing all", BloomLevel.Remember, false)]
    [InlineData("Know the law", BloomLevel.Remember, false)]
    public void A_verb_fits_its_level(string text, BloomLevel level, bool fits) =>
        Assert.Equal(fits, BloomVerbs.Fits(text, level));
}
