using System.Net.WebSockets;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// For Windows, where a child cannot be given pipes by number: a socket on this machine alone, whose address nobody can
/// guess.
/// </summary>
internal sealed class SocketChannel : MessageChannel
{
    private readonly ClientWebSocket _socket = new();
    private readonly Lock _gate = new();
    private byte[] _buffer = new byte[64 * 1024];

    public static SocketChannel Connect(string address, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        var channel = new SocketChannel();
        channel._socket.ConnectAsync(new Uri(address), limit.Token).GetAwaiter().GetResult();
        return channel;
    }

    public override void Send(ReadOnlyMemory<byte> message)
    {
        lock (_gate)
        {
            _socket
                .SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
                .AsTask()
                .GetAwaiter()
                .GetResult();
        }
    }

    public override ReadOnlyMemory<byte>? Receive()
    {
        var length = 0;
        while (true)
        {
            try
            {
                var part = _socket
                    .ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None)
                    .AsTask()
                    .GetAwaiter()
                    .GetResult();
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                length += part.Count;
                if (length >= LongestMessage)
                {
                    // As with pipes: nothing that is asked for is as long.
                    return null;
                }

                if (part.EndOfMessage)
                {
                    return _buffer.AsMemory(0, length);
                }
            }
            catch (Exception problem)
                when (problem is WebSocketException or ObjectDisposedException or OperationCanceledException)
            {
                return null;
            }

            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }
    }

    public override void Dispose() => _socket.Dispose();
}
