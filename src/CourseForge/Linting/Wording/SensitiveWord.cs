using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// A word, or words in a row, that a text is searched for. English endings count: "torture" finds "tortured" and
/// "torturing", "rape" does not find "drapes".
/// </summary>
internal sealed class SensitiveWord
{
    private static readonly string[] Endings = ["", "s", "es", "d", "ed", "r", "rs", "er", "ers", "ing", "'s"];
    private readonly string[] _words;

    private SensitiveWord(string[] words) => _words = words;

    public static SensitiveWord Of(string written) =>
        new(WordReader.Normalise(written).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many words it is.</summary>
    internal int Length => _words.Length;

    internal bool Matches(string text, List<(int Start, int Length)> places, int from)
    {
        if (_words.Length == 0 || from + _words.Length > places.Count)
        {
            return false;
        }

        for (var i = 0; i < _words.Length; i++)
        {
            var (start, length) = places[from + i];
            if (!IsForm(text.AsSpan(start, length), _words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsForm(ReadOnlySpan<char> word, string stem)
    {
        if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
        {
            var ending = word[stem.Length..];
            foreach (var known in Endings)
            {
                if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        // "raping" from "rape", "rapist" does not follow any rule and can be listed.
        return stem.Length > 2
            && stem[^1] == 'e'
            && word.Length == stem.Length + 2
            && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && word.StartsWith(stem.AsSpan(0, stem.Length - 1), StringComparison.OrdinalIgnoreCase);
    }
}
