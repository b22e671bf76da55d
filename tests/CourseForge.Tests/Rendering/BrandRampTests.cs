using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Rendering;

/// <summary>Whatever the colour of the brand, what is made of it can be read.</summary>
public sealed class BrandRampTests
{
    public static TheoryData<string> Colours() =>
        [
            "#1b4a70",
            "#ffd400",
            "#ffffff",
            "#000000",
            "#777777",
            "#ff0000",
            "#00ff00",
            "#0000ff",
            "#00ffff",
            "#ff00ff",
            "#5b2a86",
            "#f28c00",
        ];

    [Theory]
    [MemberData(nameof(Colours))]
    public void Every_step_has_its_contrast(string colour)
    {
        var ramp = BrandRamp.Of(Rgb.Of(colour)!.Value, null);
        foreach (
            var (steps, ground) in new[] { (ramp.Light, BrandRamp.LightGround), (ramp.Dark, BrandRamp.DarkGround) }
        )
        {
            Assert.InRange(Rgb.Contrast(steps[4], ground), BrandRamp.ForEdges, 21);
            Assert.InRange(Rgb.Contrast(steps[5], ground), BrandRamp.ForEdges, 21);
            Assert.InRange(Rgb.Contrast(steps[6], ground), BrandRamp.ForText, 21);
            Assert.InRange(Rgb.Contrast(steps[7], steps[1]), BrandRamp.ForStrongText, 21);
            Assert.InRange(Rgb.Contrast(steps[8], steps[2]), BrandRamp.ForStrongText, 21);
        }

        Assert.All(ramp.LightHues, hue =>
            Assert.InRange(Rgb.Contrast(hue, BrandRamp.LightGround), BrandRamp.ForText, 21)
        );
        Assert.All(ramp.DarkHues, hue =>
            Assert.InRange(Rgb.Contrast(hue, BrandRamp.DarkGround), BrandRamp.ForText, 21)
        );
        // What stands on links and buttons.
        Assert.InRange(Rgb.Contrast(ramp.Readable, Rgb.White), BrandRamp.ForText, 21);
        Assert.InRange(Rgb.Contrast(ramp.ReadableDark, new Rgb(0x0b, 0x11, 0x18)), BrandRamp.ForText, 21);
    }

    [Fact]
    public void A_colour_that_can_be_read_is_the_accent_itself() =>
        Assert.Equal("#1b4a70", BrandRamp.Of(BrandRamp.Default, null).Readable.ToString());

    [Fact]
    public void Steps_go_from_light_to_dark_and_the_other_way_round_in_dark_mode()
    {
        var ramp = BrandRamp.Of(BrandRamp.Default, null);
        Assert.Equal(ramp.Light.ToArray(), ramp.Light.OrderByDescending(static step => Oklch.Of(step).Lightness));
        Assert.Equal(ramp.Dark.ToArray(), ramp.Dark.OrderBy(static step => Oklch.Of(step).Lightness));
    }

    /// <summary>CSS Color 4: the oklch of pure red is 62.796% 0.25768 29.234.</summary>
    [Fact]
    public void Colours_are_converted_as_css_says()
    {
        var red = Oklch.Of(new Rgb(255, 0, 0));
        Assert.Equal(0.62796, red.Lightness, 3);
        Assert.Equal(0.25768, red.Chroma, 3);
        Assert.Equal(29.234, red.Hue, 1);
        Assert.Equal("#ff0000", red.ToRgb().ToString());
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void There_and_back_is_the_same(string colour) =>
        Assert.Equal(colour, Oklch.Of(Rgb.Of(colour)!.Value).ToRgb().ToString());
}
