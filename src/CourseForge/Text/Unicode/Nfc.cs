using System.Text;

namespace CourseForge.Text.Unicode;

/// <summary>
/// Unicode normalisation form C (UAX #15). The framework's own does nothing in a program without culture data, and with
/// it the result would depend on the machine's version of that data.
/// </summary>
internal static class Nfc
{
    private const int SBase = 0xAC00,
        LBase = 0x1100,
        VBase = 0x1161,
        TBase = 0x11A7;
    private const int LCount = 19,
        VCount = 21,
        TCount = 28,
        SCount = LCount * VCount * TCount;

    internal static string Of(string text) => IsPlain(text) ? text : Compose(Decompose(text));

    /// <summary>
    /// Nothing below U+0300, and nothing among the dashes, quotation marks and symbols of U+2002 to U+2125, changes.
    /// </summary>
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '\u0300' and not (>= '\u2002' and <= '\u2125'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Everything taken apart, marks in the order of their classes.</summary>
    private static List<int> Decompose(string text)
    {
        var result = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, result);
        }

        // Insertion sort of each run of marks: it must be stable, and runs are short.
        for (var i = 1; i < result.Count; i++)
        {
            var mark = result[i];
            var rank = CanonicalData.ClassOf(mark);
            var at = i;
            while (rank > 0 && at > 0 && CanonicalData.ClassOf(result[at - 1]) > rank)
            {
                result[at] = result[at - 1];
                at--;
            }

            result[at] = mark;
        }

        return result;
    }

    private static void Decompose(int character, List<int> result)
    {
        if (character - SBase is >= 0 and < SCount and var syllable)
        {
            result.Add(LBase + (syllable / (VCount * TCount)));
            result.Add(VBase + (syllable % (VCount * TCount) / TCount));
            if (syllable % TCount is > 0 and var trailing)
            {
                result.Add(TBase + trailing);
            }
        }
        else if (CanonicalData.PartsOf(character) is var (first, second))
        {
            Decompose(first, result);
            if (second > 0)
            {
                result.Add(second);
            }
        }
        else
        {
            result.Add(character);
        }
    }

    private static string Compose(List<int> parts)
    {
        var kept = new List<int>(parts.Count);
        var starter = -1;
        var last = 0;
        foreach (var part in parts)
        {
            var rank = CanonicalData.ClassOf(part);
            var isBlocked = starter >= 0 && kept.Count - 1 > starter && (last >= rank || last == 0);
            if (starter >= 0 && !isBlocked && Pair(kept[starter], part) is { } whole)
            {
                kept[starter] = whole;
                continue;
            }

            if (rank == 0)
            {
                starter = kept.Count;
            }

            last = rank;
            kept.Add(part);
        }

        var text = new StringBuilder(kept.Count);
        foreach (var character in kept)
        {
            text.Append(new Rune(character).ToString());
        }

        return text.ToString();
    }

    private static int? Pair(int first, int second)
    {
        if (first - LBase is >= 0 and < LCount and var leading && second - VBase is >= 0 and < VCount and var vowel)
        {
            return SBase + (((leading * VCount) + vowel) * TCount);
        }

        if (
            first - SBase is >= 0 and < SCount and var syllable
            && syllable % TCount == 0
            && second - TBase is > 0 and < TCount and var trailing
        )
        {
            return SBase + syllable + trailing;
        }

        return CanonicalData.WholeOf(first, second);
    }
}
