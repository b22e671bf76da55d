namespace CourseForge.Packaging.Leaks;

/// <summary>A word of a text: where it stands there, and where its letters stand among those of all words.</summary>
internal readonly record struct Word(int Start, int End, int FirstLetter, int EndOfLetters, bool HasLetter);

/// <summary>The words of a text, with all their letters in one row, so that any stretch of them has its sum in one step.</summary>
internal sealed class WordRow
{
    internal List<Word> Words { get; } = [];

    internal SearchedText Letters { get; } = new();

    internal static WordRow Of(string text)
    {
        var row = new WordRow();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || IsPartOfWord(text[i], start >= 0));
            var isAlone = i < text.Length && SearchedText.IsWordByItself(text[i]);
            if (start >= 0 && (!isPart || isAlone))
            {
                row.Add(text, start, i);
                start = -1;
            }

            if (isAlone)
            {
                row.Add(text, i, i + 1);
            }
            else if (isPart && start < 0)
            {
                start = i;
            }
        }

        return row;
    }

    private static bool IsPartOfWord(char character, bool isInWord) =>
        (isInWord && SearchedText.IsJoining(character))
        || (
            character >= 0x80
            && char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark
        );

    private void Add(string text, int start, int end)
    {
        var first = Letters.Length;
        var word = text.AsSpan(start, end - start);
        Letters.Take(word);
        var hasLetter = false;
        foreach (var character in word)
        {
            hasLetter |= char.IsLetter(character);
        }

        Words.Add(new Word(start, end, first, Letters.Length, hasLetter));
    }
}
