using System.Text.RegularExpressions;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>The addresses that a style sheet loads.</summary>
internal static partial class StyleLook
{
    /// <summary>Each with its place in the text.</summary>
    public static IEnumerable<(string Address, int Start)> Addresses(string style)
    {
        foreach (var match in Address().Matches(style).Cast<Match>())
        {
            var group = match.Groups["address"];
            var start = style.LastIndexOf("/*", match.Index, StringComparison.Ordinal);
            var isComment = start >= 0 && style.IndexOf("*/", start, StringComparison.Ordinal) > match.Index;
            if (!isComment && group.Length > 0)
            {
                yield return (group.Value.Trim(), group.Index);
            }
        }
    }

    [GeneratedRegex(
        """(?:url\(\s*["']?(?<address>[^"')\s][^"')]*)["']?\s*\)|@import\s+["'](?<address>[^"']+)["'])""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
