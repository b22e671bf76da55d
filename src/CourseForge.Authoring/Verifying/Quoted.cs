using System.Text;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying;

/// <summary>Words of a package that stand in a message: short, on one line, and nothing that a terminal would follow.</summary>
internal static class Quoted
{
    private const int Longest = 120;
    private const int LongestSentence = 600;

    /// <summary>A word or a name.</summary>
    public static string Of(string text) => Of(text, Longest);

    /// <summary>A sentence of somebody else, or a path that is a place.</summary>
    public static string Sentence(string text) => Of(text, LongestSentence);

    private static string Of(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 4 * longest)).Trim())
        {
            if (!char.IsWhiteSpace(letter))
            {
                line.Append(char.IsControl(letter) ? '?' : letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return Shortened.To(longest, line.ToString());
    }

    /// <summary>The first few of many, and how many more there are.</summary>
    public static string List(IReadOnlyList<string> texts, int most = 5)
    {
        var shown = string.Join(", ", texts.Take(most).Select(static text => Of(text)));
        return texts.Count > most ? $"{shown} and {texts.Count - most} more" : shown;
    }
}
