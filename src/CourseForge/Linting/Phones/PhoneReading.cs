using System.Globalization;
using System.Text;

namespace CourseForge.Linting.Phones;

/// <summary>Holds a written phone number against the numbering plan of its country.</summary>
internal static class PhoneReading
{
    private const string Keypad = "22233344455566677778889999";

    /// <summary>Why nobody would be reached under this number, or null.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, or null when it is not known.</param>
    public static PhoneProblem? Problem(string written, string? country)
    {
        var plan = country is null ? null : NumberingPlan.OfCountry(country);
        if (Digits(WithoutExtension(written), plan == NumberingPlan.NorthAmerica) is not { } number)
        {
            return new(
                Place(plan, country),
                HasWordsBehind(written)
                    ? "one number stands there, and nothing else: words go to 'label', 'hours' or 'who', a second number is an entry of its own"
                    : "it has characters that cannot be dialled"
            );
        }

        if (number.StartsWith('+'))
        {
            return International(number[1..]);
        }

        var fromHereAbroad = plan == NumberingPlan.NorthAmerica ? "011" : "00";
        if (number.StartsWith(fromHereAbroad, StringComparison.Ordinal))
        {
            return International(number[fromHereAbroad.Length..]);
        }

        if (country is null)
        {
            return new(
                "every country",
                "it is not known in which country to dial it; write it with + and the country code, or set 'country'"
            );
        }

        return plan is null ? Generic(number, country) : National(number, plan);
    }

    /// <summary>A short code is dialled as it is: two to six digits.</summary>
    public static PhoneProblem? ShortCodeProblem(string written, string? country) =>
        Digits(written, letters: false) is { Length: >= 2 and <= 6 } digits && digits[0] != '+'
            ? null
            : new(
                Place(country is null ? null : NumberingPlan.OfCountry(country), country),
                "a short code has two to six digits"
            );

    private static PhoneProblem? International(string digits)
    {
        // ITU-T E.164: at most 15 digits with the country code, which does not begin with 0.
        if (digits.Length is < 7 or > 15 || digits[0] == '0')
        {
            return new(
                "any country",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"7 to 15 digits with the country code are expected after the +, there are {digits.Length}"
                )
            );
        }

        return NumberingPlan.OfCallingCode(digits) is { } plan
            ? Significant(digits[plan.CallingCode.Length..], plan, hasTrunk: true, "after +" + plan.CallingCode)
            : null;
    }

    private static PhoneProblem? National(string number, NumberingPlan plan)
    {
        if (plan.TrunkPrefix.Length == 0)
        {
            return Significant(number, plan, hasTrunk: true, "");
        }

        var hasTrunk = number.StartsWith(plan.TrunkPrefix, StringComparison.Ordinal);
        if (plan == NumberingPlan.NorthAmerica)
        {
            return Significant(hasTrunk ? number[1..] : number, plan, hasTrunk: true, hasTrunk ? "after the 1" : "");
        }

        return Significant(
            hasTrunk ? number[plan.TrunkPrefix.Length..] : number,
            plan,
            hasTrunk,
            hasTrunk ? "after the " + plan.TrunkPrefix : ""
        );
    }

    /// <summary>The number without trunk prefix and country code.</summary>
    private static PhoneProblem? Significant(string digits, NumberingPlan plan, bool hasTrunk, string where)
    {
        var candidates = plan.Shapes.Where(shape => digits.StartsWith(shape.Start, StringComparison.Ordinal)).ToArray();
        if (candidates.Length == 0)
        {
            return new(
                plan.Name,
                digits.Length == 0 ? "there are no digits" : $"no number there begins with {digits[0]}{Behind(where)}"
            );
        }

        var fits = candidates.MaxBy(shape => shape.Start.Length);
        if (digits.Length < fits.Min || digits.Length > fits.Max)
        {
            var expected = fits.Min == fits.Max ? Number(fits.Min) : $"{Number(fits.Min)} to {Number(fits.Max)}";
            return new(plan.Name, $"{expected} digits are expected{Behind(where)}, there are {Number(digits.Length)}");
        }

        if (!hasTrunk && fits.NeedsTrunk)
        {
            return new(plan.Name, $"it is dialled with {plan.TrunkPrefix} in front");
        }

        return plan == NumberingPlan.NorthAmerica ? NorthAmerican(digits) : null;
    }

    /// <summary>
    /// Area codes and exchanges are NXX with N from 2 to 9; N11 are service codes (711, 911), N9X areas are kept for
    /// expansion.
    /// </summary>
    private static PhoneProblem? NorthAmerican(string digits)
    {
        var (area, exchange) = (digits[..3], digits[3..6]);
        var isTollFree = area is "800" or "833" or "844" or "855" or "866" or "877" or "888";
        if (area[0] is '0' or '1' || area[1] == '9' || area.EndsWith("11", StringComparison.Ordinal))
        {
            return new(NumberingPlan.NorthAmerica.Name, $"there is no area code {area}");
        }

        if (exchange[0] is '0' or '1' || (!isTollFree && exchange.EndsWith("11", StringComparison.Ordinal)))
        {
            return new(NumberingPlan.NorthAmerica.Name, $"no number there has {exchange} after the area code");
        }

        return null;
    }

    /// <summary>
    /// A country whose plan we do not know: E.164 allows 15 digits with a country code of at least one.
    /// </summary>
    private static PhoneProblem? Generic(string digits, string country) =>
        digits.Length is >= 4 and <= 14
            ? null
            : new(
                Place(null, country),
                string.Create(CultureInfo.InvariantCulture, $"4 to 14 digits are expected, there are {digits.Length}")
            );

    /// <summary>Digits only, with a leading plus if there is one; null when something else stands there.</summary>
    private static string? Digits(string written, bool letters)
    {
        // "+44 (0)20": the 0 in brackets is not dialled from abroad.
        var text = (
            written.Trim().StartsWith('+') ? written.Replace("(0)", "", StringComparison.Ordinal) : written
        ).Trim();
        var digits = new StringBuilder(text.Length);
        var hasLetters = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isLetter = letters && char.IsAsciiLetter(c);
            if (hasLetters && digits.Length >= Longest(digits) && (char.IsAsciiDigit(c) || IsBlank(c)))
            {
                // A word may be longer than the number, and what is dialled too much is ignored. Whatever else stands
                // behind it, such as a second number, would be lost.
                return null;
            }

            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0))
            {
                digits.Append(c);
            }
            else if (isLetter && !(digits.Length >= Longest(digits) && IsBlank(text[i - 1])))
            {
                digits.Append(Keypad[char.ToLowerInvariant(c) - 'a']);
                hasLetters = true;
            }
            else if (!IsBlank(c) && c is not ('-' or '\u2010' or '\u2011' or '–' or '.' or '/' or '(' or ')'))
            {
                return null;
            }
        }

        return digits.Length == 0 ? null
            : hasLetters ? digits.ToString(0, Math.Min(digits.Length, Longest(digits)))
            : digits.ToString();
    }

    private static bool HasWordsBehind(string written)
    {
        var letter = written.AsSpan().IndexOfAnyInRange('A', 'z');
        return letter >= 0 && written.AsSpan(0, letter).ToString().Count(char.IsAsciiDigit) >= 7;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\u202f';

    /// <summary>How many characters a number of North America has that begins as this one does.</summary>
    private static int Longest(StringBuilder digits) =>
        digits.Length == 0 ? int.MaxValue
        : digits[0] == '+' ? 12
        : digits[0] == '1' ? 11
        : 10;

    /// <summary>
    /// "ext. 12", "x12" and the ";ext=12" of a tel: link (RFC 3966) are dialled once somebody has answered.
    /// </summary>
    private static string WithoutExtension(string written)
    {
        foreach (var mark in (ReadOnlySpan<string>)[";", "ext", " x"])
        {
            var at = written.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (mark == ";" || IsExtension(written.AsSpan(at + mark.Length))))
            {
                return written[..at];
            }
        }

        return written;
    }

    // The x of a vanity number ("1-800-TAX-HELP") begins no extension.
    private static bool IsExtension(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" .:=");
        return rest.Length is > 0 and <= 6 && rest.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static string Place(NumberingPlan? plan, string? country) => plan?.Name ?? country ?? "any country";

    private static string Behind(string where) => where.Length == 0 ? "" : " " + where;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Place">Where it was tried.</param>
/// <param name="Reason">What is wrong, as a clause.</param>
internal sealed record PhoneProblem(string Place, string Reason);
