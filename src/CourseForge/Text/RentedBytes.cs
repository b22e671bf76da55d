using System.Buffers;

namespace CourseForge.Text;

/// <summary>
/// Takes bytes in lent memory, for documents that are large and many: memory of their own for each, and for each size on
/// the way, would keep the collector busy.
/// </summary>
internal sealed class RentedBytes : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _length;

    /// <summary>What was written; until the next write or the end.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length >= Math.Max(more, 1))
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
