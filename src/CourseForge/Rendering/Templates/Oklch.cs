namespace CourseForge.Rendering.Templates;

/// <summary>
/// A colour by lightness (0 to 1), chroma and hue (degrees), in which equal steps look equal (Björn Ottosson's OKLab,
/// CSS Color 4, 9.3). Conversions are those of CSS Color 4, section 18.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    internal static Oklch Of(Rgb colour)
    {
        var (r, g, b) = (Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var blue = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var hue = Math.Atan2(blue, a) * 180 / Math.PI;
        return new Oklch(lightness, Math.Sqrt((a * a) + (blue * blue)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The nearest colour of this lightness and hue that a screen has: with less chroma where it must be.</summary>
    internal Rgb ToRgb()
    {
        var (least, most) = (0.0, Chroma);
        if (InGamut(this) is { } whole)
        {
            return whole;
        }

        // Twenty halvings are finer than one step of eight bits.
        for (var i = 0; i < 20; i++)
        {
            var middle = (least + most) / 2;
            (least, most) = InGamut(this with { Chroma = middle }) is null ? (least, middle) : (middle, most);
        }

        return InGamut(this with { Chroma = least }) ?? (Lightness > 0.5 ? Rgb.White : Rgb.Black);
    }

    private static Rgb? InGamut(Oklch colour)
    {
        var (sin, cos) = Math.SinCos(colour.Hue * Math.PI / 180);
        var (a, b) = (colour.Chroma * cos, colour.Chroma * sin);
        var l = Cube(colour.Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(colour.Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(colour.Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return
            Part((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)) is { } red
            && Part((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)) is { } green
            && Part((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)) is { } blue
            ? new Rgb(red, green, blue)
            : null;
    }

    private static double Cube(double value) => value * value * value;

    /// <summary>Null for what no screen has; a hair beyond is let pass, so that white and black are themselves.</summary>
    private static byte? Part(double linear)
    {
        var value = linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return value is < -0.002 or > 1.002 ? null : (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
