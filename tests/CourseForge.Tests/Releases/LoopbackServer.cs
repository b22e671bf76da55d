using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CourseForge.Tests.Releases;

/// <summary>What a server answers.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    public string? Location { get; init; }

    /// <summary>Sends this many bytes of the body, and then nothing for ever.</summary>
    public int? HangsAfter { get; init; }
}

/// <summary>A web server of this computer, in this process.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Answer?> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _asked = [];

    /// <param name="answer">By the path that is asked for; null: there is no such file.</param>
    public LoopbackServer(Func<string, Answer?> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>The files of a folder.</summary>
    public static LoopbackServer Of(string folder) =>
        new(path => File.Exists(folder + path) ? new Answer(200, File.ReadAllBytes(folder + path)) : null);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception problem)
            when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var letter = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    await stream.ReadExactlyAsync(letter, _stop.Token);
                    head.Append((char)letter[0]);
                }

                var path = head.ToString().Split(' ')[1];
                lock (_asked)
                {
                    _asked.Add(path);
                }

                var answer = _answer(path) ?? new Answer(404, []);
                var location = answer.Location is { } next ? $"Location: {next}\r\n" : "";
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 {answer.Status} X\r\nContent-Length: {answer.Body.Length}\r\n{location}Connection: close\r\n\r\n"
                    ),
                    _stop.Token
                );
                await stream.WriteAsync(answer.Body.AsMemory(0, answer.HangsAfter ?? answer.Body.Length), _stop.Token);
                if (answer.HangsAfter is not null)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }
            }
            catch (Exception problem) when (problem is OperationCanceledException or IOException or SocketException)
            {
                // The other side, or the test, is over.
            }
        }
    }
}
