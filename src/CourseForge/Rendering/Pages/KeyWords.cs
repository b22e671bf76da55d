using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <summary>What the search keeps of a text, word for word.</summary>
internal static class KeyWords
{
    /// <summary>Characters: enough to say what a text is about.</summary>
    private const int Most = 170;

    /// <summary>Whole sentences as far as they fit, and at least a piece of the first.</summary>
    internal static string Of(string text)
    {
        if (text.Length <= Most)
        {
            return text;
        }

        for (var at = Most - 1; at > Most / 2; at--)
        {
            if (Sentences.EndAt(text, at, isLast: false) is { } end && end <= Most)
            {
                return text[..end];
            }
        }

        return Shortened.To(Most, text);
    }
}
