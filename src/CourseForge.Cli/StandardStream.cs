namespace CourseForge.Cli;

/// <summary>
/// Standard output or standard error, which may be closed, or a file on a disk that is full. Lost data is an error of
/// the run, once; lost talk is nothing to fail for.
/// </summary>
/// <param name="isData">Whether what is written here is the result of the run.</param>
internal sealed class StandardStream(Stream inner, bool isData) : Stream
{
    private bool _isBroken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
        // Nothing is held back here.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isBroken)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _isBroken = true;
            if (isData)
            {
                throw new LostOutputException(
                    problem is IOException ? problem.Message.TrimEnd('.') : "it is closed",
                    problem
                );
            }
        }
    }
}
