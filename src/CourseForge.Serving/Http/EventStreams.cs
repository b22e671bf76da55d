using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving.Http;

/// <summary>
/// The windows that listen (server-sent events: html.spec.whatwg.org, 9.2), and what each of them shows.
/// </summary>
internal sealed class EventStreams
{
    private readonly Lock _gate = new();
    private readonly List<Listener> _listeners = [];

    private sealed record Listener(string Topic, Channel<string> Events);

    /// <summary>What is listened to, each once.</summary>
    public IReadOnlyList<string> Topics
    {
        get
        {
            lock (_gate)
            {
                return [.. _listeners.Select(static listener => listener.Topic).Distinct(StringComparer.Ordinal)];
            }
        }
    }

    /// <param name="data">One line of JSON.</param>
    public void Tell(string topic, string data)
    {
        lock (_gate)
        {
            foreach (var listener in _listeners.Where(listener => listener.Topic == topic))
            {
                listener.Events.Writer.TryWrite(data);
            }
        }
    }

    /// <summary>Tells a window until it goes.</summary>
    /// <param name="first">What it is told at once.</param>
    public async Task Serve(HttpContext context, string topic, string first)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";

        // A window that sleeps is told the last of it when it wakes.
        var listener = new Listener(
            topic,
            Channel.CreateBounded<string>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest })
        );
        lock (_gate)
        {
            _listeners.Add(listener);
        }

        try
        {
            await Write(context, "retry: 500\n\n").ConfigureAwait(false);
            await Write(context, $"data: {first}\n\n").ConfigureAwait(false);
            await foreach (
                var data in listener.Events.Reader.ReadAllAsync(context.RequestAborted).ConfigureAwait(false)
            )
            {
                await Write(context, $"data: {data}\n\n").ConfigureAwait(false);
            }
        }
        finally
        {
            lock (_gate)
            {
                _listeners.Remove(listener);
            }
        }
    }

    private static async Task Write(HttpContext context, string text)
    {
        await context
            .Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted)
            .ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
