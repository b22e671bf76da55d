using System.Globalization;
using System.Text;

namespace CourseForge.Text;

/// <summary>Two texts as a unified diff, as <c>diff -u</c>, <c>patch</c> and <c>git apply</c> know it.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Empty for equal texts.</summary>
    public static string Of(string path, string before, string after)
    {
        var (one, other) = (Lines(before), Lines(after));
        var changes = Changes(one, other);
        var text = new StringBuilder();
        for (var i = 0; i < changes.Count; )
        {
            // Changes whose context would touch share a hunk.
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].From - changes[last].To <= 2 * Context)
            {
                last++;
            }

            if (text.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
            }

            Hunk(text, one, other, changes, i, last);
            i = last + 1;
        }

        return text.ToString();
    }

    private static void Hunk(
        StringBuilder text,
        List<string> one,
        List<string> other,
        List<Change> changes,
        int first,
        int last
    )
    {
        var from = Math.Max(0, changes[first].From - Context);
        var to = Math.Min(one.Count, changes[last].To + Context);
        var shift = changes[first].OtherFrom - changes[first].From;
        var length = to - from;
        var otherLength =
            length
            + changes.GetRange(first, last - first + 1).Sum(change => change.OtherLength - (change.To - change.From));
        text.Append("@@ -").Append(Range(from, length)).Append(" +").Append(Range(from + shift, otherLength));
        text.Append(" @@\n");
        var at = from;
        foreach (var change in changes.GetRange(first, last - first + 1))
        {
            Write(text, ' ', one, at, change.From);
            Write(text, '-', one, change.From, change.To);
            Write(text, '+', other, change.OtherFrom, change.OtherFrom + change.OtherLength);
            at = change.To;
        }

        Write(text, ' ', one, at, to);
    }

    private static string Range(int from, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(length == 0 ? from : from + 1)},{length}");

    private static void Write(StringBuilder text, char sign, List<string> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    /// <summary>
    /// The shortest way from one text to the other (Myers 1986), as runs of lines. Its cost is the length times the
    /// number of changed lines, and fixes change few.
    /// </summary>
    private static List<Change> Changes(List<string> one, List<string> other)
    {
        var reach = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var distance = 0; ; distance++)
        {
            trace.Add(new Dictionary<int, int>(reach));
            for (var k = -distance; k <= distance; k += 2)
            {
                var isDown = k == -distance || (k != distance && reach[k - 1] < reach[k + 1]);
                var x = isDown ? reach[k + 1] : reach[k - 1] + 1;
                while (x < one.Count && x - k < other.Count && one[x] == other[x - k])
                {
                    x++;
                }

                reach[k] = x;
                if (x >= one.Count && x - k >= other.Count)
                {
                    return Runs(trace, one.Count, other.Count);
                }
            }
        }
    }

    /// <summary>The way back through what was reached, from the ends of both texts.</summary>
    private static List<Change> Runs(List<Dictionary<int, int>> trace, int x, int y)
    {
        var changes = new List<Change>();
        for (var distance = trace.Count - 1; distance > 0; distance--)
        {
            var reach = trace[distance];
            var k = x - y;
            var isDown = k == -distance || (k != distance && reach[k - 1] < reach[k + 1]);
            var startX = reach[isDown ? k + 1 : k - 1];
            var startY = startX - (isDown ? k + 1 : k - 1);
            var change = isDown ? new Change(startX, startX, startY, 1) : new Change(startX, startX + 1, startY, 0);
            if (
                changes.Count > 0
                && changes[^1].From == change.To
                && changes[^1].OtherFrom == change.OtherFrom + change.OtherLength
            )
            {
                change = new Change(
                    change.From,
                    changes[^1].To,
                    change.OtherFrom,
                    change.OtherLength + changes[^1].OtherLength
                );
                changes.RemoveAt(changes.Count - 1);
            }

            changes.Add(change);
            (x, y) = (startX, startY);
        }

        changes.Reverse();
        return changes;
    }

    /// <summary>Lines of the one text, from and up to, that other lines stand in the place of.</summary>
    private readonly record struct Change(int From, int To, int OtherFrom, int OtherLength);
}
