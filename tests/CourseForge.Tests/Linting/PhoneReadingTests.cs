using CourseForge.Linting.Phones;

namespace CourseForge.Tests.Linting;

public sealed class PhoneReadingTests
{
    [Theory]
    [InlineData("1-888-373-7888", "US")]
    [InlineData("(888) 373-7888", "US")]
    [InlineData("+1 888.373.7888", "US")]
    [InlineData("1-800-TAX-HELP", "US")]
    [InlineData("1-800-CALL-FBI", "US")]
    [InlineData("1-800-CONTACTS", "US")]
    [InlineData("202-555-0143 ext. 12", "US")]
    [InlineData("202-555-0143 x12", "CA")]
    [InlineData("011 44 20 7946 0018", "US")]
    [InlineData("800-911-0000", "US")]
    [InlineData("0800 1111", "GB")]
    [InlineData("0808 2000 247", "GB")]
    [InlineData("0845 46 47", "GB")]
    [InlineData("0800 555111", "GB")]
    [InlineData("08000 121 700", "GB")]
    [InlineData("+44 (0)20 7946 0018", "GB")]
    [InlineData("07700 900123", "GB")]
    [InlineData("01 679 2222", "IE")]
    [InlineData("1800 778 888", "IE")]
    [InlineData("087 123 4567", "IE")]
    [InlineData("+353 1 679 2222", "US")]
    [InlineData("(02) 9876 5432", "AU")]
    [InlineData("1300 131 450", "AU")]
    [InlineData("131 450", "AU")]
    [InlineData("1800 737 732", "AU")]
    [InlineData("+61 2 9876 5432", "AU")]
    [InlineData("900 10 50 90", "ES")]
    [InlineData("+34 612 345 678", "ES")]
    [InlineData("55 5533 5533", "MX")]
    [InlineData("800 5533 000", "MX")]
    [InlineData("01 40 35 36 55", "FR")]
    [InlineData("0800 05 95 95", "FR")]
    [InlineData("+33 1 40 35 36 55", "FR")]
    [InlineData("030 18 305-1234", "DE")]
    [InlineData("0800 0116016", "DE")]
    [InlineData("0049 30 12345678", "DE")]
    [InlineData("12345", "NZ")]
    [InlineData("+64 4 123 4567", "NZ")]
    public void A_number_that_can_be_dialled_is_accepted(string number, string country) =>
        Assert.Null(PhoneReading.Problem(number, country));

    [Theory]
    [InlineData("1-888-373-788", "US", "10 digits are expected after the 1, there are 9")]
    [InlineData("888-373-78888", "US", "10 digits are expected, there are 11")]
    [InlineData("123-456-7890", "US", "10 digits are expected after the 1, there are 9")]
    [InlineData("091-555-0100", "CA", "there is no area code 091")]
    [InlineData("411-555-0100", "US", "there is no area code 411")]
    [InlineData("293-555-0100", "US", "there is no area code 293")]
    [InlineData("202-155-0100", "US", "no number there has 155 after the area code")]
    [InlineData("202-911-0100", "US", "no number there has 911 after the area code")]
    [InlineData("911", "US", "10 digits are expected, there are 3")]
    [InlineData("+44 20 7946 001", "US", "10 digits are expected after +44, there are 9")]
    [InlineData("20 7946 0018", "GB", "it is dialled with 0 in front")]
    [InlineData("0400 123 456", "GB", "no number there begins with 4 after the 0")]
    [InlineData("9876 5432", "AU", "no number there begins with 9")]
    [InlineData("1300 131 4500", "AU", "10 digits are expected, there are 11")]
    [InlineData("91 123 45 6", "ES", "9 digits are expected, there are 8")]
    [InlineData("01 800 553 3000", "MX", "no number there begins with 0")]
    [InlineData("01 40 35 36", "FR", "9 digits are expected after the 0, there are 7")]
    [InlineData("030 12", "DE", "5 to 12 digits are expected after the 0, there are 4")]
    [InlineData("123", "NZ", "4 to 14 digits are expected, there are 3")]
    [InlineData(
        "+1234567890123456",
        "NZ",
        "7 to 15 digits with the country code are expected after the +, there are 16"
    )]
    [InlineData("+0 123 456 789", "US", "7 to 15 digits with the country code are expected after the +, there are 10")]
    [InlineData("ask Ana", "GB", "it has characters that cannot be dialled")]
    public void What_is_wrong_with_a_number_is_said(string number, string country, string reason) =>
        Assert.Equal(reason, PhoneReading.Problem(number, country)?.Reason);

    [Fact]
    public void Without_a_country_only_international_numbers_are_understood()
    {
        Assert.Null(PhoneReading.Problem("+1 888 373 7888", null));
        Assert.Contains("country", PhoneReading.Problem("888 373 7888", null)!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("711", true)]
    [InlineData("233733", true)]
    [InlineData("116 006", true)]
    [InlineData("1234567", false)]
    [InlineData("1", false)]
    [InlineData("help", false)]
    public void A_short_code_has_two_to_six_digits(string number, bool isGood) =>
        Assert.Equal(isGood, PhoneReading.ShortCodeProblem(number, "US") is null);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+++")]
    [InlineData("(0)")]
    [InlineData("٣٤٥")]
    public void Anything_at_all_gets_an_answer(string number) => Assert.NotNull(PhoneReading.Problem(number, "US"));
}
