namespace CourseForge.Linting.Wording;

/// <summary>Cuts a passage into sentences. English abbreviations, initials and decimals do not end one.</summary>
internal static class SentenceReader
{
    // Lower case, without the last full stop.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "rev",
        "st",
        "sgt",
        "lt",
        "capt",
        "col",
        "gen",
        "sen",
        "rep",
        "gov",
        "hon",
        "jr",
        "sr",
        "no",
        "nos",
        "art",
        "arts",
        "sec",
        "secs",
        "ch",
        "para",
        "paras",
        "p",
        "pp",
        "vol",
        "ed",
        "eds",
        "fig",
        "cf",
        "v",
        "vs",
        "e.g",
        "i.e",
        "etc",
        "al",
        "approx",
        "incl",
        "esp",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "u.s",
        "u.k",
        "u.n",
        "u.s.c",
        "c.f.r",
        "a.m",
        "p.m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    };

    public static IEnumerable<(int Start, int Length)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…') || !EndsSentence(text, i, out var end))
            {
                continue;
            }

            if (Trim(text, start, end) is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            start = end;
            i = end - 1;
        }

        if (Trim(text, start, text.Length) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static (int Start, int Length) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // Only punctuation is no sentence.
        var at = start;
        return WordReader.Next(text, ref at, out var word, out _) && word < end ? (start, end - start) : (start, 0);
    }

    /// <param name="end">Behind the mark and the quotes and brackets that close with it.</param>
    private static bool EndsSentence(string text, int mark, out int end)
    {
        end = mark + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '”' or '’' or '»')
        {
            end++;
        }

        if (end == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        return text[mark] != '.' || !IsAbbreviation(text, mark, next < text.Length ? text[next] : ' ');
    }

    private static bool IsAbbreviation(string text, int mark, char next)
    {
        var start = mark;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..mark];
        if (word.Length == 1 && char.IsUpper(word[0]) && word != "I")
        {
            return true;
        }

        return Abbreviations.Contains(word.ToLowerInvariant())
            && (word is not ("No" or "no" or "etc" or "a.m" or "p.m" or "al") || char.IsDigit(next));
    }
}
