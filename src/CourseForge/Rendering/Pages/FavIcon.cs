using System.Globalization;
using System.Text;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Templates;

namespace CourseForge.Rendering.Pages;

/// <summary>assets/icon.svg: the first letter of the publisher in the colour of the brand, for tabs and bookmarks.</summary>
internal static class FavIcon
{
    internal const string Path = "assets/icon.svg";

    internal static byte[] ToBytes(Course course)
    {
        var brand = course.Settings.Brand?.Primary is { } primary
            ? Rgb.Of(primary.Value) ?? BrandRamp.Default
            : BrandRamp.Default;
        using var svg = new StringWriter(CultureInfo.InvariantCulture);
        svg.Write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">");
        svg.Write($"<rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{brand}\"/>");
        svg.Write("<text x=\"16\" y=\"23\" text-anchor=\"middle\" font-family=\"Georgia, serif\" font-size=\"20\" ");
        svg.Write($"font-weight=\"700\" fill=\"{BrandCss.TextOn(brand)}\">");
        HtmlText.Write(svg, Initial(course.Settings.Publisher) ?? Initial(course.Title) ?? "");
        svg.Write("</text></svg>\n");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    /// <summary>The first letter or digit, with the marks that belong to it.</summary>
    private static string? Initial(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text, at))
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at < text.Length ? StringInfo.GetNextTextElement(text, at).ToUpperInvariant() : null;
    }
}
