namespace CourseForge.Text;

/// <summary>Texts for places with little room.</summary>
public static class Shortened
{
    /// <summary>At most so many UTF-16 units, an ellipsis for what was cut; never half of a character.</summary>
    public static string To(int length, string text)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
