using CourseForge.Text;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The 5-character keys under which the learner's state knows pages and questions: first a letter, then letters and
/// digits, made from FNV-1a of the authored id, so that they stay the same over builds and versions. Of two ids with
/// the same key, the later in ordinal order is hashed again with <c>#</c> and a count behind it.
/// </summary>
internal static class StateKey
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Letters = 26;
    private const int Length = 5;

    internal static Dictionary<string, string> ForAll(IEnumerable<string> ids)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var key = Of(id);
            for (var attempt = 1; !taken.Add(key); attempt++)
            {
                key = Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}#{attempt}"));
            }

            keys.Add(id, key);
        }

        return keys;
    }

    internal static string Of(string id)
    {
        var rest = Fnv1a.Hash(id);
        Span<char> key = stackalloc char[Length];
        key[0] = Digits[(int)(rest % Letters)];
        rest /= Letters;
        for (var i = 1; i < Length; i++)
        {
            key[i] = Digits[(int)(rest % (uint)Digits.Length)];
            rest /= (uint)Digits.Length;
        }

        return new string(key);
    }
}
