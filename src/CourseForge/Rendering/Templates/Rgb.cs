using System.Globalization;

namespace CourseForge.Rendering.Templates;

/// <summary>A colour of a screen.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    internal static Rgb White { get; } = new(255, 255, 255);

    internal static Rgb Black { get; }

    /// <summary>#rgb or #rrggbb; null for other notations, which are not looked into.</summary>
    internal static Rgb? Of(string colour)
    {
        if (colour is not ['#', .. var digits] || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        return digits.Length switch
        {
            3 => new Rgb(Twice(digits[0]), Twice(digits[1]), Twice(digits[2])),
            6 => new Rgb(Byte(digits.AsSpan(0, 2)), Byte(digits.AsSpan(2, 2)), Byte(digits.AsSpan(4, 2))),
            _ => null,
        };

        static byte Byte(ReadOnlySpan<char> two) =>
            byte.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        static byte Twice(char one) => Byte([one, one]);
    }

    /// <summary>WCAG 2.2: contrast ratio of relative luminances, from 1 to 21.</summary>
    internal static double Contrast(Rgb a, Rgb b)
    {
        var (first, second) = (a.Luminance, b.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance
    {
        get
        {
            return (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

            static double Linear(byte part)
            {
                var value = part / 255.0;
                return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            }
        }
    }
}
