using System.Buffers;
using System.Net;
using System.Text;
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
    internal static string WordsOf(ReadOnlySpan<char> markup)
    {
        if (markup.Contains('&'))
        {
            // A blank may be written as a reference, too.
            return InOneLine(WebUtility.HtmlDecode(WithoutTags(markup)));
        }

        return InOneLine(markup.Contains('<') ? WithoutTags(markup) : markup);
    }

    /// <summary>What stands between <c>&lt;</c> and the next <c>&gt;</c> is a tag.</summary>
    private static string WithoutTags(ReadOnlySpan<char> markup)
    {
        var text = new StringBuilder(markup.Length);
        while (markup.IndexOf('<') is var start and >= 0 && markup[start..].IndexOf('>') is var length and >= 0)
        {
            text.Append(markup[..start]);
            markup = markup[(start + length + 1)..];
        }

        return text.Append(markup).ToString();
    }

    private static string InOneLine(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var line = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                line[length++] = text[i];
            }
            else if (!char.IsWhiteSpace(text[i + 1]))
            {
                // The last character is none, so that there is a next one.
                line[length++] = ' ';
            }
        }

        var result = new string(line, 0, length);
        ArrayPool<char>.Shared.Return(line);
        return result;
    }

    [GeneratedRegex(
        "<h2 id=\"(?<id>[^\"]*)\">(?<title>.*?)</h2>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Heading();
}
