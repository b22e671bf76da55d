using System.Text;

namespace CourseForge.Cli.Reporting.Overlays;

/// <summary>Two texts as one, word by word: <c>[-gone-]</c> and <c>{+come+}</c>.</summary>
internal static class WordDiff
{
    // Beyond this the table of comparisons would not fit; the parts that differ are then shown whole.
    private const long LargestTable = 4_000_000;

    internal static string Of(string then, string now, Func<string, string> gone, Func<string, string> come)
    {
        var (old, other) = (Words(then), Words(now));
        var start = 0;
        while (start < old.Count && start < other.Count && old[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < other.Count - start && old[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        var result = new StringBuilder();
        result.AppendJoin("", old.Take(start));
        Middle(old[start..(old.Count - end)], other[start..(other.Count - end)], result, gone, come);
        result.AppendJoin("", old.Skip(old.Count - end));
        return result.ToString();
    }

    private static void Middle(
        List<string> old,
        List<string> other,
        StringBuilder result,
        Func<string, string> gone,
        Func<string, string> come
    )
    {
        if ((long)old.Count * other.Count > LargestTable)
        {
            Mark(old, other, result, gone, come);
            return;
        }

        // The longest common run of words, by the textbook.
        var length = new int[old.Count + 1, other.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
            {
                length[i, j] =
                    old[i] == other[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var (lost, found) = (new List<string>(), new List<string>());
        for (int i = 0, j = 0; i < old.Count || j < other.Count; )
        {
            if (i < old.Count && j < other.Count && old[i] == other[j])
            {
                Mark(lost, found, result, gone, come);
                result.Append(old[i]);
                i++;
                j++;
            }
            else if (j == other.Count || (i < old.Count && length[i + 1, j] >= length[i, j + 1]))
            {
                lost.Add(old[i++]);
            }
            else
            {
                found.Add(other[j++]);
            }
        }

        Mark(lost, found, result, gone, come);
    }

    private static void Mark(
        List<string> lost,
        List<string> found,
        StringBuilder result,
        Func<string, string> gone,
        Func<string, string> come
    )
    {
        Add(lost, gone);
        Add(found, come);
        lost.Clear();
        found.Clear();

        void Add(List<string> words, Func<string, string> paint)
        {
            var text = string.Concat(words);
            var inner = text.Trim();
            result.Append(inner.Length == 0 ? text : text.Replace(inner, paint(inner), StringComparison.Ordinal));
        }
    }

    /// <summary>Words and what stands between them.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            var end = at + 1;
            while (
                end < text.Length
                && char.IsWhiteSpace(text[end]) == isSpace
                && text[end] != '\n'
                && text[end - 1] != '\n'
            )
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }
}
