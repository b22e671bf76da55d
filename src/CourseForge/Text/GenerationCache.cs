using System.Collections.Concurrent;

namespace CourseForge.Text;

/// <summary>
/// Keeps what the last round of a work needed, and nothing older: what a round does not ask for is dropped at its end.
/// Rounds follow each other; within one, many threads may ask.
/// </summary>
internal sealed class GenerationCache<T>
    where T : class
{
    private ConcurrentDictionary<string, T> _last = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> _now = new(StringComparer.Ordinal);

    /// <summary>What was made for the key in this round or the last one, or what is made now.</summary>
    internal T GetOrAdd(string key, Func<T> make) =>
        _now.GetOrAdd(key, _ => _last.TryGetValue(key, out var known) ? known : make());

    /// <summary>Ends a round.</summary>
    internal void End()
    {
        _last = _now;
        _now = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
    }
}
