namespace CourseForge.Text;

/// <summary>Where sentences end, as far as signs can tell.</summary>
internal static class Sentences
{
    /// <summary>
    /// The length of the text with the mark at <paramref name="at"/> and a closing quotation mark after it, when a
    /// sentence ends there.
    /// </summary>
    /// <param name="isLast">Whether nothing comes after the text on its line.</param>
    internal static int? EndAt(ReadOnlySpan<char> text, int at, bool isLast)
    {
        if (
            text[at] is not ('.' or '?' or '!')
            || at == 0
            || (text[at] == '.' && !char.IsLower(text[at - 1]) && text[at - 1] is not (')' or '"' or '”'))
        )
        {
            return null;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is ('"' or '”' or ')' or '’'))
        {
            end++;
        }

        if (end >= text.Length)
        {
            return isLast ? end : null;
        }

        return text[end] == ' ' && end + 1 < text.Length && !char.IsLower(text[end + 1]) ? end : null;
    }
}
