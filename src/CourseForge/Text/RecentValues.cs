namespace CourseForge.Text;

/// <summary>
/// Values by their keys, of which only those that were last used are held, up to a size. May be asked from several
/// threads.
/// </summary>
/// <param name="most">The size that is held at most, in the measure that <see cref="Add"/> is given.</param>
internal sealed class RecentValues<TKey, TValue>(long most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, (TValue Value, long Size)> _recent = [];
    private Dictionary<TKey, (TValue Value, long Size)> _older = [];
    private long _size;

    internal TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (_recent.TryGetValue(key, out var found))
            {
                return found.Value;
            }

            if (!_older.TryGetValue(key, out found))
            {
                return null;
            }

            Keep(key, found.Value, found.Size);
            return found.Value;
        }
    }

    /// <summary>What has the key already is replaced.</summary>
    internal void Add(TKey key, TValue value, long size)
    {
        lock (_gate)
        {
            Keep(key, value, size);
        }
    }

    private void Keep(TKey key, TValue value, long size)
    {
        if (_recent.TryGetValue(key, out var replaced))
        {
            _size -= replaced.Size;
        }

        _recent[key] = (value, size);
        _size += size;
        if (_size > most / 2)
        {
            (_older, _recent, _size) = (_recent, [], 0);
        }
    }
}
