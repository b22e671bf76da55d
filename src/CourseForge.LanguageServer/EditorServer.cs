using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CourseForge.LanguageServer.Messages;
using CourseForge.LanguageServer.Protocol;

namespace CourseForge.LanguageServer;

/// <summary>
/// A language server (LSP 3.17) over two streams. One thread reads, so that a request can be called off and the end of
/// the stream is seen at once; another answers, one message after the other, and looks at texts when there is none.
/// </summary>
public sealed class EditorServer
{
    private readonly LanguageServerRequest _request;
    private readonly MessageReader _input;
    private readonly MessageWriter _output;
    private readonly BlockingCollection<Incoming> _incoming = [];
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _asked = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Conversation _conversation;

    private sealed record Incoming(IncomingMessage Message, CancellationToken CalledOff);

    private EditorServer(LanguageServerRequest request)
    {
        _request = request;
        _input = new MessageReader(request.Input);
        _output = new MessageWriter(request.Output);
        _conversation = new Conversation(request, _output);
    }

    /// <summary>
    /// Serves until the editor says exit or ends its stream.
    /// </summary>
    /// <returns>0 when the editor said goodbye before (shutdown), otherwise 1, as the protocol asks.</returns>
    public static int Run(LanguageServerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var server = new EditorServer(request);
        new Thread(server.Answer) { IsBackground = true, Name = "language server" }.Start();
        new Thread(server.Read) { IsBackground = true, Name = "language server, input" }.Start();
        using var stop = request.Host.Stopping.Register(() => server._end.TrySetResult(0));
        return server._end.Task.GetAwaiter().GetResult();
    }

    private void Read()
    {
        try
        {
            while (_input.Read() is { } message)
            {
                if (message.Method == "exit")
                {
                    break;
                }

                if (message.Method == "$/cancelRequest")
                {
                    CallOff(message.Parameters);
                }
                else
                {
                    _incoming.Add(new Incoming(message, Asked(message)));
                }
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The editor is gone.
        }

        _end.TrySetResult(_conversation.IsOver ? 0 : 1);
    }

    private CancellationToken Asked(IncomingMessage message)
    {
        if (!message.IsRequest)
        {
            return CancellationToken.None;
        }

        var source = new CancellationTokenSource();
        _asked[message.Id!.Value.GetRawText()] = source;
        return source.Token;
    }

    private void CallOff(JsonElement parameters)
    {
        if (
            parameters.ValueKind == JsonValueKind.Object
            && parameters.TryGetProperty("id", out var id)
            && _asked.TryRemove(id.GetRawText(), out var source)
        )
        {
            source.Cancel();
        }
    }

    private void Answer()
    {
        try
        {
            var still = Stopwatch.GetTimestamp();
            while (true)
            {
                if (_incoming.TryTake(out var incoming, Wait(still)))
                {
                    Answer(incoming);
                    still = Stopwatch.GetTimestamp();
                }
                else
                {
                    var isUrgent = _conversation.IsUrgent;
                    _conversation.Work();
                    // Editors ask as soon as they have heard; what they ask waits for no other variant.
                    still = isUrgent ? Stopwatch.GetTimestamp() : still;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The editor is gone: nobody hears what is said.
        }
#pragma warning disable CA1031 // A thread's last: the process is to end with a word, and not with a stack trace of the runtime.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            _request.Log.WriteLine($"courseforge lsp: {bug}");
        }

        _end.TrySetResult(1);
    }

    /// <summary>Until the next message, or until there is something to look at; milliseconds, -1 = for ever.</summary>
    private int Wait(long still)
    {
        if (!_conversation.HasWork)
        {
            return Timeout.Infinite;
        }

        var patience = _conversation.IsUrgent ? _request.Patience : _request.Pause;
        return Math.Max(0, (int)(patience - Stopwatch.GetElapsedTime(still)).TotalMilliseconds);
    }

    private void Answer(Incoming incoming)
    {
        var message = incoming.Message;
        if (message.Problem is var (code, words))
        {
            _output.Refuse(message.Id, code, words);
            return;
        }

        try
        {
            if (incoming.CalledOff.IsCancellationRequested)
            {
                _output.Refuse(message.Id, ErrorCodes.RequestCancelled, "the request was called off");
                return;
            }

            _conversation.Take(message);
        }
        catch (RefusedRequestException refused)
        {
            Refuse(message, refused.Code, refused.Message);
        }
        catch (JsonException problem)
        {
            Refuse(message, ErrorCodes.InvalidParams, $"'{message.Method}': {problem.Message}");
        }
#pragma warning disable CA1031 // One request that fails is no reason to leave the writer without help for all others.
        catch (Exception bug) when (bug is not (IOException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            _request.Log.WriteLine($"courseforge lsp: '{message.Method}' failed: {bug}");
            Refuse(message, ErrorCodes.InternalError, $"'{message.Method}' failed: {bug.Message}");
        }
        finally
        {
            if (message.Id is { } id)
            {
                _asked.TryRemove(id.GetRawText(), out _);
            }
        }
    }

    /// <summary>A notification gets no answer, whatever is wrong with it.</summary>
    private void Refuse(IncomingMessage message, int code, string words)
    {
        if (message.IsRequest)
        {
            _output.Refuse(message.Id, code, words);
        }
        else
        {
            _request.Log.WriteLine($"courseforge lsp: {words}");
        }
    }
}
