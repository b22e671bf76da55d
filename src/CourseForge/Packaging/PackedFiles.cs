using System.Collections.Concurrent;
using CourseForge.Packaging.Zip;
using CourseForge.Text;

namespace CourseForge.Packaging;

/// <summary>
/// What was compressed and measured for the packages of one run: the same content, in another format or another
/// variant, is not compressed again. Holds only so much, of what was last used. May be asked from several threads; the
/// bytes of packages do not depend on it.
/// </summary>
/// <param name="mostBytes">Compressed bytes that are held at most.</param>
public sealed class PackedFiles(long mostBytes = 64_000_000)
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<CoursePath, ZipEntry> _media = new();
    private Dictionary<string, ZipEntry> _recent = new(StringComparer.Ordinal);
    private Dictionary<string, ZipEntry> _older = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>How often something did not have to be compressed or measured again.</summary>
    public int Reused { get; private set; }

    /// <param name="digest">Of the content: equal content gives equal entries, but for the path.</param>
    internal ZipEntry? Find(string digest)
    {
        lock (_gate)
        {
            if (_recent.TryGetValue(digest, out var entry))
            {
                Reused++;
                return entry;
            }

            if (!_older.TryGetValue(digest, out entry))
            {
                return null;
            }

            Reused++;
            Keep(entry);
            return entry;
        }
    }

    internal void Add(ZipEntry entry)
    {
        lock (_gate)
        {
            Keep(entry);
        }
    }

    /// <summary>A medium as it was measured; when it is written it is measured again.</summary>
    internal ZipEntry? FindMedium(CoursePath source)
    {
        if (!_media.TryGetValue(source, out var entry))
        {
            return null;
        }

        lock (_gate)
        {
            Reused++;
        }

        return entry;
    }

    internal void AddMedium(CoursePath source, ZipEntry entry) => _media[source] = entry;

    private void Keep(ZipEntry entry)
    {
        if (!_recent.TryAdd(entry.Digest, entry))
        {
            return;
        }

        _bytes += entry.Body.Length;
        if (_bytes > mostBytes / 2)
        {
            (_older, _recent, _bytes) = (_recent, new Dictionary<string, ZipEntry>(StringComparer.Ordinal), 0);
        }
    }
}
