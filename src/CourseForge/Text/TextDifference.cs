namespace CourseForge.Text;

/// <summary>Two texts short enough for a line each, cut so that where they begin to differ is seen.</summary>
public static class TextDifference
{
    private const int Lead = 20;

    public static (string Then, string Now) Of(string then, string now, int length)
    {
        var (one, other) = (OneLine(then), OneLine(now));
        if (one.Length <= length && other.Length <= length)
        {
            return (one, other);
        }

        var same = one.AsSpan().CommonPrefixLength(other);
        var start = 0;
        if (same > Lead)
        {
            // From a word on, a little before the difference.
            start = one.LastIndexOf(' ', same - Lead) + 1;
        }

        return (Cut(one, start, length), Cut(other, start, length));
    }

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int start, int length)
    {
        var rest = text.AsSpan(Math.Min(start, text.Length));
        var end =
            rest.Length <= length ? rest.Length
            : char.IsHighSurrogate(rest[length - 2]) ? length - 2
            : length - 1;
        return string.Concat(start > 0 ? "…" : "", rest[..end], end < rest.Length ? "…" : "");
    }
}
