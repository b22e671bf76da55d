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

    internal static byte[] ToBytes(BrandSyntax? brand)
    {
        var css = new StringBuilder(":root{");
        var ramp = RampOf(brand);
        Add("--brand", brand?.Primary?.Value);
        if (brand?.Primary is { } primary && Rgb.Of(primary.Value) is { } colour)
        {
            Add("--brand-contrast", TextOn(colour));
        }

        Add("--brand-dark", brand?.PrimaryDark?.Value);
        Add("--font-body", brand?.Font?.Value);
        // Titles in another font than the text only where the brand says so, or names no font at all.
        Add("--font-heading", brand?.HeadingFont?.Value ?? brand?.Font?.Value);
        foreach (var (name, light, _) in Colours(ramp))
        {
            Add(name, light.ToString());
        }

        css.Append("}\n@supports (color:light-dark(red,red)){:root{");
        foreach (var (name, light, dark) in Colours(ramp))
        {
            Add(name, $"light-dark({light},{dark})");
        }

        css.Append("}}\n");
        return Encoding.UTF8.GetBytes(css.ToString());

        void Add(string property, string? value)
        {
            if (value is not null)
            {
                css.Append(CultureInfo.InvariantCulture, $"{property}:{value};");
            }
        }
    }

    /// <summary>
    /// Tells of colours that cannot be read, and which the pages show instead; and of a logo and a cover that are no
    /// pictures.
    /// </summary>
    internal static void Check(SettingsSyntax settings, DiagnosticBag diagnostics)
    {
        var brand = settings.Brand;
        CheckPicture(brand?.Logo, "logo", diagnostics);
        CheckPicture(settings.Cover, "cover", diagnostics);
        var ramp = RampOf(brand);
        Check(brand?.Primary, Rgb.White, "white", ramp.Readable, diagnostics);
        Check(brand?.PrimaryDark, BrandRamp.DarkGround, "dark grey", ramp.ReadableDark, diagnostics);
    }

    /// <summary>The colour of the publisher, as far as it is known: other notations than #rrggbb are not looked into.</summary>
    internal static BrandRamp RampOf(BrandSyntax? brand) =>
        BrandRamp.Of(
            brand?.Primary is { } primary ? Rgb.Of(primary.Value) ?? BrandRamp.Default : BrandRamp.Default,
            brand?.PrimaryDark is { } dark ? Rgb.Of(dark.Value) : null
        );

    internal static string TextOn(Rgb colour) =>
        Rgb.Contrast(colour, Rgb.White) >= Rgb.Contrast(colour, Rgb.Black) ? "#fff" : "#000";

    private static IEnumerable<(string Name, Rgb Light, Rgb Dark)> Colours(BrandRamp ramp)
    {
        for (var i = 0; i < ramp.Light.Length; i++)
        {
            yield return ($"--brand-{i + 1}", ramp.Light[i], ramp.Dark[i]);
        }

        for (var i = 0; i < ramp.LightHues.Length; i++)
        {
            yield return ($"--hue-{i + 1}", ramp.LightHues[i], ramp.DarkHues[i]);
        }
    }

    private static void CheckPicture(Located<string>? written, string key, DiagnosticBag diagnostics)
    {
        if (written is { } path && MediaType.Of(path.Value)?.Kind != MediaKind.Image)
        {
            diagnostics.Add(Codes.Rendering.NoPicture, path.Span, path.Value, key);
        }
    }

    private static void Check(Located<string>? written, Rgb ground, string name, Rgb instead, DiagnosticBag diagnostics)
    {
        if (
            written is { } value
            && Rgb.Of(value.Value) is { } colour
            && Rgb.Contrast(colour, ground) is var contrast and < BrandRamp.ForText
        )
        {
            // Cut, not rounded: 4.46 must not be told as 4.5.
            var shown = (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
            diagnostics.Add(Codes.Rendering.LowContrast, value.Span, value.Value, shown, name, instead.ToString());
        }
    }
}
