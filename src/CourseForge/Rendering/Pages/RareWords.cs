using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// Of sections whose first words are kept for the search, the words of the rest that stand in few sections: who looks
/// for them means these. Words that are in many lead nowhere, and all of them would be a second copy of the course.
/// </summary>
internal sealed class RareWords
{
    /// <summary>Characters for all sections together; the rarest words come first.</summary>
    private const int Most = 24_000;

    private readonly string[][] _bySection;

    internal RareWords(ImmutableArray<SearchedSection> sections)
    {
        string[] words = [.. sections.SelectMany(static section => section.Others)];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }

        // The rarest first; of those, what comes first in the course.
        const int Place = 32;
        var order = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            order[i] = ((ulong)counts[words[i]] << Place) | (uint)i;
        }

        Array.Sort(order);
        var isTaken = new bool[words.Length];
        var room = Most;
        foreach (var next in order)
        {
            var at = (int)(uint)next;
            room -= words[at].Length + 1;
            if (room < 0)
            {
                break;
            }

            isTaken[at] = true;
        }

        var number = 0;
        _bySection = [.. sections.Select(section => section.Others.Where(_ => isTaken[number++]).ToArray())];
    }

    /// <summary>In the order in which they stand, each once: side by side they make no sentence.</summary>
    internal string[] Of(int section) => _bySection[section];
}
