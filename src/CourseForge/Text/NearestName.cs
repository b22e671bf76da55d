namespace CourseForge.Text;

/// <summary>"Did you mean": the candidate nearest to what was written, when near enough to be a slip.</summary>
public static class NearestName
{
    /// <summary>
    /// The nearest candidate by edit distance (a swap of neighbours counts once), at most a third of the length away;
    /// ties go to ordinal order.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            // A hostile document can be one long word: the distance is only worth its square for names.
            if (written.Length > 200 || Math.Abs(candidate.Length - written.Length) >= bestDistance + 1)
            {
                continue;
            }

            var distance = Distance(written, candidate);
            if (
                distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0)
            )
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// Whether the near name must have been meant: a slip of one or two letters in a name that is long enough, no other
    /// name as near as that, and the same numbers in both. <c>q-1</c> in the place of <c>q-2</c> is no slip.
    /// </summary>
    public static bool IsClear(string written, string near, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(candidates);
        var limit = Math.Min(2, Math.Max(1, written.Length / 3));
        return written.Length >= 3
            && written.Length <= 200
            && Distance(written, near) <= limit
            && written.Where(char.IsDigit).SequenceEqual(near.Where(char.IsDigit))
            && !candidates.Any(other =>
                other != near && Math.Abs(other.Length - written.Length) <= limit && Distance(written, other) <= limit
            );
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
