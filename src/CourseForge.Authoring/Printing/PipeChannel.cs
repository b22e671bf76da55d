namespace CourseForge.Authoring.Printing;

/// <summary>
/// Messages that end in a NUL, over two pipes: no port is opened, and the browser ends when we do, however we do.
/// </summary>
internal sealed class PipeChannel(Stream toBrowser, Stream fromBrowser) : MessageChannel
{
    private static readonly byte[] End = [0];
    private readonly Lock _gate = new();
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public override void Send(ReadOnlyMemory<byte> message)
    {
        lock (_gate)
        {
            toBrowser.Write(message.Span);
            toBrowser.Write(End);
            toBrowser.Flush();
        }
    }

    public override ReadOnlyMemory<byte>? Receive()
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)0);
            if (at >= 0)
            {
                var message = _buffer.AsMemory(_start, searched + at);
                _start += searched + at + 1;
                return message;
            }

            searched = _end - _start;
            int count;
            try
            {
                MakeRoom();
                count = fromBrowser.Read(_buffer, _end, _buffer.Length - _end);
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                return null;
            }

            if (count == 0)
            {
                return null;
            }

            _end += count;
        }
    }

    public override void Dispose()
    {
        try
        {
            toBrowser.Dispose();
            fromBrowser.Dispose();
        }
        catch (IOException)
        {
            // The browser was gone before.
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestMessage)
            {
                // Nothing that is asked for is as long: what writes on and on is no browser, or one gone wrong.
                throw new IOException("the browser writes without end");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
