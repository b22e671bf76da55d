using System.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>Words in the Markdown that an editor shows.</summary>
internal static class MarkdownLiteral
{
    /// <summary>The words as they are, without what Markdown would make of them.</summary>
    internal static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var letter in words)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' or '!')
            {
                text.Append('\\');
            }

            text.Append(letter);
        }

        return text.ToString();
    }
}
