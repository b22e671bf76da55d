using System.Collections.Immutable;

namespace CourseForge.Authoring.Packages;

/// <summary>
/// The files of a package of any maker, in a zip or in a folder. Nothing is unpacked to disk, and nothing that the
/// package says of itself is believed.
/// </summary>
public abstract class PackageFiles : IDisposable
{
    /// <summary>In bytes: what one file of a package may be when it is unpacked.</summary>
    public const long LargestFile = 512L * 1024 * 1024;

    /// <summary>A package with more entries than this is none.</summary>
    public const int MostEntries = 100_000;

    private const int BufferSize = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <summary>In the order of the package, without folders.</summary>
    public abstract ImmutableArray<PackageEntry> Entries { get; }

    /// <summary>
    /// Goes through the bytes of a file, from the first to the last. False where it cannot be read to its end: it is
    /// damaged, or longer than the package said.
    /// </summary>
    /// <param name="see">Is given the bytes piece by piece.</param>
    public bool TryRead(PackageEntry entry, ReadOnlySpanAction see)
    {
        lock (_gate)
        {
            try
            {
                using var content = Open(entry);
                var total = 0L;
                for (int read; (read = content.Read(_buffer)) > 0; )
                {
                    // The length that a zip says of a file need not be true.
                    total += read;
                    if (total > entry.Length || total > LargestFile)
                    {
                        return false;
                    }

                    see(_buffer.AsSpan(0, read));
                }

                return total == entry.Length;
            }
            catch (Exception problem)
                when (problem
                        is InvalidDataException
                            or IOException
                            or UnauthorizedAccessException
                            or ObjectDisposedException
                            or NotSupportedException
                )
            {
                return false;
            }
        }
    }

    /// <summary>The whole of a file; null where it cannot be read to its end.</summary>
    public byte[]? Read(PackageEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Length > LargestFile)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        return TryRead(entry, bytes.Write) ? bytes.ToArray() : null;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Dispose(disposing: true);
        }

        GC.SuppressFinalize(this);
    }

    protected abstract Stream Open(PackageEntry entry);

    protected abstract void Dispose(bool disposing);

    /// <summary>Takes bytes that are only there during the call.</summary>
    public delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);
}
