using System.Collections.Immutable;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Nine steps of the brand's colour, from the faintest ground (1) to the strongest text (9), for light and mirrored for
/// dark; and eight colours for modules. Each step that is read or used has the contrast that it needs, whatever the brand
/// is: the colour is moved until it has.
/// </summary>
internal sealed record BrandRamp(
    ImmutableArray<Rgb> Light,
    ImmutableArray<Rgb> Dark,
    ImmutableArray<Rgb> LightHues,
    ImmutableArray<Rgb> DarkHues
)
{
    /// <summary>WCAG 2.2, 1.4.3: words.</summary>
    internal const double ForText = 4.5;

    /// <summary>WCAG 2.2, 1.4.11: edges of what can be used, and pictures.</summary>
    internal const double ForEdges = 3;

    /// <summary>WCAG 2.2, 1.4.6: words on a ground of the brand.</summary>
    internal const double ForStrongText = 7;

    /// <summary>The theme's own colour, where a curriculum names none.</summary>
    internal static readonly Rgb Default = new(0x1b, 0x4a, 0x70);

    /// <summary>Grounds of the theme that words stand on: the darkest of light mode, the lightest of dark mode.</summary>
    internal static readonly Rgb LightGround = new(0xf2, 0xf4, 0xf5);
    internal static readonly Rgb DarkGround = new(0x20, 0x28, 0x31);

    private const int Accent = 7;
    private const int HueCount = 8;

    // Steps 1 to 6: how far from the ground to the accent, and with how much of its chroma.
    private static readonly double[] Way = [0.04, 0.11, 0.22, 0.38, 0.6, 0.8];
    private static readonly double[] Share = [0.14, 0.24, 0.38, 0.55, 0.75, 0.9];

    /// <summary>The brand's colour itself where it can be read, else the nearest that can.</summary>
    internal Rgb Readable => Light[Accent - 1];

    /// <summary>The same for dark mode.</summary>
    internal Rgb ReadableDark => Dark[Accent - 1];

    /// <param name="dark">The colour for dark mode, where the brand names one.</param>
    internal static BrandRamp Of(Rgb brand, Rgb? dark)
    {
        var colour = Oklch.Of(brand);
        var (light, accent) = Steps(colour, 0.985, LightGround, isDark: false);
        var ofDark = dark is { } written
            ? Oklch.Of(written)
            : new Oklch(0.81, Math.Min(colour.Chroma, 0.11), colour.Hue);
        var (mirrored, _) = Steps(ofDark, 0.215, DarkGround, isDark: true);
        // Greys stay grey; a faint brand still gives modules that can be told apart.
        var chroma = colour.Chroma < 0.02 ? 0 : Math.Clamp(accent.Chroma, 0.09, 0.13);
        return new BrandRamp(
            light,
            mirrored,
            [.. Hues(new Oklch(0.5, chroma, colour.Hue), LightGround, -1)],
            [.. Hues(new Oklch(0.8, Math.Min(chroma, 0.1), colour.Hue), DarkGround, 1)]
        );
    }

    private static (ImmutableArray<Rgb> Steps, Oklch Accent) Steps(Oklch colour, double ground, Rgb on, bool isDark)
    {
        var away = isDark ? 1 : -1;
        var accent = Moved(colour, on, ForText, away);
        var steps = ImmutableArray.CreateBuilder<Rgb>(9);
        for (var i = 0; i < Way.Length; i++)
        {
            var lightness = ground + ((accent.Lightness - ground) * Way[i]);
            steps.Add(new Oklch(lightness, accent.Chroma * Share[i], accent.Hue).ToRgb());
        }

        // An edge that can be seen on the page.
        steps[4] = Moved(Oklch.Of(steps[4]), on, ForEdges, away).ToRgb();
        steps[5] = Moved(Oklch.Of(steps[5]), on, ForEdges, away).ToRgb();
        steps.Add(accent.ToRgb());
        var end = isDark ? 0.97 : 0.2;
        var strong = accent with { Lightness = accent.Lightness + ((end - accent.Lightness) * 0.4) };
        steps.Add(Moved(strong, steps[1], ForStrongText, away).ToRgb());
        var strongest = accent with
        {
            Lightness = accent.Lightness + ((end - accent.Lightness) * 0.75),
            Chroma = accent.Chroma * 0.7,
        };
        steps.Add(Moved(strongest, steps[2], ForStrongText, away).ToRgb());
        return (steps.ToImmutable(), accent);
    }

    private static IEnumerable<Rgb> Hues(Oklch first, Rgb on, int away)
    {
        for (var i = 0; i < HueCount; i++)
        {
            // Neighbours of the brand first: a course of three modules stays near it.
            var turned = first with { Hue = (first.Hue + (i * 360.0 / HueCount)) % 360 };
            yield return Moved(turned, on, ForText, away).ToRgb();
        }
    }

    /// <summary>A colour, made darker (-1) or lighter (1) until it has a contrast on a ground; white or black have any.</summary>
    private static Oklch Moved(Oklch colour, Rgb on, double needed, int away)
    {
        while (Rgb.Contrast(colour.ToRgb(), on) < needed && colour.Lightness is > 0 and < 1)
        {
            colour = colour with { Lightness = Math.Clamp(colour.Lightness + (away * 0.005), 0, 1) };
        }

        return colour;
    }
}
