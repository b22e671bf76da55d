using PhoneNumbers;

namespace CourseForge.Linting.Phones;

/// <summary>
/// What the tables of libphonenumber say of a number: for countries without a plan of our own, and for area codes of
/// North America. They are of the day of that library, so what they do not know may have been given out since.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>Why a number is not known, as a clause; null when it is, or when nothing can be said.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, or null when it is not known.</param>
    public static PhoneProblem? Of(string written, string? country)
    {
        var util = PhoneNumberUtil.GetInstance();
        PhoneNumbers.PhoneNumber number;
        try
        {
            number = util.Parse(written, country);
        }
        catch (NumberParseException)
        {
            return IsUnknown(util, country)
                ? new(country!, "no tables of numbers are known for that country, so that nothing was checked")
                : null;
        }

        var region = util.GetRegionCodeForCountryCode(number.CountryCode);
        if (number.CountryCode == 1)
        {
            return AreaCode(util, number);
        }

        if (
            NumberingPlan.OfCountry(region) is not null
            || region is "001" or "ZZ"
            || util.IsValidNumber(number)
            || ShortNumberInfo.GetInstance().IsValidShortNumberForRegion(number, country ?? region)
        )
        {
            return null;
        }

        return new(
            region,
            util.IsPossibleNumberWithReason(number) switch
            {
                PhoneNumberUtil.ValidationResult.TOO_SHORT => "it has fewer digits than any number there",
                PhoneNumberUtil.ValidationResult.TOO_LONG => "it has more digits than any number there",
                _ => "numbers there that begin so have fewer or more digits, or none begins so",
            }
        );
    }

    /// <summary>
    /// Whether a country is none that the tables know. Codes that ISO 3166-1 leaves to its users stand for made-up
    /// places, whose numbers are made up, too.
    /// </summary>
    private static bool IsUnknown(PhoneNumberUtil util, string? country) =>
        country is not (null or "AA" or "ZZ" or ['Q', >= 'M' and <= 'Z'] or ['X', _])
        && !util.GetSupportedRegions().Contains(country);

    private static PhoneProblem? AreaCode(PhoneNumberUtil util, PhoneNumbers.PhoneNumber number)
    {
        // Any number of the area will do: the others' rules are ours to check.
        // A word may be longer than the number.
        var area = number.NationalNumber / 10_000_000;
        while (area > 999)
        {
            area /= 10;
        }

        var any = new PhoneNumbers.PhoneNumber.Builder()
            .SetCountryCode(1)
            .SetNationalNumber((area * 10_000_000) + 2_221_234)
            .Build();
        return util.IsValidNumber(any)
            ? null
            : new(NumberingPlan.NorthAmerica.Name, $"the area code {area} is not known to be given out");
    }
}
