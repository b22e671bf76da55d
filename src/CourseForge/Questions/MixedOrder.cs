using CourseForge.Text;

namespace CourseForge.Questions;

/// <summary>
/// In which order what belongs together, or is to be ordered, stands on the page and gets its letters: never the right
/// one, and the same as long as the question's id and the number of its items are.
/// </summary>
internal static class MixedOrder
{
    /// <summary>For each place on the page the item that stands there.</summary>
    internal static int[] Of(string question, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = Fnv1a.Hash(question) is var hash and not 0 ? hash : 1;
        for (var i = order.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            var other = (int)(state % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order.Select(static (item, place) => item == place).All(static same => same)
            ? [.. order[1..], order[0]]
            : order;
    }

    /// <summary>The letters of the items in their right order.</summary>
    internal static string RightLetters(int[] mixed) =>
        string.Concat(Enumerable.Range(0, mixed.Length).Select(item => Letters.At(Array.IndexOf(mixed, item))));
}
