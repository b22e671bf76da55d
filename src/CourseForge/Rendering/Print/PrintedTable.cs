using CourseForge.Syntax;
using Markdig.Extensions.Tables;

namespace CourseForge.Rendering.Print;

/// <summary>Tables that would not fit the width of a page unless their words are broken.</summary>
internal static class PrintedTable
{
    /// <summary>
    /// Characters that the longest words of all columns may have together, with room for the lines between.
    /// </summary>
    private const int Room = 78;
    private const int Padding = 3;

    internal static bool IsWide(Table table)
    {
        var longest = new List<int>();
        foreach (var row in table)
        {
            for (var i = 0; row is TableRow cells && i < cells.Count; i++)
            {
                if (i == longest.Count)
                {
                    longest.Add(0);
                }

                longest[i] = Math.Max(longest[i], LongestWord(MarkdownText.Of(cells[i])));
            }
        }

        return longest.Sum(static length => length + Padding) > Room;
    }

    private static int LongestWord(string text)
    {
        var longest = 0;
        var length = 0;
        foreach (var character in text)
        {
            length = char.IsWhiteSpace(character) || character == '-' ? 0 : length + 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
