using System.Globalization;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// assets/brand.css: the publisher's colours and fonts as custom properties of the theme. What is written was checked
/// to be a colour or a font list.
/// </summary>
internal static class BrandCss
{
    internal const string Path = "assets/brand.css";
    private const double Readable = 4.5;
    private static readonly (byte, byte, byte) White = (255, 255, 255);

    // The ground of the theme's blocks in dark mode: the lightest that links stand on.
    private static readonly (byte, byte, byte) DarkGround = (0x20, 0x28, 0x31);

    internal static byte[] ToBytes(BrandSyntax? brand)
    {
        var css = new StringBuilder();
        Add("--brand", brand?.Primary?.Value);
        if (brand?.Primary is { } primary && Rgb(primary.Value) is { } colour)
        {
            Add("--brand-contrast", Contrast(colour, White) >= Contrast(colour, (0, 0, 0)) ? "#fff" : "#000");
        }

        Add("--brand-dark", brand?.PrimaryDark?.Value);
        Add("--font-body", brand?.Font?.Value);
        Add("--font-heading", brand?.HeadingFont?.Value);
        return Encoding.UTF8.GetBytes(css.Length == 0 ? "/* no brand */\n" : $":root {{\n{css}}}\n");

        void Add(string property, string? value)
        {
            if (value is not null)
            {
                css.Append(CultureInfo.InvariantCulture, $"  {property}: {value};\n");
            }
        }
    }

    internal static void Check(BrandSyntax? brand, DiagnosticBag diagnostics)
    {
        Check(brand?.Primary, White, "white", diagnostics);
        Check(brand?.PrimaryDark, DarkGround, "dark grey", diagnostics);
    }

    private static void Check(
        Located<string>? written,
        (byte, byte, byte) ground,
        string name,
        DiagnosticBag diagnostics
    )
    {
        if (
            written is { } value
            && Rgb(value.Value) is { } colour
            && Contrast(colour, ground) is var contrast and < Readable
        )
        {
            // Cut, not rounded: 4.46 must not be told as 4.5.
            var shown = (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
            diagnostics.Add(Codes.Rendering.LowContrast, value.Span, value.Value, shown, name);
        }
    }

    /// <summary>#rgb or #rrggbb; other notations are not looked into.</summary>
    private static (byte R, byte G, byte B)? Rgb(string colour)
    {
        if (colour is not ['#', .. var digits] || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        return digits.Length switch
        {
            3 => (Twice(digits[0]), Twice(digits[1]), Twice(digits[2])),
            6 => (Byte(digits.AsSpan(0, 2)), Byte(digits.AsSpan(2, 2)), Byte(digits.AsSpan(4, 2))),
            _ => null,
        };

        static byte Byte(ReadOnlySpan<char> two) =>
            byte.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        static byte Twice(char one) => Byte([one, one]);
    }

    /// <summary>WCAG 2.2: contrast ratio of relative luminances.</summary>
    private static double Contrast((byte, byte, byte) a, (byte, byte, byte) b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance((byte R, byte G, byte B) colour)
    {
        return (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

        static double Linear(byte part)
        {
            var value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}
