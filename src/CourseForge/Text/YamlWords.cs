namespace CourseForge.Text;

/// <summary>The author's words, short enough for one line of a message.</summary>
internal static class YamlWords
{
    internal static string Quote(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        var isCut = end >= 0;
        if (isCut)
        {
            line = line[..end];
        }

        if (line.Length > 60)
        {
            var at = char.IsHighSurrogate(line[58]) ? 58 : 59;
            return string.Concat("'", line[..at], "…'");
        }

        return string.Concat("'", line, isCut ? "…'" : "'");
    }

    /// <summary>a, b or c</summary>
    internal static string AnyOf(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => string.Concat(string.Join(", ", words.Take(words.Count - 1)), " or ", words[^1]),
        };
}
