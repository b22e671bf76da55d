using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CourseForge.Serving.Http;

// Http: one server for one window, on this machine alone. Nothing here knows what is served.

/// <summary>
/// Kestrel by itself, without host, configuration and routes: no file or variable of the environment can open another
/// door, and nothing is loaded that is not used. It listens on 127.0.0.1 and takes GET and HEAD only.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server, int port)
    {
        (_server, Port) = (server, port);
    }

    public int Port { get; }

    /// <summary>Starts on a port, or on the next one that is free.</summary>
    /// <param name="port">0 = one that the system chooses.</param>
    /// <returns>Null when none of twenty is free.</returns>
    public static async Task<LoopbackServer?> StartAsync(int port, Func<HttpContext, Task> handle)
    {
        for (var i = 0; i < PreviewServer.Tries && port + i <= ushort.MaxValue; i++)
        {
            var server = Server(port == 0 ? 0 : port + i);
            try
            {
                var guard = new RequestGuard();
                await server.StartAsync(new Application(guard, handle), CancellationToken.None).ConfigureAwait(false);
                guard.Port = PortOf(server);
                return new LoopbackServer(server, guard.Port);
            }
            catch (IOException problem) when (problem.InnerException is AddressInUseException)
            {
                server.Dispose();
            }
            catch (System.Net.Sockets.SocketException)
            {
                // A port that needs rights, or that the system keeps for itself.
                server.Dispose();
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        // Event streams never end by themselves: they are cut.
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private static KestrelServer Server(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };

        // Nothing is sent to this server but what to show.
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = 256;
        options.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);
        return new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    private static int PortOf(KestrelServer server) =>
        new Uri(
            server
                .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!
                .Addresses.First()
        ).Port;

    private sealed class Application(RequestGuard guard, Func<HttpContext, Task> handle) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                if (!guard.Refuses(context))
                {
                    await handle(context).ConfigureAwait(false);
                }
            }
            catch (Exception problem) when (problem is OperationCanceledException or IOException)
            {
                // Whoever asked has gone.
            }
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing is held for a request.
        }
    }
}
