using System.Buffers;
using System.Text.Json;

namespace CourseForge.Authoring.Printing;

/// <summary>The Chrome DevTools Protocol: commands with answers, and events by session.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly MessageChannel _channel;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, TaskCompletionSource<JsonElement>> _waiting = [];
    private readonly Dictionary<string, Action<string, JsonElement>> _sessions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _last;
    private bool _isGone;

    public DevTools(MessageChannel channel)
    {
        _channel = channel;
        new Thread(Listen) { IsBackground = true, Name = "browser" }.Start();
    }

    /// <summary>
    /// Told of each event of a session: its name and what comes with it. Runs on the thread that listens, so it must
    /// not wait.
    /// </summary>
    public void OnEvents(string session, Action<string, JsonElement> handle)
    {
        lock (_gate)
        {
            _sessions[session] = handle;
        }
    }

    /// <summary>Done when the browser is gone: nothing is answered any more, and no event comes.</summary>
    public Task Ended => _ended.Task;

    public Task<JsonElement> Send(string? session, string method, Action<Utf8JsonWriter>? parameters = null)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (_gate)
        {
            if (_isGone)
            {
                throw new PrintException("the browser ended");
            }

            id = ++_last;
            _waiting.Add(id, answer);
        }

        var message = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(message))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null)
            {
                json.WriteString("sessionId", session);
            }

            json.WriteStartObject("params");
            parameters?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        try
        {
            _channel.Send(message.WrittenMemory);
        }
        catch (Exception problem)
            when (problem is IOException or ObjectDisposedException or System.Net.WebSockets.WebSocketException)
        {
            throw new PrintException("the browser ended", problem);
        }

        return answer.Task;
    }

    /// <summary>Sends a command whose answer nobody waits for; a browser that is gone needs none.</summary>
    public void Tell(string? session, string method, Action<Utf8JsonWriter>? parameters = null)
    {
        try
        {
            Send(session, method, parameters).Unawaited();
        }
        catch (PrintException)
        {
            // Whoever waits for the print is told.
        }
    }

    public void Dispose() => _channel.Dispose();

    private void Listen()
    {
        while (_channel.Receive() is { } message)
        {
            try
            {
                // Cloned: the buffer is used again for the next message.
                using var document = JsonDocument.Parse(message);
                Take(document.RootElement.Clone());
            }
            catch (Exception problem)
                when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                // Not a message of the protocol; whoever waits for one runs into its limit.
            }
        }

        TaskCompletionSource<JsonElement>[] waiting;
        lock (_gate)
        {
            _isGone = true;
            waiting = [.. _waiting.Values];
            _waiting.Clear();
        }

        foreach (var one in waiting)
        {
            one.TrySetException(new PrintException("the browser ended"));
        }

        _ended.TrySetResult();
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            TaskCompletionSource<JsonElement>? answer;
            lock (_gate)
            {
                _waiting.Remove(id.GetInt32(), out answer);
            }

            if (message.TryGetProperty("error", out var error))
            {
                answer?.TrySetException(
                    new PrintException(
                        error.TryGetProperty("message", out var words)
                            ? words.GetString() ?? "the browser refused"
                            : "the browser refused"
                    )
                );
            }
            else
            {
                answer?.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
            }

            return;
        }

        Action<string, JsonElement>? handle;
        lock (_gate)
        {
            handle = message.TryGetProperty("sessionId", out var session)
                ? _sessions.GetValueOrDefault(session.GetString() ?? "")
                : null;
        }

        handle?.Invoke(
            message.GetProperty("method").GetString() ?? "",
            message.TryGetProperty("params", out var parameters) ? parameters : default
        );
    }
}
