using System.Collections.Concurrent;
using CourseForge.Packaging.Leaks;
using CourseForge.Packaging.Zip;
using CourseForge.Text;

namespace CourseForge.Packaging;

/// <summary>
/// What the packages of one run have in common: the same content, in another format or another variant, is compressed,
/// measured and searched for what is for the instructor once. Holds only so much, of what was last used. May be asked
/// from several threads; the bytes of packages do not depend on it.
/// </summary>
/// <param name="mostBytes">Compressed bytes that are held at most.</param>
public sealed class PackedFiles(long mostBytes = 64_000_000)
{
    private readonly ConcurrentDictionary<CoursePath, ZipEntry> _media = new();
    private readonly RecentValues<string, ZipEntry> _entries = new(mostBytes);
    private int _reused;

    /// <summary>How often something did not have to be compressed or measured again.</summary>
    public int Reused => _reused;

    /// <summary>What the leak check found in the files of the run.</summary>
    internal CheckedFiles Checked { get; } = new(isShared: true);

    /// <param name="digest">Of the content: equal content gives equal entries, but for the path.</param>
    internal ZipEntry? Find(string digest) => Counted(_entries.Find(digest));

    internal void Add(ZipEntry entry) => _entries.Add(entry.Digest, entry, entry.Body.Length);

    /// <summary>A medium as it was measured; when it is written it is measured again.</summary>
    internal ZipEntry? FindMedium(CoursePath source) => Counted(_media.GetValueOrDefault(source));

    internal void AddMedium(CoursePath source, ZipEntry entry) => _media[source] = entry;

    private ZipEntry? Counted(ZipEntry? entry)
    {
        if (entry is not null)
        {
            Interlocked.Increment(ref _reused);
        }

        return entry;
    }
}
