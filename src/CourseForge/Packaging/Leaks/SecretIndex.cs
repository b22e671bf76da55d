namespace CourseForge.Packaging.Leaks;

/// <summary>Secrets, so that all of them are looked for in a text at once. Grows between searches, not during one.</summary>
internal sealed class SecretIndex
{
    /// <summary>How many letters a secret is looked up by.</summary>
    internal const int KeyLength = 10;

    private readonly Dictionary<ulong, Secret> _long = [];
    private readonly Dictionary<(int, ulong), Secret> _short = [];
    private int[] _shortLengths = [];
    private KeyFilter _keys = new(0);

    /// <summary>In the order in which they came.</summary>
    internal List<Secret> All { get; } = [];

    /// <summary>One that <see cref="Find"/> does not find.</summary>
    internal void Add(Secret secret)
    {
        All.Add(secret);
        if (secret.Length < KeyLength)
        {
            _short.Add((secret.Length, secret.Sum), secret);
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
            _keys = new KeyFilter(_long.Count * 2);
            foreach (var key in _long.Keys)
            {
                _keys.Add(key);
            }
        }
    }

    /// <param name="key">As <see cref="Secret.Key"/>.</param>
    internal Secret? Find(int length, ulong sum, ulong key)
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
        for (var at = 0; at < edges.Length; at++)
        {
            if (!edges[at])
            {
                continue;
            }

            foreach (var length in _shortLengths)
            {
                if (
                    at + length <= edges.Length
                    && text.IsEdge(at + length)
                    && _short.TryGetValue((length, text.Sum(at, length)), out var secret)
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
    }
}
