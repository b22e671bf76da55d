using System.Text;

namespace CourseForge.Composing.Resolution;

/// <summary>What counts as the same: the words, not how they are wrapped or spaced.</summary>
internal static class Meaning
{
    /// <summary>The text with every run of white space as one space, none at the ends.</summary>
    internal static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}
