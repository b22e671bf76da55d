using CourseForge.Layout;
using CourseForge.Parsing;
using CourseForge.Parsing.Yaml;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("ab", true)]
    [InlineData("lo-first-aid-2", true)]
    [InlineData("a", false)]
    [InlineData("2nd", false)]
    [InlineData("lo--x", false)]
    [InlineData("lo-", false)]
    [InlineData("-lo", false)]
    [InlineData("Lo", false)]
    [InlineData("lo_x", false)]
    [InlineData("lö", false)]
    [InlineData("", false)]
    public void Ids_are_lower_kebab(string text, bool isId) => Assert.Equal(isId, AuthoredId.IsId(text));

    [Theory]
    [InlineData("us:18-usc-1591", true)]
    [InlineData("us-vt:12-519", true)]
    [InlineData("intl:palermo-3", true)]
    [InlineData("18-usc-1591", false)]
    [InlineData("us:", false)]
    [InlineData(":x", false)]
    [InlineData("u:x", false)]
    [InlineData("us:x:y", false)]
    public void Ids_of_laws_carry_a_jurisdiction(string text, bool isId) =>
        Assert.Equal(isId, AuthoredId.IsStatuteId(text));

    [Theory]
    [InlineData("First Aid!", "first-aid")]
    [InlineData("LO_1.2", "lo-1-2")]
    [InlineData("ÉÉ", null)]
    public void A_malformed_id_has_a_suggestion(string text, string? suggestion) =>
        Assert.Equal(suggestion, AuthoredId.Suggest(text));

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("1.0.0-draft.2+build.007", true)]
    [InlineData("1.0.0-02", false)]
    [InlineData("01.0.0", false)]
    [InlineData("1.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("v1.0.0", false)]
    public void Versions_follow_semver(string text, bool isVersion) =>
        Assert.Equal(isVersion, ScalarText.IsVersion(text));

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-2-3", false)]
    [InlineData("26-02-03", false)]
    [InlineData(" 2026-02-03", false)]
    public void Dates_are_real_days(string text, bool isDate) => Assert.Equal(isDate, IsoDate.TryRead(text, out _));

    [Theory]
    [InlineData("2026", true)]
    [InlineData("2026-12", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("December 2026", false)]
    public void Sources_may_have_a_year_only(string text, bool isDate) =>
        Assert.Equal(isDate, ScalarText.IsPartialDate(text));

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("EN", false)]
    [InlineData("english", false)]
    [InlineData("en_US", false)]
    [InlineData("en-", false)]
    [InlineData("es-419", true)]
    [InlineData("de-DE-u-co-phonebk", true)]
    [InlineData("ca-valencia", true)]
    [InlineData("en-x-a", true)]
    [InlineData("en-US-GB", false)]
    [InlineData("en-a", false)]
    [InlineData("en-x", false)]
    [InlineData("zh-yue", false)]
    [InlineData("de-1996-1996", false)]
    public void Languages_follow_bcp_47(string text, bool isLanguage) =>
        Assert.Equal(isLanguage, ScalarText.IsLanguage(text));

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("http://example.org", true)]
    [InlineData("https://", false)]
    [InlineData("https://exa mple.org", false)]
    [InlineData("https://example.org/\"><script>", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("HTTPS://example.org", false)]
    public void Addresses_are_complete_and_of_the_web(string text, bool isUrl) =>
        Assert.Equal(isUrl, ScalarText.IsUrl(text));

    [Theory]
    [InlineData("help@example.org", true)]
    [InlineData("help@example", false)]
    [InlineData("help@.org", false)]
    [InlineData("help@example.org?cc=x@example.org", false)]
    [InlineData("@example.org", false)]
    public void Mail_addresses_are_bare(string text, bool isEmail) => Assert.Equal(isEmail, ScalarText.IsEmail(text));

    [Theory]
    [InlineData("media/logo.svg", true)]
    [InlineData("media/a b/logo.svg", true)]
    [InlineData("media/../logo.svg", false)]
    [InlineData("media//logo.svg", false)]
    [InlineData("media/.hidden", false)]
    [InlineData("media/", false)]
    [InlineData("media\\logo.svg", false)]
    [InlineData("/media/logo.svg", false)]
    public void Media_stay_in_their_folder(string text, bool isPath) => Assert.Equal(isPath, MediaPath.IsValid(text));

    [Theory]
    [InlineData("Georgia, 'Times New Roman', serif", true)]
    [InlineData("Georgia; color: red", false)]
    [InlineData("url(x)", false)]
    [InlineData("'Georgia", false)]
    public void Font_lists_hold_names_only(string text, bool isList) =>
        Assert.Equal(isList, ScalarText.IsFontList(text));

    [Theory]
    [InlineData("1,000", false)]
    [InlineData("1e3", false)]
    [InlineData("0x10", false)]
    [InlineData("1.5", true)]
    [InlineData("-1", true)]
    [InlineData(".inf", false)]
    public void Numbers_are_plain_digits(string text, bool isNumber) =>
        Assert.Equal(isNumber, ScalarText.TryDecimal(text, out _));
}
