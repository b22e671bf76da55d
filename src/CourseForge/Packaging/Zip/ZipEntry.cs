using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Packaging.Zip;

/// <summary>
/// One entry, ready to be written: text is compressed already, media is measured and will be streamed as it is
/// (pictures, sound and film are compressed by their own formats).
/// </summary>
/// <param name="Path">Name in the zip.</param>
/// <param name="Body">The bytes as they will stand in the zip; empty for streamed media.</param>
/// <param name="Source">The curriculum's file that this is a copy of, or null.</param>
/// <param name="IsStreamed">The bytes come from <paramref name="Source"/> when the zip is written, instead of from the
/// body.</param>
/// <param name="IsDeflated">False: stored.</param>
/// <param name="Length">Bytes of the content.</param>
/// <param name="Crc">Checksum of the content.</param>
/// <param name="Digest">SHA-256 of the content, in lower-case hexadecimal.</param>
internal sealed record ZipEntry(
    string Path,
    ReadOnlyMemory<byte> Body,
    CoursePath? Source,
    bool IsStreamed,
    bool IsDeflated,
    long Length,
    uint Crc,
    string Digest
)
{
    /// <summary>Bytes that it takes in the zip, without its headers.</summary>
    internal long StoredLength => IsStreamed ? Length : Body.Length;

    /// <summary>How much of a media file is read at once.</summary>
    internal const int StreamBuffer = 64 * 1024;

    // Compressing holds the whole file in memory.
    private const int LargestText = 16_000_000;

    /// <summary>Compresses and measures all files, in parallel; null when a file could not be read.</summary>
    internal static ImmutableArray<ZipEntry>? Prepare(
        IReadOnlyList<OutputFile> files,
        IWorkspace workspace,
        int maxParallelism,
        DiagnosticBag diagnostics,
        PackedFiles? packed = null
    )
    {
        var entries = new ZipEntry?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
        {
            entries[i] = files[i] switch
            {
                GeneratedFile generated => Of(generated, packed),
                CopiedFile copied => Of(copied, workspace, packed),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });

        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is null && files[i] is CopiedFile copied)
            {
                diagnostics.Add(Codes.Packaging.MediaGone, SourceSpan.OfFile(copied.Source), copied.Source.Value);
            }
        }

        return entries.Contains(null) ? null : [.. entries.OfType<ZipEntry>()];
    }

    internal static ZipEntry Of(GeneratedFile file, PackedFiles? packed = null)
    {
        var content = file.Content;
        var digest = file.Digest;
        if (packed?.Find(digest) is { } known)
        {
            return known with { Path = file.Path };
        }

        var compressed = new MemoryStream((content.Length / 3) + 64);
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content.Span);
        }

        var isSmaller = compressed.Length < content.Length;
        var entry = new ZipEntry(
            file.Path,
            isSmaller ? compressed.GetBuffer().AsMemory(0, (int)compressed.Length) : content,
            null,
            false,
            isSmaller,
            content.Length,
            Crc32.Append(0, content.Span),
            digest
        );
        packed?.Add(entry);
        return entry;
    }

    private static ZipEntry? Of(CopiedFile file, IWorkspace workspace, PackedFiles? packed)
    {
        if (packed?.FindMedium(file.Source) is { } known)
        {
            return known with { Path = file.Path };
        }

        if (IsText(file.Path) && file.Length <= LargestText)
        {
            return workspace.Read(file.Source) is { } bytes
                ? Of(new GeneratedFile(file.Path, bytes), packed) with
                {
                    Source = file.Source,
                }
                : null;
        }

        // Measured now and streamed later: a film is never held in memory.
        using var stream = workspace.Open(file.Source);
        if (stream is null)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(StreamBuffer);
        uint crc = 0;
        long length = 0;
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0; length += read)
            {
                crc = Crc32.Append(crc, buffer.AsSpan(0, read));
                hash.AppendData(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var entry = new ZipEntry(
            file.Path,
            default,
            file.Source,
            true,
            false,
            length,
            crc,
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
        packed?.AddMedium(file.Source, entry);
        return entry;
    }

    private static bool IsText(string path) =>
        System.IO.Path.GetExtension(path) is ".svg" or ".vtt" or ".txt" or ".css" or ".json";
}
