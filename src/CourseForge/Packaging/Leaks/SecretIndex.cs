namespace CourseForge.Packaging.Leaks;

/// <summary>Secrets, so that all of them are looked for in a text at once. Grows between searches, not during one.</summary>
internal sealed class SecretIndex
{
    /// <summary>How many letters a secret is looked up by.</summary>
    internal const int KeyLength = 10;

    private readonly Dictionary<ulong, Secret> _long = [];
    private readonly Dictionary<(int Length, ulong Sum), Secret> _short = [];
    private int[] _shortLengths = [];
    private KeyFilter _keys = new(0);
    private KeyFilter _shortKeys = new(0);

    /// <summary>In the order in which they came.</summary>
    internal List<Secret> All { get; } = [];

    /// <summary>The one of the index that is the same as this; this, which is added, where there is none.</summary>
    internal Secret Known(Secret secret)
    {
        if (secret.Known is null)
        {
            secret.Known = Find(secret.Length, secret.Sum, secret.Key) ?? secret;
            if (secret.Known == secret)
            {
                Add(secret);
            }
        }

        return secret.Known;
    }

    /// <summary>One that is not there yet.</summary>
    internal void Add(Secret secret)
    {
        All.Add(secret);
        if (secret.Length < KeyLength)
        {
            _short.Add((secret.Length, secret.Sum), secret);
            if (!_shortKeys.Add(secret.Sum))
            {
                _shortKeys = Filter(_short.Keys.Select(static key => key.Sum), _short.Count);
            }

            if (!_shortLengths.Contains(secret.Length))
            {
                _shortLengths = [.. _shortLengths.Append(secret.Length).Order()];
            }

            return;
        }

        if (_long.TryGetValue(secret.Key, out var last))
        {
            while (last.Next is { } next)
            {
                last = next;
            }

            last.Next = secret;
            return;
        }

        _long.Add(secret.Key, secret);
        if (!_keys.Add(secret.Key))
        {
            _keys = Filter(_long.Keys, _long.Count);
        }
    }

    private static KeyFilter Filter(IEnumerable<ulong> keys, int count)
    {
        var filter = new KeyFilter(count * 2);
        foreach (var key in keys)
        {
            filter.Add(key);
        }

        return filter;
    }

    /// <param name="key">As <see cref="Secret.Key"/>.</param>
    private Secret? Find(int length, ulong sum, ulong key)
    {
        if (length < KeyLength)
        {
            return _short.GetValueOrDefault((length, sum));
        }

        var secret = _long.GetValueOrDefault(key);
        while (secret is not null && (secret.Length != length || secret.Sum != sum))
        {
            secret = secret.Next;
        }

        return secret;
    }

    /// <summary>The first secret in a text that is <paramref name="wanted"/>; null when there is none.</summary>
    internal Secret? FindIn(SearchedText text, Func<Secret, bool> wanted)
    {
        // Nearly all of the time of the check is spent here: a look at each word of each page.
        var sums = text.Sums;
        var edges = text.Edges;
        var keyPower = SearchedText.PowerOf(KeyLength);
        for (var at = Next(edges, 0); at < edges.Length; at = Next(edges, at + 1))
        {
            foreach (var length in _shortLengths)
            {
                if (
                    at + length <= edges.Length
                    && text.IsEdge(at + length)
                    && text.Sum(at, length) is var sum
                    && _shortKeys.MayHold(sum)
                    && _short.TryGetValue((length, sum), out var secret)
                    && wanted(secret)
                )
                {
                    return secret;
                }
            }

            if (at + KeyLength > edges.Length)
            {
                continue;
            }

            var key = sums[at + KeyLength] - (sums[at] * keyPower);
            if (!_keys.MayHold(key))
            {
                continue;
            }

            for (var secret = _long.GetValueOrDefault(key); secret is not null; secret = secret.Next)
            {
                if (
                    at + secret.Length <= edges.Length
                    && text.IsEdge(at + secret.Length)
                    && text.Sum(at, secret.Length) == secret.Sum
                    && wanted(secret)
                )
                {
                    return secret;
                }
            }
        }

        return null;

        static int Next(ReadOnlySpan<bool> edges, int from) =>
            edges[from..].IndexOf(true) is >= 0 and var found ? from + found : edges.Length;
    }
}
