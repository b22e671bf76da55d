using CourseForge.Text;

namespace CourseForge.Tests;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("en", "\"Yes\", it's 'so' - he said", "“Yes”, it’s ‘so’ – he said")]
    [InlineData("en", "(\"in\") and 'n'", "(“in”) and ‘n’")]
    [InlineData("en", "the officers' car, the '90s", "the officers’ car, the ’90s")]
    [InlineData("en", "5' 10\" and 1-888-373-7888, re-read, --flag", "5' 10\" and 1-888-373-7888, re-read, --flag")]
    [InlineData("en", "a -- b --- c ---- d", "a – b – c ---- d")]
    [InlineData("en", "18 U.S.C. § 1591, 8 U.S.C. 1101", "18\u00a0U.S.C.\u00a0§\u00a01591, 8\u00a0U.S.C.\u00a01101")]
    [InlineData("en", "- first", "- first")]
    [InlineData("es", "\"Sí\", 'no'", "«Sí», “no”")]
    [InlineData("es-MX", "\"Sí\"", "“Sí”")]
    [InlineData("fr-FR", "\"Oui\", l'eau", "«\u202fOui\u202f», l’eau")]
    [InlineData("de", "\"Ja\"", "„Ja“")]
    [InlineData("tlh", "\"as - typed\" it's", "\"as – typed\" it's")]
    [InlineData("en", "", "")]
    public void A_text_is_set_in_its_language(string language, string typed, string set) =>
        Assert.Equal(set, Typography.Of(language).Set(typed));

    [Fact]
    public void A_text_in_parts_is_set_as_one()
    {
        var at = default(Typography.Place);
        var english = Typography.Of("en");
        Assert.Equal("“", english.Set("\"", ref at).ToString());
        Assert.Equal("so", english.Set("so", ref at).ToString());
        Assert.Equal("” he said", english.Set("\" he said", ref at).ToString());
    }

    /// <summary>What is set already, and what is compared with it, stays the same.</summary>
    [Fact]
    public void What_was_set_is_not_set_again()
    {
        foreach (var language in (string[])["en", "es", "fr", "de"])
        {
            var set = Typography.Of(language).Set("\"Yes\", it's 'so' - 18 U.S.C. § 1591");
            Assert.Equal(set, Typography.Of(language).Set(set));
        }
    }
}
