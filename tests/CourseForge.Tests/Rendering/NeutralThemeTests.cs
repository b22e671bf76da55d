using System.Text.RegularExpressions;

namespace CourseForge.Tests.Rendering;

/// <summary>
/// The shipped theme is for any trade: the words of one stand in the <c>theme/strings/</c> of its curriculum.
/// </summary>
public sealed partial class NeutralThemeTests
{
    [Fact]
    public void The_theme_has_no_words_of_one_trade()
    {
        foreach (
            var path in Compiler
                .ThemeFileNames(null)
                .Where(static path => !path.EndsWith(".css", StringComparison.Ordinal))
        )
        {
            foreach (var line in CheckedTheme.Shipped(path).Split('\n'))
            {
                // A name of a word is the compiler's: only what readers see counts.
                var seen = path.StartsWith("strings/", StringComparison.Ordinal)
                    ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
                    : Tag().Replace(line, "");
                Assert.False(Trade().IsMatch(seen), $"{path}: {line}");
            }
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"\b(agenc(y|ies)|victims?|survivors?|officers?|polic[eí]a?|patrol|sheriff|suspects?|offenders?|traffick\w*"
            + @"|víctimas?|agentes?|delincuentes?|tráfico|patrulla)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Trade();
}
