using System.Globalization;
using PhoneNumbers;

namespace CourseForge.Text;

/// <summary>Addresses that dial a number or write to it.</summary>
internal static class PhoneLink
{
    /// <param name="country">Where a number without a country code is dialled (ISO 3166-1 alpha-2); null when it is not
    /// known.</param>
    internal static string Call(string number, string? country) => "tel:" + Dialled(number, country);

    internal static string Message(string number, string? country) => "sms:" + Dialled(number, country);

    /// <summary>
    /// With + and country code, so that it works from anywhere (RFC 3966, 5.1.4). Short codes, and numbers that nobody
    /// outside of their country can dial, stay as they are.
    /// </summary>
    private static string Dialled(string number, string? country) =>
        International(number, country)
        ?? string.Concat(number.Where(static digit => char.IsAsciiDigit(digit) || digit is '+' or '*' or '#'));

    private static string? International(string written, string? country)
    {
        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(written, country);
            return util.IsValidNumber(number) && util.CanBeInternationallyDialled(number)
                ? util.Format(number, PhoneNumberFormat.E164)
                    + (
                        number.HasExtension
                            ? string.Create(CultureInfo.InvariantCulture, $";ext={number.Extension}")
                            : ""
                    )
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
