using System.Text.RegularExpressions;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>The addresses that a style sheet loads.</summary>
internal static partial class StyleLook
{
    /// <summary>Each with its place in the text.</summary>
    public static IEnumerable<(string Address, int Start)> Addresses(string style)
    {
        foreach (var match in Address().Matches(WithoutComments(style)).Cast<Match>())
        {
            var group = match.Groups["address"];
            if (group.Length > 0)
            {
                yield return (group.Value.Trim(), group.Index);
            }
        }
    }

    /// <summary>Blanks in their place, so that places stay what they are.</summary>
    private static string WithoutComments(string style)
    {
        if (!style.Contains("/*", StringComparison.Ordinal))
        {
            return style;
        }

        var text = style.ToCharArray();
        for (var at = 0; (at = style.IndexOf("/*", at, StringComparison.Ordinal)) >= 0; )
        {
            var end = style.IndexOf("*/", at + 2, StringComparison.Ordinal);
            end = end < 0 ? style.Length : end + 2;
            Array.Fill(text, ' ', at, end - at);
            at = end;
        }

        return new string(text);
    }

    // Addresses are shorter than that, but for pictures that stand in the style sheet itself (data:). The bound keeps
    // the search from going through the whole file again at each place where one could begin.
    [GeneratedRegex(
        """(?:url\(\s{0,9}["']?(?<address>[^"')\s][^"')\r\n]{0,300})["']?\s{0,9}\)|@import\s{1,9}["'](?<address>[^"'\r\n]{1,300})["'])""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
