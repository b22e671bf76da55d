using System.Buffers;
using System.Globalization;
using System.Text;
using CourseForge.Output;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// Takes one page after the other as text and gives each as UTF-8 bytes. One for each worker; the characters stay in
/// one growing array.
/// </summary>
internal sealed class PageBuffer() : TextWriter(CultureInfo.InvariantCulture)
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Characters of the page so far.</summary>
    internal int Length => _length;

    public override void Write(char value)
    {
        if (_length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _buffer.Length - _length)
        {
            Grow(buffer.Length);
        }

        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>The page so far as bytes; the next page starts empty.</summary>
    internal byte[] TakeBytes()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(_buffer, 0, _length)];
        TakeBytes(bytes);
        return bytes;
    }

    /// <summary>The same, in the memory of its course.</summary>
    internal ReadOnlyMemory<byte> TakeBytes(PageMemory memory)
    {
        var bytes = memory.Take(Encoding.UTF8.GetByteCount(_buffer, 0, _length));
        TakeBytes(bytes.Span);
        return bytes;
    }

    private void TakeBytes(Span<byte> bytes)
    {
        Encoding.UTF8.GetBytes(_buffer.AsSpan(0, _length), bytes);
        _length = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
