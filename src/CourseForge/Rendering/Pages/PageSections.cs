using System.Net;
using System.Text.RegularExpressions;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>The headings of a text as it was written for a page.</summary>
internal static partial class PageSections
{
    private const int Fewest = 2;

    /// <summary>Those of the second level; none where one link would be all.</summary>
    internal static SectionView[] Of(string body)
    {
        SectionView[] sections =
        [
            .. Heading()
                .Matches(body)
                .Select(static match => new SectionView(
                    WebUtility.HtmlDecode(match.Groups["id"].Value),
                    WordsOf(match.Groups["title"].ValueSpan)
                )),
        ];
        return sections.Length < Fewest ? [] : sections;
    }

    /// <summary>Markup without its tags, in one line.</summary>
    internal static string WordsOf(ReadOnlySpan<char> markup) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(markup.ToString(), "")), " ").Trim();

    [GeneratedRegex(
        "<h2 id=\"(?<id>[^\"]*)\">(?<title>.*?)</h2>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
